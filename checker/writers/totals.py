"""The last line of a report: how much was found, in what, against what, and how much could be compared."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.alignment import Relatedness
from checker.core.finding import Severity
from checker.core.report import Authority, Report, Status
from checker.writers import Rendering
from checker.writers.record import suppressed
from checker.writers.terminal import one_line

_BY = {Authority.INLINE: "by comments", Authority.TERMS: "by the terms", Authority.BASELINE: "by the baseline"}


def totals(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the line, e.g. ``2 findings (1 major, 1 minor) in 1 article against 4 related sources · …``."""
    checked = [report for report in reports if report.status is Status.OK]
    parts = [_found(checked, rendering), silenced(checked), _compared(checked)]
    if failed := len(reports) - len(checked):
        parts.append(f"{_count(failed, 'article')} not checked")
    if engines := sorted({one_line(report.signature.engine) for report in checked}):
        parts.append(f"engine {', '.join(engines)}")
    if rendering.seconds is not None:
        parts.append(f"{rendering.seconds:.1f} s")
    return " · ".join(part for part in parts if part)


def _found(reports: Sequence[Report], rendering: Rendering) -> str:
    severities = [finding.severity for report in reports for finding in report.findings]
    floor = Severity(rendering.min_severity).rank
    shown = [severity for severity in severities if severity.rank >= floor]
    each = ", ".join(f"{n} {severity}" for severity in reversed(Severity) if (n := shown.count(severity)))
    hidden = len(severities) - len(shown)
    head = f"{_count(len(shown), 'finding')} ({each})" if shown else "no findings"
    below = f" and {hidden} below {rendering.min_severity}" if hidden else ""
    return f"{head}{below} in {_count(len(reports), 'article')} {_against(reports)}"


def silenced(reports: Sequence[Report]) -> str:
    """Return e.g. ``2 suppressed (1 by comments, 1 by the baseline)``; empty where nothing was."""
    each = {_BY[Authority(name)]: number for name, number in suppressed(reports).items() if number}
    return f"{sum(each.values())} suppressed ({', '.join(f'{n} {by}' for by, n in each.items())})" if each else ""


def _against(reports: Sequence[Report]) -> str:
    related = {s.name for report in reports for s in report.sources if s.relatedness != Relatedness.UNRELATED}
    return f"against {_count(len(related), 'related source')}" if related else "without a related source"


def _compared(reports: Sequence[Report]) -> str:
    sentences = sum(report.stats.sentences for report in reports)
    compared = sum(report.stats.compared for report in reports)
    return f"{compared} of {_count(sentences, 'sentence')} could be compared" if sentences else ""


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
