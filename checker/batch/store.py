"""Where a batch's results are kept: ``results.jsonl`` and the texts beside it, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from checker.batch.comparisons import to_record
from checker.core.errors import InputError
from checker.core.report import Report
from checker.writers.jsonl import line
from checker.writers.record import dumps

RESULTS = "results.jsonl"
COMPARISONS = "comparisons.jsonl"


def stored(reports: Iterable[Report], folder: Path, min_severity: str) -> Generator[Report, None, None]:
    """Yield ``reports`` and write each as a line of ``folder/results.jsonl``, which appears when all are done.

    The texts go to ``folder/comparisons.jsonl``, one line for each article that was checked, in the
    same order: from both files ``checker.batch.results.read_run`` makes the same reports again.

    Raises:
        InputError: The folder cannot be made or written.
    """
    make(folder)
    with atomic(folder / RESULTS) as results, atomic(folder / COMPARISONS) as comparisons:
        for report in reports:
            results.write(line(report, min_severity))
            if report.comparison:
                kept = {"id": report.id, "comparison": to_record(report.comparison)}
                comparisons.write(dumps(kept) + "\n")
            yield report


def make(folder: Path) -> None:
    """Make a batch's folder, if it is not there yet.

    Raises:
        InputError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"cannot be made: {error.strerror}; choose another --output") from error


@contextmanager
def atomic(path: Path) -> Iterator[TextIO]:
    """Open ``path`` for UTF-8 text that replaces it only when everything is written and synced.

    Raises:
        InputError: The file cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise InputError(path, f"cannot be written: {error.strerror}; choose another file") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
        _replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _replace(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except OSError as error:
        raise InputError(path, f"cannot be written: {error.strerror}; choose another file") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
