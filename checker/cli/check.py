"""``checker check``: articles against their sources, results on standard output."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import typer

from checker.cli import options as o
from checker.cli.exits import judged
from checker.cli.groups import grouped
from checker.cli.output import emit, page_width, refuse_output, say, say_profile, wants_color
from checker.cli.settings import Deciding, settings_of
from checker.core.errors import UsageError
from checker.core.options import Options
from checker.core.report import Report, Status

_FOR_PEOPLE = ("full", "concise")


@grouped
def check(
    article: o.Articles,
    *,
    source: o.Sources = None,
    reading: o.Reading,
    judging: o.Judging,
    deciding: Deciding,
    display: o.Display,
    notes: o.Notes,
) -> None:
    """Check translated articles against their English sources."""
    from checker.gate.policy import Policy
    from checker.writers import WRITERS, Rendering

    o.require("output format", display.output_format, WRITERS.names())
    settings, begun = settings_of(reading, judging, deciding), time.perf_counter()
    options, policy = settings.options(), Policy.of(settings)
    paths, sources = inputs(article, source or [])
    refuse_output(display.output_file, [*paths, *sources])
    reports = [policy.apply(report, Path()) for report in _checked(paths, sources, options, notes)]
    rendering = Rendering(
        color=wants_color(display.color, display.output_file, os.environ),
        width=page_width(display.output_file),
        min_severity=settings.min_severity.value,
        seconds=time.perf_counter() - begun,
    )
    _say_notes(reports, options, display, notes)
    if display.output_format not in _FOR_PEOPLE or any(report.status is Status.OK for report in reports):
        emit(WRITERS.get(display.output_format)(reports, rendering), display.output_file)
    raise typer.Exit(max(judged(report, failing=policy.fails(report, Path())) for report in reports))


def _checked(paths: Sequence[Path], sources: Sequence[Path], options: Options, notes: o.Notes) -> list[Report]:
    from checker.batch.run import check_each
    from checker.pipeline import Profile
    from checker.readers.files import load

    documents, spent = [load(path, options.max_bytes) for path in sources], Profile()
    reports = list(check_each(paths, documents, options, spent))
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


def _say_notes(reports: Sequence[Report], options: Options, display: o.Display, notes: o.Notes) -> None:
    for report in reports:
        if report.status is not Status.OK:
            say(report.error)
        elif notes.verbose:
            say(f"{report.article}: {report.signature}")
    engines = sorted({report.signature.engine for report in reports if report.status is Status.OK})
    if engines and options.engine == "auto" and display.output_format != "full" and not notes.quiet:
        say(f"engine {', '.join(engines)}")
