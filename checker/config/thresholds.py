"""From which severity and confidence on a finding is shown, and from which it fails the run: by path and by rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from checker.config.globs import matches
from checker.core.finding import Finding, Severity
from checker.core.report import Report


@dataclass(frozen=True, slots=True)
class Threshold:
    """What holds for one rule in one article: ``fail_on`` None never fails, ``off`` drops every finding."""

    min_severity: Severity = Severity.MINOR
    fail_on: Severity | None = Severity.MAJOR
    min_confidence: float = 0.0
    off: bool = False

    @property
    def floor(self) -> Severity:
        """Return the severity from which findings matter: what fails is found even where it is not shown."""
        return min(self.min_severity, self.fail_on or self.min_severity, key=lambda severity: severity.rank)

    def keeps(self, finding: Finding) -> bool:
        """Tell whether a finding matters."""
        strong = finding.severity.rank >= self.floor.rank and finding.confidence >= self.min_confidence
        return strong and not self.off

    def fails(self, finding: Finding) -> bool:
        """Tell whether a finding that matters makes the run fail."""
        return self.fail_on is not None and finding.severity.rank >= self.fail_on.rank


@dataclass(frozen=True, slots=True)
class Override:
    """Other values for the articles that ``paths`` match and for ``rules``; empty means all.

    None leaves a value as it is; ``sets_fail_on`` tells a ``fail_on`` of "never" from none at all.
    ``ignore`` are rules whose findings are dropped.
    """

    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    min_severity: Severity | None = None
    fail_on: Severity | None = None
    sets_fail_on: bool = False
    min_confidence: float | None = None
    ignore: tuple[str, ...] = ()

    def concerns(self, article: str, rule: str) -> bool:
        """Tell whether this is for findings of ``rule`` in ``article`` (its path from the workspace's folder)."""
        here = not self.paths or any(matches(pattern, article) for pattern in self.paths)
        return here and (not self.rules or rule in self.rules)

    def on(self, threshold: Threshold, rule: str = "") -> Threshold:
        """Return ``threshold`` with the values that this sets for ``rule``."""
        return replace(
            threshold,
            min_severity=self.min_severity or threshold.min_severity,
            fail_on=self.fail_on if self.sets_fail_on else threshold.fail_on,
            min_confidence=threshold.min_confidence if self.min_confidence is None else self.min_confidence,
            off=threshold.off or rule in self.ignore,
        )


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The threshold of every rule in every article; of several overrides the last wins, key by key."""

    usual: Threshold = Threshold()
    overrides: tuple[Override, ...] = ()

    def of(self, article: str, rule: str) -> Threshold:
        """Return what holds for ``rule`` in ``article``."""
        return _of(self, article, rule)

    def all(self) -> tuple[Threshold, ...]:
        """Return the usual threshold, and what each override alone makes of it."""
        return (self.usual, *(override.on(self.usual) for override in self.overrides))

    def apply(self, report: Report, article: str = "") -> Report:
        """Return ``report`` without the findings that do not matter; ``article`` is its path where its name is not."""
        name = article or report.article
        kept = tuple(finding for finding in report.findings if self.of(name, finding.rule).keeps(finding))
        return replace(report, findings=kept)

    def fail(self, report: Report, article: str = "") -> bool:
        """Tell whether ``report`` has a finding that makes the run fail."""
        name = article or report.article
        return any(self.of(name, finding.rule).fails(finding) for finding in report.findings)


@lru_cache(maxsize=4096)
def _of(thresholds: Thresholds, article: str, rule: str) -> Threshold:
    found = thresholds.usual
    for override in thresholds.overrides:
        if override.concerns(article, rule):
            found = override.on(found, rule)
    return found
