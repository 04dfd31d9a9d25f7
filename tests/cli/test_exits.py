"""Exit codes: what was not checked beats what was found."""

from __future__ import annotations

from checker.cli.exits import ExitCode, judged
from tests.writers.conftest import make_failure, make_finding, make_report


def test_findings_fail_when_they_are_judged_to() -> None:
    assert judged(make_report(make_finding()), failing=True) == 1
    assert judged(make_report(make_finding()), failing=False) == 0


def test_not_checked_beats_everything() -> None:
    assert judged(make_failure(), failing=False) is judged(make_failure(), failing=True) is ExitCode.NOT_CHECKED
    assert max(ExitCode.FINDINGS, judged(make_failure(), failing=False)) is ExitCode.NOT_CHECKED
