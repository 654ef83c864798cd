#!/usr/bin/env python3
"""Learn data/stems.tsv: which stems there are, and how often each stands where, from word counts alone.

usage: stems.py CORPUS... > data/stems.tsv
       stems.py --forms CORPUS... > data/forms.tsv

With --forms it lists the common words themselves.

CORPUS is a zip of JSON files or a JSON file, each an array of objects with "title" and "content".

Every word type has all the cuts that the grammar allows (the same grammar as src/clitics/segment.rs). Expectation and
maximisation take turns: a cut weighs as much as its stem weighs in *other* word types, so a word is whole only if its other
forms say so. Where a shorter stem would explain the same forms (وكانت and وكانتا by كانت), only forms that tell the two apart
are evidence for the longer one: after the article, after ب ل ك, before a pronoun.
"""
import collections, json, pathlib, re, sys, zipfile

HERE = pathlib.Path(__file__).resolve().parent.parent / "data"
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و", "ی": "ي", "ک": "ك",
                      "گ": "ك", "پ": "ب", "چ": "ج", "ڤ": "ف", "ً": None})
WORD = re.compile(r"[\u0621-\u065F\u0670-\u06D3\u0640\u200c\u200d]+")
DROP = re.compile(r"[\u0640\u064c-\u065f\u0670\u200b-\u200f]")
ENCLITICS = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "نا", "ني"]
BAD_START = "ءةىئؤ"
DAMP, ROUNDS, LEAST, KEPT = 0.7, 12, 2, 2.6
COMMON = 4
UNKNOWN, LETTER, KIN, SHARED, WHOLE = 500.0, 0.06, 0.15, 0.08, 60


def fold(word):
    return word.translate(FOLD)


def stem_key(word):
    """Folded, but a final ة stays told apart."""
    return fold(word)[:-1] + "ة" if word.endswith("ة") else fold(word)


def rows(name):
    for line in open(HERE / name, encoding="utf8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def texts(path):
    if zipfile.is_zipfile(path):
        archive = zipfile.ZipFile(path)
        for name in archive.namelist():
            yield from json.loads(archive.read(name))
    else:
        yield from json.load(open(path, encoding="utf8"))


def count(paths):
    counts = collections.Counter()
    for path in paths:
        for article in texts(path):
            for field in ("title", "content"):
                for run in WORD.findall(article.get(field) or ""):
                    counts[DROP.sub("", run)] += 1
    return counts


def stems_before_enclitic(letters):
    """The stems that the letters before a pronoun can stand for."""
    f, last = fold(letters), letters[-1]
    if last in "ةىآ":
        return []
    if last == "ت":
        return [f[:-1] + "ة", f]
    if last == "ا":
        return [f, f[:-1] + "ي"]
    if last == "و":
        return [f, f + "ا", f + "ن"]
    if last == "ي":
        return [f, f + "ن"]
    if last in "ئؤ":
        return [f[:-1] + "ء", f[:-1] + "ا"]
    return [f]


def analyses(word):
    """All (proclitics, article, stem, enclitic, hamza bonus) of a word."""
    accusative = "ً" in word
    word, out = word.replace("ً", ""), []
    for conjunction in ("", "و", "ف"):
        rest = word[len(conjunction):]
        if not word.startswith(conjunction) or len(rest) < 2 or rest[0] in BAD_START:
            continue
        for particle in ("", "ب", "ل", "ك", "س"):
            q = rest[len(particle):]
            if not rest.startswith(particle) or len(q) < 2 or q[0] in BAD_START or particle == "س" and q[0] not in "يتنأا":
                continue
            front = conjunction + particle
            hamza = 12.0 if front and q[0] in "أإآ" else 1.0
            if particle == "ل" and q[0] == "ل" and len(q) >= 3:
                bodies = [(q[1:], True)] + ([(q, False)] if len(q) > 3 else [])
            elif q.startswith("ال") and len(q) >= 4 and particle not in ("س", "ل"):
                bodies = [(q, False), (q[2:], True)]
            else:
                bodies = [(q, False)]
            for body, article in bodies:
                if len(body) < 2 or body[0] in BAD_START:
                    continue
                out.append((front, article, stem_key(body), "", hamza))
                if article or accusative or body[-1] in "ةى":
                    continue
                for enclitic in ENCLITICS:
                    if body.endswith(enclitic) and len(body) - len(enclitic) >= 2:
                        for stem in stems_before_enclitic(body[:-len(enclitic)]):
                            out.append((front, False, stem, enclitic, hamza))
    return out


def base(stem):
    """The form under which inflected forms of one stem share their weight."""
    if stem.endswith("ة"):
        s = stem[:-1]
        return s[:-1] if s.endswith("ي") and len(s) > 4 else s
    for suffix in ("تين", "تان", "ات", "ون", "ين", "ان", "وا", "تا", "ت", "ا", "ي", "ن"):
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
            return stem[:-len(suffix)]
    return stem


def whole_forms():
    for word, classes in rows("whole.tsv"):
        yield stem_key(word)
        if "n" in classes:
            b = word[:-1] if word[-1] in "ةا" else word
            endings = (["ات", "تين", "تان", "ية", "ي"] if word.endswith("ة") else
                       ["ا", "ة", "ات", "ين", "ان", "ون"] if word.endswith("ي") else
                       ["ا", "ة", "ات", "ان", "ين", "ون", "ي", "ية"])
            yield from (stem_key(b + e) for e in endings)
        if "v" in classes:
            b, endings = (word[:-1], ["ت", "وا"]) if word.endswith("ى") else (word, ["ت", "وا", "ا"])
            yield from (stem_key(b + e) for e in endings)


def may_hold(word):
    """Whether a word begins or ends like a clitic, as src/clitics/segment.rs has it."""
    f = fold(word)
    return f[0] in "وفلكبس" or f.startswith("ال") or any(f.endswith(e) for e in ENCLITICS) or f[-1] == "ي" and len(f) <= 5


def forms(paths):
    print("# Common words of news that may begin or end like a clitic: how they are cut is compiled once, not weighed whenever they are met.")
    print("# One word a line, as it is written without tashkeel, in byte order. It is about speed alone: a word that is not here is cut the same way.")
    print("# Made by tools/stems.py --forms from word counts over 2015 Saudi news and Moroccan news.")
    for word, n in sorted(count(paths).items()):
        if n >= COMMON and 2 <= len(word) <= 15 and re.fullmatch("[ء-غف-يً]+", word) and may_hold(word):
            print(word)


def main(paths):
    functions = {fold(word) for word, _ in rows("function_words.tsv")}
    types = []
    for word, n in count(paths).items():
        f = fold(word)
        if n < LEAST or not 2 <= len(word) <= 18 or word[0] == "ء" or f in functions or f[0] in "وف" and f[1:] in functions:
            continue
        types.append((n ** DAMP, analyses(word) or [("", False, stem_key(word), "", 1.0)]))
    whole = set(whole_forms())

    # Rivals that take more off at the front, at the back.
    rivals = [[(any(len(b[0]) > len(a[0]) and b[0].startswith(a[0]) and b[3] == a[3] for b in cuts),
                any(len(b[3]) > len(a[3]) and b[0] == a[0] for b in cuts)) for a in cuts] for _, cuts in types]
    start = {("", 0): .4, ("", 1): .3, ("و", 0): .08, ("و", 1): .03, ("ب", 0): .03, ("ل", 0): .03, ("ل", 1): .02, ("ف", 0): .008,
             ("ك", 0): .004, ("س", 0): .004, ("ب", 1): .01}
    fronts = collections.defaultdict(lambda: 1e-4, start)
    backs = collections.defaultdict(lambda: 1e-4, {"": .85, "ه": .05, "ها": .05, "هم": .02, "نا": .01, "ك": .001, "كم": .001,
                                                   "هن": .001, "هما": .002, "ني": .0005})
    shares = []
    for _, cuts in types:
        s = [fronts[c[0], c[1]] * backs[c[3]] * c[4] for c in cuts]
        shares.append([x / sum(s) for x in s])

    for round_ in range(ROUNDS):
        n, article, future, preposition, pronoun, bases = (collections.Counter() for _ in range(6))
        new_fronts, new_backs = collections.Counter(), collections.Counter()
        for (weight, cuts), share in zip(types, shares):
            for (front, art, stem, enc, _), x in zip(cuts, share):
                if x > 1e-4:
                    n[stem] += weight * x
                    bases[base(stem)] += weight * x
                    new_fronts[front, art] += x
                    new_backs[enc] += x
                    if art:
                        article[stem] += weight * x
                    elif front.endswith("س"):
                        future[stem] += weight * x
                    elif front and front[-1] in "بلك":
                        preposition[stem] += weight * x
                    if enc:
                        pronoun[stem] += weight * x
        for stem in whole:
            article[stem] += WHOLE
            n[stem] += WHOLE
        if round_ == 0:
            future.clear()
        all_ = sum(new_backs.values())
        fronts = {k: max(v / all_, 1e-6) for k, v in new_fronts.items()}
        backs = {k: max(v / all_, 1e-6) for k, v in new_backs.items()}
        verbs = {}

        def verb(stem):
            if stem not in verbs:
                first, t, d = stem[0], n.get(stem, 0), article.get(stem, 0)
                if first not in "يتنا" or stem.endswith("ة") or d > 0.02 * t and d > 3:
                    verbs[stem] = False
                else:
                    sisters = sum(future.get(c + stem[1:], 0) for c in "يتن") + future.get(stem, 0)
                    verbs[stem] = sisters > 0 or first == "ي" and d == 0
            return verbs[stem]

        changed, after = 0.0, []
        for (weight, cuts), share, rival in zip(types, shares, rivals):
            own, own_base = collections.Counter(), collections.Counter()
            for c, x in zip(cuts, share):
                own[c[2]] += weight * x
                own_base[base(c[2])] += weight * x
            s = []
            for (front, art, stem, enc, hamza), (at_front, at_back) in zip(cuts, rival):
                known = max(n.get(stem, 0) - own[stem], 0)
                b = base(stem)
                kin = max(bases.get(b, 0) - own_base[b] - known, 0)
                if at_front or at_back:
                    apart = article.get(stem, 0)
                    if at_front and not at_back:
                        apart += preposition.get(stem, 0)
                    if at_back and not at_front:
                        apart += pronoun.get(stem, 0)
                    apart = min(apart, known)
                    known = apart + SHARED * (known - apart)
                    kin *= 0.3
                rare = 1.0 if front == "و" and stem[0] not in "اي" or not (front or enc) else 0.05
                score = known + KIN * kin * (0.3 if front and front[-1] in "بلكس" else 1) + UNKNOWN * LETTER ** len(stem) * rare
                if front and front[-1] in "بك" and verb(stem):
                    score *= 0.02
                if front and front[-1] == "ك":
                    score *= 0.4
                if front.endswith("س") and not verb(stem):
                    score *= 0.05
                if enc and stem.endswith("ة"):
                    score *= 1.5
                if enc and stem.startswith("ال"):
                    score *= 0.1
                if enc in ("نا", "ني", "ك", "كم") and known < 3:
                    score *= 0.05
                if enc == "نا" and n.get(stem + "وا", 0) > article.get(stem, 0):
                    score *= 0.1
                elif enc == "نا" and article.get(stem, 0) < 0.5 and not stem.endswith("ة") and not verb(stem):
                    score *= 0.1
                if enc == "ني" and not verb(stem):
                    score *= 0.02
                if enc in ("ك", "كم", "كما", "هن"):
                    score *= 0.5
                s.append(fronts[front, art] * backs[enc] * hamza * score)
            total = sum(s) or 1.0
            s = [x / total for x in s]
            changed += sum(abs(a - b) for a, b in zip(s, share))
            after.append(s)
        shares = after
        print(f"round {round_}: changed {changed:.0f}", file=sys.stderr)

    print("fronts", {k: round(v, 6) for k, v in sorted(fronts.items())}, file=sys.stderr)
    print("backs", {k: round(v, 6) for k, v in sorted(backs.items())}, file=sys.stderr)

    # Each word type by its best cut alone.
    seen = collections.defaultdict(lambda: [0.0] * 5)
    for (weight, cuts), share in zip(types, shares):
        best = max(range(len(share)), key=share.__getitem__)
        front, art, stem, enc, _ = cuts[best]
        slot = 4 if enc else 1 if art else 3 if front.endswith("س") else 2 if front and front[-1] in "بلك" else 0
        seen[stem][slot] += weight * share[best]
    print("# Stems and how often they stand where: what decides where a word is cut.")
    print("# Columns: the stem, folded except for a final ة; its weight bare or after a conjunction; after the article;")
    print("# after ب ل ك; after the س of the future; before an enclitic pronoun. A weight is a damped count (count^0.7).")
    print("# Made by tools/stems.py from word counts over 2015 Saudi news and Moroccan news. Don't edit: put corrections into whole.tsv.")
    for stem in sorted(seen):
        weights = [round(w) for w in seen[stem]]
        if sum(seen[stem]) >= KEPT and sum(weights) > 0 and re.fullmatch("[ء-غف-ي]+", stem):
            print(stem, *weights, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--forms":
        forms(sys.argv[2:])
    else:
        main(sys.argv[1:])
