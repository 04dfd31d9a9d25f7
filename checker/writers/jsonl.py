"""JSON lines: one report a line, in the order given; the form in which batches store their results."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.report import Report
from checker.writers import Rendering
from checker.writers.record import dumps, to_record


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return one line a report, each with its line end."""
    return "".join(line(report, rendering.min_severity) for report in reports)


def line(report: Report, min_severity: str) -> str:
    """Return the line of one report, with its line end, without findings below ``min_severity``."""
    return dumps(to_record(report, min_severity)) + "\n"
