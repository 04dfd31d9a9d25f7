"""The page on one article or a few: summary first, then the findings, worst first, then the texts side by side.

Every finding and every sentence has an anchor, so that a link leads to it.  The page can be read
without its script; that only adds the filter, the keys and what lights up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import takewhile

from checker.core.alignment import Relatedness
from checker.core.finding import Finding, Severity
from checker.core.report import Report, SourceSummary, Status
from checker.writers import Rendering
from checker.writers.html.cards import Card, anchors, card, worst_first
from checker.writers.html.charts import NOTHING, Counts, charts, count
from checker.writers.html.manual import guides
from checker.writers.html.rows import Row, SourceText, links, rows, sheet, source_texts
from checker.writers.html.silenced import SilencedList, silenced_list
from checker.writers.html.theme import render

# Browsers open pages of some megabytes at once and choke on tens; coverage tools' users gave the figure
# (coveragepy #938, gtfs-validator #1306).  In bytes.
MOST_BYTES = 5_000_000
# No card is smaller, so that more than ``MOST_BYTES / SMALLEST_CARD`` of them need not even be tried.
SMALLEST_CARD = 1_200
EVERYTHING = Rendering(min_severity="neutral")
_SCRIPTS = ("list.js", "texts.js")


class Detail(IntEnum):
    """How much a page shows; each step leaves out more, so that a page stays small enough to open."""

    ALL = 0
    NO_SOURCES_IN_FULL = 1
    ONLY_SENTENCES_WITH_FINDINGS = 2
    NO_TEXTS = 3
    ONLY_THE_WORST = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One article with the findings to show, worst first, and those that are left out for the page's size."""

    report: Report
    shown: Sequence[Finding]
    hidden: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class Section:
    """One article as the page shows it; ``hidden`` findings are left out for the page's size."""

    report: Report
    prefix: str
    counts: Counts
    cards: tuple[Card, ...]
    hidden: int
    detail: Detail
    rows: tuple[Row, ...]
    sources: tuple[SourceText, ...]
    silenced: SilencedList
    rendering: Rendering

    @property
    def name(self) -> str:
        """Return the article's path as seen from where the page is read."""
        return self.rendering.path(self.report.article)

    @property
    def folder(self) -> str:
        """Return the folder that the article and its sources share, with its slash; empty when there is none."""
        names = [self.report.article, *(source.name for source in self.report.sources)]
        levels = zip(*(self.rendering.path(name).split("/")[:-1] for name in names), strict=False)
        return "".join(f"{level[0]}/" for level in takewhile(lambda level: len(set(level)) == 1, levels))

    def short(self, place: str) -> str:
        """Return a place in a text without the folder that the text shares with the others."""
        return self.rendering.path(place).removeprefix(self.folder)

    @property
    def related(self) -> tuple[SourceSummary, ...]:
        """Return the sources that something was compared with."""
        return tuple(s for s in self.report.sources if s.relatedness != Relatedness.UNRELATED)

    @property
    def verdict(self) -> str:
        """Return the first thing that a reader wants to know, in one line."""
        if self.report.status is not Status.OK:
            return "Not checked"
        return in_words(self.counts) if self.counts.rules else "No findings"


def page(reports: Sequence[Report], rendering: Rendering = EVERYTHING, index: str = "") -> str:
    """Return the page.

    Args:
        reports: The articles, each with its texts (else only what the findings themselves hold is shown).
        rendering: From which severity on findings are shown, what paths are relative to, and the rules' pages.
        index: The address of the batch's index, relative to the page; empty where there is none.
    """
    reports = sorted(reports, key=lambda report: _weight(report, rendering))
    listed = [worst_first(rendering.shown(report)) for report in reports]
    html, most = "", MOST_BYTES // SMALLEST_CARD // max(1, len(reports))
    most = min(most, max((len(findings) for findings in listed), default=0))
    for detail in Detail:
        cut = int(most * MOST_BYTES * 0.9 / len(html.encode())) if detail is Detail.ONLY_THE_WORST else most
        parts = [Part(report, found[:cut], found[cut:]) for report, found in zip(reports, listed, strict=True)]
        html = _page(parts, detail, rendering, index)
        if len(html.encode()) <= MOST_BYTES:
            break
    return html


def _weight(report: Report, rendering: Rendering) -> tuple[int, ...]:
    """Return what sorts the worst article first: how many findings it has of each severity."""
    severities = [finding.severity for finding in rendering.shown(report)]
    return tuple(-severities.count(severity) for severity in reversed(Severity))


def in_words(counts: Counts) -> str:
    """Return e.g. ``2 major and 3 minor findings``."""
    each = [f"{number} {severity}" for severity, number in counts.severities().items()]
    total = sum(counts.severities().values())
    return f"{' and '.join(filter(None, [', '.join(each[:-1]), each[-1]]))} finding{'s' * (total != 1)}"


def _page(parts: Sequence[Part], detail: Detail, rendering: Rendering, index: str) -> str:
    taken: set[str] = set()
    sections = [
        _section(part, detail, _Place(f"a{number}-" if len(parts) > 1 else "", taken), rendering)
        for number, part in enumerate(parts, start=1)
    ]
    whole = sum((section.counts for section in sections), NOTHING)
    title = sections[0].verdict if len(sections) == 1 else in_words(whole) if whole.rules else "No findings"
    cards = [card for section in sections for card in section.cards]
    rules = sorted({card.finding.rule for card in cards})
    return render(
        "page.html",
        _SCRIPTS,
        title=title,
        sections=sections,
        checked=[section for section in sections if section.report.status is Status.OK],
        failed=[part.report for part in parts if part.report.status is not Status.OK],
        index=index,
        charts=charts(whole),
        severities=tuple(whole.severities()),
        rules=rules,
        guides={guide.rule: guide for guide in guides(rules, rendering.page)},
        categories=sorted({str(card.finding.category) for card in cards}),
        signatures=sorted({str(part.report.signature) for part in parts}),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where on the page a section stands: what its anchors begin with, and the anchors that others have."""

    prefix: str
    taken: set[str]


def _section(part: Part, detail: Detail, place: _Place, rendering: Rendering) -> Section:
    report, findings = part.report, part.shown
    comparison = report.comparison if detail < Detail.NO_TEXTS else None
    linked: dict[str, str] = {}
    if comparison and comparison.article.sentences:
        evidence = [each for finding in findings for each in finding.evidence] if detail is Detail.ALL else []
        linked = links(comparison, place.prefix, [finding.in_text.start for finding in findings], evidence)
    names = anchors(findings, place.taken)
    cards = tuple(
        _fitted(card(report, finding, number, name, linked), detail)
        for number, (finding, name) in enumerate(zip(findings, names, strict=True), start=1)
    )
    shown, sources = _texts(report, cards, detail, place.prefix) if comparison else ((), ())
    return Section(
        report=report,
        prefix=place.prefix,
        counts=count([*findings, *part.hidden]),
        cards=cards,
        hidden=len(part.hidden),
        detail=detail,
        rows=shown,
        sources=sources,
        silenced=silenced_list(report),
        rendering=rendering,
    )


def _fitted(card: Card, detail: Detail) -> Card:
    if detail is Detail.ALL:
        return card
    return replace(card, allowances=tuple(way for way in card.allowances if not way.long))


def _texts(
    report: Report, cards: Sequence[Card], detail: Detail, prefix: str
) -> tuple[tuple[Row, ...], tuple[SourceText, ...]]:
    if report.comparison is None:
        return (), ()
    ready = sheet(report.comparison, cards, prefix)
    only_marked = detail >= Detail.ONLY_SENTENCES_WITH_FINDINGS
    side_by_side = tuple(rows(ready, only_marked=only_marked, linked=detail is Detail.ALL))
    return side_by_side, tuple(source_texts(ready)) if detail is Detail.ALL else ()
