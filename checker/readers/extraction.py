"""From passages of a file to documents: what every reader of a marked-up format ends with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.core.errors import InputError
from checker.core.origin import Origin, Passage, Piece
from checker.core.text import Document, Segment, Span

# As of a line of plain text: morphology and alignment of a longer paragraph take minutes, and no such
# paragraph was ever written by a person.
MAX_BLOCK = 100_000
# Ten megabytes hold as many only when they are words and no sentences.
MAX_BLOCKS = 200_000
# Ten megabytes of words have a tenth of these.
MAX_ESCAPES = 500_000


@dataclass(frozen=True, slots=True)
class Unit:
    """What one segment of a file says: its blocks of prose in the file's order; "" as id where it has none."""

    id: str
    blocks: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A segment with the source's counterpart, as bilingual files have them."""

    text: Unit
    source: Unit


def document(name: str, text: str, units: Iterable[Unit], *, segmented: bool = True) -> Document:
    """Return the document that ``units`` of the file ``text`` make: their blocks, one a line.

    Without ``segmented`` the units are not kept as segments.

    Raises:
        InputError: There is no text in any of them, or more than can be checked.
    """
    found = _document(name, text, tuple(units), segmented=segmented)
    if not found.blocks:
        raise InputError(name, "there is no text in this file; nothing to check")
    return found


def bilingual(name: str, text: str, pairs: Sequence[Pair]) -> Document:
    """Return the document of the pairs' texts, with their sources as its ``source``.

    Raises:
        InputError: No pair has a text, or there is more than can be checked.
    """
    told = [pair for pair in pairs if any(map(trimmed, pair.text.blocks))]
    if not told:
        raise InputError(name, f"none of its {len(pairs)} segments has a translation; nothing to check")
    source = _document(name, text, tuple(pair.source for pair in told), segmented=True)
    found = document(name, text, (pair.text for pair in told))
    return Document(
        name,
        found.text,
        blocks=found.blocks,
        origin=found.origin,
        segments=found.segments,
        source=source if source.blocks else None,
    )


def trimmed(passage: Passage) -> Passage:
    """Return ``passage`` without white space and byte order marks at its ends."""
    pieces = list(passage)
    while pieces and not (pieces[0].text.strip("\ufeff").lstrip()):
        pieces.pop(0)
    while pieces and not pieces[-1].text.rstrip():
        pieces.pop()
    if pieces:
        first, last = pieces[0].text, pieces[-1].text
        pieces[-1] = pieces[-1].part(0, len(last.rstrip()))
        pieces[0] = pieces[0].part(len(first) - len(first.lstrip("\ufeff").lstrip()), len(pieces[0].text))
    return tuple(pieces)


def refuse_dense(name: str, text: str, notation: dict[str, str]) -> None:
    """Refuse a file that is made of escapes: each is a piece of its own, and millions would fill the memory.

    Args:
        name: What errors call the file.
        text: The whole file.
        notation: What escapes begin with, and what to call them.

    Raises:
        InputError: There are more than any file of words has.
    """
    for sign, what in notation.items():
        if text.count(sign) > MAX_ESCAPES:
            raise InputError(name, f"the file has more than {MAX_ESCAPES:,} {what}; split it")


def _document(name: str, text: str, units: Sequence[Unit], *, segmented: bool) -> Document:
    parts: list[str] = []
    pieces: list[Piece] = []
    offsets: list[int] = []
    blocks: list[Span] = []
    segments: list[Segment] = []
    at = 0
    for unit in units:
        begun = at
        for block in map(trimmed, unit.blocks):
            start = at
            for piece in block:
                pieces.append(piece)
                offsets.append(at)
                parts.append(piece.text)
                at += len(piece.text)
            if at > start:
                blocks.append(_checked(name, text, Span(start, at), block[0], len(blocks)))
                parts.append("\n")
                at += 1
        segments.append(Segment(unit.id, Span(begun, max(begun, at - 1))))
    origin = Origin(text, tuple(pieces), tuple(offsets))
    return Document(
        name, "".join(parts), blocks=tuple(blocks), origin=origin, segments=tuple(segments) if segmented else ()
    )


def _checked(name: str, text: str, block: Span, first: Piece, before: int) -> Span:
    line = text.count("\n", 0, first.start) + 1 if len(block) > MAX_BLOCK or before >= MAX_BLOCKS else 0
    if len(block) > MAX_BLOCK:
        size = f"{len(block):,} characters, more than the {MAX_BLOCK:,} that one may have"
        raise InputError(name, f"the paragraph on line {line} has {size}; break it into paragraphs")
    if before >= MAX_BLOCKS:
        raise InputError(name, f"more than {MAX_BLOCKS:,} paragraphs by line {line}; split the file")
    return block
