"""The words of a text that is written with spaces: runs of letters, parted at hyphens and apostrophes.

"l'Iran" gives l and Iran, "Irak-Krieg" Irak and Krieg, so that what stands inside is found in any language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LETTER = r"(?:[^\W\d_][\u0300-\u036f]*)"
_WORD = re.compile(rf"{_LETTER}+")


@dataclass(frozen=True, slots=True)
class Word:
    """One run of letters; ``start`` and ``end`` are code points of the text it was cut from, half-open."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order."""
    return tuple(Word(*match.span(), match[0], match[0].lower()) for match in _WORD.finditer(text))
