#!/usr/bin/env python3
"""Run the evaluations of ../shared on the built examples and hold their figures against eval/floors.toml.

usage: python3 eval/check.py [--raise]

--raise writes each figure that is above its floor into floors.toml, cut to three decimals; no floor is ever lowered.
Where ../shared is absent nothing is run, and that is said. Exit 1 where a figure is below its floor or a scorer fails.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "eval" / "floors.toml"
EXAMPLES = ROOT / "target" / "release" / "examples"


def checks(text):
    """The tables of floors.toml; its values are plain strings and numbers, one a line."""
    for table in text.split("[[check]]")[1:]:
        yield dict(re.findall(r"""^(\w+) = ["']?(.*?)["']?$""", table, re.M))


def figure(check):
    program, *args = check["example"].split()
    own = ROOT / check["scorer"]
    scorer, data = own if own.exists() else SHARED / check["scorer"], SHARED / check["data"]
    run = subprocess.run([sys.executable, str(scorer), str(data), "--", str(EXAMPLES / program), *args], capture_output=True, text=True)
    found = re.findall(check["figure"], run.stdout)
    if run.returncode or not found:
        sys.exit(f"{check['name']}: {scorer} gave no figure (exit {run.returncode})\n{run.stdout[-600:]}{run.stderr[-600:]}")
    return float(found[-1])


def main(argv):
    if argv not in ([], ["--raise"]):
        sys.exit(__doc__)
    text = FLOORS.read_text("utf-8")
    if not SHARED.is_dir():
        print(f"SKIPPED: the evaluations are read from {SHARED}, which is not there")
        return
    below = False
    for check in checks(text):
        if not (SHARED / check["data"]).exists():
            print(f"SKIPPED  {check['name']}: {SHARED / check['data']} is not there")
            continue
        got, floor = figure(check), float(check["floor"])
        below |= got < floor
        print(f"{'BELOW' if got < floor else 'ok':8} {check['name']:40} {got:.3f}  floor {floor:.3f}")
        kept = int(got * 1000) / 1000
        if argv and kept > floor:
            text = re.sub(rf"(name = \"{re.escape(check['name'])}\"(?:\n\w.*)*\nfloor = )[\d.]+", rf"\g<1>{kept:.3f}", text)
    if argv:
        FLOORS.write_text(text, "utf-8")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
