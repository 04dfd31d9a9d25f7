"""What checking one article came to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.finding import Category, Finding, Severity
from checker.core.report import Report, Status
from checker.core.signature import Signature
from checker.core.text import Span

REPORT = Report("1", "a.txt", Status.OK, "ja", (), (), (), Signature("1", "lexicon-1", "ja", (), (), ()))


def finding(severity: Severity) -> Finding:
    return Finding("wrong-date", Category.DATE, "substitution", severity, 0.9, "…", Span(0, 1), 1, 1, "x")


@pytest.mark.parametrize(
    ("severities", "worst"),
    [
        ([], None),
        ([Severity.MINOR], Severity.MINOR),
        ([Severity.NEUTRAL, Severity.CRITICAL, Severity.MAJOR], Severity.CRITICAL),
        ([Severity.MAJOR, Severity.MINOR], Severity.MAJOR),
        ([Severity.NEUTRAL, Severity.NEUTRAL], Severity.NEUTRAL),
    ],
)
def test_the_worst_of_the_findings(severities: list[Severity], worst: Severity | None) -> None:
    assert replace(REPORT, findings=tuple(finding(severity) for severity in severities)).worst() is worst
