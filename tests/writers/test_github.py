"""Workflow commands: escaped, worst first, no more than are shown."""

from __future__ import annotations

from typing import Any

import pytest

from checker.core.finding import Severity
from checker.core.text import Span
from checker.writers import Rendering
from checker.writers.github import MOST, write
from tests.writers.conftest import make_failure, make_finding, make_report

LINE = (
    "::error file=article.ja.txt,line=1,endLine=1,col=4,endColumn=8,title=wrong-country"
    "::フランス → ドイツ: the article says France; the source says Germany\n"
)


def lines(*reports: Any, **rendering: Any) -> list[str]:
    return write(reports, Rendering(**rendering)).splitlines()


def test_a_finding(report: Any) -> None:
    assert write([report], Rendering()) == LINE


@pytest.mark.parametrize(
    ("severity", "command"),
    [
        (Severity.CRITICAL, "error"),
        (Severity.MAJOR, "error"),
        (Severity.MINOR, "warning"),
        (Severity.NEUTRAL, "notice"),
    ],
)
def test_severities(severity: Severity, command: str) -> None:
    assert lines(make_report(make_finding(severity=severity)), min_severity="neutral")[0].startswith(f"::{command} ")


def test_what_was_not_checked_comes_first(report: Any) -> None:
    first, second = lines(report, make_failure())
    assert first.startswith("::error file=bad.ja.txt,title=not checked::not checked: bad.ja.txt: the file is empty")
    assert second == LINE.rstrip()


def test_paths_and_messages_are_escaped() -> None:
    (line,) = lines(make_report(make_finding(message="5%:,"), article="a,b:c%.md"))
    assert line.startswith("::error file=a%2Cb%3Ac%25.md,line=1")
    assert line.endswith(": 5%25:,")


def test_columns_only_within_a_line() -> None:
    (line,) = lines(make_report(make_finding(text="あ\nい", span=Span(3, 6))))
    assert "line=1,endLine=2,title=" in line


def test_the_worst_are_annotated_and_the_rest_still_stand_in_the_log() -> None:
    minor = [make_finding(severity=Severity.MINOR, rule=f"rule-{number}") for number in range(MOST + 2)]
    whole = lines(make_report(*minor, make_finding()), make_failure())
    assert [line.split()[0] for line in whole[:3]] == ["::error", "::error", "::warning"]
    assert sum(line.startswith("::") for line in whole) == MOST + 2
    assert whole[-3].startswith("2 more without an annotation")
    assert whole[-1].startswith("article.ja.txt:1:4: minor rule-11 フランス → ドイツ")


def test_a_clean_run_says_nothing() -> None:
    assert lines(make_report(make_finding(severity=Severity.NEUTRAL))) == []
