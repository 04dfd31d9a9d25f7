"""GitLab's code quality report, which a merge request shows beside its changes.

GitLab keeps one entry a fingerprint and drops the others, so a fingerprint never stands twice; it
does not show ``check_name``, so the description begins with the rule.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from checker.core.finding import Finding, Severity
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.description import describe
from checker.writers.record import dumps
from checker.writers.region import region
from checker.writers.terminal import one_line

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return one list with an entry a finding and one for each article that was not checked."""
    seen: Counter[str] = Counter()
    issues = [issue for report in reports for issue in _issues(report, rendering)]
    for issue in issues:
        fingerprint = issue["fingerprint"]
        issue["fingerprint"] = _unique(fingerprint, seen[fingerprint])
        seen[fingerprint] += 1
    return dumps(issues, indent=2) + "\n"


def _issues(report: Report, rendering: Rendering) -> Iterator[dict[str, Any]]:
    path = _path(rendering.path(report.article))
    if report.status is not Status.OK:
        yield {
            "description": f"not checked: {one_line(report.error)}",
            "check_name": "not-checked",
            "fingerprint": hashlib.sha256(
                f"not-checked\0{report.article}".encode("utf-8", "surrogatepass")
            ).hexdigest(),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": 1}},
        }
    for finding in rendering.shown(report):
        yield _issue(path, finding)


def _issue(path: str, finding: Finding) -> dict[str, Any]:
    place = region(finding)
    return {
        "description": f"{finding.rule}: {describe(finding)}",
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
    }


def _path(name: str) -> str:
    return one_line(name.removeprefix("./"))


def _unique(fingerprint: str, repeat: int) -> str:
    """Return the fingerprint itself the first time, and another that is as stable for each repeat."""
    return hashlib.sha256(f"{fingerprint}\0{repeat}".encode()).hexdigest()[:32] if repeat else fingerprint
