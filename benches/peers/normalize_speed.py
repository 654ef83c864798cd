#!/usr/bin/env python3
"""How fast Python packages normalise Arabic: run by the bench `normalize`, which hands over its texts.

Standard input: a JSON list of texts. Standard output: for each package a line with its name and MB/s of UTF-8 input, tab
between. Texts go in batches of 50 kB, each counted with its best round, as the bench counts ours. One thread; a package that
is not installed is left out. `venv.sh` installs them.
"""
import json
import sys
import time

ROUNDS, BATCH = 7, 50_000


def packages():
    try:
        import arabic_norm

        # Also written in Rust: the alef forms, yeh, teh marbuta, tashkeel and tatweel.
        yield "arabic-norm", lambda t: arabic_norm.normalize(t, ta_marbuta=True)
    except ImportError:
        pass
    try:
        import arabic_normalize

        yield "arabic-normalize, for search", arabic_normalize.normalize_for_search
    except ImportError:
        pass
    try:
        from camel_tools.utils import dediac, normalize

        steps = [
            dediac.dediac_ar,
            normalize.normalize_alef_ar,
            normalize.normalize_alef_maksura_ar,
            normalize.normalize_teh_marbuta_ar,
        ]
        yield "CAMeL Tools, four steps", chained(steps)
        yield "CAMeL Tools, with normalize_unicode", chained([normalize.normalize_unicode, *steps])
    except ImportError:
        pass
    try:
        from pyarabic import araby

        yield "PyArabic strip_tashkeel", araby.strip_tashkeel
        steps = [
            araby.strip_tashkeel,
            araby.strip_tatweel,
            araby.normalize_hamza,
            araby.normalize_ligature,
            araby.normalize_teh,
        ]
        yield "PyArabic, five steps", chained(steps)
    except ImportError:
        pass


def chained(steps):
    def run(text):
        for step in steps:
            text = step(text)
        return text

    return run


def batches(texts):
    out, size = [[]], 0
    for text in texts:
        out[-1].append(text)
        size += len(text.encode())
        if size >= BATCH:
            out.append([])
            size = 0
    return [b for b in out if b]


def main():
    texts = json.load(sys.stdin)
    size = sum(len(t.encode()) for t in texts)
    groups = batches(texts)
    for name, work in packages():
        best = [float("inf")] * len(groups)
        for _ in range(ROUNDS):
            for i, group in enumerate(groups):
                start = time.perf_counter()
                for text in group:
                    work(text)
                best[i] = min(best[i], time.perf_counter() - start)
        print(f"{name}\t{size / sum(best) / 1e6:.1f}", flush=True)


if __name__ == "__main__":
    main()
