#!/usr/bin/env python3
"""How fast Python pipelines find names: run by the bench `gazetteer`, which hands over its names and texts.

Standard input: a JSON object of `names` and `texts`. Standard output: for each pipeline a line of its name, MB/s of UTF-8 input and the
seconds that it took to build, tabs between. The best of a few rounds counts. One thread; a package that is not installed is left out.
`venv.sh` installs them.

What they are given is what their users give them: pyahocorasick the text folded by PyArabic, with a look at the letters on either side of
a match; flashtext and spaCy the text as it is. None of them knows clitics.
"""
import json
import sys
import time

ROUNDS = 3


def pyahocorasick(names):
    import ahocorasick
    from pyarabic import araby

    def folded(text):
        return araby.normalize_hamza(araby.strip_tatweel(araby.strip_tashkeel(text)))

    automaton = ahocorasick.Automaton()
    for number, name in enumerate(names):
        name = folded(name)
        automaton.add_word(name, (number, len(name)))
    automaton.make_automaton()

    def find(text):
        text = folded(text)
        found = []
        for end, (number, length) in automaton.iter_long(text):
            start = end - length + 1
            before = text[start - 1] if start else " "
            after = text[end + 1] if end + 1 < len(text) else " "
            if not before.isalnum() and not after.isalnum():
                found.append((start, end + 1, number))
        return found

    return find


def flashtext(names):
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    # Its word characters are Latin ones until it is told better.
    processor.set_non_word_boundaries(set(chr(c) for c in range(0x620, 0x670)) | set(processor.non_word_boundaries))
    for name in names:
        processor.add_keyword(name)
    return lambda text: processor.extract_keywords(text, span_info=True)


def spacy(names):
    import spacy as s
    from spacy.matcher import PhraseMatcher

    nlp = s.blank("ar")
    nlp.max_length = 1 << 30
    matcher = PhraseMatcher(nlp.vocab)
    for start in range(0, len(names), 10_000):
        matcher.add(str(start), [nlp.make_doc(name) for name in names[start : start + 10_000]])
    return lambda text: matcher(nlp.make_doc(text))


def main():
    given = json.load(sys.stdin)
    names, texts = given["names"], given["texts"]
    size = sum(len(t.encode()) for t in texts)
    for build in (pyahocorasick, flashtext, spacy):
        start = time.perf_counter()
        try:
            find = build(names)
        except ImportError:
            continue
        built = time.perf_counter() - start
        best = float("inf")
        for _ in range(ROUNDS):
            start = time.perf_counter()
            for text in texts:
                find(text)
            best = min(best, time.perf_counter() - start)
        label = {"pyahocorasick": "pyahocorasick + PyArabic", "flashtext": "flashtext", "spacy": "spaCy PhraseMatcher"}
        print(label[build.__name__], size / 1e6 / best, built, sep="\t", flush=True)


if __name__ == "__main__":
    main()
