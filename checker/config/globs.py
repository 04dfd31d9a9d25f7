"""Globs with placeholders: ``content/ja/{path}.md`` names files, and what differs between them.

``*`` and ``?`` stay inside a name, ``**/`` means any folders, or none.  ``{path}`` stands for any
folders and a name, any other ``{word}`` for one name or a part of it; both are remembered.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from checker.core.errors import UsageError

_PART = re.compile(r"\*\*/|\*\*|\*|\?|\{(?P<word>[^{}]*)\}")
_WORD = re.compile(r"[a-z][a-z0-9_]*")
_ANY_FOLDERS, _ANYTHING, _NAME, _SIGN = r"(?:[^/]+/)*", r".*", r"[^/]*", r"[^/]"


def matches(pattern: str, path: str) -> bool:
    """Tell whether ``pattern`` names ``path``; both count from one folder, with forward slashes."""
    return _regex(pattern).fullmatch(path) is not None


def placeholders(pattern: str) -> frozenset[str]:
    """Return the names of the placeholders of ``pattern``.

    Raises:
        UsageError: One of them is no word.
    """
    return frozenset(_regex(pattern).groupindex)


def captured(pattern: str, path: str) -> Mapping[str, str] | None:
    """Return what each placeholder of ``pattern`` stands for in ``path``, None when they do not match."""
    match = _regex(pattern).fullmatch(path)
    return match.groupdict() if match else None


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """Return ``pattern`` with ``words`` in the place of its placeholders, for people to read."""
    return _PART.sub(lambda part: words.get(part["word"] or "", part[0]), pattern)


def concerns(pattern: str, words: Mapping[str, str], path: str) -> bool:
    """Tell whether ``pattern`` names ``path`` once its placeholders stand for ``words``, be there such a file or not."""
    return re.fullmatch(_translated(pattern, words), path) is not None


def files(root: Path, pattern: str, words: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield the files below ``root`` that ``pattern`` names, sorted, as paths from ``root`` with forward slashes.

    With ``words`` its placeholders stand for these.  Hidden files and folders are left out unless the
    fixed beginning of the pattern names them.
    """
    head, whole = _fixed(pattern, words or {})
    if whole:
        yield from [head] if (root / head).is_file() else []
        return
    regex = re.compile(_translated(pattern, words or {}))
    found = (_from(root, path) for path in _walk(root / head.rpartition("/")[0]))
    yield from sorted(name for name in found if regex.fullmatch(name))


def _fixed(pattern: str, words: Mapping[str, str]) -> tuple[str, bool]:
    """Return how all paths begin that ``pattern`` names, and whether that is the whole path."""
    at, head = 0, ""
    for part in _PART.finditer(pattern):
        head += pattern[at : part.start()]
        if part["word"] is None or part["word"] not in words:
            return head, False
        head, at = head + words[part["word"]], part.end()
    return head + pattern[at:], True


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _from(root: Path, path: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


@lru_cache(maxsize=1024)
def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(_translated(pattern, {}))


def _translated(pattern: str, words: Mapping[str, str]) -> str:
    seen: set[str] = set()
    parts: list[str] = []
    at = 0
    for part in _PART.finditer(pattern):
        parts += [re.escape(pattern[at : part.start()]), _piece(pattern, part, words, seen)]
        at = part.end()
    return "".join([*parts, re.escape(pattern[at:])])


def _piece(pattern: str, part: re.Match[str], words: Mapping[str, str], seen: set[str]) -> str:
    word = part["word"]
    if word is None:
        return {"**/": _ANY_FOLDERS, "**": _ANYTHING, "*": _NAME, "?": _SIGN}[part[0]]
    if not _WORD.fullmatch(word):
        raise UsageError(f"{pattern}: {part[0]} is no placeholder; write a word in lower case, as {{path}}")
    if word in words:
        return re.escape(words[word])
    if word in seen:
        return f"(?P={word})"
    seen.add(word)
    return f"(?P<{word}>{'.+' if word == 'path' else '[^/]+'})"
