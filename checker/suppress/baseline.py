"""The baseline: findings that were there when the gate was switched on, one readable line each.

What a line says is in ``checker.core.entry``.  Entries are sorted, so that two branches merge.
``reason`` is the user's, and survives when the file is written again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.core.entry import KEYS, Entry, entry_of, line
from checker.core.errors import ConfigError
from checker.core.finding import Severity
from checker.core.report import Authority, Report, Status, Suppressed

NAME = "checker-baseline.jsonl"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries, sorted."""

    entries: tuple[Entry, ...] = ()

    def apply(self, report: Report) -> Report:
        """Return ``report`` without the findings of the baseline, which it lists as suppressed."""
        reasons = {entry.fingerprint: entry.reason for entry in self.entries}
        kept = tuple(finding for finding in report.findings if finding.fingerprint not in reasons)
        known = (
            Suppressed(finding, Authority.BASELINE, reasons[finding.fingerprint])
            for finding in report.findings
            if finding.fingerprint in reasons
        )
        return replace(report, findings=kept, suppressed=(*report.suppressed, *known))

    def stale(self, run: Run) -> tuple[Entry, ...]:
        """Return the entries that ``run`` should have found again and did not."""
        return tuple(entry for entry in self.entries if run.refutes(entry))

    def without(self, entries: Collection[Entry]) -> Baseline:
        """Return the baseline without these entries."""
        return Baseline(tuple(entry for entry in self.entries if entry not in entries))


@dataclass(frozen=True, slots=True)
class Run:
    """What a run can say of the entries.

    ``checked`` are the articles that it checked, with the rules that ran on each; ``there`` all that it
    could have checked; ``found`` the fingerprints of everything found, suppressed or not; ``floor`` the
    severity from which it looked.
    """

    checked: dict[str, frozenset[str]]
    there: frozenset[str]
    found: frozenset[str]
    floor: Severity

    def refutes(self, entry: Entry) -> bool:
        """Tell whether the entry's article is gone, or was checked and does not have the finding."""
        if entry.article not in self.there:
            return True
        looked = entry.rule in self.checked.get(entry.article, ()) and Severity(entry.severity).rank >= self.floor.rank
        return looked and entry.fingerprint not in self.found


def of_reports(reports: Iterable[Report], earlier: Baseline) -> Baseline:
    """Return the baseline of all findings that ``reports`` show or the ``earlier`` baseline holds, with its reasons."""
    reasons = {entry.fingerprint: entry.reason for entry in earlier.entries}
    found = (
        entry_of(report.article, finding, reasons.get(finding.fingerprint, ""))
        for report in reports
        for finding in (*report.findings, *(s.finding for s in report.suppressed if s.by is Authority.BASELINE))
    )
    return Baseline(tuple(sorted(found)))


def run_of(reports: Iterable[Report], there: Iterable[str], floor: Severity) -> Run:
    """Return what a run came to, for ``Baseline.stale``; articles that could not be checked refute nothing."""
    checked = [report for report in reports if report.status is Status.OK]
    found = (f for report in checked for f in (*report.findings, *(s.finding for s in report.suppressed)))
    return Run(
        {report.article: frozenset(report.signature.rules) for report in checked},
        frozenset(there),
        frozenset(finding.fingerprint for finding in found),
        floor,
    )


def read(path: Path) -> Baseline:
    """Return the baseline in a file.

    Raises:
        ConfigError: The file cannot be read, or a line is no entry; the line is named.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"byte {error.start} is not UTF-8; run: checker baseline write") from error
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}; run: checker baseline write") from error
    return Baseline(tuple(sorted(_entries(path, text))))


def text(baseline: Baseline) -> str:
    """Return the lines of the file."""
    return "".join(f"{line(entry)}\n" for entry in baseline.entries)


def _entries(path: Path, text: str) -> Iterator[Entry]:
    for number, row in enumerate(text.split("\n"), start=1):
        if row.strip():
            yield _parsed(path, number, row)


def _parsed(path: Path, number: int, text: str) -> Entry:
    try:
        row: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        problem = f"not JSON ({error}); resolve the conflict, or run: checker baseline write"
        raise ConfigError(path, problem, number) from error
    if not isinstance(row, dict) or set(row) - set(KEYS) or not all(isinstance(cell, str) for cell in row.values()):
        raise ConfigError(path, "no entry of a baseline; run: checker baseline write", number)
    try:
        entry = Entry(**row)
        Severity(entry.severity)
    except (TypeError, ValueError) as error:
        raise ConfigError(path, "no entry of a baseline; run: checker baseline write", number) from error
    return entry
