"""What the user has decided about findings, in one value: thresholds by path and rule, and the baseline."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from checker.config.settings import Settings
from checker.config.thresholds import Thresholds
from checker.core.report import Report
from checker.suppress import baseline
from checker.suppress.baseline import Baseline


@dataclass(frozen=True, slots=True)
class Policy:
    """How findings are judged in the workspace at ``root``."""

    root: Path
    thresholds: Thresholds
    baseline: Baseline

    @classmethod
    def of(cls, settings: Settings) -> Policy:
        """Return the policy of these settings.

        Raises:
            ConfigError: The baseline cannot be read.
        """
        path = settings.path("baseline")
        return cls(settings.root, settings.thresholds, baseline.read(path) if path else Baseline())

    def digests(self) -> dict[str, str]:
        """Return a digest of each thing that was decided: where they are equal, so is every decision."""
        decided = {"thresholds": self.thresholds, "baseline": self.baseline}
        return {name: hashlib.sha256(repr(value).encode()).hexdigest()[:12] for name, value in decided.items()}

    def apply(self, report: Report, folder: Path) -> Report:
        """Return ``report`` without the findings that do not matter; ``folder`` is what its article's name counts from."""
        return self.baseline.apply(self.thresholds.apply(report, self._place(report, folder)))

    def fails(self, report: Report, folder: Path) -> bool:
        """Tell whether ``report``, after ``apply``, makes the run fail."""
        return self.thresholds.fail(report, self._place(report, folder))

    def _place(self, report: Report, folder: Path) -> str:
        """Return the path of the article from the workspace's folder, which is what patterns match."""
        return Path(os.path.relpath(folder / report.article, self.root)).as_posix()
