"""From passages of a file to documents: what every reader of a marked-up format ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.core.errors import InputError
from checker.core.origin import Origin, Passage, Piece, text_of
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
    """What one segment of a file says: its blocks of prose in the file's order; "" as id where it has none.

    ``comments`` speak to this program and are no prose; each is one stretch of the file, in its order.
    """

    id: str
    blocks: tuple[Passage, ...]
    comments: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some of a line of the text: prose, or a comment."""

    passage: Passage
    is_comment: bool = False


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
    comments: list[Span] = []
    at = 0
    for unit in units:
        begun = at
        for stretch, is_last in _stretches(unit, text):
            pieces += stretch.passage
            offsets += accumulate((len(piece.text) for piece in stretch.passage[:-1]), initial=at)
            parts.append(text_of(stretch.passage))
            span = Span(at, at + len(parts[-1]))
            if stretch.is_comment:
                comments.append(span)
            else:
                blocks.append(_checked(name, text, span, stretch.passage[0], len(blocks)))
            parts.append("\n" if is_last else "")
            at = span.end + is_last
        segments.append(Segment(unit.id, Span(begun, max(begun, at - 1))))
    origin = Origin(text, tuple(pieces), tuple(offsets))
    return Document(
        name,
        "".join(parts),
        blocks=tuple(blocks),
        comments=tuple(comments),
        origin=origin,
        segments=tuple(segments) if segmented else (),
    )


def _stretches(unit: Unit, text: str) -> Iterator[tuple[_Stretch, bool]]:
    """Yield the stretches of a unit's lines, and whether each is the last of its line."""
    for line in _lines(unit, text):
        yield from ((stretch, number == len(line)) for number, stretch in enumerate(line, start=1))


def _lines(unit: Unit, text: str) -> Iterator[list[_Stretch]]:
    """Yield the lines of a unit's text: each block with the comments in it and behind it; other comments alone."""
    blocks = [block for block in map(trimmed, unit.blocks) if block]
    comments = list(reversed(unit.comments))
    for number, block in enumerate(blocks):
        while comments and comments[-1][0].start < block[0].start:
            yield [_Stretch(comments.pop(), is_comment=True)]
        following = blocks[number + 1][0].start if number + 1 < len(blocks) else len(text)
        line: list[_Stretch] = []
        left, end = block, block[-1].end
        while comments and (at := comments[-1][0].start) < following and "\n" not in text[end:at]:
            before, left = _parted(left, at)
            line += [_Stretch(before)] if before else []
            line.append(_Stretch(comments.pop(), is_comment=True))
            end = max(end, line[-1].passage[0].end)
        yield [*line, _Stretch(left)] if left else line
    yield from ([_Stretch(comment, is_comment=True)] for comment in reversed(comments))


def _parted(block: Passage, at: int) -> tuple[Passage, Passage]:
    """Return what stands before the place ``at`` of the file, and what behind it."""
    before = tuple(piece for piece in block if piece.start < at)
    return trimmed(before), trimmed(block[len(before) :])


def _checked(name: str, text: str, block: Span, first: Piece, before: int) -> Span:
    line = text.count("\n", 0, first.start) + 1 if len(block) > MAX_BLOCK or before >= MAX_BLOCKS else 0
    if len(block) > MAX_BLOCK:
        size = f"{len(block):,} characters, more than the {MAX_BLOCK:,} that one may have"
        raise InputError(name, f"the paragraph on line {line} has {size}; break it into paragraphs")
    if before >= MAX_BLOCKS:
        raise InputError(name, f"more than {MAX_BLOCKS:,} paragraphs by line {line}; split the file")
    return block
