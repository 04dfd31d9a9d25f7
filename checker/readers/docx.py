"""DOCX: paragraphs, table cells, text boxes, footnotes and endnotes, as they read once changes are accepted.

Ruby keeps its base and loses its furigana; inserted and moved-in text is kept, deleted, moved-away and
hidden text dropped; content controls and the results of fields are read.  Headers and footers, comments
and the text of pictures are not.

The file is binary, so offsets count code points of the text that is taken out of it, a paragraph a line,
and ``line`` counts these.  What leads back into Word is the segment: the paragraph's own id (``w14:paraId``)
where the file has one, else its number in its part, as in ``p12`` or ``footnotes p2``.

Source: ECMA-376 Part 1 (Office Open XML), §17.3 (paragraphs), §17.3.3.25 (ruby), §17.11 (notes), §17.13.5
(revisions), https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Piece
from checker.core.text import Document, Segment, Span
from checker.core.xml import Element, parse
from checker.readers.archive import Archive, open_archive
from checker.readers.decode import decode

_LETTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# Text that is gone (revisions), that stands above other text (furigana), that is not text (codes of fields).
_DROPPED = frozenset("del moveFrom rt instrText delText delInstrText rPr pPr tblPr trPr tcPr sectPr Fallback".split())
_NOTES = ("footnotes", "endnotes")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(slots=True)
class _Paragraph:
    id: str
    parts: list[str] = field(default_factory=list)


def read(name: str, data: bytes, _layout: Layout = USUAL) -> Document:
    """Return the text of a document.

    Raises:
        InputError: It is no DOCX, is damaged or encrypted, unpacks to too much, or has no text.
    """
    archive = open_archive(name, data)
    main = _target(archive, "", "officeDocument") or "word/document.xml"
    found = list(_paragraphs(_part(archive, main), "p"))
    for kind in _NOTES:
        if (part := _target(archive, main, kind)) and archive.has(part):
            found += _paragraphs(_part(archive, part), f"{kind} p")
    return _document(name, found)


def _document(name: str, paragraphs: list[_Paragraph]) -> Document:
    lines: list[str] = []
    segments: list[Segment] = []
    at = 0
    for paragraph in paragraphs:
        line = "".join(paragraph.parts).strip()
        if line:
            segments.append(Segment(paragraph.id, Span(at, at + len(line))))
            lines.append(line)
            at += len(line) + 1
    if not lines:
        raise InputError(name, "there is no text in this document; nothing to check")
    text = "".join(f"{line}\n" for line in lines)
    return Document(name, text, blocks=tuple(segment.span for segment in segments), segments=tuple(segments))


def _part(archive: Archive, part: str) -> Element:
    text = decode(archive.read(part), archive.name)
    if "<!DOCTYPE" in text:
        raise InputError(archive.name, f"its part {part!r} has a DOCTYPE, which no document has; save it again")
    return parse(archive.name, text)


def _target(archive: Archive, part: str, kind: str) -> str:
    """Return the part that ``part`` has a relationship of ``kind`` to, "" when it has none."""
    folder, file = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if not archive.has(relations):
        return ""
    for relation in _part(archive, relations).elements("Relationship"):
        if relation.get("Type").rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
            return posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/")
    return ""


def _paragraphs(root: Element, prefix: str) -> Iterator[_Paragraph]:
    """Yield the paragraphs of a part; one whose end was deleted goes on in the next."""
    open_: _Paragraph | None = None
    for number, element in enumerate(_found(root), start=1):
        paragraph = _Paragraph(_own(element, "paraId") or f"{prefix}{number}", list(_text(element)))
        if open_ is not None:
            paragraph = _Paragraph(open_.id, open_.parts + paragraph.parts)
        open_ = paragraph if _goes_on(element) else None
        if open_ is None:
            yield paragraph
    if open_ is not None:
        yield open_


def _found(element: Element) -> Iterator[Element]:
    """Yield the elements of paragraphs in order; those of a text box after the one that it is anchored in."""
    for child in element.elements():
        if child.name == "p" and child.namespace == element.namespace:
            yield child
        if child.name not in _DROPPED and _own(child, "type") not in _SEPARATORS:
            yield from _found(child)


def _text(element: Element) -> Iterator[str]:
    for child in element.content:
        if isinstance(child, Piece):
            if element.name == "t":
                yield child.text
        elif child.name in _LETTERS:
            yield _LETTERS[child.name]
        elif child.name not in _DROPPED and child.name != "p" and not _is_hidden(child):
            yield from _text(child)


def _is_hidden(run: Element) -> bool:
    properties = run.first("rPr") if run.name == "r" else None
    mark = properties.first("vanish") if properties else None
    return mark is not None and _own(mark, "val") not in {"0", "false", "off"}


def _goes_on(paragraph: Element) -> bool:
    """Tell whether the paragraph's end was deleted."""
    properties = paragraph.first("pPr")
    run = properties.first("rPr") if properties else None
    return run is not None and run.first("del") is not None


def _own(element: Element, attribute: str) -> str:
    """Return an attribute of any namespace."""
    wanted = f" {attribute}"
    return next((value for key, value in element.attributes.items() if key.endswith(wanted) or key == attribute), "")
