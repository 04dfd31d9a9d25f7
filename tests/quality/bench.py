"""Runs the development sets of ``../shared/bench`` and holds the figures against their floors.

    python tests/quality/bench.py                 all Japanese sets, one table, 1 when a floor is broken
    python tests/quality/bench.py ntrex-clean     some sets
    python tests/quality/bench.py --pin           writes today's figures as floors; never lowers one
    python tests/quality/bench.py --pin --allow-regression

``bench_floors.toml`` has a table a set: ``recall`` and ``precision`` may not fall below, ``false_flags``
(per 100 lines) may not rise above.  The sets stay where they are; nothing of them is copied.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench"
FLOORS = Path(__file__).with_name("bench_floors.toml")
# Sets of other languages are called by their code: ko-clean, ru-injected.
OTHER_LANGUAGE = re.compile(r"^[a-z]{2}-")

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Figures:
    """One set: shares are 0..1 (None where the set has no errors or nothing was flagged)."""

    name: str
    recall: float | None
    precision: float | None
    false_flags: float
    seconds: float


def sets() -> tuple[str, ...]:
    """Return the names of the sets in a language that the program reads, sorted."""
    return tuple(sorted(path.name for path in (BENCH / "dev").iterdir() if not OTHER_LANGUAGE.match(path.name)))


def measure(name: str) -> Figures:
    """Run ``checker batch`` on a set and return its figures."""
    # score.py calls "checker": the one of this interpreter, whatever else is installed.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = [sys.executable, str(BENCH / "score.py"), str(BENCH / "dev" / name), "--json"]
    run = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PATH": path}
    )
    seconds, *_, figures = run.stdout.strip().splitlines()
    row = json.loads(figures)
    flags = row["false_flags_per_100_lines"]
    return Figures(name, row["recall"], row["precision"], flags, float(seconds.rpartition(" ")[2]))


def broken(rows: Iterable[Figures], floors: Floors) -> tuple[str, ...]:
    """Return a sentence for every figure that is worse than its floor."""
    return tuple(
        f"{row.name}: {what} {now} is worse than {limit}"
        for row in rows
        for what, limit in floors.get(row.name, {}).items()
        if _is_worse(what, now := getattr(row, what), limit)
    )


def table(rows: Iterable[Figures]) -> str:
    """Return the figures as one table, a line a set."""
    head = f"{'set':28} {'recall':>7} {'precision':>9} {'false/100':>9} {'seconds':>7}"
    lines = [
        f"{row.name:28} {_share(row.recall):>7} {_share(row.precision):>9} {row.false_flags:9.2f} {row.seconds:7.1f}"
        for row in rows
    ]
    return "\n".join([head, *lines]) + "\n"


def write(rows: Iterable[Figures], old: Floors) -> str:
    """Return the floors' file with these figures; sets that were not run keep theirs."""
    floors = {**old, **{row.name: _rounded(row) for row in rows}}
    head = (
        f"# Floors on the development sets; see bench.py. Written by: python {Path(__file__).relative_to(ROOT)} --pin\n"
    )
    bodies = [
        "\n".join([f"[{name}]", *(f"{key} = {value}" for key, value in one.items())]) for name, one in floors.items()
    ]
    return head + "\n" + "\n\n".join(bodies) + "\n"


def main(arguments: list[str]) -> int:
    """Measure, print and judge; 1 when a floor is broken, 2 when there are no sets."""
    if not BENCH.is_dir():
        sys.stdout.write("the development sets (../shared/bench) are not beside this checkout\n")
        return 2
    names = [argument for argument in arguments if not argument.startswith("-")] or sets()
    floors: Floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    rows = [measure(name) for name in names]
    worse = broken(rows, floors)
    sys.stdout.write(table(rows) + "".join(f"{line}\n" for line in worse))
    if "--pin" not in arguments or (worse and "--allow-regression" not in arguments):
        return int(bool(worse))
    FLOORS.write_text(write(rows, floors), encoding="utf-8")
    return 0


def _is_worse(what: str, now: float | None, limit: float) -> bool:
    if what == "false_flags":
        return now is None or now > limit
    return now is None or now < limit


def _rounded(row: Figures) -> dict[str, float]:
    shares = {"recall": row.recall, "precision": row.precision}
    floors = {what: floor(share * 100) / 100 for what, share in shares.items() if share is not None}
    return {**floors, "false_flags": ceil(row.false_flags * 10) / 10}


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
