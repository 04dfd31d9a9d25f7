"""A worker: a process of its own that checks one article after the other and keeps the results in the run's store.

It says three things to its supervisor (``pool``): ``Ready`` once its dictionaries are loaded, ``Done`` after
each article, ``Full`` when a result cannot be written.  It ends with its supervisor, however that ends.
"""

from __future__ import annotations

import ctypes
import faulthandler
import gc
import logging
import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import count
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path

from checker.batch.manifest import Case
from checker.batch.record import Recipe, Result, check_record
from checker.core.errors import CheckerError, InputError
from checker.core.report import Status

# Tables, dictionaries and what is remembered of words are many small objects that live long: looking through them
# found 40 objects in 60 articles.
_FEW_COLLECTIONS = 1_000_000
# Articles after which the C library returns what large ones have left free in its heap.
_TIDY_EVERY = 50
# A worker that its supervisor can no longer end, ends itself after the time limit and this many seconds.
_GRACE = 30.0
# Loads what every article needs, before the clock of the first one runs.
_WARM = {
    "ja": "ポルトガルの首相は月曜日、リスボンで日本の外相と会談した。",
    "en": "The Portuguese prime minister met Japan's foreign minister in Lisbon on Monday.",
}


@dataclass(frozen=True, slots=True)
class Task:
    """One article to check, on ``place`` of the manifest, counted from 0."""

    place: int
    case: Case


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker is ready to begin."""


@dataclass(frozen=True, slots=True)
class Done:
    """The article on ``place`` has its result in the store; ``seconds`` are those of each stage."""

    place: int
    status: Status
    seconds: dict[str, float]


@dataclass(frozen=True, slots=True)
class Full:
    """A result cannot be written, for this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Post:
    """What a worker is told when it starts.

    Attributes:
        recipe: How articles are checked.
        output: The folder of the run.
        timeout: Seconds that an article may take.
        log_level: The supervisor's level of logging.
    """

    recipe: Recipe
    output: Path
    timeout: float
    log_level: int


def work(connection: Connection, post: Post) -> None:
    """Check the tasks that come through ``connection`` until it is closed; the main function of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the supervisor decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _leave_no_core()
    logging.basicConfig(level=post.log_level)
    gc.set_threshold(_FEW_COLLECTIONS)
    warm(post.recipe)
    with suppress(EOFError, OSError):  # the supervisor is gone
        connection.send(Ready())
        for number in count(1):
            connection.send(checked(connection.recv(), post))
            if number % _TIDY_EVERY == 0:
                _give_back()


def warm(recipe: Recipe) -> None:
    """Load what every article needs; what cannot be loaded, each article's report says."""
    from checker import pipeline
    from checker.readers import READERS

    article, source = (READERS.get("plain")(lang, text) for lang, text in _WARM.items())
    if recipe.options.lang in {"", article.name} and recipe.options.engine != "recorded":
        try:
            pipeline.check(article, [source], recipe.options)
        except CheckerError as error:
            logging.getLogger(__name__).debug("%s", error)


def keep(task: Task, result: Result, recipe: Recipe, output: Path) -> None:
    """Write an article's page, and its result to the run's store.

    Raises:
        InputError: One cannot be written.
    """
    from checker.batch.runstore import RunStore

    if result.page:
        from checker.batch.pages import write_page

        write_page(task.case.id, result.page, output)
    # The result last: where it stands, the page stands.
    RunStore(output).write(task.place, result, recipe.configuration)


def checked(task: Task, post: Post) -> Done | Full:
    """Check one article, keep its result, and return what to say of it."""
    from checker.pipeline import Profile

    profile = Profile()
    faulthandler.dump_traceback_later(post.timeout + _GRACE, exit=True, file=_nowhere())
    try:
        result = check_record(task.case, post.recipe, profile)
        keep(task, result, post.recipe, post.output)
    except InputError as error:
        return Full(str(error))
    finally:
        faulthandler.cancel_dump_traceback_later()
    return Done(task.place, result.status, profile.seconds)


def _leave_no_core() -> None:
    """Let a poisoned article fill no disk with images of its workers' memory."""
    with suppress(ImportError, OSError, ValueError):  # not every system has limits
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _give_back() -> None:
    """Return free memory to the system, where the C library (glibc) does not do so by itself."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)


def _end_with_parent() -> None:
    if parent := parent_process():
        wait([parent.sentinel])
    signal.raise_signal(signal.SIGTERM)
