"""Where a text that was taken out of a file's markup stands in that file.

Between tags, escapes and identifiers a file holds its prose in pieces.  The text that is judged is
these pieces joined; the origin leads from every place in it back to the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and where it stands: code points ``start`` to ``end`` of the file, half-open.

    A piece as long as its place is written there letter by letter.  ``each`` is how many code points
    one letter takes in a run of escapes of one length.  Any other piece is one sign of the file's own
    notation, and every letter of it stands in the whole place.
    """

    text: str
    start: int
    end: int
    each: int = 0

    @property
    def step(self) -> int:
        """Return how many code points each letter takes in the file, 0 where they cannot be told apart."""
        return self.each or int(len(self.text) == self.end - self.start)

    def part(self, low: int, high: int) -> Piece:
        """Return the letters from ``low`` to ``high``; of a sign that cannot be divided, in its whole place."""
        if not self.step:
            return Piece(self.text[low:high], self.start, self.end)
        return Piece(self.text[low:high], self.start + low * self.step, self.start + high * self.step, self.each)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file's decoded text, and the pieces of it that another text is made of.

    ``offsets`` has, for each piece, where it begins in that other text (code points, ascending).
    What was put between pieces there (a line end between two paragraphs) belongs to none.
    """

    text: str
    pieces: tuple[Piece, ...]
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the file of the code points ``start`` to ``end`` of the text, both half-open."""
        if not self.pieces:
            return 0, 0
        first = self._first(start)
        return first, max(first, self._last(end)) if end > start else first

    def _first(self, offset: int) -> int:
        at = max(0, bisect_right(self.offsets, offset) - 1)
        piece, inside = self.pieces[at], offset - self.offsets[at]
        if inside >= len(piece.text):  # between two pieces: the next one begins here
            return self.pieces[at + 1].start if at + 1 < len(self.pieces) else piece.end
        return piece.start + inside * piece.step

    def _last(self, offset: int) -> int:
        at = max(0, bisect_right(self.offsets, offset - 1) - 1)
        piece, inside = self.pieces[at], offset - self.offsets[at]
        return piece.start + min(inside, len(piece.text)) * piece.step if piece.step else piece.end


Passage = tuple[Piece, ...]
"""Pieces of one file in its order, to be read as one stretch of text."""


def verbatim(text: str, start: int, end: int) -> Passage:
    """Return the stretch of ``text`` from ``start`` to ``end`` as it stands there; nothing when it is empty."""
    return (Piece(text[start:end], start, end),) if end > start else ()


def text_of(passage: Iterable[Piece]) -> str:
    """Return the text of ``passage``."""
    return "".join(piece.text for piece in passage)


def cut(passage: Passage, places: Iterable[tuple[int, int, str | None]]) -> Passage:
    """Return parts of ``passage`` joined.

    Args:
        passage: The text to cut from.
        places: Start and end of each part in the passage's text (half-open, ascending), and the text
            that it stands for; None means: what is written there.
    """
    if not passage:
        return ()
    offsets = [0]
    for piece in passage:
        offsets.append(offsets[-1] + len(piece.text))
    found: list[Piece] = []
    for start, end, meaning in places:
        parts = list(_parts(passage, offsets, start, end))
        if meaning is None:
            found += parts
        elif parts and meaning:
            found.append(Piece(meaning, parts[0].start, parts[-1].end))
    return tuple(found)


def _parts(passage: Passage, offsets: list[int], start: int, end: int) -> Iterator[Piece]:
    at = max(0, bisect_right(offsets, start) - 1)
    while at < len(passage) and offsets[at] < end:
        low, high = max(start, offsets[at]) - offsets[at], min(end, offsets[at + 1]) - offsets[at]
        if low < high:
            yield passage[at].part(low, high)
        at += 1
