"""Text cut where marks begin and end, and made safe for a page.

The template language escapes markup; here go the signs that no escaping makes harmless: controls,
which are no HTML at all, and bidirectional overrides, which would show a text in another order than
it has.  Each becomes U+FFFD, so that offsets stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.core.finding import Severity
from checker.core.text import Span
from checker.writers.width import columns

# In columns of a terminal: eight signs of Japanese, sixteen letters.
_SHORT = 16
# C0 but white space, DEL, C1, bidirectional embeddings, overrides and isolates, lone surrogates, noncharacters.
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
# A run of letters outside Latin script, the spaces and middle dots between them included.
_FOREIGN = re.compile(r"[\u0370-\u1fff\u2c00-\U0010ffff]+(?:[ \u00b7\u2010-\u2015]+[\u0370-\u1fff\u2c00-\U0010ffff]+)*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to mark: of which severity, and for which finding (its number on the page)."""

    span: Span
    severity: Severity
    number: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked alike from end to end; unmarked where ``severity`` is empty."""

    text: str
    severity: str = ""
    number: int = 0
    href: str = ""

    @property
    def short(self) -> bool:
        """Tell whether the piece may stay on one line with its sign and its word without tearing a gap."""
        return columns(self.text) <= _SHORT


def clean(text: str) -> str:
    """Return ``text`` with every unsafe code point replaced; same length."""
    return _UNSAFE.sub("\ufffd", text)


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return ``text`` in pieces; where marks overlap, the worst one and of equals the first number wins.

    The texts of the pieces add up to ``clean(text)``.  Marks may reach over the ends of the text; an
    empty one becomes a piece without text.
    """
    inside = [mark for mark in marks if mark.span.start <= len(text)]
    cuts = sorted({0, len(text), *(min(at, len(text)) for mark in inside for at in (mark.span.start, mark.span.end))})
    safe, made = clean(text), []
    for start, end in pairwise(cuts):
        made += _points(inside, start)
        made.append(_piece(safe[start:end], _worst(m for m in inside if m.span.start <= start and end <= m.span.end)))
    return (*made, *_points(inside, len(text)))


def runs(text: str, known: Iterable[str | None]) -> tuple[tuple[str, bool], ...]:
    """Return an English sentence in runs, each with whether it is in the article's language.

    Those are the runs in another script than Latin, and the ``known`` words of the article.
    """
    words = [re.escape(word) for word in known if word and len(word) > 1]
    foreign = re.compile("|".join([*sorted(words, key=len, reverse=True), _FOREIGN.pattern]))
    made, at = [], 0
    for match in foreign.finditer(text):
        made += [(text[at : match.start()], False), (match[0], True)]
        at = match.end()
    return tuple((run, ours) for run, ours in [*made, (text[at:], False)] if run)


def _points(marks: Iterable[Mark], at: int) -> list[Piece]:
    worst = _worst(mark for mark in marks if not mark.span and mark.span.start == at)
    return [_piece("", worst)] if worst else []


def _worst(marks: Iterable[Mark]) -> Mark | None:
    return min(marks, key=lambda mark: (-mark.severity.rank, mark.number), default=None)


def _piece(text: str, mark: Mark | None) -> Piece:
    return Piece(text, str(mark.severity), mark.number, mark.href) if mark else Piece(text)
