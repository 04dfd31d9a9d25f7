"""Damaged files by the thousand, and bombs with their time and memory: python tests/bench/readers.py [FILES]."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.readers.bombs import BOMBS, measured
from tests.readers.mutation import SOUND, mutated, outcome


def main(files: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        mutate(files, Path(folder))
        explode(Path(folder))


def mutate(files: int, folder: Path) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    slowest = 0.0
    for number in range(files):
        path = SOUND[number % len(SOUND)]
        data = mutated(path.read_bytes(), random.Random(number))
        begun = time.perf_counter()
        counts[path.name, outcome(path.name, data, folder)] += 1
        slowest = max(slowest, time.perf_counter() - begun)
    for path in SOUND:
        print(f"{path.name:16} read {counts[path.name, 'read']:5}  refused {counts[path.name, 'refused']:5}")
    print(f"{counts.total():,} damaged files, no other outcome, slowest {slowest:.2f} s")


def explode(folder: Path) -> None:
    for name, make in BOMBS.items():
        path = folder / name.rpartition(" ")[2]
        make(path)
        seconds, megabytes, message = measured(path)
        print(f"{name:32} {seconds:5.2f} s {megabytes:5.0f} MB  {message}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
