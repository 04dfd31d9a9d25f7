"""Differences between two runs as text and as a record: what is new, fixed, unchanged, and what nobody can tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.core.difference import Difference
from checker.core.finding import Finding, Severity
from checker.core.report import SCHEMA_VERSION
from checker.writers.color import paint
from checker.writers.record import Record, dumps, finding_record
from checker.writers.terminal import one_line


@dataclass(frozen=True, slots=True)
class Runs:
    """Two runs: what they are called, their differences, and what of their signatures is not the same."""

    before: str
    after: str
    differences: tuple[Difference, ...]
    signature: tuple[str, ...] = ()


def as_text(runs: Runs, min_severity: str, *, color: bool) -> str:
    """Return a line for each new and fixed finding and each unchecked article, then one line of totals."""
    lines = [line for each in runs.differences for line in _lines(each, Severity(min_severity).rank, color=color)]
    return "".join(f"{line}\n" for line in [*lines, _totals(runs.differences, Severity(min_severity).rank)])


def as_json(runs: Runs, min_severity: str) -> str:
    """Return one object: both runs, counts, and for each article its findings, as reports have them."""
    floor = Severity(min_severity).rank
    whole = {
        "schema_version": SCHEMA_VERSION,
        "before": runs.before,
        "after": runs.after,
        "signature_changes": list(runs.signature),
        "summary": _summary(runs.differences, floor),
        "articles": [_record(each, floor) for each in runs.differences],
    }
    return dumps(whole, indent=2) + "\n"


def _lines(each: Difference, floor: int, *, color: bool) -> Iterator[str]:
    for word, findings in (("new", each.new), ("fixed", each.fixed)):
        for finding in _shown(findings, floor):
            yield _line(each.article, word, finding, color=color)
    if each.reason:
        unknown = len(_shown(each.unknown, floor))
        what = f"{unknown} earlier finding{'s' * (unknown != 1)} unknown"
        yield f"{paint(one_line(each.article), 'path', color=color)}: not checked, {what}: {one_line(each.reason)}"


def _line(article: str, word: str, finding: Finding, *, color: bool) -> str:
    place = paint(f"{one_line(article)}:{finding.line}:{finding.column}:", "path", color=color)
    severity = paint(str(finding.severity), str(finding.severity), color=color)
    better = finding.suggestion or finding.expected
    change = f"{one_line(finding.text)} → {one_line(better)}" if better else one_line(finding.text)
    return f"{place} {word} {severity} {finding.rule} {change}"


def _totals(differences: Sequence[Difference], floor: int) -> str:
    counts = _summary(differences, floor)
    each = ", ".join(f"{number} {severity}" for severity, number in counts["severities"].items() if number)
    parts = [
        f"{counts['new']} new{f' ({each})' if each else ''}",
        f"{counts['fixed']} fixed",
        f"{counts['unchanged']} unchanged",
        *([f"{counts['unknown']} unknown"] if counts["unknown"] else []),
    ]
    articles = f"{counts['articles']} article{'s' * (counts['articles'] != 1)}"
    missing = f", {counts['not_checked']} not checked in the later run" if counts["not_checked"] else ""
    return f"{', '.join(parts)} in {articles}{missing}"


def _summary(differences: Sequence[Difference], floor: int) -> Record:
    severities = Counter(str(finding.severity) for each in differences for finding in _shown(each.new, floor))
    return {
        "articles": len(differences),
        "not_checked": sum(bool(each.reason) for each in differences),
        "new": severities.total(),
        "fixed": sum(len(_shown(each.fixed, floor)) for each in differences),
        "unchanged": sum(len(_shown(each.unchanged, floor)) for each in differences),
        "unknown": sum(len(_shown(each.unknown, floor)) for each in differences),
        "severities": {str(severity): severities[str(severity)] for severity in reversed(Severity)},
    }


def _record(each: Difference, floor: int) -> Record:
    return {
        "id": each.id,
        "article": each.article,
        "reason": each.reason or None,
        "new": [finding_record(finding) for finding in _shown(each.new, floor)],
        "fixed": [finding_record(finding) for finding in _shown(each.fixed, floor)],
        "unchanged": [finding_record(finding) for finding in _shown(each.unchanged, floor)],
        "unknown": [finding_record(finding) for finding in _shown(each.unknown, floor)],
    }


def _shown(findings: Sequence[Finding], floor: int) -> list[Finding]:
    return [finding for finding in findings if finding.severity.rank >= floor]
