#!/usr/bin/env python3
"""What a change of the rules does to a corpus: attributions that came, went or are others, article by article.

usage: target/release/examples/corpus ../shared/corpus --out OLD.jsonl        # before
       target/release/examples/corpus ../shared/corpus --out NEW.jsonl        # after
       python3 eval/changes.py OLD.jsonl NEW.jsonl [ARTICLES]

Prints how many there are, then of at most so many articles, 60 if nothing is said, each line that differs: `-` as it was, `+` as it is. Which articles are
drawn depends on no clock.
"""
import json
import random
import sys

# What of a content is shown: its head, and of a longer one its end.
HEAD, END = 220, 60
FIELDS = ("start", "end", "kind", "speaker", "cue", "source", "content", "polarity", "nested", "addressee", "medium")


def read(path):
    """The attributions of each article, by what tells them apart."""
    articles = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            articles.setdefault((row["file"].rpartition("/")[2], row["record"]), {})[tuple(row[f] for f in FIELDS)] = row
    return articles


def shown(row):
    content = row["content"]
    if len(content) > HEAD:
        content = f"{content[:HEAD]} … {content[-END:]}"
    marks = row["kind"] + ("" if row["polarity"] == "positive" else f" {row['polarity']}") + (" nested" if row["nested"] else "")
    beside = [f"{name} {row[name]}" for name in ("addressee", "medium") if row[name]]
    return " | ".join([f"[{marks}] {row['cue']}", str(row["source"]), str(row["speaker"]), content, *beside])


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit(__doc__)
    old, new = map(read, argv[:2])
    changed = []
    for article in sorted(old.keys() | new.keys()):
        was, now = old.get(article, {}), new.get(article, {})
        lines = [("-", row) for key, row in was.items() if key not in now] + [("+", row) for key, row in now.items() if key not in was]
        if lines:
            changed.append((article, lines))
    signs = [sign for _, lines in changed for sign, _ in lines]
    total = [sum(map(len, articles.values())) for articles in (old, new)]
    print(f"{total[0]} before, {total[1]} after; {len(changed)} articles, {signs.count('-')} went, {signs.count('+')} came")
    most = int(argv[2]) if len(argv) == 3 else 60
    for (file, record), lines in sorted(random.Random(5).sample(changed, min(most, len(changed)))):
        print(f"{file} {record}")
        for sign, row in sorted(lines, key=lambda line: (line[1]["start"], line[0] == "+")):
            print(sign, shown(row))


if __name__ == "__main__":
    main(sys.argv[1:])
