"""The report for people at a terminal: each finding with its place, both texts, the reason and one correction.

The first line of a finding names file, line and column, so that editors can jump there.  Below it
stands the sentence with the words marked, its back-translation, the sources' words and why they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.core.finding import Evidence, Finding, Severity
from checker.core.report import Report
from checker.core.text import Span
from checker.writers import Rendering
from checker.writers.color import paint
from checker.writers.terminal import one_line
from checker.writers.totals import totals
from checker.writers.width import clip, columns, pad, underline, window

_INDENT = "    "
_LABEL = 8
# Below this nothing of a sentence can be understood; better a line that is too long.
_NARROWEST = 30
_TEXT = 40


@dataclass(frozen=True, slots=True)
class _Page:
    """How wide and with what colours to write."""

    width: int
    color: bool

    def paint(self, text: str, role: str) -> str:
        return paint(text, role, color=self.color)

    def room(self, taken: int) -> int:
        return max(_NARROWEST, self.width - taken)


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return findings and what was not checked, article by article, then one line of totals."""
    page = _Page(rendering.width, rendering.color)
    floor = Severity(rendering.min_severity).rank
    lines: list[str] = []
    for report in reports:
        for finding in report.findings:
            if finding.severity.rank >= floor:
                lines += [*_finding(report, finding, page), ""]
        lines += _unchecked(report, page)
    return "\n".join([*lines, totals(reports, rendering)]) + "\n"


def _finding(report: Report, finding: Finding, page: _Page) -> Iterator[str]:
    yield _head(report.article, finding, page)
    yield from _sentence(report, finding, page)
    if finding.segment:
        yield _labelled("segment", one_line(finding.segment), page)
    if finding.back:
        text, span = one_line(finding.back.text), finding.back.span
        inside = span if span.end <= len(text) else Span(0, 0)
        yield _labelled("back", window(text, inside, page.room(len(_INDENT) + _LABEL))[0], page)
    for index, evidence in enumerate(finding.evidence):
        yield _labelled("" if index else "source", _evidence(evidence, page), page)
    if finding.message:
        yield _labelled("why", one_line(finding.message), page)


def _head(article: str, finding: Finding, page: _Page) -> str:
    place = f"{one_line(article)}:{finding.line}:{finding.column}"
    better = finding.suggestion or finding.expected
    change = clip(one_line(finding.text), _TEXT) + (
        f" → {clip(one_line(better), _TEXT)}" if better and better != finding.text else ""
    )
    sure = f"confidence {finding.confidence:.2f}"
    plain = f"{place}  {finding.severity}  {finding.rule}  {change}"
    gap = " " * max(2, page.width - columns(plain) - columns(sure))
    severity = page.paint(str(finding.severity), str(finding.severity))
    return f"{page.paint(place, 'path')}  {severity}  {finding.rule}  {change}{gap}{sure}"


def _sentence(report: Report, finding: Finding, page: _Page) -> Iterator[str]:
    """Yield the sentence and below it the mark; without the document the finding's own context or words."""
    text, span = _context(report, finding)
    shown, place = window(one_line(text), span, page.room(len(_INDENT)))
    yield _INDENT + shown
    yield _INDENT + page.paint(underline(shown, place), str(finding.severity))


def _context(report: Report, finding: Finding) -> tuple[str, Span]:
    document = report.document
    if document and finding.span.end <= len(document.text):
        start, end = _stretch(report, finding.span)
        if finding.context in document.text[start:end]:
            return document.text[start:end], finding.span.shift(-start)
    # A stored report has no document, and in a file with markup tags stand in the sentence: its context is enough.
    at = finding.span.start - finding.context_start
    if not finding.context.startswith(finding.text, max(0, at)) or at < 0:
        at = finding.context.find(finding.text)
    return (
        (finding.context, Span(at, at + len(finding.text))) if at >= 0 else (finding.text, Span(0, len(finding.text)))
    )


def _stretch(report: Report, span: Span) -> tuple[int, int]:
    """Return where the sentences that ``span`` touches begin and end, or its lines in an unsegmented document."""
    document = report.document
    touched = [sentence.span for sentence in document.sentences if sentence.span.overlaps(span)] if document else []
    if touched:
        return min(span.start, touched[0].start), max(span.end, touched[-1].end)
    text = document.text if document else ""
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)


def _evidence(evidence: Evidence, page: _Page) -> str:
    place = f"{one_line(evidence.source)}:{evidence.line}"
    room = page.room(len(_INDENT) + _LABEL + columns(place) + 2)
    text = one_line(evidence.context or evidence.text)
    span = Span(0, 0)
    if evidence.context_start <= evidence.span.start and evidence.span.end - evidence.context_start <= len(text):
        span = evidence.span.shift(-evidence.context_start)
    quote = window(text, span, room)[0]
    return f"{pad(quote, room)}  {page.paint(place, 'label')}"


def _labelled(label: str, text: str, page: _Page) -> str:
    return f"{_INDENT}{page.paint(label, 'label')}{' ' * (_LABEL - len(label))}{text}"


def _unchecked(report: Report, page: _Page) -> list[str]:
    if not report.unchecked:
        return []
    head = f"{page.paint(one_line(report.article), 'path')}  not checked"
    return [head, *(f"{_INDENT}{one_line(item.what)}: {one_line(item.reason)}" for item in report.unchecked), ""]
