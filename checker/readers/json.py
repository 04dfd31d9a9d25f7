"""JSON and JSON lines: the strings that a path leads to, with those of another path as their sources.

Paths are the plain part of JSONPath: ``$.article.body``, ``$.items[*].ja``, ``$['a key'][0]``; ``*`` stands
for every key or index.  In JSON lines ``$`` is each line's value.  Without a path the usual names of fields
are looked for in the record, or in each record of a list.  A source answers the text whose ``*`` stood for
the same.  A segment's id is its record's ``id``, else its own path.

The standard library checks the file; where each string stands is then found by our own scanner.

Source: RFC 9535 (JSONPath), §2.3; RFC 8259 (JSON), §7.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.core.errors import InputError, UsageError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece
from checker.core.text import Document
from checker.readers import markup, records
from checker.readers.extraction import Pair, Unit, bilingual, document, refuse_dense

Key = str | int
Path = tuple[Key, ...]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
# Runs of escapes of one length make one piece, since whole files may be written in them.
_ESCAPE = re.compile(
    r"(?:\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
_STEP = re.compile(
    r"\.(?P<name>[^.\[\]'\"]+)|\[(?:(?P<index>\d+)|(?P<any>\*)|'(?P<quoted>[^']*)'|\"(?P<double>[^\"]*)\")\]"
)
_PLAIN = re.compile(r"[^.\[\]'\"\s]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _String:
    """A string or number: its path, the line of JSON lines in front of it, and where it stands, quotes included."""

    path: Path
    start: int
    end: int


def read(name: str, text: str, layout: Layout = USUAL) -> Document:
    """Return the texts of the records, with their sources as the document's ``source`` where a path leads to any.

    Raises:
        InputError: The file is no JSON, or the path leads to no string; those that are there are named.
        UsageError: A path is none.
    """
    lines, found = _scanned(name, text)
    ours = _steps(layout.text_path) or _usual(found, records.TEXTS, lines=lines)
    theirs = _steps(layout.source_path) or (() if layout.text_path else _usual(found, records.SOURCES, lines=lines))
    texts = {} if not ours else _at(found, _from_line(ours, lines=lines))
    if not texts:
        where = f"no string at {layout.text_path}" if layout.text_path else "which string is the text? Say --text-path"
        raise InputError(name, f"{where}; strings: {_listed(found, lines=lines)}")
    ids = _ids(text, found)
    units = {key: _unit(name, text, string, ids, lines=lines) for key, string in texts.items()}
    if not theirs:
        return document(name, text, units.values())
    sources = _at(found, _from_line(theirs, lines=lines))
    if not sources:
        raise InputError(name, f"no string at {layout.source_path}; strings: {_listed(found, lines=lines)}")
    pairs = [
        Pair(unit, _unit(name, text, sources[key], ids, lines=lines) if key in sources else Unit(unit.id, ()))
        for key, unit in units.items()
    ]
    return bilingual(name, text, pairs)


def _scanned(name: str, text: str) -> tuple[bool, list[_String]]:
    """Return whether the file is JSON lines, and its strings and numbers."""
    start = int(text.startswith("\ufeff"))
    refuse_dense(name, text.replace("\\u", ""), {"\\": "escapes"})
    try:
        _load(text[start:])
    except (ValueError, RecursionError) as error:
        problem = _problem(error)
        if not str(error).startswith("Extra data"):
            raise InputError(name, f"the file is no JSON: {problem}") from None
    else:
        return False, list(_strings(text, start, len(text), ()))
    return True, list(_in_lines(name, text, start))


def _in_lines(name: str, text: str, start: int) -> Iterator[_String]:
    for number, line in enumerate(re.compile(r"[^\n]*\n?").finditer(text, start), start=1):
        if not line[0].strip():
            continue
        try:
            _load(line[0])
        except (ValueError, RecursionError) as error:
            raise InputError(name, f"line {number} is no JSON: {_problem(error)}") from None
        yield from _strings(text, line.start(), line.end(), (number,))


def _load(text: str) -> None:
    json.loads(text, parse_constant=_refuse, parse_int=len, parse_float=len)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")


def _problem(error: ValueError | RecursionError) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else f"{error}; check the file"


def _strings(text: str, start: int, end: int, root: Path) -> Iterator[_String]:
    """Yield the strings and numbers of one JSON value that is known to be sound."""
    keys: list[Key] = list(root)
    lists: list[bool] = []
    awaits_key = False
    for token in _TOKEN.finditer(text, start, end):
        sign = text[token.start()]
        if sign in "{[":
            lists.append(sign == "[")
            keys.append(0 if sign == "[" else "")
            awaits_key = sign == "{"
        elif sign in "}]":
            lists.pop()
            keys.pop()
            awaits_key = False
        elif sign == ",":
            keys[-1] = keys[-1] + 1 if isinstance(keys[-1], int) else ""
            awaits_key = not lists[-1]
        elif sign == ":":
            awaits_key = False
        elif awaits_key:
            keys[-1] = json.loads(token[0])
        else:
            yield _String(tuple(keys), token.start(), token.end())


def _steps(path: str) -> Path:
    """Return the steps of a path, ``*`` as "*" of its own.

    Raises:
        UsageError: It is no path of the plain kind.
    """
    rest = path.strip().removeprefix("$")
    if rest and (_PLAIN.match(rest)):
        rest = f".{rest}"
    steps: list[Key] = []
    while rest:
        found = _STEP.match(rest)
        if found is None:
            raise UsageError(f"{path!r} is no path; write it like $.items[*].text")
        steps.append(_key(found))
        rest = rest[found.end() :]
    return tuple(steps)


class _Any(str):
    """The step that stands for every key or index; a key that is a star itself is written in quotes."""

    __slots__ = ()


_ANY = _Any("*")


def _key(step: re.Match[str]) -> Key:
    if step["index"]:
        return int(step["index"])
    if step["any"] or step["name"] == "*":
        return _ANY
    return step["name"] or step["quoted"] or step["double"] or ""


def _from_line(steps: Path, *, lines: bool) -> Path:
    return (_ANY, *steps) if lines else steps


def _at(found: Sequence[_String], steps: Path) -> dict[Path, _String]:
    """Return the strings at a path by what its stars stood for, in the file's order."""
    matches: dict[Path, _String] = {}
    for string in found:
        if len(string.path) == len(steps) and all(_meets(*pair) for pair in zip(string.path, steps, strict=True)):
            matches[tuple(key for key, step in zip(string.path, steps, strict=True) if step is _ANY)] = string
    return matches


def _meets(key: Key, step: Key) -> bool:
    return step is _ANY or key == step


def _usual(found: Sequence[_String], wanted: Sequence[str], *, lines: bool) -> Path:
    """Return the path to a field of a usual name in the record, or in each record of a list; () if there is none."""
    depth = 1 + lines
    for prefix in ((), (_ANY,)):
        inside = [string.path for string in found if len(string.path) == depth + len(prefix)]
        names = [path[-1] for path in inside if isinstance(path[-1], str) and (not prefix or isinstance(path[-2], int))]
        if (name := records.usual(names, wanted)) is not None:
            return (*prefix, name)
    return ()


def _ids(text: str, found: Sequence[_String]) -> dict[Path, str]:
    """Return the id of each record that has one, by the record's path."""
    named = [
        string for string in found if isinstance(string.path[-1], str) and string.path[-1].casefold() in records.IDS
    ]
    return {string.path[:-1]: text[string.start : string.end].strip('"') for string in reversed(named)}


def _unit(name: str, text: str, string: _String, ids: dict[Path, str], *, lines: bool) -> Unit:
    own = ids.get(string.path[:-1]) or _shown(string.path, lines=lines)
    return Unit(own, markup.passages(name, tuple(_unescaped(text, string.start + 1, string.end - 1))))


def _shown(path: Path, *, lines: bool) -> str:
    inner = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path[lines:])
    return f"line {path[0]} ${inner}" if lines else f"${inner}"


def _listed(found: Sequence[_String], *, lines: bool) -> str:
    steps = ("".join("[*]" if isinstance(key, int) else f".{key}" for key in string.path[lines:]) for string in found)
    return records.listed(f"${path}" for path in steps)


def _unescaped(text: str, start: int, end: int) -> Passage:
    pieces: list[Piece] = []
    at = start
    for escape in _ESCAPE.finditer(text, start, end):
        if at < escape.start():
            pieces.append(Piece(text[at : escape.start()], at, escape.start()))
        meaning = _SURROGATE.sub("\ufffd", json.loads(f'"{escape[0]}"'))
        pieces.append(Piece(meaning, *escape.span(), each=len(escape[0]) // len(meaning)))
        at = escape.end()
    if at < end:
        pieces.append(Piece(text[at:end], at, end))
    return tuple(pieces)
