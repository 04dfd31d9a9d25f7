"""What changed between two runs: new, fixed and unchanged findings, told apart by their fingerprints.

A fingerprint holds no position, so a finding stays the same when lines are added above it.  What the
later run did not check is neither fixed nor unchanged, and is never counted as either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.core.finding import Finding
from checker.core.report import Report, Status


@dataclass(frozen=True, slots=True)
class Difference:
    """One article in two runs.

    Attributes:
        id: What the later run calls the article, or the earlier one where the later has none.
        article: The article's name in that run.
        new: Findings of the later run that the earlier one did not have, in the article's order.
        fixed: Findings of the earlier run that the later one, having checked the article, no longer has.
        unchanged: Findings of both, as they stand in the later run.
        unknown: Findings of the earlier run whose article the later one did not check.
        reason: Why the later run did not check the article; empty where it did.
    """

    id: str
    article: str
    new: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    unchanged: tuple[Finding, ...] = ()
    unknown: tuple[Finding, ...] = ()
    reason: str = ""


def difference(before: Report | None, after: Report | None) -> Difference:
    """Return what changed in one article; None or a failed report stands for: not checked in that run.

    Raises:
        ValueError: Both are None.
    """
    named = after or before
    if named is None:
        raise ValueError("a difference needs at least one report")
    earlier = _checked(before)
    if after is None or after.status is not Status.OK:
        reason = after.error if after else "not in the later run"
        return Difference(named.id, named.article, unknown=earlier, reason=reason)
    later = after.findings
    same = Counter(finding.fingerprint for finding in earlier) & Counter(finding.fingerprint for finding in later)
    new, unchanged = _split(later, same)
    fixed, _ = _split(earlier, same)
    return Difference(named.id, named.article, new=new, fixed=fixed, unchanged=unchanged)


def differences(before: Iterable[Report], after: Iterable[Report]) -> Iterator[Difference]:
    """Yield one difference an article: the later run's in its order, then those that only the earlier run has."""
    run = earlier_run(before)
    taken: set[str] = set()
    for report in after:
        found = run.of(report)
        taken.update([found.id] if found else [])
        yield difference(found, report)
    for report in run.reports.values():
        if report.id not in taken:
            yield difference(report, None)


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """The reports of an earlier run by their id, and those ids by the article's name."""

    reports: Mapping[str, Report]
    ids: Mapping[str, str]

    def of(self, report: Report) -> Report | None:
        """Return the earlier report with this one's id, else on its article; None where there is none."""
        return self.reports.get(report.id) or self.reports.get(self.ids.get(report.article, ""))


def earlier_run(reports: Iterable[Report]) -> EarlierRun:
    """Return ``reports`` so that each can be found by a later report of the same article."""
    by_id = {report.id: report for report in reports}
    return EarlierRun(by_id, {report.article: report.id for report in by_id.values()})


def _checked(report: Report | None) -> tuple[Finding, ...]:
    return report.findings if report and report.status is Status.OK else ()


def _split(findings: Sequence[Finding], same: Counter[str]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings that are not in ``same`` and those that are, each as often as ``same`` has it."""
    left = Counter(same)
    other: list[Finding] = []
    shared: list[Finding] = []
    for finding in findings:
        known = left[finding.fingerprint] > 0
        left[finding.fingerprint] -= known
        (shared if known else other).append(finding)
    return tuple(other), tuple(shared)
