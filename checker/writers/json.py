"""JSON: one object with the schema version, all reports and a summary of their findings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.report import SCHEMA_VERSION, Report
from checker.writers import Rendering
from checker.writers.record import dumps, summary, to_record


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the object, indented, with a line end."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "reports": [to_record(report, rendering.min_severity) for report in reports],
        "summary": summary(reports, rendering.min_severity),
    }
    return dumps(whole, indent=2) + "\n"
