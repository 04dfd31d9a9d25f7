"""What a batch checks: a manifest of JSON lines, or a folder with one folder an article.

A manifest's line is ``{"id", "article", "sources": [...], "source_collection"?, "back_translation"?,
"lang"?, "source_lang"?}`` with paths relative to the manifest; other keys are the user's own and left alone.  In a folder, each
subfolder is a case: ``article.ja.txt`` and ``source*.en.txt`` (any language code, any format but records).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from checker.core.errors import InputError, ManifestError
from checker.readers import RECORDS, SUFFIXES

MANIFEST = "manifest.jsonl"

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
    if not path.is_dir():
        cases = tuple(_manifest(path))
    elif (path / MANIFEST).is_file():
        cases = tuple(_manifest(path / MANIFEST))
    else:
        cases = tuple(_folder(path))
    if not cases:
        raise InputError(path, "no cases here; a folder needs subfolders with article.ja.txt and source.en.txt")
    return cases


def _manifest(path: Path) -> Iterator[Case]:
    seen: dict[str, int] = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        case = _case(path, number, line)
        if case.id in seen:
            raise ManifestError(path, number, f"id {case.id!r} is already on line {seen[case.id]}; ids must differ")
        seen[case.id] = number
        yield case


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(path, f"byte {error.start} is not UTF-8; save the manifest as UTF-8") from error
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}; check the path") from error


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
