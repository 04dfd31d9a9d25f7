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
class _Texts:
    """What the user named."""

    articles: Sequence[str]
    sources: Sequence[str]
    back: Path | None


@dataclass(frozen=True, slots=True)
class _Display:
    """How results and notes are shown."""

    format: str
    file: Path | None
    color: o.Color
    quiet: bool
    profile: bool


def check(
    article: o.Articles,
    *,
    source: o.Sources = None,
    lang: o.Lang = "",
    source_lang: o.SourceLang = "en",
    engine: o.EngineName = "auto",
    model: o.ModelName = "",
    device: o.Device = "auto",
    back: o.Back = None,
    select: o.Select = None,
    ignore: o.Ignore = None,
    preview: o.Preview = False,
    min_severity: o.MinSeverity = Severity.MINOR,
    fail_on: o.FailOnSeverity = FailOn.MAJOR,
    min_confidence: o.MinConfidence = 0.0,
    output_format: o.Format = "full",
    output_file: o.OutFile = None,
    color: o.ColorWhen = o.Color.AUTO,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
    profile: o.ShowProfile = False,
) -> None:
    """Check translated articles against their English sources."""
    judging = o.Judging(select, ignore, preview, min_severity, fail_on, min_confidence)
    display = _Display(output_format, output_file, color, quiet, profile)
    texts = _Texts(article, source or [], back)
    raise typer.Exit(_check(texts, o.Reading(lang, source_lang, engine, model, device), judging, display, verbose))


def _check(
    texts: _Texts,
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
    paths, source_paths = inputs(texts.articles, texts.sources)
    refuse_output(display.file, [*paths, *source_paths, *([texts.back] if texts.back else [])])
    back = o.recording(texts.back, reading.engine, len(paths), options)
    documents = [load(path, options.max_bytes) for path in source_paths]
    profile = Profile()
    reports = list(check_each(paths, documents, options, profile, back))
    rendering = Rendering(
        color=wants_color(display.color, display.file, os.environ),
        width=page_width(display.file),
        min_severity=judging.min_severity.value,
        seconds=time.perf_counter() - begun,
    )
    _say_notes(reports, options, display, verbose)
    if display.format not in _FOR_PEOPLE or any(report.status is Status.OK for report in reports):
        emit(WRITERS.get(display.format)(reports, rendering), display.file)
    if display.profile:
        say_profile(profile)
    return worst(reports, judging.fail_on)


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
