#!/usr/bin/env python3
"""What PyArabic and CAMeL Tools make of our strings: the table that the normaliser's tests read.

    bash benches/peers/venv.sh ENV
    ENV/bin/python benches/peers/normalize_table.py > crates/isnad-normalize/tests/data/peers.tsv

Columns: input, CAMeL Tools, PyArabic; backslash escapes for control characters. Lines where neither changes anything and
the input is one character are left out: the test knows that the rest of the Arabic blocks stays.
"""
import random
import sys

import pyarabic.araby as araby
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

WORDS = """أعلنت الحكومة مسؤولية الأمّة شئون آخرون إسلام مستشفى على إلى هذه هٰذا قُرآن رَحْمٰن ٱلله كتابٌ كتاباً كتابٍ مدرسة
لأنّ الآن بلاؤه مؤتمر هيئة سُئِلَ جزاء ماء سماءٌ بطيئاً رؤوس قراءة عبء يجرؤ قارئ فتًى هُدى موسى عيسى يحيى مئة مائة
العـــربية كـــتاب هـ الشِّعْر مُعَلِّم اللّغة بيروت القاهرة الرياض الرّباط دمشق بغداد طرابلس وزارة الخارجيّة الأمم المتّحدة""".split()


def camel(text):
    text = dediac_ar(normalize_unicode(text))
    return normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(text)))


def pyarabic(text):
    text = araby.strip_tatweel(araby.strip_tashkeel(text))
    return araby.normalize_teh(araby.normalize_ligature(araby.normalize_hamza(text)))


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def inputs():
    blocks = [(0x600, 0x780), (0x8A0, 0x900), (0xFB50, 0xFE00), (0xFE70, 0xFF00), (0x2000, 0x2070), (0xA0, 0xC0)]
    points = [chr(n) for first, last in blocks for n in range(first, last)]
    for c in points:
        yield c
    # In context: between letters, and after a letter with a mark.
    for c in points:
        if camel(c) != c or pyarabic(c) != c:
            yield "قا" + c + "ل"
            yield "بَ" + c + " " + c
    yield from WORDS
    chance = random.Random(1)
    marks = [chr(n) for n in range(0x64B, 0x656)] + ["ـ", "\u0670"]
    letters = [chr(n) for n in range(0x621, 0x63B)] + [chr(n) for n in range(0x641, 0x64B)]
    for _ in range(400):
        word = "".join(chance.choice(letters) + chance.choice(["", "", chance.choice(marks)]) for _ in range(chance.randint(1, 8)))
        yield word + chance.choice(["", " " + chance.choice(WORDS)])


def main():
    print("# Strings and what others make of them. Written by benches/peers/normalize_table.py: do not edit.")
    print("# Sources: CAMeL Tools 1.6.0, PyArabic 0.6.15, Unicode " + __import__("unicodedata").unidata_version + " of the Python that ran them.")
    print("# input\tcamel\tpyarabic")
    for text in inputs():
        row = [text, camel(text), pyarabic(text)]
        if len(text) > 1 or row[1:] != [text, text]:
            print("\t".join(map(escaped, row)))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
