"""The rules' pages are whole in an installation."""

from __future__ import annotations

import pytest

from checker.core.errors import UnknownName
from checker.manual import known_page, page
from checker.rules import RULES


@pytest.mark.parametrize("rule", RULES.builtins)
def test_every_rule_has_a_page(rule: str) -> None:
    found = page(rule)
    assert found.rule == rule
    assert found.summary
    assert found.section("MQM type")
    assert (found.measure is None) == RULES.get(rule).preview
    flagged = [example for example in found.examples if example.text]
    assert flagged
    assert [example for example in flagged if example.text not in example.article] == []


def test_a_rule_of_another_installation_has_none() -> None:
    assert known_page("house-style") is None
    with pytest.raises(UnknownName):
        page("house-style")
