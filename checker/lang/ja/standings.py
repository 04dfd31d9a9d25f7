"""What the dictionaries know of each piece of a Japanese name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from checker.core.mention import Piece, Standing
from checker.core.text import Span
from checker.lang.ja.katakana import Part, Status, analyse
from checker.lang.ja.lexicon import is_word, names, senses

_WORD = re.compile(r"[^\W\d_][\w'-]{2,}")
_EMPTY = frozenset(
    "the and for with that this what about from into over under one ones two esp etc used uses being made type kind "
    "which when where who whose than then them they its his her their your not out off all any some such other more "
    "someone something person thing things place japanese japan english usu word form also very".split()
)
# Longer words are taken apart by the lattice of dictionary entries.
LONGEST_PAIR = 6

_STANDINGS = {
    Status.WORD: Standing.WORD,
    Status.NAME: Standing.NAME,
    Status.BOTH: Standing.BOTH,
    Status.UNKNOWN: Standing.UNKNOWN,
}


@lru_cache(maxsize=2048)
def pieces(name: str) -> tuple[Piece, ...]:
    """Return the pieces of ``name`` in order; a name without katakana is one piece."""
    found = tuple(Piece(part.span, _STANDINGS[part.status], _latin(part)) for part in analyse(name))
    if found:
        return tuple(replace(piece, latin=piece.latin | _halves(piece.span.of(name))) for piece in found)
    return (Piece(Span(0, len(name)), _standing(name), _dictionary_words(name)),)


def _dictionary_words(word: str) -> frozenset[str]:
    """Return the words of every gloss and Latin spelling that the dictionaries give for ``word``."""
    glosses = (gloss for sense in senses(word) for gloss in sense.glosses)
    spellings = (known.latin for known in names(word))
    return _telling_words((*glosses, *spellings))


def _halves(word: str) -> frozenset[str]:
    """Return the English of two words written together that are too short to be taken apart (リーグワン)."""
    if len(word) > LONGEST_PAIR or is_word(word):
        return frozenset()
    pairs = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    both = next((pair for pair in pairs if is_word(pair[0]) and is_word(pair[1])), ())
    return frozenset(english for half in both for english in _dictionary_words(half))


def _latin(part: Part) -> frozenset[str]:
    """Return the words of the part's Latin spellings and English glosses, case-folded."""
    return _telling_words((*part.spellings, *part.glosses))


def _telling_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that could name something: no short ones, no function words."""
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()) if word not in _EMPTY)


def _standing(name: str) -> Standing:
    return {
        (True, True): Standing.BOTH,
        (True, False): Standing.WORD,
        (False, True): Standing.NAME,
        (False, False): Standing.UNKNOWN,
    }[is_word(name), bool(names(name))]
