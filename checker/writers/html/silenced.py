"""What was suppressed: the findings that the user has decided about, each with who says so and why."""

from __future__ import annotations

from dataclasses import dataclass

from checker.core.finding import Finding
from checker.core.report import Authority, Report
from checker.writers.html.cards import better
from checker.writers.totals import silenced

# Enough to look them over; who has more reads the JSON formats.
MOST = 300
_BY = {
    Authority.INLINE: "a comment in the article",
    Authority.TERMS: "the terms file",
    Authority.BASELINE: "the baseline",
}


@dataclass(frozen=True, slots=True)
class Silenced:
    """One line of the list; ``place`` is file, line and column, ``by`` and ``reason`` the user's."""

    finding: Finding
    expected: str
    place: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class SilencedList:
    """The list under its ``title``; ``more`` lines do not stand in it."""

    title: str
    lines: tuple[Silenced, ...]
    more: int


def silenced_list(report: Report) -> SilencedList:
    """Return what was suppressed in an article, in the order of the article."""
    ordered = sorted(report.suppressed, key=lambda item: (item.finding.span.start, item.finding.rule))
    lines = tuple(
        Silenced(
            finding=item.finding,
            expected=better(item.finding),
            place=f"{report.article}:{item.finding.line}:{item.finding.column}",
            by=_BY[item.by],
            reason=item.reason,
        )
        for item in ordered[:MOST]
    )
    return SilencedList(silenced([report]), lines, max(0, len(ordered) - MOST))
