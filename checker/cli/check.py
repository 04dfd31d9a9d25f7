"""``checker check``: articles against their sources, results on standard output."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from checker.cli import options as o
from checker.cli.exits import ExitCode, FailOn, worst
from checker.cli.output import emit, page_width, refuse_output, say, say_profile, wants_color
from checker.core.errors import UsageError
from checker.core.finding import Severity
from checker.core.options import Options
from checker.core.report import Report, Status

_FOR_PEOPLE = ("full", "concise")


@dataclass(frozen=True, slots=True)
class _Display:
    """How results and notes are shown."""

    format: str
    file: Path | None
    color: o.Color
    quiet: bool
    profile: bool
    annotate: Path | None = None


def check(
    article: o.Articles,
    *,
    source: o.Sources = None,
    lang: o.Lang = "",
    source_lang: o.SourceLang = "en",
    engine: o.EngineName = "auto",
    text_path: o.TextPath = "",
    source_path: o.SourcePath = "",
    columns: o.Columns = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    preview: o.Preview = False,
    min_severity: o.MinSeverity = Severity.MINOR,
    fail_on: o.FailOnSeverity = FailOn.MAJOR,
    min_confidence: o.MinConfidence = 0.0,
    output_format: o.Format = "full",
    output_file: o.OutFile = None,
    annotate: o.Annotate = None,
    color: o.ColorWhen = o.Color.AUTO,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
    profile: o.ShowProfile = False,
) -> None:
    """Check translated articles against their English sources.

    Bilingual files (XLIFF, TMX, PO, tables) carry their own sources and need no --source.
    """
    judging = o.Judging(select, ignore, preview, min_severity, fail_on, min_confidence)
    display = _Display(output_format, output_file, color, quiet, profile, annotate)
    reading = o.Reading(lang, source_lang, engine, o.layout(text_path, source_path, columns))
    raise typer.Exit(_check(article, source or [], reading, judging, display, verbose))


def _check(
    articles: Sequence[str],
    sources: Sequence[str],
    reading: o.Reading,
    judging: o.Judging,
    display: _Display,
    verbose: bool,
) -> ExitCode:
    from checker.batch.run import check_each
    from checker.pipeline import Profile
    from checker.readers.files import load
    from checker.writers import WRITERS, Rendering

    o.require("output format", display.format, WRITERS.names())
    options, begun = judging.options(reading), time.perf_counter()
    paths, source_paths = inputs(articles, sources)
    _refuse_outputs(display, paths, source_paths)
    documents = [load(path, options.max_bytes, layout=options.file_layout) for path in source_paths]
    profile = Profile()
    reports = list(check_each(paths, documents, options, profile))
    rendering = Rendering(
        color=wants_color(display.color, display.file, os.environ),
        width=page_width(display.file),
        min_severity=judging.min_severity.value,
        seconds=time.perf_counter() - begun,
    )
    _say_notes(reports, options, display, verbose)
    if display.format not in _FOR_PEOPLE or any(report.status is Status.OK for report in reports):
        emit(WRITERS.get(display.format)(reports, rendering), display.file)
    if display.annotate:
        _annotate(reports[0], display.annotate, judging)
    if display.profile:
        say_profile(profile)
    return worst(reports, judging.fail_on)


def _refuse_outputs(display: _Display, articles: Sequence[Path], sources: Sequence[Path]) -> None:
    for file in (display.file, display.annotate):
        refuse_output(file, [*articles, *sources])
    if display.annotate and len(articles) != 1:
        raise UsageError(f"--annotate takes one article, not {len(articles)}; run checker once for each")
    if display.annotate and display.annotate == display.file:
        raise UsageError("--annotate and --output-file name the same file; choose two")


def _annotate(report: Report, file: Path, judging: o.Judging) -> None:
    from checker.writers.xliff import annotate

    if report.status is Status.OK:
        emit(annotate(report, judging.min_severity.value), file)


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


def _say_notes(reports: Sequence[Report], options: Options, display: _Display, verbose: bool) -> None:
    for report in reports:
        if report.status is not Status.OK:
            say(report.error)
        elif verbose:
            say(f"{report.article}: {report.signature}")
    engines = sorted({report.signature.engine for report in reports if report.status is Status.OK})
    if engines and options.engine == "auto" and display.format != "full" and not display.quiet:
        say(f"engine {', '.join(engines)}")
