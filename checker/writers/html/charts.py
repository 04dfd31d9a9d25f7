"""Counts as bars: by severity, rule and category, the numbers in words beside each bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.core.finding import Finding, Severity

MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: ``parts`` are (severity, per cent of the longest bar), drawn end to end.

    ``key`` is what the page's filter calls the line; empty where it cannot be filtered by.
    """

    label: str
    count: int
    key: str
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title; ``filter`` names the filter that a bar sets."""

    title: str
    filter: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings there are by (severity, rule) and by (severity, category)."""

    rules: Mapping[tuple[str, str], int]
    categories: Mapping[tuple[str, str], int]

    def severities(self) -> dict[str, int]:
        """Return the counts by severity, worst first, those of zero left out."""
        total: Counter[str] = Counter()
        for (severity, _), count in self.rules.items():
            total[severity] += count
        return {str(each): total[str(each)] for each in reversed(Severity) if total[str(each)]}

    def __add__(self, other: Counts) -> Counts:
        """Return the counts of both."""
        return Counts(Counter(self.rules) + Counter(other.rules), Counter(self.categories) + Counter(other.categories))


NOTHING = Counts({}, {})


def count(findings: Iterable[Finding]) -> Counts:
    """Return the counts over ``findings``."""
    listed = list(findings)
    return Counts(
        Counter((str(finding.severity), finding.rule) for finding in listed),
        Counter((str(finding.severity), str(finding.category)) for finding in listed),
    )


def charts(counts: Counts) -> tuple[Chart, ...]:
    """Return the three charts; none at all where nothing was counted."""
    if not counts.rules:
        return ()
    severities = {(severity, severity): number for severity, number in counts.severities().items()}
    by_severity = _bars(severities)
    return (
        Chart("By severity", "severity", tuple(sorted(by_severity, key=lambda bar: -Severity(bar.key).rank))),
        Chart("By rule", "rule", _shortened(_bars(counts.rules))),
        Chart("By category", "category", _shortened(_bars(counts.categories))),
    )


def _bars(counts: Mapping[tuple[str, str], int]) -> tuple[Bar, ...]:
    totals: Counter[str] = Counter()
    for (_, label), number in counts.items():
        totals[label] += number
    longest = max(totals.values())
    ordered = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Bar(label, number, label, _parts(counts, label, longest)) for label, number in ordered)


def _parts(counts: Mapping[tuple[str, str], int], label: str, longest: int) -> tuple[tuple[str, float, float], ...]:
    """Return (severity, where it begins, how long it is), in per cent, worst first."""
    made, at = [], 0
    for severity in map(str, reversed(Severity)):
        if number := counts.get((severity, label), 0):
            made.append((severity, round(100 * at / longest, 2), round(100 * number / longest, 2)))
            at += number
    return tuple(made)


def _shortened(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    if len(bars) <= MOST_BARS:
        return bars
    rest = bars[MOST_BARS - 1 :]
    return (*bars[: MOST_BARS - 1], Bar(f"{len(rest)} others", sum(bar.count for bar in rest), "", ()))
