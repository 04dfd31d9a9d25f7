"""XLIFF 1.2 and 2.x: the targets as the article, their sources beside them, segment by segment.

Segment ids are the unit's id, and behind it the segment's (``mid`` in 1.2) where a unit is divided.  Text
inside inline elements is kept; native codes (the content of ``ph``, ``bpt``, ``ept``, ``it`` and ``ut``)
and what a revision mark deleted are not.  Units that are not to be translated, or have no target, are
left out, and so are alternative translations.

Source: OASIS, XLIFF 1.2, http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, §2.3; XLIFF 2.1,
http://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html, §4.2 and §4.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece
from checker.core.text import Document
from checker.core.xml import Element, parse
from checker.readers import markup
from checker.readers.extraction import Pair, Unit, bilingual

_CODES = frozenset({"ph", "bpt", "ept", "it", "ut", "sub", "note"})
_NO_TEXT = frozenset({"x-gettext-domain-header"})
_LINE_BREAKS = frozenset({"lb", "x-br", "x-html-BR", "fmt:lb"})


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return the translations of a file, with their sources as the document's ``source``.

    Raises:
        InputError: It is no XLIFF of these versions, or holds no translation.
    """
    root = parse(name, text)
    if root.name != "xliff":
        raise InputError(name, f"the file is {root.name or 'other'} XML, no XLIFF; give it the suffix of its format")
    units = _units_2 if root.get("version").startswith("2") else _units_1
    return bilingual(name, text, list(units(name, root)))


def _units_1(name: str, element: Element) -> Iterator[Pair]:
    """Yield the segments of version 1: units in any depth of groups."""
    for child in element.elements():
        if child.name == "trans-unit":
            yield from _unit_1(name, child)
        elif child.name in {"file", "body", "group"} and child.get("translate") != "no":
            yield from _units_1(name, child)


def _unit_1(name: str, unit: Element) -> Iterator[Pair]:
    source, target = unit.first("seg-source") or unit.first("source"), unit.first("target")
    if source is None or target is None or unit.get("translate") == "no" or unit.get("restype") in _NO_TEXT:
        return
    ours, theirs = _divisions(target), _divisions(source)
    if set(ours) & set(theirs):
        for number, mark in ours.items():
            origin = theirs.get(number)
            yield _pair(name, f"{unit.get('id')}/{number}", mark, [origin] if origin else [])
    else:
        yield _pair(name, unit.get("id"), target, [source])


def _divisions(element: Element) -> dict[str, Element]:
    """Return the segments that a source or target of version 1 is divided into, by their ids."""
    found: dict[str, Element] = {}
    for child in element.elements():
        if child.name == "mrk" and child.get("mtype") == "seg" and child.get("mid"):
            found.setdefault(child.get("mid"), child)
        elif child.name in {"g", "mrk"}:
            found = {**_divisions(child), **found}
    return found


def _units_2(name: str, element: Element, *, translate: bool = True) -> Iterator[Pair]:
    """Yield the segments of version 2; whether to translate is inherited from groups and files."""
    for child in element.elements("file", "group", "unit"):
        wanted = {"yes": True, "no": False}.get(child.get("translate"), translate)
        if child.name != "unit":
            yield from _units_2(name, child, translate=wanted)
        elif wanted:
            yield from _unit_2(name, child)


def _unit_2(name: str, unit: Element) -> Iterator[Pair]:
    segments = list(unit.elements("segment"))
    for number, segment in enumerate(segments, start=1):
        source, target = segment.first("source"), segment.first("target")
        own = segment.get("id") or (str(number) if len(segments) > 1 else "")
        if source is not None and target is not None:
            yield _pair(name, "/".join(filter(None, (unit.get("id"), own))), target, [source])


def _pair(name: str, id_: str, target: Element, sources: list[Element]) -> Pair:
    theirs = tuple(passage for source in sources for passage in _blocks(name, source))
    return Pair(Unit(id_, _blocks(name, target)), Unit(id_, theirs))


def _blocks(name: str, element: Element) -> tuple[Passage, ...]:
    return markup.passages(name, tuple(_pieces(element)))


def _pieces(element: Element) -> Iterator[Piece]:
    for child in element.content:
        if isinstance(child, Piece):
            yield child
        elif child.name in {"x", "ph"} and _is_line_break(child):
            yield Piece("\n", child.start, child.end)
        elif child.name == "cp":
            yield Piece("\ufffd", child.start, child.end)
        elif child.name not in _CODES and child.get("mtype") != "x-sdl-deleted":
            yield from _pieces(child)


def _is_line_break(code: Element) -> bool:
    return not _LINE_BREAKS.isdisjoint((code.get("ctype"), code.get("subType")))
