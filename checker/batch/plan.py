"""A run from its plan to its last result: the folder is taken, the store opened, what is missing is checked."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from checker.batch import identity
from checker.batch.identity import Identity
from checker.batch.listing import WHOLE, Listing, Shard
from checker.batch.lock import locked
from checker.batch.record import Recipe
from checker.batch.runstore import RunStore, Stored
from checker.batch.store import make
from checker.batch.worker import Done, Task
from checker.core.errors import InputError
from checker.core.report import Status

# Works through tasks, which it takes one by one, and yields what became of each once its result is kept.
Backend = Callable[[Iterator[Task]], Generator[Done, None, None]]


class Begin(StrEnum):
    """What to do with the run that a folder holds."""

    NEW = "new"
    """Replace one that is finished; refuse to lose one that is not."""
    RESUME = "resume"
    """Keep what fits, check what is missing or changed."""
    RESTART = "restart"
    """Discard it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to check, how, and where the results go.

    ``retry`` makes a resumed run check again what timed out or crashed.
    """

    listing: Listing
    recipe: Recipe
    identity: Identity
    output: Path
    shard: Shard = WHOLE
    begin: Begin = Begin.NEW
    retry: bool = False

    @property
    def engine(self) -> str:
        """Return the name of the engine that translates back."""
        return self.identity.facts["engine"].split()[0]

    @property
    def total(self) -> int:
        """Return how many articles the run has."""
        return self.shard.size(self.listing.total)

    @property
    def places(self) -> range:
        """Return the places of the run's articles in the manifest, counted from 0."""
        return range(self.shard.number - 1, self.listing.total, self.shard.of)


@contextmanager
def opened(plan: Plan) -> Iterator[RunStore]:
    """Hold the run's folder for this process, its store ready to be written.

    Raises:
        InputError: Another process holds it, it holds another run or one that is not finished, or it
            cannot be written.
    """
    store = RunStore(plan.output)
    make(store.folder)
    with locked(store.folder):
        found = identity.read(store.folder)
        if found and plan.begin is Begin.RESUME:
            identity.refuse_other(found, plan.identity, plan.output)
        else:
            _refuse_loss(found, plan, store)
            store.clear()
        store.tidy()
        identity.write(plan.identity, store.folder)
        yield store


def work_through(
    plan: Plan, store: RunStore, backend: Backend, skipped: Callable[[], None]
) -> Generator[Done, None, None]:
    """Check what the store does not have, and yield what became of each article.

    Args:
        plan: The plan.
        store: The opened store.
        backend: What checks.
        skipped: Called for each article whose result the store has.

    Raises:
        CheckerError: Results cannot be kept, no worker can be started, or the manifest has changed.
    """
    yield from backend(_missing(plan, store, skipped))


def finish(plan: Plan, store: RunStore) -> None:
    """Tidy up, and note that all results were handed over: the next run may replace them.

    Raises:
        InputError: It cannot be written.
    """
    store.tidy()
    identity.write(replace(plan.identity, finished=True), store.folder)


def _missing(plan: Plan, store: RunStore, skipped: Callable[[], None]) -> Iterator[Task]:
    for place, case in plan.listing.cases(plan.shard):
        stored = store.read(place) if plan.begin is Begin.RESUME else None
        if stored and _stands(stored, plan) and stored.key == plan.recipe.key(case):
            skipped()
        else:
            yield Task(place, case)


def _stands(stored: Stored, plan: Plan) -> bool:
    return not (plan.retry and stored.status in {Status.TIMEOUT, Status.CRASHED})


def _refuse_loss(found: Identity | None, plan: Plan, store: RunStore) -> None:
    if found and not found.finished and plan.begin is Begin.NEW and store.has_results():
        raise InputError(
            plan.output, "holds a run that was broken off; go on with --resume, or begin anew with --restart"
        )
