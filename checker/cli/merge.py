"""``checker merge``: the shards of a batch as one run."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.groups import grouped
from checker.cli.handing import Handed, Handing, hand_over_run
from checker.core.errors import UsageError
from checker.core.finding import Severity

if TYPE_CHECKING:
    from checker.batch.summary import Timing

Folders = Annotated[
    list[Path],
    typer.Argument(metavar="DIR", help="The output folders of all shards, in any order.", show_default=False),
]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the whole run's results go.")]


@grouped
def merge(folders: Folders, *, output: Output, handing: Handing, folder: o.Folder = "", notes: o.Notes) -> None:
    """Put the shards of a batch together: the same bytes as if one process had checked all articles."""
    from checker.batch.lock import locked
    from checker.batch.merge import refuse_run, shards
    from checker.batch.runstore import RUN
    from checker.batch.store import make

    parts = shards(folders)
    if any(output.absolute() == part.absolute() for part in parts.folders):
        raise UsageError(f"--output {output} is one of the shards; choose another folder")
    refuse_run(output)
    shown = Severity(parts.whole.facts["shown from"])
    edition, begun = handing.prepare(shown.value, output, list), time.perf_counter()
    make(output / RUN)
    results = parts.results()
    if edition is not None:
        results = parts.with_pages(results, output)

    def timing() -> Timing:
        from checker.batch.summary import Timing

        return Timing(time.perf_counter() - begun, 0, 0)

    with locked(output / RUN):
        handed = Handed(output, edition, shown, timing, parts.whole.facts)
        code = hand_over_run(results, handed, handing, Path(folder), notes)
    raise typer.Exit(code)
