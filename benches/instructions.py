#!/usr/bin/env python3
"""Instructions for each byte of text, stage by stage, counted by callgrind: steady where times are not. Held against benches/ceilings.tsv.

usage: python3 benches/instructions.py [--write]

Each stage reads texts of n, 2n and 4n bytes. The figure is what the second half of 4n costs for each byte, start-up and all that is made once left
out; where the second half costs over a tenth more than the first, growth is not linear, and that is a failure too. --write sets each ceiling to
what was counted, a twentieth above. Without valgrind nothing is counted, and that is said. Exit 1 where a figure is over its ceiling.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CEILINGS = ROOT / "benches" / "ceilings.tsv"
STAGE = ROOT / "target" / "release" / "stage"
SIZE = 100_000
# Not linear where the second half of a text costs so many times the first.
BEND = 1.1
# A unit that is repeated: what it tries.
HOSTILE = {
    "no-spaces": "كلمةطويلة",
    "no-stops": "قال الوزير إن العمل مستمر ",
    "opening-marks": "«",
    "straight-marks": '" ',
    "a-letter-a-line": "ق\n",
    "tashkeel": "\u064b",
    "tatweel": "ـ",
    "cues": "قال ",
    "nested": "قال الوزير إن «",
    "colons": "وقال الوزير: ",
    "participles": "مؤكدا أن ",
    "titles": "الرئيس الوزير الدكتور ",
    "dropped": "وأضاف أن العمل مستمر. ",
}


def text(kind, size):
    if kind in HOSTILE:
        unit = HOSTILE[kind]
        return unit * (size // len(unit.encode()))
    run = subprocess.run([STAGE, "text", kind, str(size)], capture_output=True, text=True, check=True)
    return run.stdout


def count(stage, content):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write(content)
        file.flush()
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(STAGE), stage, file.name]
        run = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode or not found:
        sys.exit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr[-800:]}")
    return int(found[1])


def main(argv):
    if argv not in ([], ["--write"]):
        sys.exit(__doc__)
    if not shutil.which("valgrind"):
        print("SKIPPED: no valgrind")
        return
    subprocess.run(["cargo", "build", "-q", "--release", "--locked", "-p", "isnad-benches", "--bin", "stage"], cwd=ROOT, check=True)
    lines, bad = [], False
    for line in CEILINGS.read_text("utf-8").splitlines():
        if not line or line.startswith("#") or line.startswith("stage\t"):
            lines.append(line)
            continue
        stage, kind, ceiling = line.split("\t")
        texts = [text(kind, SIZE * times) for times in (1, 2, 4)]
        costs = [count(stage, t) for t in texts]
        sizes = [len(t.encode()) for t in texts]
        first, second = ((costs[i + 1] - costs[i]) / (sizes[i + 1] - sizes[i]) for i in (0, 1))
        over, bent = second > float(ceiling), second > BEND * first
        verdict = "OVER" if over else "NOT LINEAR" if bent else "ok"
        bad |= over or bent
        print(f"{verdict:10} {stage:18} {kind:16} {second:8.1f} a byte   ceiling {ceiling:>7}   second half is {second / first:.3f} of the first")
        lines.append(f"{stage}\t{kind}\t{second * 1.05:.1f}")
    if argv:
        CEILINGS.write_text("\n".join(lines) + "\n", "utf-8")
    elif bad:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
