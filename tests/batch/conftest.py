"""Runs that were kept, made of reports."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.batch.pages import Edition
from checker.batch.publish import published
from checker.batch.record import lines
from checker.batch.runstore import Stored
from checker.batch.store import make
from checker.core.report import Report


def kept(report: Report, min_severity: str = "minor") -> Stored:
    """Return what the store has of a report."""
    return Stored("", "", report.status, bool(report.findings), *lines(report, min_severity))


def publish(
    reports: Iterable[Report], folder: Path, min_severity: str = "minor", edition: Edition | None = None
) -> list[Report]:
    """Write a run's results, and its pages where there is an ``edition``."""
    make(folder)
    return [report for report, _ in published((kept(report, min_severity) for report in reports), folder, edition)]
