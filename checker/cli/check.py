"""``checker check``: articles against their sources, results on standard output."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.collect import prepare
from checker.cli.exits import judged
from checker.cli.groups import grouped
from checker.cli.output import emit, refuse_output, say, say_profile
from checker.cli.progress import progress
from checker.cli.reports import refuse_targets, targets
from checker.cli.results import hand_over, say_notes
from checker.cli.settings import Deciding, settings_of
from checker.core.errors import UsageError
from checker.core.finding import Severity
from checker.core.options import Options
from checker.core.report import Report, Status

if TYPE_CHECKING:
    from checker.engines import Recorded

Annotate = Annotated[
    Path | None,
    typer.Option("--annotate", metavar="FILE", help="Write an XLIFF article to FILE, with findings as notes."),
]


@grouped
def check(
    article: o.Articles,
    *,
    source: o.Sources = None,
    reading: o.Reading,
    back: o.Back = None,
    judging: o.Judging,
    deciding: Deciding,
    display: o.Display,
    report: o.AlsoReport = None,
    annotate: Annotate = None,
    notes: o.Notes,
) -> None:
    """Check translated articles against their English sources.

    Bilingual files (XLIFF, TMX, PO, tables) carry their own sources and need no --source.
    """
    from checker.gate.policy import Policy
    from checker.writers import WRITERS

    o.require("output format", display.output_format, WRITERS.names())
    settings, also, begun = settings_of(reading, judging, deciding), targets(report), time.perf_counter()
    options, policy = settings.options(), Policy.of(settings)
    paths, sources = inputs(article, source or [])
    texts = [*paths, *sources, *([back] if back else [])]
    _refuse_outputs(display, annotate, len(paths), texts)
    refuse_targets(also, texts, display.output_file)
    recorded = o.recording(back, len(paths), options)
    prepare(settings, quiet=notes.quiet)
    reports = [policy.apply(one, Path()) for one in _checked(paths, sources, options, notes, recorded)]
    seconds = time.perf_counter() - begun
    say_notes(reports, verbose=notes.verbose)
    _say_engine(reports, options, display, notes)
    hand_over(reports, display, also, min_severity=settings.min_severity, seconds=seconds)
    if annotate:
        _annotate(reports[0], annotate, settings.min_severity)
    raise typer.Exit(max(judged(one, failing=policy.fails(one, Path())) for one in reports))


def _refuse_outputs(display: o.Display, annotate: Path | None, articles: int, texts: Sequence[Path]) -> None:
    refuse_output(display.output_file, texts)
    refuse_output(annotate, texts, "--annotate")
    if annotate and articles != 1:
        raise UsageError(f"--annotate takes one article, not {articles}; run checker once for each")
    if annotate and annotate == display.output_file:
        raise UsageError("--annotate and --output-file name the same file; choose two")


def _annotate(report: Report, file: Path, min_severity: Severity) -> None:
    from checker.writers.xliff import annotate

    if report.status is Status.OK:
        emit(annotate(report, min_severity.value), file)


def _checked(
    paths: Sequence[Path], sources: Sequence[Path], options: Options, notes: o.Notes, back: Recorded | None
) -> list[Report]:
    from checker.batch.run import check_each
    from checker.pipeline import Profile
    from checker.readers.files import load

    documents = [load(path, options.max_bytes, layout=options.file_layout) for path in sources]
    spent, reports = Profile(), []
    with progress(len(paths), notes.progress, quiet=notes.quiet) as tick:
        for report in check_each(paths, documents, options, spent, back):
            reports.append(report)
            tick()
    if notes.profile:
        say_profile(spent)
    return reports


def inputs(articles: Sequence[str], sources: Sequence[str]) -> tuple[list[Path], list[Path]]:
    """Return the files of articles and of sources; a file that is an article is no source.

    Raises:
        InputError: A pattern names nothing.
        UsageError: Both want standard input, or no source is left.
    """
    from checker.readers.files import STDIN, expand

    paths = expand(articles)
    taken = {os.path.normpath(path) for path in paths}
    found = expand(sources) if sources else []
    if STDIN in paths and STDIN in found:
        raise UsageError("standard input cannot be both article and source; name a file for one of them")
    left = [path for path in found if os.path.normpath(path) not in taken]
    if found and not left:
        raise UsageError("every source is also an article; name other files with --source")
    return paths, left


def _say_engine(reports: Sequence[Report], options: Options, display: o.Display, notes: o.Notes) -> None:
    engines = sorted({report.signature.engine for report in reports if report.status is Status.OK})
    if engines and options.engine == "auto" and display.output_format != "full" and not notes.quiet:
        say(f"engine {', '.join(engines)}")
