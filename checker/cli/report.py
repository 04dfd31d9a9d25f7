"""``checker report``: stored results in any format, without checking anything again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from checker.cli import completion
from checker.cli import options as o
from checker.cli.groups import grouped
from checker.cli.output import Color, emit, page_width, refuse_output, say, wants_color
from checker.core.errors import InputError, UsageError
from checker.core.finding import Severity
from checker.core.report import Status

Results = Annotated[
    Path,
    typer.Argument(metavar="DIR", help="A folder that checker batch wrote; or a file of reports, json or jsonl."),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        "--output-format",
        metavar="FORMAT",
        help=f"How to write them: {o.FORMATS}.",
        autocompletion=completion.formats,
    ),
]
Pages = Annotated[
    Path | None,
    typer.Option(
        "--pages", metavar="DIR", help="Write a batch's pages again, index.html and one for each article, into here."
    ),
]
MinSeverity = Annotated[Severity, typer.Option("--min-severity", help="Show stored findings from this severity on.")]


@grouped
def report(
    results: Results,
    *,
    output_format: Format = "full",
    output_file: o.OutFile = None,
    pages: Pages = None,
    folder: o.Folder = "",
    min_severity: MinSeverity = Severity.NEUTRAL,
    color: o.ColorWhen = Color.AUTO,
) -> None:
    """Write stored results again in any format. Exits with 0 whatever they say."""
    from checker.batch.results import read_results, read_run
    from checker.manual import known_page
    from checker.writers import WRITERS, Rendering

    o.require("output format", output_format, WRITERS.names())
    if pages is not None:
        _write_pages(results, pages, min_severity)
        return
    refuse_output(output_file, [results])
    read = read_run if output_format == "html" and results.is_dir() else read_results
    reports = list(read(results))
    if not reports:
        raise InputError(results, "no reports in here; was the run cut off?")
    for one in reports:
        if one.status is not Status.OK:
            say(one.error)
    rendering = Rendering(
        color=wants_color(color, output_file, os.environ),
        width=page_width(output_file),
        min_severity=min_severity.value,
        folder=folder,
        page=known_page,
    )
    emit(WRITERS.get(output_format)(reports, rendering), output_file)


def _write_pages(results: Path, pages: Path, min_severity: Severity) -> None:
    from checker.batch.pages import Edition, render_run

    if not results.is_dir():
        raise UsageError("--pages is for a folder that checker batch wrote; leave it out for a file of reports")
    say(f"pages in {render_run(results, pages, Edition(min_severity.value))}")
