"""The index of a batch: what failed, what was found in all, and the articles, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.core.difference import Difference
from checker.core.finding import Severity
from checker.core.report import Report, Status
from checker.writers.html.charts import NOTHING, Counts, charts, count
from checker.writers.html.pages import in_words
from checker.writers.html.theme import stream

_SCRIPTS = ("list.js",)


@dataclass(frozen=True, slots=True)
class Change:
    """How many findings came, went and stayed since an earlier run, and how many nobody can tell."""

    new: int = 0
    fixed: int = 0
    unchanged: int = 0
    unknown: int = 0

    def __add__(self, other: Change) -> Change:
        """Return the sums."""
        return Change(
            self.new + other.new,
            self.fixed + other.fixed,
            self.unchanged + other.unchanged,
            self.unknown + other.unknown,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the index.

    ``href`` is its page's address, relative to the index; ``change`` is None without an earlier run.
    """

    id: str
    article: str
    href: str
    status: Status
    error: str
    counts: Counts
    sentences: int
    compared: int
    change: Change | None = None
    suppressed: int = 0

    @property
    def severities(self) -> dict[str, int]:
        """Return how many findings there are of each severity, worst first."""
        return self.counts.severities()

    @property
    def total(self) -> int:
        """Return how many findings there are."""
        return sum(self.severities.values())

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules that found something, those with most findings first."""
        totals: dict[str, int] = {}
        for (_, rule), number in self.counts.rules.items():
            totals[rule] = totals.get(rule, 0) + number
        return tuple(sorted(totals, key=lambda rule: (-totals[rule], rule)))

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories of the findings."""
        return tuple(sorted({category for _, category in self.counts.categories}))

    @property
    def changes(self) -> str:
        """Return the words that the filter knows: whether findings are new, and whether some were fixed."""
        change = self.change or Change()
        return " ".join(word for word, number in (("new", change.new), ("fixed", change.fixed)) if number)

    @property
    def share(self) -> float:
        """Return how much of the article could be compared, 0..1."""
        return round(self.compared / self.sentences, 4) if self.sentences else 0.0


def entry(report: Report, href: str, difference: Difference | None, min_severity: str = "neutral") -> Entry:
    """Return what the index says of ``report``."""
    floor = Severity(min_severity).rank
    return Entry(
        id=report.id,
        article=report.article,
        href=href,
        status=report.status,
        error=report.error,
        counts=count(finding for finding in report.findings if finding.severity.rank >= floor),
        sentences=report.stats.sentences,
        compared=report.stats.compared,
        change=change(difference) if difference else None,
        suppressed=len(report.suppressed),
    )


def change(difference: Difference) -> Change:
    """Return the counts of ``difference``."""
    return Change(len(difference.new), len(difference.fixed), len(difference.unchanged), len(difference.unknown))


@dataclass(slots=True)
class Totals:
    """What a run's articles come to; grows with each.

    ``checked`` and ``failed`` count articles, ``with_findings`` those checked that have any.
    """

    checked: int = 0
    failed: int = 0
    with_findings: int = 0
    suppressed: int = 0
    counts: Counts = NOTHING
    change: Change = Change()

    def add(self, entry: Entry) -> None:
        """Count an article."""
        self.change += entry.change or Change()
        if entry.status is not Status.OK:
            self.failed += 1
            return
        self.checked += 1
        self.with_findings += entry.total > 0
        self.suppressed += entry.suppressed
        self.counts += entry.counts


class Entries(Protocol):
    """The articles of a run, wherever they are kept: there may be too many to hold them."""

    @property
    def totals(self) -> Totals:
        """Return what they come to."""

    def checked(self) -> Iterable[Entry]:
        """Yield those that were checked, ordered by ``worst_first``."""

    def failed(self) -> Iterable[Entry]:
        """Yield the others, in the run's order."""


@dataclass(frozen=True, slots=True)
class Held:
    """Articles that are held in memory."""

    entries: Sequence[Entry]

    @property
    def totals(self) -> Totals:
        """Return what they come to."""
        totals = Totals()
        for each in self.entries:
            totals.add(each)
        return totals

    def checked(self) -> Iterable[Entry]:
        """Return those that were checked, worst first."""
        return sorted((each for each in self.entries if each.status is Status.OK), key=worst_first)

    def failed(self) -> Iterable[Entry]:
        """Return the others."""
        return [each for each in self.entries if each.status is not Status.OK]


def index(entries: Sequence[Entry], earlier: str = "", gone: Change = Change(), signatures: Sequence[str] = ()) -> str:
    """Return the page; see ``pieces``."""
    return "".join(pieces(Held(entries), earlier, gone, signatures))


def pieces(
    entries: Entries, earlier: str = "", gone: Change = Change(), signatures: Sequence[str] = ()
) -> Iterator[str]:
    """Return the page, piece by piece.

    Args:
        entries: All articles of the run.
        earlier: What the page calls the earlier run; empty where there is none.
        gone: What became of findings in articles that only the earlier run has.
        signatures: The signatures of the run's reports.
    """
    totals = entries.totals
    counts = totals.counts
    return stream(
        "index.html",
        _SCRIPTS,
        title=in_words(counts) if counts.rules else "No findings",
        totals=totals,
        checked=entries.checked(),
        failed=entries.failed(),
        charts=charts(counts),
        levels=[str(severity) for severity in reversed(Severity) if str(severity) in counts.severities()],
        rules=sorted({rule for _, rule in counts.rules}),
        categories=sorted({category for _, category in counts.categories}),
        earlier=earlier,
        change=totals.change + gone,
        signatures=sorted(set(signatures)),
    )


def worst_first(entry: Entry) -> tuple[tuple[int, ...], str]:
    """Return what checked articles are ordered by: minus how many findings there are of each severity, and the id."""
    return tuple(-entry.severities.get(str(severity), 0) for severity in reversed(Severity)), entry.id
