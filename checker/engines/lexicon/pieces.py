"""Pieces of English that remember where they came from, and how they become one line.

A translation is built by putting tuples of pieces together, never by cutting strings, so that each
word of the result can be traced to the article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.core.text import Span

# Marks that lean on the word before or after them.
_LEAN_LEFT = frozenset(",.;:?!)”’]%…")
_LEAN_RIGHT = frozenset("(“‘[$£€¥")


@dataclass(frozen=True, slots=True)
class Piece:
    """English ``text`` made from ``span`` of the article; None for words that only English needs."""

    text: str
    span: Span | None = None


English = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of English; ``links`` pair spans of the article with spans of ``text``, in its order."""

    text: str
    links: tuple[tuple[Span, Span], ...]


def words(*texts: str) -> English:
    """Return pieces that came from nowhere in the article; empty texts are left out."""
    return tuple(Piece(text) for text in texts if text)


def line(pieces: Iterable[Piece]) -> Line:
    """Return the pieces as one line, spaced as English is and with a capital at its head."""
    text, begun = "", False
    links: list[tuple[Span, Span]] = []
    for piece in pieces:
        if not piece.text or (piece.text == "," and text[-1:] in ("", ",", ";", "(", "“")):
            continue
        begun = begun or bool(text.strip("“‘([⟨ "))
        shown = piece.text if begun else _capital(piece.text)
        text += _gap(text, shown)
        if piece.span is not None:
            links.append((piece.span, Span(len(text), len(text) + len(shown))))
        text += shown
    return Line(text, tuple(links))


def _capital(text: str) -> str:
    """Return the text with a capital at its head, unless its spelling has one inside (iPhone)."""
    return text if any(char.isupper() for char in text[1:2]) else text[0].upper() + text[1:]


def _gap(before: str, after: str) -> str:
    """Return the space, or none, that stands between two pieces."""
    leans = after[0] in _LEAN_LEFT or after in ("'s", "'")
    return "" if not before or leans or before[-1] in _LEAN_RIGHT else " "


def spans_of(pieces: Iterable[Piece]) -> frozenset[Span]:
    """Return all places of the article that the pieces came from."""
    return frozenset(piece.span for piece in pieces if piece.span is not None)
