"""Handing a batch over: results, pages, tables and further reports, and in one line what it came to.

``batch`` and ``merge`` share this, so that both write the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.exits import ExitCode, judged
from checker.cli.output import say
from checker.cli.reports import refuse_targets, targets, write
from checker.cli.results import shortest
from checker.core.errors import UsageError
from checker.core.finding import Severity
from checker.core.report import Report, Status

if TYPE_CHECKING:
    from checker.batch.pages import Edition
    from checker.batch.runstore import Stored
    from checker.batch.summary import Tally, Timing

NoHtml = Annotated[bool, typer.Option("--no-html", help="Write no pages; results and texts are kept all the same.")]
Compare = Annotated[
    Path | None,
    typer.Option("--compare", metavar="DIR", help="An earlier run: the index shows what is new and fixed since then."),
]
Parquet = Annotated[
    bool,
    typer.Option("--parquet", help="Also write articles.parquet and findings.parquet (extra: parquet)."),
]


@dataclass(frozen=True, slots=True)
class Handing:
    """What is written besides the results."""

    no_html: NoHtml = False
    compare: Compare = None
    parquet: Parquet = False
    report: o.AlsoReport = None

    def prepare(self, min_severity: str, folder: Path, inputs: Callable[[], Sequence[Path]]) -> Edition | None:
        """Return how pages are written, None where none are; refuse before any work what cannot be written at its end.

        Raises:
            UsageError: The options contradict each other, or a report would replace an input or the results.
            InputError: The earlier run cannot be read, or a report has no folder.
            MissingExtra: Parquet is wanted, and its library is not installed.
        """
        from checker.batch.store import RESULTS, make

        if self.no_html and self.compare:
            raise UsageError("--compare is for the index, and --no-html leaves it out; use checker diff instead")
        pages, also = self._edition(min_severity), targets(self.report)
        if self.parquet:
            from checker.batch.parquet import require_parquet

            require_parquet()
        if also:
            make(folder)
            refuse_targets(also, inputs(), folder / RESULTS)
        return pages

    def _edition(self, min_severity: str) -> Edition | None:
        if self.no_html:
            return None
        from checker.batch.pages import edition

        return edition(min_severity, self.compare)


@dataclass(frozen=True, slots=True)
class Handed:
    """A run to hand over: its folder, how its pages are written, what counts, how long it took, and what run it is."""

    folder: Path
    edition: Edition | None
    shown: Severity
    timing: Callable[[], Timing]
    run: Mapping[str, str]


def hand_over_run(
    results: Iterable[Stored], handed: Handed, handing: Handing, beside: Path, notes: o.Notes
) -> ExitCode:
    """Write everything, say on standard error what could not be checked, and return the exit code.

    Args:
        results: The results in the manifest's order.
        handed: The run.
        handing: What is written besides the results.
        beside: What the articles' names count from.
        notes: What is said.

    Raises:
        InputError: Something cannot be written.
    """
    from checker.batch.publish import published
    from checker.batch.store import INDEX
    from checker.batch.summary import Tally, write_summary

    tally, code, folder = Tally(handed.shown), ExitCode.CLEAN, handed.folder
    for report, failing in published(results, folder, handed.edition, tables=handing.parquet):
        tally.add(report, failing=failing)
        code = max(code, judged(report, failing=failing))
        _say_of(report, verbose=notes.verbose)
    _write(handing, folder, beside, handed.shown)
    write_summary(folder, tally, handed.timing(), handed.run)
    if not notes.quiet:
        say(f"{_summary(tally)}; results in {folder / INDEX if handed.edition else folder}")
    return code


def _write(handing: Handing, folder: Path, beside: Path, min_severity: Severity) -> None:
    """Write the wanted reports from the stored results, as ``checker report`` would."""
    from checker.batch.results import read_results, read_run
    from checker.manual import known_page
    from checker.writers import Rendering

    if also := targets(handing.report):
        rendering = Rendering(min_severity=min_severity.value, folder=shortest(beside), page=known_page)
        read = read_run if any(target.format == "html" for target in also) else read_results
        write(also, list(read(folder)), rendering)


def _say_of(report: Report, *, verbose: bool) -> None:
    if report.status is not Status.OK:
        say(f"{report.id}: {report.error}")
    elif verbose:
        say(f"{report.id}: {len(report.findings)} findings")


def _summary(tally: Tally) -> str:
    each = ", ".join(f"{n} {severity}" for severity in reversed(Severity) if (n := tally.severities[severity]))
    total = tally.severities.total()
    found = f"{total} finding{'s' * (total != 1)} ({each})" if each else "no findings"
    failed = f", {tally.not_checked} not checked" if tally.not_checked else ""
    suppressed = f", {tally.suppressed} suppressed" if tally.suppressed else ""
    return f"{tally.articles} article{'s' * (tally.articles != 1)}{failed}: {found}{suppressed}"
