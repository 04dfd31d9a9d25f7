"""Workflow commands that GitHub Actions turns into annotations beside the changed lines.

GitHub shows ten annotations of each kind a step and drops the rest without a word, so the worst ten
of each become annotations and the others plain lines of the log.  The columns count code points; the
documentation names no unit, and gives them a meaning only within one line.

Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands;
https://github.com/actions/toolkit/issues/734 for the limits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.core.finding import Finding, Severity
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.description import describe
from checker.writers.region import region
from checker.writers.terminal import one_line

MOST = 10

_COMMANDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the commands, what was not checked first, then the worst findings; then the lines of the rest."""
    failed = [report for report in reports if report.status is not Status.OK]
    found = [(report, finding) for report in reports for finding in rendering.shown(report)]
    found.sort(key=lambda pair: (-pair[1].severity.rank, -pair[1].confidence))  # stable: else in reading order
    used = Counter({"error": min(len(failed), MOST)})
    lines = [_failure(report, rendering, annotate=number < MOST) for number, report in enumerate(failed)]
    lines += _findings(found, rendering, used)
    return "".join(f"{line}\n" for line in lines)


def _findings(found: Sequence[tuple[Report, Finding]], rendering: Rendering, used: Counter[str]) -> Iterator[str]:
    rest = []
    for report, finding in found:
        command = _COMMANDS[finding.severity]
        used[command] += 1
        if used[command] <= MOST:
            yield _annotation(command, rendering.path(report.article), finding)
        else:
            rest.append(_plain(rendering.path(report.article), finding))
    if rest:
        yield f"{len(rest)} more without an annotation, as GitHub shows {MOST} of each kind a step:"
        yield from rest


def _annotation(command: str, path: str, finding: Finding) -> str:
    place = region(finding)
    where: dict[str, str | int | None] = {"file": path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line and place.column:
        where |= {"col": place.column, "endColumn": place.end_column}
    return _command(command, {**where, "title": finding.rule}, describe(finding))


def _failure(report: Report, rendering: Rendering, *, annotate: bool) -> str:
    path, reason = rendering.path(report.article), f"not checked: {report.error}"
    return _command("error", {"file": path, "title": "not checked"}, reason) if annotate else one_line(reason)


def _plain(path: str, finding: Finding) -> str:
    return one_line(f"{path}:{finding.line}:{finding.column}: {finding.severity} {finding.rule} {describe(finding)}")


def _command(name: str, properties: dict[str, str | int | None], data: str) -> str:
    named = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {named}::{_data(data)}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")  # CR and LF, which stand for an end of the command, are spaces now


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
