"""From what the user named (files, folders, globs, ``-``) to paths, and from a path to a document."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from checker.core.errors import InputError, UsageError
from checker.core.layout import USUAL, Layout
from checker.core.text import Document, line_starts
from checker.readers import CONTAINERS, READERS, RECORDS, SUFFIXES
from checker.readers.decode import decode

STDIN = Path("-")

# Whole articles of 30,000 characters come on one line; morphology and alignment of a line that is
# longer than this take minutes, and no such line was ever written by a person.
MAX_LINE = 100_000
_LINES = frozenset({"plain", "markdown"})


def expand(patterns: Sequence[str]) -> list[Path]:
    """Return the files that ``patterns`` name, each once, in the order named and sorted within a pattern.

    A folder stands for all texts below it, ``-`` for standard input.  Globs work also where the shell
    did not expand them; ``**`` means any folders.

    Raises:
        InputError: A pattern names nothing, or a folder without texts.
        UsageError: There are no patterns.
    """
    if not patterns:
        raise UsageError("no input files; name a file, a folder or a glob, or - for standard input")
    found = {os.path.normpath(path): path for pattern in patterns for path in _expand(pattern)}
    return list(found.values())


def load(path: Path, max_bytes: int, name: str = "", layout: Layout = USUAL) -> Document:
    """Return the document in a file, with blocks and not yet segmented.

    Args:
        path: The file; ``-`` is standard input.
        max_bytes: Refuse larger files.
        name: What reports call the document; its path when left out.
        layout: Where the texts stand in files of records, and which languages to take of several.

    Raises:
        InputError: The file is missing, unreadable, too large, empty, no text or of an unknown format.
    """
    name = name or path.as_posix()
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        known = " ".join(suffix for suffix in SUFFIXES if suffix)
        raise InputError(name, f"files of format {path.suffix} cannot be read; convert it to one of {known}")
    data = _bytes(path, max_bytes, name)
    if reader in CONTAINERS.names():
        return CONTAINERS.get(reader)(name, data, layout)
    text = decode(data, name)
    _refuse_empty(text, name)
    if reader in _LINES:
        _refuse_long_lines(text, name)
    return READERS.get(reader)(name, text, layout)


def load_text(path: Path, max_bytes: int, name: str) -> str:
    """Return the text of a file of any format, decoded and not yet read; see ``load``."""
    return decode(_bytes(path, max_bytes, name), name)


def _expand(pattern: str) -> Iterator[Path]:
    path = Path(pattern)
    mode = 0 if path == STDIN else _mode(pattern)
    if mode and stat.S_ISDIR(mode):
        yield from (path / name for name in listed(path))
    elif mode or path == STDIN:  # pipes too, as from <(command)
        yield path
    elif glob.has_magic(pattern):
        yield from _matches(pattern)
    else:
        raise InputError(pattern, "no such file or folder; check the path")


def _mode(pattern: str) -> int:
    """Return what kind of thing stands at the path ``pattern``, 0 when nothing does."""
    if not pattern:
        raise UsageError("an empty path names no file; name a file, a folder or a glob, or - for standard input")
    try:
        return Path(pattern).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except (OSError, ValueError) as error:
        raise InputError(pattern, f"cannot be read: {_reason(error)}; check the path") from error


def _matches(pattern: str) -> Iterator[Path]:
    found = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 -- absolute patterns
    files = [path for path in found if path.is_file()]
    if not files:
        raise InputError(pattern, "no file matches this pattern; check it, or name a folder")
    yield from files


def listed(folder: Path) -> list[str]:
    """Return the paths of all texts below ``folder``, counted from there, with forward slashes, in their order.

    Hidden files and folders are left out, and formats that hold texts for many purposes (``RECORDS``).

    Raises:
        InputError: There are none.
    """
    # Strings: paths as objects would cost a folder of 100,000 texts seconds.
    suffixes = tuple(suffix for suffix, reader in SUFFIXES.items() if suffix and reader not in RECORDS)
    found: list[str] = []
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(root).relative_to(folder).as_posix()
        start = "" if within == "." else f"{within}/"
        found += [start + name for name in files if name.lower().endswith(suffixes) and not name.startswith(".")]
    if not found:
        raise InputError(folder, f"no texts in this folder; looked for {' '.join(sorted(suffixes))}")
    return sorted(found, key=lambda name: name.split("/"))


def _bytes(path: Path, max_bytes: int, name: str) -> bytes:
    try:
        data = sys.stdin.buffer.read(max_bytes + 1) if path == STDIN else _read(path, max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL or half a surrogate pair in the path
        raise InputError(name, f"cannot be read: {_reason(error)}; check the path") from error
    if len(data) > max_bytes:
        raise InputError(name, f"larger than {max_bytes:,} bytes; split the file")
    return data


def _read(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)


def _reason(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _refuse_empty(text: str, name: str) -> None:
    if not text.strip("\ufeff").strip():
        raise InputError(name, "the file is empty; nothing to check")


def _refuse_long_lines(text: str, name: str) -> None:
    starts = (*line_starts(text), len(text))
    for number, (start, end) in enumerate(pairwise(starts), start=1):
        if end - start > MAX_LINE:
            size = f"{end - start:,} characters, more than the {MAX_LINE:,} that a line may have"
            raise InputError(name, f"line {number} has {size}; break it into paragraphs")
