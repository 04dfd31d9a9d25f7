"""Counts become bars."""

from __future__ import annotations

from checker.core.finding import Category, Severity
from checker.writers.html.charts import MOST_BARS, NOTHING, charts, count
from tests.writers.conftest import make_finding

FINDINGS = (
    make_finding(rule="wrong-date", category=Category.DATE, severity=Severity.MINOR),
    make_finding(rule="wrong-date", category=Category.DATE, severity=Severity.CRITICAL),
    make_finding(rule="wrong-role", category=Category.ROLE, severity=Severity.MINOR),
    make_finding(rule="wrong-date", category=Category.DATE, severity=Severity.MINOR),
)


def test_counts_add_up() -> None:
    counts = count(FINDINGS[:2]) + count(FINDINGS[2:]) + NOTHING
    assert counts == count(FINDINGS)
    assert counts.severities() == {"critical": 1, "minor": 3}
    assert list(counts.severities()) == ["critical", "minor"]


def test_three_charts_longest_bar_first() -> None:
    by_severity, by_rule, by_category = charts(count(FINDINGS))
    assert [(bar.label, bar.count) for bar in by_severity.bars] == [("critical", 1), ("minor", 3)]
    assert [(bar.label, bar.count) for bar in by_rule.bars] == [("wrong-date", 3), ("wrong-role", 1)]
    assert [(bar.label, bar.count) for bar in by_category.bars] == [("date", 3), ("role", 1)]
    assert by_rule.bars[0].parts == (("critical", 0.0, 33.33), ("minor", 33.33, 66.67))
    assert by_rule.bars[1].parts == (("minor", 0.0, 33.33),)


def test_many_rules_share_the_last_bar() -> None:
    findings = [make_finding(rule=f"rule-{number:02}") for number in range(MOST_BARS + 3)]
    bars = charts(count(findings))[1].bars
    assert len(bars) == MOST_BARS
    assert (bars[-1].label, bars[-1].count, bars[-1].key) == ("4 others", 4, "")
    assert sum(bar.count for bar in bars) == len(findings)


def test_nothing_to_draw() -> None:
    assert charts(NOTHING) == ()
