"""English fractions: "two-thirds", "a quarter of", "3/4"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lang.en import numerals
from checker.lang.figures import WEAK, Figure, exact, opens

if TYPE_CHECKING:
    from collections.abc import Iterator


# "A third" is a rank ("a third man") unless "of" follows; "a quarter" is a share anyway.
_QUARTER = 4


@lru_cache(maxsize=1)
def _fraction() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?=[\d{numerals.GLYPHS}])|{opens(['a ', 'a-', 'an', *numerals.CARDINALS])})"
        rf"(?:(?P<top>an?|(?>\d{{1,9}})|{numerals.WORDS})[- ](?P<bottom>{numerals.DENOMINATOR})(?P<s>s?)\b(?!['’])"
        rf"|(?<![/.,])(?P<over>\d{{1,2}})/(?P<under>\d{{1,3}})(?![\w/]))",
        re.IGNORECASE,
    )


def read_fractions(text: str) -> Iterator[Figure]:
    """Yield the fractions of ``text`` below one, as shares."""
    for match in _fraction().finditer(text):
        if match["over"]:
            top, bottom = Fraction(match["over"]), int(match["under"])
        else:
            article = match["top"].casefold() in {"a", "an"}
            top = Fraction(1) if article else numerals.cardinal(match["top"])
            bottom = numerals.denominator(match["bottom"])
            of = text.startswith(" of ", match.end())
            if (article and bottom != _QUARTER and not of) or (top > 1 and not match["s"]):
                continue
        if 0 < top < bottom:
            weak = frozenset({WEAK}) if top == 1 else frozenset[str]()
            yield Figure(match.start(), match.end(), exact(top / bottom, match[0], "share"), traits=weak)
