"""Is a text English? A cheap score from its letters and its function words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from checker.lang.en.wordlists import function_words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Function words that are as frequent in German, Dutch, French, Spanish or Italian.
_SHARED = frozenset(
    "a an in on as so am are also was war die do me he no more us i sure plus even to per our son hers of will is has had over under met we".split()
)
# Running English has one such word in three or four; .18 leaves room for names and lists, and up to .06
# chance alone explains (German, Dutch and Spanish news stay below it).
_FULL_SHARE = 0.18
_CHANCE_SHARE = 0.06
# What letters alone are worth: below half, so that another language in Latin letters never passes.
_LETTERS_ALONE = 0.4
_LONGEST = 20_000


def recognises(text: str) -> float:
    """Return how sure it is that ``text`` is English, 0..1: share of Latin letters by use of function words."""
    piece = text[:_LONGEST]
    letters = {char: count for char, count in Counter(piece).items() if char.isalpha()}
    if not letters:
        return 0.0
    latin = sum(count for char, count in letters.items() if _is_latin(char)) / sum(letters.values())
    rows = [word.casefold().replace("’", "'") for word in _WORD.findall(piece)]
    english = sum(word in function_words() and word not in _SHARED for word in rows) / len(rows)
    return latin * (_LETTERS_ALONE + (1 - _LETTERS_ALONE) * _grade(english))


def _grade(share: float) -> float:
    return min(1.0, max(0.0, share - _CHANCE_SHARE) / (_FULL_SHARE - _CHANCE_SHARE))


@lru_cache(maxsize=4096)
def _is_latin(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith("LATIN")
