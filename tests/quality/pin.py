"""The floors of quality: read them, and raise them to what is measured now.

python tests/quality/pin.py                       raises floors, refuses to lower one
python tests/quality/pin.py --allow-regression    lowers them, too; say why in DECISIONS.md
python tests/quality/pin.py --show                prints what is missed and what is flagged wrongly
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from math import floor
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.quality.measure import Score, scores, stable_rules, trials

FLOORS = Path(__file__).with_name("floors.toml")
HEAD = """\
# Floors of precision and recall (0..1) of every stable rule on tests/rules/*.toml and seeds/, all
# stable rules together.  Written by: python tests/quality/pin.py
"""

Floors = Mapping[str, Mapping[str, float]]


def read() -> Floors:
    """Return the floors by rule: ``precision`` and ``recall``."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}


def measured(found: Mapping[str, Score]) -> Floors:
    """Return the scores as floors, rounded down to two decimals."""
    return {rule: {"precision": _down(one.precision), "recall": _down(one.recall)} for rule, one in found.items()}


def regressions(old: Floors, new: Floors) -> tuple[str, ...]:
    """Return a sentence for every floor that ``new`` falls below."""
    return tuple(
        f"{rule}: {what} {new[rule][what]:.2f} is below the floor of {least:.2f}"
        for rule, floors in old.items()
        if rule in new
        for what, least in floors.items()
        if new[rule][what] < least
    )


def write(floors: Floors) -> str:
    """Return the text of the floors' file."""
    tables = [
        f"[{rule}]\nprecision = {one['precision']:.2f}\nrecall = {one['recall']:.2f}\n" for rule, one in floors.items()
    ]
    return HEAD + "\n" + "\n".join(tables)


def main(arguments: list[str]) -> int:
    """Pin the floors; 1 when that would lower one."""
    if "--show" in arguments:
        _show()
        return 0
    old, new = read(), measured(scores())
    lowered = regressions(old, new)
    if lowered and "--allow-regression" not in arguments:
        sys.stdout.write("\n".join([*lowered, "nothing was written; --allow-regression lowers floors"]) + "\n")
        return 1
    FLOORS.write_text(write(new), encoding="utf-8")
    sys.stdout.write(f"{len(new)} rules pinned in {FLOORS.name}\n")
    return 0


def _down(share: float) -> float:
    return floor(share * 100 + 1e-9) / 100


def _show() -> None:
    for trial in trials():
        for rule in (rule for rule in trial.missed() if rule in stable_rules()):
            sys.stdout.write(f"MISSED {trial.name} [{rule}]\n")
        for finding in trial.stray():
            sys.stdout.write(f"STRAY  {trial.name} [{finding.rule}] {finding.text} {finding.message}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
