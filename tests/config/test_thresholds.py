"""Thresholds by path and by rule; of several overrides the last wins, key by key."""

from __future__ import annotations

from checker.config.thresholds import Override, Threshold, Thresholds
from checker.core.finding import Severity
from tests.writers.conftest import make_finding, make_report

SPORT = Override(paths=("ja/sport/**",), fail_on=None, sets_fail_on=True)
DATES = Override(rules=("wrong-date",), min_severity=Severity.MAJOR, fail_on=Severity.MINOR, sets_fail_on=True)
NUMBERS = Override(paths=("ja/sport/**",), ignore=("wrong-number",), min_confidence=0.9)
ALL = Thresholds(Threshold(), (SPORT, DATES, NUMBERS))


def test_key_by_key() -> None:
    assert ALL.of("ja/a.md", "wrong-name") == Threshold()
    assert ALL.of("ja/sport/a.md", "wrong-name") == Threshold(Severity.MINOR, None, 0.9)
    assert ALL.of("ja/a.md", "wrong-date") == Threshold(Severity.MAJOR, Severity.MINOR)
    assert ALL.of("ja/sport/a.md", "wrong-date") == Threshold(Severity.MAJOR, Severity.MINOR, 0.9)
    assert ALL.of("ja/sport/a.md", "wrong-number").off


def test_what_fails_is_kept_even_where_it_is_not_shown() -> None:
    weak = make_finding(rule="wrong-date", severity=Severity.MINOR)
    report = ALL.apply(make_report(weak), "ja/a.md")
    assert report.findings == (weak,)
    assert ALL.fail(report, "ja/a.md")


def test_what_matters_in_one_place_does_not_in_another() -> None:
    sure, unsure = make_finding(rule="wrong-number"), make_finding(confidence=0.5)
    report = make_report(sure, unsure)
    assert ALL.apply(report, "ja/a.md").findings == (sure, unsure)
    assert ALL.apply(report, "ja/sport/a.md").findings == ()
    assert ALL.fail(report, "ja/a.md")
    assert not ALL.fail(make_report(make_finding()), "ja/sport/a.md")
