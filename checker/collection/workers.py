"""Reading a collection with several processes; what is kept is the same as with one."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from checker.collection.reader import entry
from checker.collection.store import Entry
from checker.collection.update import ReadAll, one_by_one
from checker.core.errors import InputError
from checker.core.machine import cores

# Files that a process is handed at a time.
_CHUNK = 10
# Files that one process reads before others have started.
_WORTH_MORE = 500


@contextmanager
def reading(jobs: int = 0) -> Iterator[ReadAll]:
    """Hand out a way to read files with ``jobs`` processes; they end with the context.

    0 jobs are one for each core, and for few files none besides this process.
    """
    if jobs == 1:
        yield one_by_one
        return
    context = multiprocessing.get_context("spawn")
    # Its processes start with the first files that it is handed.
    with ProcessPoolExecutor(jobs or cores(), mp_context=context) as pool:
        yield partial(_shared, pool, 0 if jobs else _WORTH_MORE)


def _shared(pool: ProcessPoolExecutor, least: int, folder: Path, paths: Sequence[str], lang: str) -> Iterable[Entry]:
    if len(paths) < least:
        yield from one_by_one(folder, paths, lang)
        return
    try:
        yield from pool.map(partial(_entry, folder, lang), paths, chunksize=_CHUNK)
    except BrokenProcessPool as error:
        raise InputError(
            folder, "a process that read sources was killed, for want of memory perhaps; run again with --jobs 1"
        ) from error


def _entry(folder: Path, lang: str, path: str) -> Entry:
    return entry(folder, path, lang)
