"""reviewdog's diagnostic format; its columns count bytes of UTF-8 and its ends are exclusive.

reviewdog posts messages as Markdown, so they are escaped as such.

Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf (reviewdog.proto)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.core.finding import Finding, Severity
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.commonmark import code, prose
from checker.writers.description import change, replacement
from checker.writers.record import dumps
from checker.writers.region import Region, Unit, region
from checker.writers.terminal import one_line

_SEVERITIES = {
    Severity.CRITICAL: "ERROR",
    Severity.MAJOR: "ERROR",
    Severity.MINOR: "WARNING",
    Severity.NEUTRAL: "INFO",
}


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return one DiagnosticResult, with a diagnostic a finding and one for each article that was not checked."""
    diagnostics = [diagnostic for report in reports for diagnostic in _diagnostics(report, rendering)]
    return dumps({"source": {"name": "checker"}, "diagnostics": diagnostics}, indent=2) + "\n"


def _diagnostics(report: Report, rendering: Rendering) -> Iterator[dict[str, Any]]:
    path = one_line(rendering.path(report.article))
    if report.status is not Status.OK:
        yield {
            "message": f"not checked: {prose(report.error)}",
            "location": {"path": path},
            "severity": "ERROR",
            "code": {"value": "not-checked"},
        }
    for finding in rendering.shown(report):
        yield _diagnostic(path, finding)


def _diagnostic(path: str, finding: Finding) -> dict[str, Any]:
    place = _range(region(finding, Unit.UTF8))
    whole: dict[str, Any] = {
        "message": f"{code(change(finding))}: {prose(finding.message)}",
        "location": {"path": path, "range": place},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    better = replacement(finding)
    # Without columns the correction would replace the whole line.
    if better and finding.columns:
        whole["suggestions"] = [{"range": place, "text": better}]
    return whole


def _range(place: Region) -> dict[str, Any]:
    start = {"line": place.line, "column": place.column}
    end = {"line": place.end_line, "column": place.end_column}
    return {"start": _known(start), "end": _known(end)}


def _known(position: dict[str, int | None]) -> dict[str, int]:
    return {key: value for key, value in position.items() if value is not None}
