"""``summary.json``: what a run came to, how long it took, and with what it was made."""

from __future__ import annotations

import json
import os
import platform
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.batch.store import atomic
from checker.core.finding import Severity
from checker.core.report import Report, Status

FILE = "summary.json"
_SCHEMA_VERSION = 1


@dataclass(slots=True)
class Tally:
    """Counts that grow with each report; the reports themselves are not kept.

    ``shown`` is the severity from which findings count; ``failing`` are articles whose findings make the run fail.
    """

    shown: Severity
    articles: int = 0
    failing: int = 0
    suppressed: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)

    @property
    def not_checked(self) -> int:
        """Return how many articles could not be checked."""
        return self.articles - self.statuses[Status.OK]

    def add(self, report: Report, *, failing: bool) -> None:
        """Count a report."""
        found = [finding for finding in report.findings if finding.severity.rank >= self.shown.rank]
        self.articles += 1
        self.failing += failing
        self.statuses[report.status] += 1
        self.severities.update(finding.severity for finding in found)
        self.rules.update(finding.rule for finding in found)
        self.suppressed += len(report.suppressed)


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a run took: ``seconds`` by the clock, ``stages`` added up over workers, ``checked`` articles this time.

    ``checked`` is less than all articles where a run was gone on with.
    """

    seconds: float
    checked: int
    jobs: int
    stages: Mapping[str, float] = field(default_factory=dict)


def write_summary(folder: Path, tally: Tally, timing: Timing, run: Mapping[str, str]) -> None:
    """Write the summary of the run in ``folder``; ``run`` are the facts of its identity.

    Raises:
        InputError: It cannot be written.
    """
    with atomic(folder / FILE) as file:
        file.write(json.dumps(_record(tally, timing, run), ensure_ascii=False, indent=2) + "\n")


def _record(tally: Tally, timing: Timing, run: Mapping[str, str]) -> dict[str, Any]:
    rate = round(timing.checked / timing.seconds, 2) if timing.seconds else None
    return {
        "schema_version": _SCHEMA_VERSION,
        "articles": tally.articles,
        "statuses": {str(status): tally.statuses[status] for status in Status},
        "failing": tally.failing,
        "findings": tally.severities.total(),
        "severities": {str(severity): tally.severities[severity] for severity in reversed(Severity)},
        "rules": dict(sorted(tally.rules.items())),
        "suppressed": tally.suppressed,
        "timing": {
            "seconds": round(timing.seconds, 3),
            "checked_now": timing.checked,
            "articles_per_second": rate,
            "jobs": timing.jobs,
            "stages": {name: round(seconds, 3) for name, seconds in timing.stages.items()},
        },
        "run": dict(run),
        "machine": {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count()},
    }
