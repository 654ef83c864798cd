#!/usr/bin/env python3
"""Make data/common_words.tsv: the common words of Arabic news that are no names.

usage: common_words.py CORPUS_DIR

CORPUS_DIR holds *.zip / *.json, JSON arrays of articles with "title" and "content". A word (its folded key, with its proclitics) is listed
where it is frequent enough, and where names do not stand around it: the share of its occurrences after a title, after a given name
or beside بن is small, and so is the share after مدينة, محافظة and the like. What is left out and is in no other list of
data/ is taken for a name by the rules, where its surroundings speak for it.
"""
import csv, glob, io, json, pathlib, re, sys, zipfile
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent.parent
FOLD = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىیئ", "ي"), **dict.fromkeys("ةۃہ", "ه"), "ؤ": "و", "ک": "ك", "گ": "ك",
                      "پ": "ب", "چ": "ج", "ڤ": "ف"})
MARKS = re.compile("[\u064B-\u065F\u0670\u0640\u0610-\u061A\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]")
TOKEN = re.compile(r"[\u0620-\u064A\u0671-\u06D3]+|[A-Za-z]+|\d[\d.,٫/]*|[^\s\w]")
ARABIC = re.compile(r"[ء-ي]{2,}$")
LEAST = 8  # occurrences in the corpus


def fold(s):
    return MARKS.sub("", s).translate(FOLD)


def table(name):
    path = HERE / "data" / name
    if not path.exists():
        return []
    lines = [l for l in path.read_text("utf-8").splitlines() if l.strip() and not l.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def articles(folder):
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as z:
                for name in z.namelist():
                    yield from json.load(io.TextIOWrapper(z.open(name), "utf-8"))
        elif path.suffix == ".json":
            yield from json.loads(path.read_text("utf-8"))


def first_column(rows):
    for r in rows:
        first = next(iter(r.values()))
        for w in first.split("|"):
            if " " not in w:
                yield fold(w), r


def main(folder):
    given = {w for w, r in first_column(table("given_names.tsv")) if r["weight"] in "45"} - {"علي"}
    titles = {("" if w.startswith("ال") else "ال") + w for w, r in first_column(table("titles.tsv"))
              if r["class"] in ("rank", "honorific") and r["number"] == "sg" and r.get("ambiguous") != "1"}
    towns = {fold(w) for w in "مدينة محافظة بلدة قرية مدينتي محافظتي بمدينة بمحافظة ومدينة لمدينة جزيرة".split()}
    always = {w for w, r in first_column(table("near_names.tsv")) if r["class"] not in ("link", "prefix", "tail")} | {w for w, r in first_column(table("titles.tsv"))}
    n, person, place = Counter(), Counter(), Counter()
    for a in articles(folder):
        for line in ((a.get("title") or "") + "\n" + (a.get("content") or "")).splitlines():
            words = TOKEN.findall(fold(line))
            n.update(words)
            for i, w in enumerate(words):
                before = words[i - 1] if i else ""
                after = words[i + 1] if i + 1 < len(words) else ""
                if before in given or before in titles or before in ("بن", "بنت") or after in ("بن", "بنت"):
                    person[w] += 1
                elif before in towns:
                    place[w] += 1
    out = []
    for w, c in n.items():
        if c < LEAST or not ARABIC.match(w):
            continue
        named = w not in always and (person[w] / c > (0.12 if w.startswith("ال") else 0.08) or place[w] / c > 0.06)
        if not named:
            out.append((w, c))
    with open(HERE / "data" / "common_words.tsv", "w", encoding="utf-8") as f:
        f.write("# The common words of Arabic news that are no names, as folded keys (alef forms, yeh and teh marbuta made one, marks dropped), with their\n"
                "# proclitics. Source: counts over 24,000 articles of thirteen Saudi outlets (July and August 2015) and one Moroccan site; counts only, no text.\n"
                f"# Made by tools/common_words.py: words seen {LEAST} times and more, of which few stand beside a name, a title or بن.\n"
                "# A word that is wrongly here stops names, one that is wrongly absent passes for a name. Sorted in the order of code points.\nword\n")
        f.writelines(f"{w}\n" for w, _ in sorted(out))
    print(len(out), "words", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
