#!/usr/bin/env python3
"""Score who is who: the entities of an article, and the sources and speakers of its quotations.

usage: python3 eval/entities.py [--show] GOLD_DIR -- COMMAND...

GOLD_DIR and COMMAND as for the attribution scorer of ../shared, whose reading of gold and output this uses. Prints

  entities  where the gold lists them (`entities` of gold.json): precision, recall and F1 over names, mentions and roles, each
            a pair of the entity's name and a string; and how many entities of kind person are wrong. Descriptions
            (`nominal`) earn where the gold has them and cost nothing elsewhere; so do roles beyond the gold's first.
  sources   the share of gold sources whose noun phrase is the source of a quotation found, word for word
  speakers  the share of gold speakers (once an article) that exist as an entity under their name

Names are compared word by word, in folded spelling, without the article. Gold marked optional is left out.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT.parent / "shared" / "eval"))
NAMED = ("person", "country", "place", "organization", "media")


def words(scorer, text):
    """A name as its words: folded, without the article and و or ل before it."""
    cut = (scorer.re.sub("^(?:وال|لل|بال|ال)(?=...)", "", t) for _, _, t in scorer.tokens(text))
    return tuple(w for w in cut if w not in ("كل", "من"))


def cleaned(scorer, text, quote):
    """A mention as it stands, without the ل that joins it: للأناضول."""
    return words(scorer, text.strip(quote))


def entities(scorer, raw, gold, found):
    """(right, found, gold) over names, mentions and roles; and the people that are wrong."""
    key = lambda text: words(scorer, text)
    want, known = set(), {}
    for entity in gold["entities"]:
        name = key(entity["name"])
        known[name] = entity
        want.add(("name", name, ()))
        want.update(("mention", name, key(m)) for m in entity["mentions"])
        want.update(("role", name, key(r)) for r in entity["roles"])
    got, free, wrong = set(), set(), []
    for entity in found["entities"]:
        name = key(entity["name"])
        mentions = [found["mentions"][m] for m in entity["mentions"]]
        named = [m for m in mentions if not m.get("nominal")]
        if entity["kind"] == "person" and named and name not in known:
            wrong.append(entity["name"])
        into = got if named and entity["kind"] in NAMED else free
        into.add(("name", name, ()))
        for m in mentions:
            target = free if m.get("nominal") or into is free else got
            target.add(("mention", name, key(raw[m["start"]:m["end"]].decode())))
        # A second title of somebody whose first one is in the gold costs nothing.
        free.update(("role", name, key(r)) for r in entity.get("roles", []))
        if not any(("role", name, key(r)) in want for r in entity.get("roles", [])):
            got.update(("role", name, key(r)) for r in entity.get("roles", []))
    right = want & (got | free)
    return len(right), len(got | right), len(want), wrong, sorted(want - right), sorted(got - want)


def sources(scorer, doc, gold, found):
    """Gold sources, and those of them that a quotation has word for word."""
    have = {frozenset(doc.ids([q["source_s"]])): doc.text[slice(*q["source_s"])] for q in found if q["source_s"]}
    for g in gold:
        if g["source_s"] and not g.get("optional"):
            ids = frozenset(doc.ids([g["source_s"]]))
            near = [text for other, text in have.items() if other & ids]
            yield f"{g['source']} <- {' / '.join(near)}", ids in have


def speakers(scorer, gold, found):
    """Gold speakers, and those of them that are entities."""
    have = {frozenset(words(scorer, e["name"])) for e in found["entities"]}
    want = {}
    for g in gold:
        if g.get("speaker") and not g.get("optional"):
            names = [g["speaker"], *g.get("speaker_alt", [])]
            want[g["speaker"]] = want.get(g["speaker"], False) or any(frozenset(words(scorer, n)) in have for n in names if n)
    return list(want.items())


def main(argv):
    show = "--show" in argv
    argv = [a for a in argv if a != "--show"]
    if len(argv) < 3 or argv[1] != "--":
        sys.exit(__doc__)
    try:
        import score as scorer
    except ImportError:
        print(f"SKIPPED: the scorer is read from {ROOT.parent / 'shared' / 'eval'}, which is not there")
        return
    root = pathlib.Path(argv[0])
    pairs = sorted((p, p.with_suffix(".json")) for p in root.glob("*.txt") if p.with_suffix(".json").exists())
    if (root / "gold.json").exists():
        pairs.append((root / "article.txt", root / "gold.json"))
    if not pairs:
        sys.exit(f"no NAME.txt with NAME.json under {root}")
    counts, wrong, src, spk = [0, 0, 0], 0, [0, 0], [0, 0]
    for text_path, gold_path in pairs:
        raw = text_path.read_bytes()
        doc = scorer.Doc(raw.decode("utf-8"))
        gold_json = json.loads(gold_path.read_text("utf-8"))
        gold = scorer.load_gold(doc, gold_json)
        run = subprocess.run([*argv[2:], str(text_path)], capture_output=True)
        if run.returncode:
            sys.exit(f"{text_path.name}: exit {run.returncode}: {run.stderr.decode()[-400:]}")
        found = json.loads(run.stdout)
        say = (lambda *a: print(text_path.name, *a)) if show else (lambda *a: None)
        if gold_json.get("entities"):
            *n, people, misses, extras = entities(scorer, raw, gold_json, found)
            counts = [a + b for a, b in zip(counts, n)]
            wrong += len(people)
            for what, items in (("MISS ", misses), ("EXTRA", extras)):
                for kind, name, text in items:
                    say(what, kind, " ".join(name), "|", " ".join(text))
            for name in people:
                say("WRONG person", name)
        for text, ok in sources(scorer, doc, gold, scorer.load_system(doc, found)):
            src[0] += ok; src[1] += 1
            ok or say("SOURCE ", text)
        for name, ok in speakers(scorer, gold, found):
            spk[0] += ok; spk[1] += 1
            ok or say("SPEAKER", name)
    if counts[2]:
        right, got, want = counts
        p, r = right / max(1, got), right / want
        print(f"entities  P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}  wrong people {wrong}")
    print(f"sources   {src[0]} of {src[1]}  {src[0] / max(1, src[1]):.3f}")
    print(f"speakers  {spk[0]} of {spk[1]}  {spk[0] / max(1, spk[1]):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
