"""The report for people at a terminal: each finding with its place, both texts, the reason and one correction.

The first line of a finding names file, line and column, so that editors can jump there.  Below it
stands the sentence with the words marked, its back-translation, the sources' words and why they differ.
On a narrow terminal labels and places stand on lines of their own, and texts run over a few lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.core.finding import Evidence, Finding
from checker.core.report import Report
from checker.core.text import Span
from checker.writers import Rendering
from checker.writers.color import paint
from checker.writers.terminal import one_line
from checker.writers.totals import totals
from checker.writers.width import arrow, clip, columns, pad, underline, window, wrap

_INDENT = "    "
_LABEL = 8
# Below this nothing of a sentence can be understood; better a line that is too long.
_NARROWEST = 30
_TEXT = 40
# Below this a label, a quotation and its place no longer fit side by side.
_NARROW = 60
# From this on, which is what files and pipes have, one thing is one line, for whoever looks for it with grep.
_ROOMY = 100
# A quotation shorter than this says nothing; better its place on a line of its own.
_QUOTE = 40
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Page:
    """How wide and with what colours to write."""

    width: int
    color: bool

    @property
    def narrow(self) -> bool:
        return self.width < _NARROW

    @property
    def roomy(self) -> bool:
        return self.width >= _ROOMY

    def paint(self, text: str, role: str) -> str:
        return paint(text, role, color=self.color)

    def room(self, taken: int) -> int:
        return max(_NARROWEST, self.width - taken)


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return findings and what was not checked, article by article, then one line of totals."""
    page = _Page(rendering.width, rendering.color)
    lines: list[str] = []
    for report in reports:
        for finding in rendering.shown(report):
            lines += [*_finding(report, finding, page, rendering), ""]
        lines += _unchecked(report, page, rendering)
    last = totals(reports, rendering)
    return "\n".join([*lines, *([last] if page.roomy else wrap(last, page.width))]) + "\n"


def _finding(report: Report, finding: Finding, page: _Page, rendering: Rendering) -> Iterator[str]:
    yield from _head(rendering.path(report.article), finding, page)
    yield from _sentence(report, finding, page)
    if finding.segment:
        yield from _labelled("segment", one_line(finding.segment), Span(0, 0), page)
    if finding.back:
        text, span = one_line(finding.back.text), finding.back.span
        inside = span if span.end <= len(text) else Span(0, 0)
        yield from _labelled("back", text, inside, page)
    for index, evidence in enumerate(finding.evidence):
        yield from _evidence("" if index else "source", evidence, page, rendering)
    if finding.message:
        yield from _reason(one_line(finding.message), page)


def _head(article: str, finding: Finding, page: _Page) -> Iterator[str]:
    place = f"{one_line(article)}:{finding.line}:{finding.column}"
    better = finding.suggestion or finding.expected
    change = clip(one_line(finding.text), _TEXT) + (
        arrow(finding.text, better) + clip(one_line(better), _TEXT) if better and better != finding.text else ""
    )
    sure = f"confidence {finding.confidence:.2f}"
    plain = f"{place}  {finding.severity}  {finding.rule}  {change}"
    fits = columns(plain) + columns(sure) + 2 <= page.width
    gap = " " * max(2, page.width - columns(plain) - columns(sure))
    severity = page.paint(str(finding.severity), str(finding.severity))
    if page.narrow:
        yield page.paint(place, "path")
        whole = columns(f"{finding.severity}  {finding.rule}  {sure}") <= page.width
        yield from [f"{severity}  {finding.rule}  {sure}"] if whole else [f"{severity}  {finding.rule}", sure]
        yield from wrap(change, page.width)
    elif not (fits or page.roomy):
        yield f"{page.paint(place, 'path')}  {severity}  {finding.rule}  {sure}"
        yield from (_INDENT + line for line in wrap(change, page.room(len(_INDENT))))
    else:
        yield f"{page.paint(place, 'path')}  {severity}  {finding.rule}  {change}{gap}{sure}"


def _sentence(report: Report, finding: Finding, page: _Page) -> Iterator[str]:
    """Yield the sentence and below it the mark; without the document the finding's own context or words."""
    text, span = _context(report, finding)
    shown, place = window(one_line(text), span, page.room(len(_INDENT)))
    yield _INDENT + shown
    yield _INDENT + page.paint(underline(shown, place), str(finding.severity))


def _context(report: Report, finding: Finding) -> tuple[str, Span]:
    document = report.document
    if document and finding.in_text.end <= len(document.text):
        start, end = _stretch(report, finding.in_text)
        return document.text[start:end], finding.in_text.shift(-start)
    # A stored report has no document: its context is the sentence alone.
    begin, context = finding.context_start, finding.context
    if begin is None or not begin <= finding.in_text.start <= begin + len(context):
        return finding.text, Span(0, len(finding.text))
    return context, Span(finding.in_text.start - begin, min(finding.in_text.end - begin, len(context)))


def _stretch(report: Report, span: Span) -> tuple[int, int]:
    """Return where the sentences that ``span`` touches begin and end, or its lines in an unsegmented document."""
    document = report.document
    touched = [sentence.span for sentence in document.sentences if sentence.span.overlaps(span)] if document else []
    if touched:
        return min(span.start, touched[0].start), max(span.end, touched[-1].end)
    text = document.text if document else ""
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)


def _evidence(label: str, evidence: Evidence, page: _Page, rendering: Rendering) -> Iterator[str]:
    place = f"{one_line(rendering.path(evidence.source))}:{evidence.line}"
    text = one_line(evidence.context or evidence.text)
    span = Span(0, 0)
    if evidence.context_start <= evidence.in_text.start and evidence.in_text.end - evidence.context_start <= len(text):
        span = evidence.in_text.shift(-evidence.context_start)
    if page.narrow:
        yield from _labelled(label or "source", text, span, page)
        yield f"{_INDENT}{page.paint(place, 'label')}"  # whole, so that it can be copied and followed
        return
    room = page.room(len(_INDENT) + _LABEL + columns(place) + 2)
    if room < _QUOTE and not page.roomy:
        yield from _labelled(label, text, span, page)
        yield f"{_label('', page)}{page.paint(place, 'label')}"
        return
    quote = pad(window(text, span, room)[0], room)
    yield f"{_label(label, page)}{quote}  {page.paint(place, 'label')}"


def _reason(text: str, page: _Page) -> Iterator[str]:
    if page.narrow:
        yield page.paint("why", "label")
        yield from (_INDENT + line for line in wrap(text, page.room(len(_INDENT))))
    elif page.roomy:
        yield _label("why", page) + text
    else:
        lines = wrap(text, page.room(len(_INDENT) + _LABEL))
        yield from (_label("" if number else "why", page) + line for number, line in enumerate(lines))


def _labelled(label: str, text: str, span: Span, page: _Page) -> Iterator[str]:
    """Yield the label with what fits of ``text`` around ``span``."""
    if page.narrow:
        room = page.room(len(_INDENT))
        yield page.paint(label, "label")
        yield from (_INDENT + line for line in wrap(window(text, span, _MOST_LINES * room)[0], room))
    else:
        yield _label(label, page) + window(text, span, page.room(len(_INDENT) + _LABEL))[0]


def _label(label: str, page: _Page) -> str:
    return f"{_INDENT}{page.paint(label, 'label')}{' ' * (_LABEL - len(label))}"


def _unchecked(report: Report, page: _Page, rendering: Rendering) -> list[str]:
    if not report.unchecked:
        return []
    head = f"{page.paint(one_line(rendering.path(report.article)), 'path')}  not checked"
    items = [f"{one_line(item.what)}: {one_line(item.reason)}" for item in report.unchecked]
    if page.narrow:
        items = [line for item in items for line in wrap(item, page.room(len(_INDENT)))]
    return [head, *(_INDENT + item for item in items), ""]
