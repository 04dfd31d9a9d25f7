"""``checker collect``: an index of a folder of sources, among which each article finds its own."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import completion
from checker.cli.exits import ExitCode
from checker.cli.output import say
from checker.core.errors import InputError

if TYPE_CHECKING:
    from checker.collection.update import Summary
    from checker.config.settings import Settings

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Folder of sources, of any formats but JSON and tables.")]
IndexFile = Annotated[
    Path | None,
    typer.Option("--index", metavar="FILE", help="Keep the index here; in DIR/.checker when left out."),
]
SourceLang = Annotated[
    str,
    typer.Option("--source-lang", metavar="CODE", help="Language of the sources.", autocompletion=completion.languages),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=0, metavar="N", help="Read with this many processes; 0: one for each core, if it pays."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only errors on standard error.")]
# What people wait without wondering; and how often a line is worth it.
PATIENCE, LINE_EVERY = 3.0, 10.0
# So many files that cannot be read are named.
NAMED = 20


def collect(
    folder: Folder, index: IndexFile = None, source_lang: SourceLang = "en", jobs: Jobs = 0, quiet: Quiet = False
) -> None:
    """Read a folder of sources into an index for --source-collection, or bring that up to date.

    check, batch and gate do so themselves when they are given the folder; given the index, they take it as it is.
    """
    from checker.cli.options import require
    from checker.collection.update import index_of, update
    from checker.collection.workers import reading
    from checker.lang import LANGUAGES

    require("language", source_lang, LANGUAGES.names())
    if not folder.is_dir():
        raise InputError(folder, "no such folder of sources; check the path")
    begun, file = time.perf_counter(), index or index_of(folder, source_lang)
    with reading(jobs) as read_all:
        summary = update(folder, file, source_lang, None if quiet else Told(), read_all)
    for path, reason in summary.refused[:NAMED]:
        say(f"{(folder / path).as_posix()}: {reason}")
    if not quiet:
        say(_summary(summary, file, time.perf_counter() - begun))
    raise typer.Exit(ExitCode.NOT_CHECKED if summary.refused else ExitCode.CLEAN)


def prepare(settings: Settings, *, quiet: bool) -> str:
    """Bring the collection of ``settings`` up to date, where there is one, and say how far that is.

    Returns:
        Its index, with which other processes need not look through the folder again; "" where there is none.

    Raises:
        InputError: There is no such collection, or its index cannot be used.
    """
    if not settings.path("source-collection"):
        return ""
    from checker.collection.offer import prepared
    from checker.collection.workers import reading

    options, watch = settings.options(), None if quiet else Told()
    with reading() as read_all:
        found = prepared(Path(options.source_collection), options.source_lang, watch=watch, read_all=read_all)
    return str(found.index)


class Told:
    """Says now and then how many texts were read."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE

    def __call__(self, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` texts were read."""
        now = time.monotonic()
        if now >= self._next:
            say(f"{done:,} of {total:,} sources read")
            self._next = now + LINE_EVERY


def _summary(summary: Summary, file: Path, seconds: float) -> str:
    foreign = f", {summary.foreign:,} in another language" if summary.foreign else ""
    refused = f", {len(summary.refused):,} that cannot be read" if summary.refused else ""
    removed = f", {summary.removed:,} gone" if summary.removed else ""
    size = file.stat().st_size / 1e6
    return f"{file}: {summary.files:,} files{foreign}{refused}{removed}; {summary.read:,} read in {seconds:.1f} s; {size:,.1f} MB"
