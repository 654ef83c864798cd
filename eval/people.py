#!/usr/bin/env python3
"""Draw person names at random from the corpus's output, to be judged by eye: is it somebody's name, and the whole of it?

usage: python3 eval/people.py SEED COUNT -- COMMAND...

COMMAND is run once an article with the article's path at the end and prints the JSON of the example `article`. Articles are drawn by SEED
from ../shared/corpus, at most two names from each; the same seed draws the same names of the same output. Prints a line a name: number, rule,
role, and the name in brackets with the words around it. To judge: a name is right if it is a person's and neither cut short nor too long.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

CORPUS = pathlib.Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
AROUND = 45
PER_ARTICLE = 2


def articles(rng):
    """Articles without end, from files drawn at random."""
    files = sorted(CORPUS.glob("*.zip")) + sorted(CORPUS.glob("*.json"))
    read = {}
    while True:
        path = rng.choice(files)
        if path not in read:
            if path.suffix == ".zip":
                with zipfile.ZipFile(path) as z:
                    read[path] = json.loads(z.read(z.namelist()[0]))
            else:
                read[path] = json.loads(path.read_text("utf-8"))
        article = rng.choice(read[path])
        yield f"{article['title']}\n{article['content']}\n"


def found_in(text, command):
    """The text in bytes, and the JSON that the command prints of it."""
    raw = text.encode()
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(raw)
        file.flush()
        run = subprocess.run([*command, file.name, "--json"], capture_output=True, check=True)
    return raw, json.loads(run.stdout)


def people(text, command):
    """The text in bytes, and its mentions of people by name."""
    raw, found = found_in(text, command)
    return raw, [m for m in found["mentions"] if m["kind"] == "person" and not m.get("nominal")]


def main(argv):
    if len(argv) < 4 or argv[2] != "--":
        sys.exit(__doc__)
    if not CORPUS.is_dir():
        print(f"SKIPPED: the corpus is read from {CORPUS}, which is not there")
        return
    rng = random.Random(int(argv[0]))
    count, drawn = int(argv[1]), 0
    for text in articles(rng):
        raw, named = people(text, argv[3:])
        for m in rng.sample(named, min(PER_ARTICLE, len(named))):
            drawn += 1
            if drawn > count:
                return
            before = raw[max(0, m["start"] - 2 * AROUND):m["start"]].decode(errors="ignore").replace("\n", " / ")
            after = raw[m["end"]:m["end"] + 2 * AROUND].decode(errors="ignore").replace("\n", " / ")
            print(f"{drawn:4} {m.get('rule') or '-':22} {before[-AROUND:]}[{raw[m['start']:m['end']].decode()}]{after[:AROUND]}")


if __name__ == "__main__":
    main(sys.argv[1:])
