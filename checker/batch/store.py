"""Files of a batch, whole or not at all, and their names."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from checker.core.errors import InputError

RESULTS = "results.jsonl"
COMPARISONS = "comparisons.jsonl"
INDEX = "index.html"
ARTICLES = "articles"
# The index, as seen from a page.
HOME = f"../{INDEX}"
# How the names of files begin and end that are being written.
_HIDDEN, _PART = ".", ".checker-part"


def make(folder: Path) -> None:
    """Make a batch's folder, if it is not there yet.

    Raises:
        InputError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"cannot be made: {error.strerror}; choose another --output") from error


def names_in(folder: Path) -> Iterator[str]:
    """Yield the names in a folder, one by one, for there may be millions; none where there is no such folder."""
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries)


def remove_parts(folder: Path) -> None:
    """Remove what killed processes were about to write in ``folder``."""
    for name in [name for name in names_in(folder) if name.startswith(_HIDDEN) and name.endswith(_PART)]:
        (folder / name).unlink(missing_ok=True)


@contextmanager
def atomic(path: Path) -> Iterator[TextIO]:
    """Open ``path`` for UTF-8 text that replaces it only when everything is written and synced.

    Raises:
        InputError: The file cannot be written.
    """
    with replaced(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        yield file


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Hand out a file beside ``path`` that is synced and takes its place at the end, or goes if something is raised.

    Raises:
        InputError: The file cannot be written.
    """
    part = _part(path)
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        if error.filename not in {None, str(part)}:  # another file is at fault; what is being written has no name
            raise
        problem = f"cannot be written: {error.strerror}; free some space, or choose another file"
        raise InputError(path, problem) from error
    finally:
        part.unlink(missing_ok=True)


def _part(path: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f"{_HIDDEN}{path.name}.", suffix=_PART, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise InputError(path, f"cannot be written: {error.strerror}; choose another file") from error
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
