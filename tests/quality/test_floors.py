"""No rule falls below its floors, and the floors cannot be lowered by accident."""

from __future__ import annotations

import pytest

from checker import manual
from checker.core.rulepage import Measure
from checker.rules import RULES
from tests.quality import pin
from tests.quality.measure import scores, stable_rules


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


@pytest.mark.slow
def test_what_explain_tells_is_what_is_measured() -> None:
    kept = (pin.PUBLISHED / manual.MEASURED).read_text(encoding="utf-8")
    assert kept == pin.measured_table(scores()), "python tests/quality/pin.py writes it again"


def test_the_published_measures_and_the_floors_are_pinned_together() -> None:
    told = {rule: page.measure for rule in stable_rules() if (page := manual.page(rule)).measure}
    measured = pin.measured({rule: measure for rule, measure in told.items() if measure})
    assert measured == pin.read(), "python tests/quality/pin.py writes both"


def test_the_published_examples_are_the_first_of_each_rule() -> None:
    kept = (pin.PUBLISHED / manual.EXAMPLES).read_text(encoding="utf-8")
    assert kept == pin.examples_table(), "python tests/quality/pin.py writes it again"


@pytest.mark.parametrize("rule", RULES.builtins)
def test_every_rule_has_published_examples_of_both_kinds(rule: str) -> None:
    assert {bool(example.text) for example in manual.page(rule).examples} == {True, False}


def test_a_lower_score_is_a_regression() -> None:
    old = {"wrong-date": {"precision": 0.9, "recall": 0.5}}
    assert pin.regressions(old, pin.measured({"wrong-date": Measure(right=9, wrong=1, found=1, planted=2)})) == ()
    assert len(pin.regressions(old, pin.measured({"wrong-date": Measure(right=8, wrong=2, found=0, planted=2)}))) == 2


def test_shares_are_rounded_down() -> None:
    assert pin.measured({"r": Measure(right=2, wrong=1, found=2, planted=3)})["r"] == {
        "precision": 0.66,
        "recall": 0.66,
    }


def test_nothing_to_count_is_no_fault() -> None:
    assert Measure(right=0, wrong=0, found=0, planted=0).precision == 1.0
    assert Measure(right=0, wrong=0, found=0, planted=0).recall == 1.0
