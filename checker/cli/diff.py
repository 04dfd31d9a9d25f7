"""``checker diff``: what is new and what is fixed between two runs.

The exit code is that of the later run's news: 0 when nothing new stands at or above ``--fail-on``, 1
when something does, 2 when the later run holds an article that was not checked, or no article.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.exits import ExitCode, FailOn
from checker.cli.output import Color, emit, refuse_output, say, wants_color
from checker.core.finding import Severity

if TYPE_CHECKING:
    from checker.core.difference import Difference
    from checker.core.report import Report
    from checker.core.signature import Signature


class DiffFormat(StrEnum):
    """How to write differences."""

    TEXT = "text"
    JSON = "json"


_RUN = "a folder that checker batch wrote, or a file that checker check wrote as json or jsonl."
Before = Annotated[Path, typer.Argument(metavar="RUN_A", help=f"The earlier run: {_RUN}")]
After = Annotated[Path, typer.Argument(metavar="RUN_B", help="The later run: likewise.")]
Format = Annotated[DiffFormat, typer.Option("--output-format", help="How to write the differences.")]
ShownSeverity = Annotated[Severity, typer.Option("--min-severity", help="Show findings from this severity on.")]
FailOnNew = Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 when a new finding is at or above this.")]


def diff(
    before: Before,
    after: After,
    *,
    min_severity: ShownSeverity = Severity.MINOR,
    fail_on: FailOnNew = FailOn.MAJOR,
    output_format: Format = DiffFormat.TEXT,
    output_file: o.OutFile = None,
    color: o.ColorWhen = Color.AUTO,
    quiet: o.Quiet = False,
) -> None:
    """Tell the findings of two runs apart, by their fingerprints: new, fixed and unchanged."""
    from checker.batch.results import read_results
    from checker.core.difference import differences
    from checker.core.signature import changed
    from checker.writers.difference import Runs, as_json, as_text

    refuse_output(output_file, _files(before, after))
    earlier, later = list(read_results(before)), list(read_results(after))
    runs = Runs(
        before=before.as_posix(),
        after=after.as_posix(),
        differences=tuple(differences(earlier, later)),
        signature=changed(_signatures(earlier), _signatures(later)),
    )
    if runs.signature and not quiet:
        say(f"the runs differ in {', '.join(runs.signature)}; some findings may be new or fixed by that alone")
    shown = min_severity.value
    colored = wants_color(color, output_file, os.environ)
    emit(as_json(runs, shown) if output_format is DiffFormat.JSON else as_text(runs, shown, color=colored), output_file)
    raise typer.Exit(_code(later, runs.differences, fail_on))


def _files(*runs: Path) -> list[Path]:
    from checker.batch.store import RESULTS

    return [run / RESULTS if run.is_dir() else run for run in runs]


def _signatures(reports: Iterable[Report]) -> list[Signature]:
    from checker.core.report import Status

    return [report.signature for report in reports if report.status is Status.OK]


def _code(later: Iterable[Report], differences: Iterable[Difference], fail_on: FailOn) -> ExitCode:
    from checker.core.report import Status

    statuses = {report.status for report in later}
    if statuses != {Status.OK}:
        return ExitCode.NOT_CHECKED
    if fail_on is FailOn.NEVER:
        return ExitCode.CLEAN
    floor = Severity(fail_on.value).rank
    new = any(finding.severity.rank >= floor for each in differences for finding in each.new)
    return ExitCode.FINDINGS if new else ExitCode.CLEAN
