"""Exit codes: the worst wins."""

from __future__ import annotations

import pytest

from checker.cli.exits import ExitCode, FailOn, worst
from checker.core.finding import Severity
from tests.writers.conftest import make_failure, make_finding, make_report


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("critical", "critical", 1),
        ("major", "critical", 0),
        ("major", "major", 1),
        ("minor", "major", 0),
        ("minor", "minor", 1),
        ("neutral", "minor", 0),
        ("critical", "never", 0),
    ],
)
def test_one_report(severity: str, fail_on: str, code: int) -> None:
    report = make_report(make_finding(severity=Severity(severity)))
    assert worst([report], FailOn(fail_on)) == code


def test_not_checked_beats_findings_and_nothing_at_all_is_not_checked() -> None:
    assert worst([make_report(), make_failure()], FailOn.NEVER) is ExitCode.NOT_CHECKED
    assert worst([], FailOn.NEVER) is ExitCode.NOT_CHECKED


def test_a_count_never_becomes_a_code() -> None:
    assert worst([make_report()] * 256, FailOn.MAJOR) == 1
