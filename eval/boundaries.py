#!/usr/bin/env python3
"""Draw boundaries of sentences at random from the corpus, to be judged by eye: does a sentence end there?

usage: python3 eval/boundaries.py [--passed] SEED COUNT -- COMMAND...

COMMAND is run once an article with the article's path at the end and prints the JSON of the example `tokens`. Articles are drawn by SEED from
../shared/corpus, and of each every tenth boundary within a paragraph, by lot; where a line ends nothing is judged. With --passed those stops
are drawn that end no sentence, every third: `.` `؟` `!` `…` and runs of them that are tokens of their own. Prints a line for each:
number, and the words around it, with | where the sentence ends or ¦ behind the stop that ends none. Two dots, which are a comma, and `؛` are
not drawn there.
"""
import random
import sys

from people import CORPUS, articles, found_in

AROUND = 90
STOPS = set(".؟?!…۔")


def is_stop(text):
    return set(text) <= STOPS and text != ".."


def places(text, command, passed):
    """Where sentences end within paragraphs, as byte offsets, or behind which stops none does."""
    raw, found = found_in(text, command)
    lines = {p["end"] for p in found["paragraphs"]}
    ends = {end for _, end, _ in found["sentences"]}
    if not passed:
        return raw, sorted(ends - lines)
    stops = [t["end"] for t in found["tokens"] if t["kind"] == "Punct" and is_stop(raw[t["start"]:t["end"]].decode())]
    # Of several together the last is asked for; what closes with it belongs to it.
    tokens = found["tokens"]
    behind = {t["end"]: n["end"] for t, n in zip(tokens, tokens[1:]) if n["kind"] in ("Punct", "Quote")}

    def is_end(at):
        while at not in ends and at not in lines and at in behind:
            at = behind[at]
        return at in ends

    return raw, [s for s in stops if behind.get(s) not in stops and not is_end(s)]


def main(argv):
    passed = argv[:1] == ["--passed"]
    argv = argv[passed:]
    if len(argv) < 4 or argv[2] != "--":
        sys.exit(__doc__)
    if not CORPUS.is_dir():
        print(f"SKIPPED: the corpus is read from {CORPUS}, which is not there")
        return
    rng = random.Random(int(argv[0]))
    count, drawn = int(argv[1]), 0
    for text in articles(rng):
        raw, all_places = places(text, argv[3:], passed)
        for at in (p for p in all_places if rng.random() < (1 / 3 if passed else 1 / 10)):
            drawn += 1
            if drawn > count:
                return
            before, after = raw[max(0, at - 2 * AROUND):at], raw[at:at + 2 * AROUND]
            before, after = (s.decode(errors="ignore").replace("\n", " / ") for s in (before, after))
            print(f"{drawn:4}  {before[-AROUND:]} {'¦' if passed else '|'}{after[:AROUND]}")


if __name__ == "__main__":
    main(sys.argv[1:])
