"""A comment for a pull request: short, one part an article to unfold, never longer than a host takes.

The worst article comes first; what no longer fits is counted at the end, never dropped without a word.
The first line is a mark by which a job finds its last comment and replaces it.

Source: GitHub refuses a comment of more than 65,536 characters, https://github.com/danger/danger/issues/424.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from checker.core.finding import Evidence, Finding, Severity
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.commonmark import code, prose
from checker.writers.terminal import one_line
from checker.writers.totals import totals
from checker.writers.width import clip

MARK = "<!-- checker -->"
LIMIT = 65_536

# Room for the last line and the ends of open parts.
_RESERVE = 500
_MOST_FAILED = 20
_WORDS, _QUOTE, _REASON = 60, 160, 400
_ICONS = {Severity.CRITICAL: "🟥", Severity.MAJOR: "🟧", Severity.MINOR: "🟨", Severity.NEUTRAL: "⬜"}


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return the comment, at most ``LIMIT`` characters long however they are counted up to UTF-16."""
    text = f"{MARK}\n### checker\n\n{prose(totals(reports, rendering))}\n{_failures(reports, rendering)}"
    found = [report for report in reports if rendering.shown(report)]
    left = 0
    for report in sorted(found, key=lambda report: _weight(report, rendering)):
        part, dropped = _article(report, rendering, LIMIT - _RESERVE - _size(text), unfolded=len(found) == 1)
        text += part
        left += dropped
    return text + (f"\n{left} more finding{'s' * (left != 1)} did not fit; the full report has them.\n" if left else "")


def _weight(report: Report, rendering: Rendering) -> tuple[int, ...]:
    """Return what sorts the worst article first: the number of its findings, severity by severity."""
    severities = [finding.severity for finding in rendering.shown(report)]
    return tuple(-severities.count(severity) for severity in reversed(Severity))


def _failures(reports: Sequence[Report], rendering: Rendering) -> str:
    failed = [report for report in reports if report.status is not Status.OK]
    if not failed:
        return ""
    lines = [
        f"- {code(_clip(rendering.path(report.article), _QUOTE))}: {prose(_clip(report.error, _REASON))}"
        for report in failed[:_MOST_FAILED]
    ]
    more = len(failed) - _MOST_FAILED
    lines += [f"- and {more} more"] if more > 0 else []
    return "\n**Not checked**\n\n" + "\n".join(lines) + "\n"


def _article(report: Report, rendering: Rendering, room: int, *, unfolded: bool) -> tuple[str, int]:
    """Return what fits into ``room`` of the part of an article, and how many findings do not."""
    found, end = rendering.shown(report), "\n</details>\n"
    text = _summary(report, rendering, unfolded=unfolded)
    room -= _size(end)
    for number, finding in enumerate(found):
        item = "\n".join(_finding(finding, rendering)) + "\n"
        if _size(text) + _size(item) > room:
            return (text + end if number else ""), len(found) - number
        text += item
    return text + end, 0


def _summary(report: Report, rendering: Rendering, *, unfolded: bool) -> str:
    severities = [finding.severity for finding in rendering.shown(report)]
    each = ", ".join(f"{n} {severity}" for severity in reversed(Severity) if (n := severities.count(severity)))
    path = html.escape(one_line(_clip(rendering.path(report.article), _QUOTE)))
    return f"\n<details{' open' * unfolded}><summary><code>{path}</code>: {each}</summary>\n\n"


def _finding(finding: Finding, rendering: Rendering) -> Iterator[str]:
    better = finding.suggestion or finding.expected
    change = code(_clip(finding.text, _WORDS))
    if better and better != finding.text:
        change += f" → {code(_clip(better, _WORDS))}"
    place = f"line {finding.line}, column {finding.column}"
    yield f"- {_ICONS[finding.severity]} **{finding.severity}** {code(finding.rule)} {change} ({place})"
    if finding.message:
        yield f"  <br>{prose(_clip(finding.message, _REASON))}"
    for evidence in finding.evidence[:1]:
        yield f"  <br>{_quote(evidence, rendering)}"


def _quote(evidence: Evidence, rendering: Rendering) -> str:
    place = f"{_clip(rendering.path(evidence.source), _QUOTE)}:{evidence.line}"
    return f"{code(place)}: {prose(_clip(evidence.context or evidence.text, _QUOTE))}"


def _clip(text: str, columns: int) -> str:
    return clip(one_line(text), columns)


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
