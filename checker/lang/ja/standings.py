"""What the dictionaries know of each piece of a Japanese name."""

from __future__ import annotations

from functools import lru_cache

from checker.core.mention import Piece, Standing
from checker.core.text import Span
from checker.lang.ja.katakana import Status, analyse
from checker.lang.ja.lexicon import is_word, names

_STANDINGS = {
    Status.WORD: Standing.WORD,
    Status.NAME: Standing.NAME,
    Status.BOTH: Standing.BOTH,
    Status.UNKNOWN: Standing.UNKNOWN,
}


@lru_cache(maxsize=16_384)
def pieces(name: str) -> tuple[Piece, ...]:
    """Return the pieces of ``name`` in order; a name without katakana is one piece."""
    found = tuple(Piece(part.span, _STANDINGS[part.status]) for part in analyse(name))
    return found or (Piece(Span(0, len(name)), _standing(name)),)


def _standing(name: str) -> Standing:
    return {
        (True, True): Standing.BOTH,
        (True, False): Standing.WORD,
        (False, True): Standing.NAME,
        (False, False): Standing.UNKNOWN,
    }[is_word(name), bool(names(name))]
