"""Counts as bars: by severity, rule and category, the numbers in words beside each bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.core.finding import Finding, Severity

MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: ``parts`` are (severity, begin, length) in per cent of the longest bar.

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
        Chart("By rule", "rule", _bars(counts.rules)),
        Chart("By category", "category", _bars(counts.categories)),
    )


def _bars(counts: Mapping[tuple[str, str], int]) -> tuple[Bar, ...]:
    """Return the bars, longest first; what is beyond ``MOST_BARS`` becomes one bar at the end."""
    totals: Counter[str] = Counter()
    for (_, label), number in counts.items():
        totals[label] += number
    longest = max(totals.values())
    ordered = sorted(totals, key=lambda label: (-totals[label], label))
    if len(ordered) <= MOST_BARS:
        return tuple(_bar(counts, [label], label, longest) for label in ordered)
    own, rest = ordered[: MOST_BARS - 1], ordered[MOST_BARS - 1 :]
    return (*(_bar(counts, [label], label, longest) for label in own), _bar(counts, rest, "", longest))


def _bar(counts: Mapping[tuple[str, str], int], labels: Sequence[str], key: str, longest: int) -> Bar:
    each = {str(severity): sum(counts.get((str(severity), label), 0) for label in labels) for severity in Severity}
    return Bar(key or f"{len(labels)} others", sum(each.values()), key, _parts(each, longest))


def _parts(counts: Mapping[str, int], longest: int) -> tuple[tuple[str, float, float], ...]:
    """Return (severity, where it begins, how long it is), in per cent of the longest bar, worst first."""
    made, at = [], 0
    for severity in map(str, reversed(Severity)):
        if counts[severity]:
            made.append((severity, round(100 * at / longest, 2), round(100 * counts[severity] / longest, 2)))
            at += counts[severity]
    return tuple(made)
