"""What a batch checks: a manifest of JSON lines, or a folder with one folder an article.

A manifest's line is ``{"id", "article", "sources": [...], "source_collection"?, "back_translation"?,
"lang"?, "source_lang"?}`` with paths relative to the manifest; other keys are the user's own and left alone.  In a folder, each
subfolder is a case: ``article.ja.txt`` and ``source*.en.txt`` (any language code, any format but records).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Self

from checker.core.errors import InputError, ManifestError
from checker.readers import RECORDS, SUFFIXES

MANIFEST = "manifest.jsonl"
MAX_LINE = 1_000_000

_KEYS = ("id", "article", "sources", "source_collection", "back_translation", "lang", "source_lang")
_NEEDED = ("id", "article", "sources")
_SUFFIXES = [suffix[1:] for suffix, reader in SUFFIXES.items() if suffix and reader not in RECORDS]
_TEXT = re.compile(
    r"(?P<stem>article|source[^.]*)(?:\.(?P<lang>[A-Za-z]{2,3}))?\.(?:" + "|".join(_SUFFIXES) + ")", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Case:
    """One article with its sources; its paths are relative to ``folder``."""

    id: str
    article: str
    sources: tuple[str, ...] = ()
    folder: Path = Path()
    back_translation: str = ""
    lang: str = ""
    source_lang: str = ""
    source_collection: str = ""


def read_cases(path: Path) -> tuple[Case, ...]:
    """Return the cases of a manifest in its order, or of a folder sorted by name.

    A folder with a ``manifest.jsonl`` is read through that.

    Raises:
        ManifestError: A line is broken; it is named.
        InputError: There is no such file, or no case in it.
    """
    return tuple(stream_cases(path))


def stream_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of ``read_cases`` one by one, however many there are; errors come when they are reached."""
    if not path.is_dir():
        cases = _manifest(path)
    elif (path / MANIFEST).is_file():
        cases = _manifest(path / MANIFEST)
    else:
        cases = _folder(path)
    first = next(cases, None)
    if first is None:
        raise InputError(path, "no cases here; a folder needs subfolders with article.ja.txt and source.en.txt")
    yield first
    yield from cases


def _manifest(path: Path) -> Iterator[Case]:
    with _Seen() as seen:
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip():
                continue
            case = _case(path, number, line)
            if (earlier := seen.add(case.id, number)) != number:
                raise ManifestError(path, number, f"id {case.id!r} is already on line {earlier}; ids must differ")
            yield case


class _Seen:
    """The ids so far, each with its line; in a temporary database, for a manifest may have millions."""

    def __enter__(self) -> Self:
        import sqlite3

        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        return self

    def __exit__(self, *_error: object) -> None:
        self._database.close()

    def add(self, id: str, line: int) -> int:  # noqa: A002 - the contract's word
        """Return the line that had ``id`` first."""
        key = hashlib.sha256(id.encode("utf-8", "surrogatepass")).digest()[:16]
        if self._database.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key, line)).rowcount:
            return line
        return int(self._database.execute("SELECT line FROM seen WHERE id = ?", (key,)).fetchone()[0])


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines; offsets in errors count the file's bytes."""
    offset = 0
    try:
        for data in _raw_lines(path):
            yield data.decode("utf-8-sig" if not offset else "utf-8")
            offset += len(data)
    except UnicodeDecodeError as error:
        problem = f"byte {offset + error.start} is not UTF-8; save the manifest as UTF-8"
        raise InputError(path, problem) from error
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}; check the path") from error


def _raw_lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while data := file.readline(MAX_LINE + 1):
            if len(data) > MAX_LINE:
                raise InputError(path, f"a line has more than {MAX_LINE:,} bytes; each must be one small JSON object")
            yield data


def _case(path: Path, number: int, line: str) -> Case:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ManifestError(path, number, f"not JSON ({error}); each line must be one JSON object") from error
    if not isinstance(row, dict):
        raise ManifestError(path, number, 'not a JSON object; write {"id": …, "article": …, "sources": […]}')
    for key in _NEEDED:
        if key not in row:
            raise ManifestError(path, number, f"key {key!r} is missing{_hint(key, row)}")
    sources = row["sources"]
    if not isinstance(sources, list) or not all(isinstance(source, str) and source for source in sources):
        raise ManifestError(path, number, "'sources' must be a list of paths")
    strings = {key: _string(path, number, key, row) for key in _KEYS if key != "sources"}
    return Case(sources=tuple(sources), folder=path.parent, **strings)


def _string(path: Path, number: int, key: str, row: dict[str, Any]) -> str:
    value = row.get(key)
    if value is None and key not in _NEEDED:
        return ""
    if not isinstance(value, str) or not value:
        raise ManifestError(path, number, f"{key!r} must be a string that is not empty, not {json.dumps(value)[:40]}")
    return value


def _hint(key: str, row: dict[str, Any]) -> str:
    near = get_close_matches(key, [other for other in row if other not in _KEYS], n=1)
    return f"; did you write {near[0]!r} for it?" if near else "; add it"


def _folder(path: Path) -> Iterator[Case]:
    for folder in sorted(child for child in path.iterdir() if child.is_dir() and not child.name.startswith(".")):
        texts = [(match, file) for file in sorted(folder.iterdir()) if (match := _TEXT.fullmatch(file.name))]
        articles = [(match["lang"] or "", file) for match, file in texts if match["stem"].lower() == "article"]
        sources = tuple(f"{folder.name}/{file.name}" for match, file in texts if match["stem"].lower() != "article")
        if len(articles) > 1:
            raise InputError(folder, f"{len(articles)} articles in one folder; give each its own folder")
        for lang, file in articles:
            yield Case(folder.name, f"{folder.name}/{file.name}", sources, path, lang=lang.lower())
