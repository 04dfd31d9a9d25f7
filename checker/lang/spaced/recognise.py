"""How much of a text is in a language: its letters, as CLDR's own words show them, and its function words.

A language without a table of function words reaches less than half by letters alone, so that it never passes
for another; which of those it is, ``checker.lang.identify`` says.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lang.spaced.tables import Language, closed

_WORD = re.compile(r"[^\W\d_]+")
# Running text has a function word of a table of some sixty in four words out of ten; .25 leaves room for names.
_FULL_SHARE = 0.25
_CHANCE_SHARE = 0.05
_LETTERS_ALONE = 0.4
_LONGEST = 20_000


def recognises(language: Language, text: str) -> float:
    """Return how sure it is that ``text`` is in the language, 0..1."""
    rows = [word.lower() for word in _WORD.findall(text[:_LONGEST])]
    total = sum(map(len, rows))
    if not total:
        return 0.0
    own = sum(char in letters(language.code) for word in rows for char in word) / total
    said = sum(word in closed(language, "function") for word in rows) / len(rows)
    grade = min(1.0, max(0.0, said - _CHANCE_SHARE) / (_FULL_SHARE - _CHANCE_SHARE))
    return own * (_LETTERS_ALONE + (1 - _LETTERS_ALONE) * grade)


@lru_cache(maxsize=256)
def letters(code: str) -> frozenset[str]:
    """Return the letters that CLDR writes the language's territories, languages, months and days with."""
    from babel import Locale

    locale = Locale.parse(code)
    days = (name for width in ("wide",) for name in locale.days["format"][width].values())
    months = (name for name in locale.months["format"]["wide"].values())
    names = [*locale.territories.values(), *locale.languages.values(), *days, *months]
    return frozenset(char for name in names for char in str(name).lower() if char.isalpha())
