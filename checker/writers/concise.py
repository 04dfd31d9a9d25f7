"""One line a finding, ``file:line:column: severity rule message``, as editors and grep like it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.finding import Finding
from checker.core.report import Report
from checker.writers import Rendering
from checker.writers.color import paint
from checker.writers.terminal import one_line


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the lines of all findings at or above the rendering's severity, in the order of the reports."""
    return "".join(
        f"{_line(rendering.path(report.article), finding, color=rendering.color)}\n"
        for report in reports
        for finding in rendering.shown(report)
    )


def _line(article: str, finding: Finding, *, color: bool) -> str:
    place = paint(f"{one_line(article)}:{finding.line}:{finding.column}:", "path", color=color)
    severity = paint(str(finding.severity), str(finding.severity), color=color)
    return f"{place} {severity} {finding.rule} {one_line(finding.message)}"
