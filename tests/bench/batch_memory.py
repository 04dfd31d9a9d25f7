"""How much memory a worker takes as it checks article after article; flat means that batches of any length fit.

usage: python tests/bench/batch_memory.py SET... [--count 10000] [--every 1000]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import psutil

from checker.batch.listing import listing
from checker.batch.run import run
from checker.core.options import Options
from tests.bench.articles import build


def main() -> None:
    """Print the memory after every so many articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=1000)
    arguments = parser.parse_args()
    manifest = build(arguments.sets, arguments.count, Path(tempfile.mkdtemp(prefix="checker-bench-")))
    cases = (case for _, case in listing(manifest).cases())
    for number, _ in enumerate(run(cases, Options()), start=1):
        if number % arguments.every == 0:
            print(f"{number:8} {psutil.Process().memory_info().rss / 1e6:8.0f} MB", flush=True)


if __name__ == "__main__":
    main()
