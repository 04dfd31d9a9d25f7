"""Katakana that is no word but one slip away from a common one.

Common words are JMdict's katakana headwords that its editors mark as frequent in newspapers or
beginners' vocabularies, and CLDR's countries; rare words would make half of all foreign names look
like slips.

Source: Damerau 1964, "A technique for computer detection and correction of spelling errors", CACM 7(3).
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from checker.lang.cldr import territory_names
from checker.lang.ja import lexicon
from checker.lang.ja.katakana import classify
from checker.lang.ja.spelling import plain

# Shorter words have too many neighbours.
SHORTEST = 4
_KATAKANA = re.compile(r"[ァ-ヺー]{4,}")


@lru_cache(maxsize=2048)
def near_words(text: str) -> tuple[str, ...]:
    """Return the common katakana words that ``text`` misses by one slip, alphabetically.

    A slip is one kana replaced, dropped, added or exchanged with its neighbour (Damerau 1964).
    Words that any dictionary has, and texts of fewer than four kana, have no near words.
    """
    if len(text) < SHORTEST or not _KATAKANA.fullmatch(text) or classify(text).known:
        return ()
    found = process.extract(text, common_words(), scorer=OSA.distance, score_cutoff=1, limit=None)
    return tuple(sorted(word for word, _, _ in found if len(word) >= SHORTEST and not _is_spelling(word, text)))


def _is_spelling(one: str, other: str) -> bool:
    """Tell whether usage allows both spellings; kana that changed places are a slip even beside ー."""
    return plain(one) == plain(other) and sorted(one) != sorted(other)


@lru_cache(maxsize=1)
def common_words() -> tuple[str, ...]:
    """Return JMdict's frequent katakana words and the countries in katakana, of four kana or more, sorted."""
    countries = (name for names in territory_names("ja").values() for name in names)
    return tuple(sorted({word for word in (*lexicon.frequent_kana(), *countries) if _KATAKANA.fullmatch(word)}))
