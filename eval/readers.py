#!/usr/bin/env python3
"""Score attributions on articles of the corpus that readers annotated, kept here as byte ranges alone: no text of theirs is copied.

usage: python3 eval/readers.py [--show] [--set LETTERS] SHARED -- COMMAND...
       python3 eval/readers.py --add SET GOLD_DIR SHARED

SHARED is the folder of corpus/ and eval/, COMMAND as for the attribution scorer of eval/, whose rules these figures follow. Prints a line for each set of
eval/readers/articles.tsv, one for the sets whose errors have been read while rules were written, one for those that nobody has looked at, and one for
all: only the second tells of articles not seen. --show lists the errors of sets that have been read, and of no other; whoever wants to read those of
another set writes yes beside it first.

--add takes pairs NAME.txt and NAME.json of that scorer's form into the tables as a new set. The texts are found again in the corpus: a title, a
line feed and a content, both trimmed, or a file of eval/aner.

The tables: `articles.tsv` has the set, whether its errors have been read, where the article is, its bytes and its CRC-32. `attributions.tsv` has for each
the article, the kind, cue, source and content as byte ranges, the names that are right for the speaker, each as the range of one place where it stands or in words where it
stands nowhere so, and what is said of it (optional, nested, implicit).
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent / "readers"
ARTICLES, ATTRIBUTIONS = HERE / "articles.tsv", HERE / "attributions.tsv"
HEADS = {
    ARTICLES: ["set", "read", "article", "bytes", "crc32"],
    ATTRIBUTIONS: ["article", "kind", "cue", "source", "content", "speaker", "flags"],
}
FLAGS = ("optional", "nested", "implicit")


def rows(path):
    """The lines of a table as dictionaries; a line of another form is an error that names it."""
    out, head = [], HEADS[path]
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        fields = line.split("\t")
        if line.startswith("#") or fields == head:
            continue
        if len(fields) != len(head):
            sys.exit(f"{path}:{number}: {len(fields)} fields, expected {len(head)}: {', '.join(head)}")
        out.append(dict(zip(head, fields)))
    return out


def corpus(shared):
    """Every article under its address: `2015-07-22.zip#0`, `morocco.json#0`, `aner/000.txt`."""
    for path in sorted((shared / "corpus").iterdir()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                records = [r for name in archive.namelist() for r in json.loads(archive.read(name))]
        else:
            records = json.loads(path.read_text("utf-8"))
        for at, record in enumerate(records):
            content = record["content"]
            content = "\n".join(content) if isinstance(content, list) else content
            yield f"{path.name}#{at}", f"{record['title'].strip()}\n{content.strip()}".replace("\r", "").encode()
    for path in sorted((shared / "eval" / "aner").glob("*.txt")):
        yield f"aner/{path.name}", path.read_bytes()


def spans(field):
    return [tuple(map(int, span.split("-"))) for span in field.split(",") if span]


def gold(doc, raw, of):
    """The attributions of an article as the scorer wants them."""
    char = lambda span: (doc.char(span[0]), doc.char(span[1]))
    one = lambda field: char(spans(field)[0]) if field else None
    words = lambda name: raw[slice(*spans(name)[0])].decode() if re.fullmatch(r"\d+-\d+", name) else name
    for row in of:
        names = [words(name) for name in row["speaker"].split("|") if name]
        content = [char(span) for span in spans(row["content"])]
        yield {
            "kind": row["kind"], "cue": row["cue"], "speaker": names[0] if names else None, "speaker_alt": names[1:],
            "content": [doc.text[slice(*piece)] for piece in content], "cue_s": one(row["cue"]), "source_s": one(row["source"]),
            "ids": doc.ids(content, strip=True), **{flag: flag in row["flags"].split() for flag in FLAGS},
        }


def score(scorer, shared, sets, command, show):
    articles, attributions = rows(ARTICLES), rows(ATTRIBUTIONS)
    texts, sums = dict(corpus(shared)), {}
    for row in articles:
        if sets and row["set"] not in sets:
            continue
        raw = texts.get(row["article"], b"")
        if (len(raw), zlib.crc32(raw)) != (int(row["bytes"]), int(row["crc32"])):
            sys.exit(f"{ARTICLES}: {row['article']} is not the text that was annotated")
        doc = scorer.Doc(raw.decode())
        with tempfile.NamedTemporaryFile(suffix=".txt") as file:
            file.write(raw)
            file.flush()
            found = json.loads(subprocess.run([*command, file.name], capture_output=True, check=True).stdout)
        of = list(gold(doc, raw, [a for a in attributions if a["article"] == row["article"]]))
        counts, wrong = scorer.score_doc(doc, of, scorer.load_system(doc, found))
        group = "read" if row["read"] == "yes" else "never read"
        for key in (f"set {row['set']}, {group}", group, "all"):
            total = sums.setdefault(key, dict.fromkeys(("articles", "gold", "pred", "attr"), 0))
            total["articles"] += 1
            for name in ("gold", "pred", "attr"):
                total[name] += counts[name]
        if show and row["read"] == "yes":
            print(f"{row['article']}: {counts['attr']} right of {counts['gold']}, {counts['pred']} found")
            for what, wanted, got in wrong:
                print(f"  {what}")
                if wanted:
                    print(f"    gold {wanted['kind']} {' | '.join([wanted['speaker'] or '-', *wanted['speaker_alt']])}: {' ## '.join(wanted['content'])}")
                if got:
                    told = " ".join(doc.text[doc.toks[i][0]:doc.toks[i][1]] for i in sorted(got["ids"]))
                    cue = doc.text[slice(*got["cue_s"])] if got["cue_s"] else "-"
                    print(f"    got  {got['kind']} {got['speaker'] or '-'} [{cue}]: {told}")
    for key, n in sorted(sums.items(), key=lambda item: (not item[0].startswith("set"), item[0] == "all", item[0])):
        p, r = n["attr"] / max(1, n["pred"]), n["attr"] / max(1, n["gold"])
        print(f"{key}: {n['articles']} articles, {n['gold']} gold  P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}")


def add(scorer, name, root, shared):
    """A new set at the end of both tables."""
    places = {raw: address for address, raw in corpus(shared)}
    if any(row["set"] == name for row in rows(ARTICLES)):
        sys.exit(f"{ARTICLES}: set {name} is there already")
    heads, lines = [], []
    for path in sorted(root.glob("*.txt")):
        raw = path.read_bytes()
        if raw not in places:
            sys.exit(f"{path}: no article of the corpus has this text")
        doc, address = scorer.Doc(raw.decode()), places[raw]
        heads.append([name, "no", address, str(len(raw)), str(zlib.crc32(raw))])
        at = lambda span: "-".join(str(len(doc.text[:end].encode())) for end in span)
        annotated = json.loads(path.with_suffix(".json").read_text("utf-8"))
        for a in scorer.load_gold(doc, annotated):
            pieces, behind = [], a["cue_s"][1] if a["cue_s"] else None
            for piece in a["content"]:
                for line in range(a["line"], len(doc.lines) + 1):
                    try:
                        pieces.append(doc.find(line, piece, after=behind))
                        break
                    except ValueError:
                        pass
            names = []
            for speaker in filter(None, [a["speaker"], *a.get("speaker_alt", [])]):
                found = doc.text.find(speaker)
                names.append(at((found, found + len(speaker))) if found >= 0 else speaker)
            lines.append([
                address, a["kind"], at(a["cue_s"]) if a["cue_s"] else "", at(a["source_s"]) if a["source_s"] else "",
                ",".join(map(at, pieces)), "|".join(names), " ".join(flag for flag in FLAGS if a.get(flag)),
            ])
    for path, new in ((ARTICLES, heads), (ATTRIBUTIONS, lines)):
        with path.open("a", encoding="utf-8") as table:
            table.writelines("\t".join(fields) + "\n" for fields in new)
    print(f"set {name}: {len(heads)} articles, {len(lines)} attributions")


def main(argv):
    command = argv[argv.index("--") + 1:] if "--" in argv else []
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--set", default="")
    parser.add_argument("--add", nargs=2)
    parser.add_argument("shared", type=pathlib.Path)
    args = parser.parse_args(argv[:argv.index("--")] if "--" in argv else argv)
    sys.path.insert(0, str(args.shared / "eval"))
    import score as scorer
    if args.add:
        add(scorer, args.add[0], pathlib.Path(args.add[1]), args.shared)
    elif command:
        score(scorer, args.shared, args.set, command, args.show)
    else:
        parser.error("no COMMAND")


if __name__ == "__main__":
    main(sys.argv[1:])
