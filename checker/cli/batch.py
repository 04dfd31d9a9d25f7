"""``checker batch``: a report on many articles, one line each in ``results.jsonl``, and pages to read them."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.collect import prepare
from checker.cli.groups import grouped
from checker.cli.guard import stopping
from checker.cli.handing import Handed, Handing, hand_over_run
from checker.cli.output import say_profile
from checker.cli.progress import progress
from checker.cli.running import Backend, Running
from checker.cli.settings import Deciding, settings_of

if TYPE_CHECKING:
    from checker.batch.listing import Listing
    from checker.batch.plan import Plan
    from checker.batch.pool import Limits
    from checker.batch.runstore import RunStore, Stored
    from checker.batch.summary import Timing
    from checker.batch.worker import Done, Task
    from checker.config.settings import Settings

Manifest = Annotated[
    Path,
    typer.Argument(
        metavar="MANIFEST|FOLDER",
        help="JSON lines with id, article and sources; or a folder of folders with article.ja.txt and source*.en.txt.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where results go; reports/ when left out.")
]


@grouped
def batch(
    manifest: Manifest,
    *,
    output: Output = None,
    handing: Handing,
    reading: o.Reading,
    judging: o.Judging,
    deciding: Deciding,
    running: Running,
    notes: o.Notes,
) -> None:
    """Check many articles and keep a report on each."""
    from checker.batch.listing import listing
    from checker.batch.plan import finish, opened

    settings, listed = settings_of(reading, judging, deciding), listing(manifest)
    folder, beside = output or _default_folder(manifest), _folder(manifest)
    edition = handing.prepare(settings.min_severity.value, folder, lambda: [manifest, *_files(listed)])
    index = prepare(settings, quiet=notes.quiet)
    plan = _plan(listed, folder, settings, running, pages=edition is not None, index=index)
    work = _Work(plan, running.limits(plan.total, plan.engine), running.backend, notes)
    with opened(plan) as store, stopping(work.so_far):
        work.through(store)
        handed = Handed(folder, edition, settings.min_severity, work.timing, plan.identity.facts)
        code = hand_over_run(work.results(store), handed, handing, beside, notes)
        finish(plan, store)
    if notes.profile:
        say_profile(work.spent)
    raise typer.Exit(code)


class _Work:
    """A run under way: how many articles are done, and how long it took."""

    def __init__(self, plan: Plan, limits: Limits, backend: Backend, notes: o.Notes) -> None:
        from checker.pipeline import Profile

        self.spent = Profile()
        self._plan, self._limits, self._backend, self._notes = plan, limits, backend, notes
        self._begun, self._done, self._checked = time.perf_counter(), 0, 0

    def through(self, store: RunStore) -> None:
        """Check what is missing."""
        from checker.batch.plan import work_through

        plan, notes = self._plan, self._notes
        with progress(plan.total, notes.progress, quiet=notes.quiet) as tick:

            def skip() -> None:
                self._done += 1
                tick(skipped=True)

            with closing(work_through(plan, store, self._carried, skip)) as results:
                for done in results:
                    self._count(done)
                    tick()

    def results(self, store: RunStore) -> Iterator[Stored]:
        """Yield all results in the manifest's order."""
        from checker.batch.publish import in_order

        return in_order(store, self._plan.places, self._plan.identity.configuration)

    def timing(self) -> Timing:
        """Return how long it has taken so far."""
        from checker.batch.summary import Timing

        return Timing(time.perf_counter() - self._begun, self._checked, self._limits.jobs, self.spent.seconds)

    def so_far(self) -> str:
        """Return what to say when the run is broken off."""
        return f"{self._done} of {self._plan.total} articles are done; go on with --resume"

    def _count(self, done: Done) -> None:
        self._done += 1
        self._checked += 1
        for stage, seconds in done.seconds.items():
            self.spent.seconds[stage] = self.spent.seconds.get(stage, 0.0) + seconds

    def _carried(self, tasks: Iterator[Task]) -> Generator[Done, None, None]:
        """Yield what becomes of the tasks, wherever they are carried out."""
        from checker.batch.pool import Pool
        from checker.batch.worker import Post

        plan, limits = self._plan, self._limits
        post = Post(plan.recipe, plan.output, limits.timeout, logging.getLogger().getEffectiveLevel())
        if self._backend is Backend.RAY:
            from checker.batch.cluster import connected

            with connected(post, limits.jobs) as cluster:
                yield from Pool(plan.recipe, plan.output, limits, cluster).run(tasks)
        else:
            from checker.batch.process import Processes

            yield from Pool(plan.recipe, plan.output, limits, Processes(post)).run(tasks)


def _plan(listed: Listing, folder: Path, settings: Settings, running: Running, *, pages: bool, index: str = "") -> Plan:
    from checker.batch.identity import identity
    from checker.batch.listing import shard
    from checker.batch.plan import Plan
    from checker.batch.record import Recipe
    from checker.batch.store import HOME
    from checker.gate.policy import Policy

    begin, part, options, policy = running.begin(), shard(running.shard), settings.options(), Policy.of(settings)
    decided = {"shown from": settings.min_severity.value, **policy.digests()}
    extent = {
        "manifest": listed.digest,
        "articles": str(listed.total),
        "shard": str(part),
        "pages": "yes" if pages else "no",
    }
    run = identity(options, decided, extent)
    shown, home = settings.min_severity.value, HOME if pages else ""
    # Given the index, workers need not look through the collection's folder again.
    options = replace(options, source_collection=index)
    recipe = Recipe(options, policy, _folder(listed.path), shown, run.configuration, home)
    return Plan(listed, recipe, run, folder, part, begin, running.retry_failed)


def _files(listed: Listing) -> Iterator[Path]:
    return (case.folder / name for _, case in listed.cases() for name in (case.article, *case.sources))


def _default_folder(manifest: Path) -> Path:
    from checker.workspace import find

    name = manifest.absolute()
    return find(Path.cwd()).reports / (name.parent.name if name.suffix else name.name)


def _folder(manifest: Path) -> Path:
    """Return the folder that the paths of articles count from."""
    return manifest if manifest.is_dir() else manifest.parent
