"""Terms as TBX (TermBase eXchange, ISO 30042), version 3 (``<tbx>``) and the older ``<martif>``.

A concept's terms in the sources' language are the terms, its terms in another language their
renderings; the administrative status tells which of them are forbidden (deprecated, superseded).  A
rendering equal to the term means that the term is not translated.

Source: ISO 30042:2019, https://www.iso.org/standard/62510.html; the status values are TBX-Basic's,
https://www.tbxinfo.net/tbx-dialects/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker.core.errors import ConfigError
from checker.core.terms import Term

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONCEPTS, _LANGS, _TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig", "ntig")
_FORBIDDEN = ("deprecated", "superseded")
_PREFERRED = "preferred"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(path: Path, data: bytes, source_lang: str) -> tuple[Term, ...]:
    """Return the terms of the file, in its order.

    Raises:
        ConfigError: It is no XML, no TBX, declares entities, or has no term in ``source_lang``.
    """
    root = _root(path, data)
    if _name(root) not in {"tbx", "martif"}:
        raise ConfigError(path, f"no TBX: the outermost element is <{_name(root)[:40]}>, not <tbx> or <martif>")
    terms = tuple(term for entry in _named(root, _CONCEPTS) for term in _concept(entry, source_lang))
    if not terms:
        raise ConfigError(path, f"no concept has terms in {source_lang} and in another language; check the xml:lang")
    return terms


def _root(path: Path, data: bytes) -> Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ConfigError(path, f"not well-formed XML ({error}); export the terms file again") from error
    # An entity that is not resolved cuts a term off without a word: refuse all files that declare any.
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise ConfigError(path, "declares XML entities, which are not read; export the terms file without them")
    return root


def _concept(entry: Element, source_lang: str) -> Iterator[Term]:
    sections = [(_code(section), list(_terms(section))) for section in _named(entry, _LANGS)]
    sources = [text for lang, terms in sections if lang == source_lang for text, status in terms if not _is(status)]
    note = next((" ".join("".join(n.itertext()).split()) for n in _named(entry, ("note",))), "")
    for lang, terms in sections:
        accepted = tuple(text for text, status in sorted(terms, key=_by_preference) if not _is(status))
        forbidden = tuple(text for text, status in terms if _is(status))
        if lang != source_lang and (accepted or forbidden):
            yield from (Term(source, accepted, forbidden, lang, note) for source in sources)


def _terms(section: Element) -> Iterator[tuple[str, str]]:
    """Yield the terms of one language with their status."""
    for holder in _named(section, _TERMS):
        text = next((" ".join("".join(term.itertext()).split()) for term in _named(holder, ("term",))), "")
        if text:
            yield text, next(_status(holder), "")


def _status(holder: Element) -> Iterator[str]:
    for note in holder.iter():
        # Written as <termNote type="administrativeStatus"> or, in the other style, <min:administrativeStatus>.
        if "administrativeStatus" in {_name(note), note.get("type", "")}:
            yield (note.text or "").strip()


def _is(status: str) -> bool:
    return status.startswith(_FORBIDDEN)


def _by_preference(term: tuple[str, str]) -> bool:
    return not term[1].startswith(_PREFERRED)


def _code(section: Element) -> str:
    return (section.get(_LANG) or section.get("lang") or "").lower().partition("-")[0]


def _named(element: Element, names: tuple[str, ...]) -> Iterator[Element]:
    return (child for child in element.iter() if child is not element and _name(child) in names)


def _name(element: Element) -> str:
    # Comments and processing instructions have no string for a tag.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
