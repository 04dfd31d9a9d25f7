"""Plain text: every line is a paragraph, unless the lines are hard-wrapped, as in mail.

A text counts as hard-wrapped when blank lines separate its paragraphs and nearly all lines inside
them are of one width and break off in mid-sentence.
"""

from __future__ import annotations

from itertools import pairwise
from unicodedata import east_asian_width

from checker.core.layout import USUAL, Layout
from checker.core.text import Document, Span, line_starts

_ENDS = ".!?。！？…:：;；\"'”’」』)）]】"
# Mail and terminals wrap at 60 to 80 columns; below 50 lines are verse or lists, above 100 whole paragraphs.
_NARROWEST, _WIDEST = 50, 100
# A ragged right edge loses at most one long word; a list of headlines varies by far more.
_RAGGED = 20
# Real wrapped text ends a line in a full stop now and then (one in six to ten), a list of sentences always.
_UNIFORM, _UNFINISHED = 0.8, 0.6


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return ``text`` with its paragraphs as blocks."""
    lines = _lines(text)
    filled = [line for line in lines if line]
    blocks = _paragraphs(lines) if _is_wrapped(text, lines) else filled
    return Document(name, text, blocks=tuple(blocks))


def trimmed(text: str, start: int, end: int) -> Span:
    """Return ``start..end`` without white space and byte order marks at its edges; empty when nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip().lstrip("\ufeff").lstrip())
    body = piece[left:].rstrip()
    return Span(start + left, start + left + len(body))


def _lines(text: str) -> list[Span]:
    bounds = (*line_starts(text), len(text))
    return [trimmed(text, start, end) for start, end in pairwise(bounds)]


def _paragraphs(lines: list[Span]) -> list[Span]:
    paragraphs: list[Span] = []
    joins = False
    for line in lines:
        if line and joins:
            paragraphs[-1] = paragraphs[-1].cover(line)
        elif line:
            paragraphs.append(line)
        joins = bool(line)
    return paragraphs


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    inner = [line.of(text) for line, following in pairwise(lines) if line and following]
    groups = len(_paragraphs(lines))
    if groups < 2 or len(inner) < groups:  # noqa: PLR2004 -- blank lines must separate something
        return False
    widths = [_columns(line) for line in inner]
    widest = max(widths)
    if not _NARROWEST <= widest <= _WIDEST:
        return False
    uniform = sum(width >= widest - _RAGGED for width in widths) / len(inner)
    unfinished = sum(line[-1] not in _ENDS for line in inner) / len(inner)
    return uniform >= _UNIFORM and unfinished >= _UNFINISHED


def _columns(line: str) -> int:
    return sum(2 if east_asian_width(char) in "FW" else 1 for char in line)
