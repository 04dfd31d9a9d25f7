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
Compare = Annotated[
    Path | None,
    typer.Option(
        "--compare", metavar="DIR", help="With --pages: an earlier run; the index shows what is new and fixed."
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
    compare: Compare = None,
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
        _refuse_beside_pages(results, output_file)
        _write_pages(results, pages, min_severity, compare)
        return
    if compare is not None:
        raise UsageError("--compare is for the pages' index; add --pages DIR, or use checker diff")
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


def _refuse_beside_pages(results: Path, output_file: Path | None) -> None:
    if not results.is_dir():
        raise UsageError("--pages is for a folder that checker batch wrote; leave it out for a file of reports")
    if output_file is not None:
        raise UsageError("--pages writes a folder and --output-file one file; run checker once for each")


def _write_pages(results: Path, pages: Path, min_severity: Severity, compare: Path | None) -> None:
    from checker.batch.pages import edition, render_run

    say(f"pages in {render_run(results, pages, edition(min_severity.value, compare))}")
