"""Korean numerals: digits with 만 and 억, numerals of Chinese origin, and native ones before a counter (세 명, 스물두 살)."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.lang import myriads

_ONES = {"한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4, "다섯": 5,
         "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}  # fmt: skip
_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_TEN, _ONE = "|".join(_TENS), "|".join(sorted(_ONES, key=len, reverse=True))
NATIVE = rf"(?:(?:{_TEN})(?:{_ONE})?|(?:{_ONE}))"
"""A native numeral; it counts only before a counter."""
_NATIVE = re.compile(rf"(?P<ten>{_TEN})?(?P<one>{_ONE})?")
SINO = rf"(?!만이)[{myriads.HANGUL}]{{2,10}}|[백천만억](?=\s?(?:명|달러|원|개|년|파운드|유로|마리|톤))"
"""A numeral of Chinese origin; it counts only before a counter, too."""


def value(numeral: str) -> Fraction | None:
    """Return the value of a numeral; None where it is none."""
    match = _NATIVE.fullmatch(numeral)
    if match and numeral:
        return Fraction(_TENS.get(match["ten"] or "", 0) + _ONES.get(match["one"] or "", 0))
    return myriads.value(numeral.replace(" ", ""))


def whole(numeral: str) -> int | None:
    """Return the value of a numeral that is a whole number, None of others."""
    found = value(numeral)
    return int(found) if found is not None and found.denominator == 1 else None
