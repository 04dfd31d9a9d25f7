"""Exit codes: the worst wins, and a code is never a count."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from checker.core.report import Report, Status


class ExitCode(IntEnum):
    """What the process tells its caller."""

    CLEAN = 0
    """Every article was checked and nothing stands at or above ``--fail-on``."""
    FINDINGS = 1
    """Something does."""
    NOT_CHECKED = 2
    """Something was not checked: bad usage, unreadable input, no input, an internal error."""
    INTERRUPTED = 130
    TERMINATED = 143


class FailOn(StrEnum):
    """The severity from which findings fail the run."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEVER = "never"


def judged(report: Report, *, failing: bool) -> ExitCode:
    """Return the code for one report whose findings make the run fail, or do not."""
    if report.status is not Status.OK:
        return ExitCode.NOT_CHECKED
    return ExitCode.FINDINGS if failing else ExitCode.CLEAN
