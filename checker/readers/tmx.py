"""TMX 1.4: the variants in the article's language, with those in the sources' language beside them.

Which language is the article's is taken from ``--lang``, else it is the only one beside the sources'.  A
segment's id is its unit's ``tuid``, else its number in the file.

Source: LISA OSCAR, TMX 1.4b Specification, §2 (tu, tuv, seg) and §3 (inline elements),
https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece
from checker.core.text import Document
from checker.core.xml import Element, parse
from checker.readers import markup
from checker.readers.extraction import Pair, Unit, bilingual

_CODES = frozenset({"bpt", "ept", "it", "ph", "ut", "sub"})


def read(name: str, text: str, layout: Layout = USUAL) -> Document:
    """Return the memory's translations, with their sources as the document's ``source``.

    Raises:
        InputError: It is no TMX, has no unit in both languages, or several languages and none is chosen.
    """
    root = parse(name, text)
    body = root.first("body")
    if root.name != "tmx" or body is None:
        raise InputError(name, f"the file is {root.name or 'other'} XML, no TMX; give it the suffix of its format")
    units = [{_lang(variant): variant for variant in unit.elements("tuv")} for unit in body.elements("tu")]
    ids = [unit.get("tuid") or str(number) for number, unit in enumerate(body.elements("tu"), start=1)]
    source_lang = layout.source_lang or _primary(_srclang(root)) or "en"
    lang = layout.lang or _only(name, {lang for unit in units for lang in unit}, source_lang)
    return bilingual(name, text, list(_pairs(name, ids, units, (lang, source_lang))))


def _pairs(
    name: str, ids: Sequence[str], units: Sequence[dict[str, Element]], langs: tuple[str, str]
) -> Iterator[Pair]:
    for id_, unit in zip(ids, units, strict=True):
        ours, theirs = (unit.get(lang) for lang in langs)
        if ours is not None and theirs is not None:
            yield Pair(Unit(id_, _blocks(name, ours)), Unit(id_, _blocks(name, theirs)))


def _srclang(root: Element) -> str:
    header = root.first("header")
    return header.get("srclang") if header else ""


def _lang(variant: Element) -> str:
    return _primary(variant.lang or variant.get("lang"))


def _primary(tag: str) -> str:
    """Return the language of a tag without its region: ja of ja-JP."""
    return tag.replace("_", "-").partition("-")[0].lower()


def _only(name: str, langs: set[str], source_lang: str) -> str:
    others = sorted(langs - {source_lang})
    if len(others) != 1:
        which = f"has {', '.join(others)}" if others else f"has no language but {source_lang}"
        raise InputError(name, f"the memory {which}; say with --lang which one to check")
    return others[0]


def _blocks(name: str, variant: Element) -> tuple[Passage, ...]:
    segment = variant.first("seg")
    return markup.passages(name, tuple(_pieces(segment))) if segment else ()


def _pieces(element: Element) -> Iterator[Piece]:
    for child in element.content:
        if isinstance(child, Piece):
            yield child
        elif child.name not in _CODES:
            yield from _pieces(child)
