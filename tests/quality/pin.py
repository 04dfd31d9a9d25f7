"""The floors of quality: read them, and raise them to what is measured now.

It also writes what an installation tells of its rules (``checker explain``): ``checker/rules/measured.tsv``
with the counts, and ``checker/rules/examples.tsv`` with the first examples of each rule.

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

from checker import manual
from checker.core.rulepage import Measure
from checker.rules import RULES
from tests.quality.examples import Example, load, rules_with_examples
from tests.quality.measure import scores, stable_rules, trials

FLOORS = Path(__file__).with_name("floors.toml")
HEAD = """\
# Floors of precision and recall (0..1) of every stable rule on tests/rules/*.toml and seeds/, all
# stable rules together.  Written by: python tests/quality/pin.py
"""

PUBLISHED = Path(__file__).parents[2] / "checker" / "rules"
MEASURED_HEAD = """\
# How each stable rule does on the project's own examples (tests/rules) and seeds, all stable rules
# together: findings of the rule that are right and wrong; errors planted for it, and those found.
# Origin: measured and written by tests/quality/pin.py.  Licence: Apache-2.0, as the program.
#: rule\tright\twrong\tfound\tplanted
"""
EXAMPLES_HEAD = """\
# The first examples of each rule: with "text" the words that it flags there, without it one that it
# leaves alone.  Origin: chosen from tests/rules by tests/quality/pin.py.  Licence: CC0, our own sentences.
#: rule\tnote\tarticle\tsource\ttext\tsuggestion
"""
# Of each kind; enough to see what a rule is about.
EXAMPLES_EACH = 2

Floors = Mapping[str, Mapping[str, float]]


def read() -> Floors:
    """Return the floors by rule: ``precision`` and ``recall``."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}


def measured(found: Mapping[str, Measure]) -> Floors:
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


def measured_table(found: Mapping[str, Measure]) -> str:
    """Return the text of ``measured.tsv``."""
    rows = (f"{rule}\t{one.right}\t{one.wrong}\t{one.found}\t{one.planted}\n" for rule, one in found.items())
    return MEASURED_HEAD + "".join(rows)


def examples_table() -> str:
    """Return the text of ``examples.tsv``: the first examples of each rule that fit one line."""
    rows = []
    for rule in (rule for rule in RULES.builtins if rule in rules_with_examples()):
        fitting = [example for example in load(rule) if _fits(example)]
        fires = [example for example in fitting if example.texts][:EXAMPLES_EACH]
        silent = [example for example in fitting if not example.texts][:EXAMPLES_EACH]
        rows += [_row(example) for example in (*fires, *silent)]
    return EXAMPLES_HEAD + "".join(rows)


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
    (PUBLISHED / manual.MEASURED).write_text(measured_table(scores()), encoding="utf-8")
    (PUBLISHED / manual.EXAMPLES).write_text(examples_table(), encoding="utf-8")
    sys.stdout.write(f"{len(new)} rules pinned in {FLOORS.name}\n")
    return 0


def _down(share: float) -> float:
    return floor(share * 100 + 1e-9) / 100


def _fits(example: Example) -> bool:
    texts = (example.note, example.article, *example.sources, *example.texts, example.suggestion)
    return (
        len(example.sources) <= 1
        and all("\t" not in text and text == text.strip() for text in texts)
        and not any(len(text.splitlines()) > 1 for text in texts)
    )


def _row(example: Example) -> str:
    source, text = "".join(example.sources), next(iter(example.texts), "")
    return f"{example.rule}\t{example.note}\t{example.article}\t{source}\t{text}\t{example.suggestion}\n"


def _show() -> None:
    for trial in trials():
        for rule in (rule for rule in trial.missed() if rule in stable_rules()):
            sys.stdout.write(f"MISSED {trial.name} [{rule}]\n")
        for finding in trial.stray():
            sys.stdout.write(f"STRAY  {trial.name} [{finding.rule}] {finding.text} {finding.message}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
