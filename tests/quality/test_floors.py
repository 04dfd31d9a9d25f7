"""No rule falls below its floors, and the floors cannot be lowered by accident."""

from __future__ import annotations

import pytest

from checker.rules import RULES
from tests.quality import pin
from tests.quality.measure import Score, scores, stable_rules


@pytest.mark.slow
def test_no_rule_falls_below_its_floors() -> None:
    fallen = pin.regressions(pin.read(), pin.measured(scores()))
    assert fallen == (), "python tests/quality/pin.py --show prints the cases"


@pytest.mark.slow
def test_every_stable_rule_has_the_precision_that_it_promises() -> None:
    found = scores()
    below = {rule: found[rule].precision for rule in found if found[rule].precision < RULES.get(rule).precision_floor}
    assert below == {}, "a rule below its floor must be preview"


def test_every_stable_rule_has_floors() -> None:
    assert set(pin.read()) == set(stable_rules()), "python tests/quality/pin.py pins them"


def test_a_lower_score_is_a_regression() -> None:
    old = {"wrong-date": {"precision": 0.9, "recall": 0.5}}
    assert pin.regressions(old, pin.measured({"wrong-date": Score(right=9, wrong=1, found=1, planted=2)})) == ()
    assert len(pin.regressions(old, pin.measured({"wrong-date": Score(right=8, wrong=2, found=0, planted=2)}))) == 2


def test_shares_are_rounded_down() -> None:
    assert pin.measured({"r": Score(right=2, wrong=1, found=2, planted=3)})["r"] == {"precision": 0.66, "recall": 0.66}


def test_nothing_to_count_is_no_fault() -> None:
    assert Score(right=0, wrong=0, found=0, planted=0).precision == 1.0
    assert Score(right=0, wrong=0, found=0, planted=0).recall == 1.0
