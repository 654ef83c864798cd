#!/usr/bin/env python3
"""Make data/common_words.tsv, the common words of Arabic news that are no names, and data/letters.tsv, how names are spelt.

usage: common_words.py CORPUS_DIR

CORPUS_DIR holds *.zip / *.json, JSON arrays of articles with "title" and "content". Every word (folded key, with its proclitics) that is
seen LEAST times is asked whether it behaves like a name: by its neighbours and by its letters, each a naive Bayes model learnt
from the names of data/ and of the gazetteer against all other words (two halves of the words, each judged by the other), joined by a
logistic regression. What does not is a common word. What is left out here and is in no other list is taken for a name by
the rules, where its surroundings speak for it. Plain Python 3, no packages; a minute.
"""
import csv, io, json, math, pathlib, random, re, sys, zipfile
from collections import Counter, defaultdict

CRATE = pathlib.Path(__file__).resolve().parent.parent
FOLD = str.maketrans({**dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىیئ", "ي"), **dict.fromkeys("ةۃہ", "ه"), "ؤ": "و", "ک": "ك", "گ": "ك",
                      "پ": "ب", "چ": "ج", "ڤ": "ف"})
MARKS = re.compile("[\u064B-\u065F\u0670\u0640\u0610-\u061A\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]")
TOKEN = re.compile(r"[\u0620-\u064A\u0671-\u06D3]+|[A-Za-z]+|\d[\d.,٫/]*|[^\s\w]")
ARABIC = re.compile(r"[ء-ي]{2,}$")
LEAST = 4  # occurrences in the corpus
SELDOM = 30
FREQUENT = 120  # from here on a word is taken for a name only if a list says so
NAME = 0.45  # probability from which a word is no common word


def fold(s):
    return MARKS.sub("", s).translate(FOLD)


def rows(path):
    lines = [l for l in path.read_text("utf-8").splitlines() if l.strip() and not l.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def names():
    """Words that are sure names, words that lists of names hold at all, and names of places, of countries and capitals among them."""
    sure, listed, places, others, capitals, doubtful = set(), set(), set(), set(), set(), set()
    for table in ("given_names.tsv", "family_names.tsv"):
        for r in rows(CRATE / "data" / table):
            if " " not in r["name"]:
                listed.add(fold(r["name"]))
                if r["weight"] in "45":
                    sure.add(fold(r["name"]))
    for table in ("places.tsv", "countries.tsv", "organizations.tsv", "media.tsv", "people.tsv"):
        path = CRATE.parent / "isnad-gazetteer" / "data" / table
        for r in rows(path) if path.exists() else []:
            doubtful |= {fold(n) for n in (r.get("ambiguous_aliases") or "").split("|") if n}
            if r.get("ambiguous") == "1":
                doubtful |= {fold(n) for n in [r["name"], *(r["aliases"] or "").split("|")] if n}
            else:
                here = {fold(n) for n in [r["name"], *(r["aliases"] or "").split("|")] if n and " " not in n}
                (places if table in ("places.tsv", "countries.tsv") else others).update(here)
                if r.get("capital_of") or r["kind"] == "country":
                    capitals |= here
    sure.discard("علي")
    places |= others - doubtful
    return sure | places, listed, places, capitals


def fixed():
    """Words that other lists need to be common, whatever stands around them."""
    out = set()
    for table, column in (("near_names.tsv", "word"), ("function_words.tsv", "word"), ("titles.tsv", "title"), ("body_words.tsv", "word")):
        for r in rows(CRATE / "data" / table):
            if table != "near_names.tsv" or r["class"] not in ("link", "prefix", "tail"):
                out |= {fold(r[column]), "ال" + fold(r[column])}
    return out


def lines_of(folder):
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as z:
                articles = [a for name in z.namelist() for a in json.load(io.TextIOWrapper(z.open(name), "utf-8"))]
        elif path.suffix == ".json":
            articles = json.loads(path.read_text("utf-8"))
        else:
            continue
        for a in articles:
            for line in ((a.get("title") or "") + "\n" + (a.get("content") or "")).splitlines():
                yield TOKEN.findall(fold(line))


def stems(word):
    """The word, and what is left of it without a conjunction, a preposition, both."""
    yield word
    for pro in ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل"):
        if word.startswith(pro) and len(word) > len(pro) + 2:
            yield word[len(pro):]
            if pro.endswith("ل") and word[len(pro)] == "ل":
                yield "ا" + word[len(pro):]


def grams(word):
    x = f"^{word}$"
    return [x[i:i + n] for n in (2, 3, 4) for i in range(len(x) - n + 1)]


class Model:
    """Naive Bayes over neighbours and over letters."""

    def __init__(self, words, sure, around, count):
        self.context, self.letters = (Counter(), Counter()), (Counter(), Counter())
        for w in words:
            side = 0 if w in sure else 1
            cap = min(1, 60 / count[w])
            for k, v in around[w].items():
                self.context[side][k] += v * cap
            self.letters[side].update(grams(w))
        self.sums = [[sum(c.values()) for c in pair] for pair in (self.context, self.letters)]

    def odds(self, pair, sums, key, smooth):
        (p, q), (sp, sq) = pair, sums
        other = smooth * sq / sp
        return math.log((p[key] + smooth) / (sp + smooth * 1000)) - math.log((q[key] + other) / (sq + other * 1000))

    def score(self, word, around):
        n = sum(around.values()) / 2
        context = sum(v * self.odds(self.context, self.sums[0], k, 5) for k, v in around.items()) / n
        g = grams(word)
        letters = sum(max(-3, min(3, self.odds(self.letters, self.sums[1], x, 0.5))) for x in g) / len(g)
        return context * min(3, math.log2(1 + n) / 2), letters * 4


def letters(names, common):
    """Which three letters speak for a name and which for a common word."""
    p, q = Counter(), Counter()
    for words, c in ((names, p), (common, q)):
        for w in words:
            w = w.removeprefix("ال") if len(w) > 5 else w
            x = f"^{w}$"
            c.update(x[i:i + 3] for i in range(len(x) - 2))
    sp, sq = sum(p.values()), sum(q.values())
    out = []
    for g in sorted(set(p) | set(q)):
        if p[g] + q[g] >= 3:
            s = round(10 * math.log(((p[g] + 0.5) / sp) / ((q[g] + 0.5 * sq / sp) / sq)))
            if s:
                out.append((g, max(-40, min(40, s))))
    with open(CRATE / "data" / "letters.tsv", "w", encoding="utf-8") as f:
        f.write("# How names are spelt: runs of three letters (^ before the first, $ after the last letter; folded; the article left out) with ten times the\n"
                "# logarithm of how much oftener they stand in names than in common words. Source: the names of this project's lists against its common\n"
                "# words. Made by tools/common_words.py. Sorted in the order of code points.\nletters\tscore\n")
        f.writelines(f"{g}\t{s}\n" for g, s in out)


def main(folder):
    sure, listed, places, capitals = names()
    text = list(lines_of(folder))
    count = Counter(w for line in text for w in line)
    vocabulary = {w for w, c in count.items() if c >= LEAST and ARABIC.match(w)}
    neighbours = {w for w, c in count.items() if c >= 150}
    kind = {w: w if w in neighbours else "?" if w in vocabulary else "??" for w in count}
    around = defaultdict(Counter)
    for line in text:
        for i, w in enumerate(line):
            if w in vocabulary:
                around[w]["<" + (kind[line[i - 1]] if i else "^")] += 1
                around[w][">" + (kind[line[i + 1]] if i + 1 < len(line) else "$")] += 1
    random.seed(1)
    words = sorted(vocabulary)
    half = {w: random.random() < 0.5 for w in words}
    score = {}
    for side in (True, False):
        model = Model([w for w in words if half[w] == side], sure, around, count)
        score.update((w, model.score(w, around[w])) for w in words if half[w] != side)
    yes, no = [w for w in words if w in sure], [w for w in words if w not in sure]
    a = b = c = 0.0
    sigmoid = lambda x: 1 / (1 + math.exp(-max(-30, min(30, x))))
    for _ in range(6):
        sample = [(w, 1) for w in yes] + [(w, 0) for w in random.sample(no, 3 * len(yes))]
        random.shuffle(sample)
        for w, y in sample:
            x, z = score[w]
            g = (y - sigmoid(a + b * x + c * z)) * 0.02
            a, b, c = a + g, b + g * x, c + g * z
    always = fixed()
    common = []
    for w in words:
        p = sigmoid(a + b * score[w][0] + c * score[w][1])
        if w in always:
            named = False
        elif any(x in places for x in stems(w)):
            named = count[w] < 50 or p > 0.06 or any(x in capitals for x in stems(w))
        elif any(x in sure for x in stems(w) if x != w):
            named = count[w] < FREQUENT and p > 0.05
        elif w in sure:
            named = count[w] < 50 or p > 0.15
        elif count[w] >= FREQUENT:
            named = w in listed and p > NAME
        else:
            named = p > NAME
        if not named:
            common.append(w)
    with open(CRATE / "data" / "common_words.tsv", "w", encoding="utf-8") as f:
        f.write("# The common words of Arabic news that are no names, as folded keys (alef forms, yeh and teh marbuta made one, marks dropped), with their\n"
                "# proclitics. Source: counts over 24,000 articles of thirteen Saudi outlets (July and August 2015) and one Moroccan site; counts only, no text.\n"
                f"# Made by tools/common_words.py: words seen {LEAST} times and more that do not behave like names by their neighbours and letters.\n"
                "# A word that is wrongly here stops names, one that is wrongly absent passes for a name. Sorted in the order of code points.\n"
                f"# seldom: 1 for words seen less than {SELDOM} times.\nword\tseldom\n")
        f.writelines(f"{w}\t{'1' if count[w] < SELDOM else ''}\n" for w in common)
    letters(sorted(sure & vocabulary | {w for w in sure if ARABIC.match(w)}), common)
    print(len(common), "words of", len(words), file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
