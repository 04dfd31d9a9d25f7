"""Arabic numerals: digits with a scale word (5.6 مليون), and number words joined by و (ثلاثة وعشرون الف)."""

from __future__ import annotations

import re
from fractions import Fraction

_ONES = ("واحد واحدة احد احدى", "اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي", "ثلاثة ثلاث", "اربعة اربع", "خمسة خمس",
         "ستة ست", "سبعة سبع", "ثمانية ثماني ثمان", "تسعة تسع", "عشرة عشر")  # fmt: skip
_TENS = ("عشرون عشرين", "ثلاثون ثلاثين", "اربعون اربعين", "خمسون خمسين", "ستون ستين", "سبعون سبعين", "ثمانون ثمانين",
         "تسعون تسعين")  # fmt: skip
_HUNDREDS = ("مئة مائة", "مئتان مئتين مئتي مائتان مائتين مائتي", "ثلاثمئة ثلاثمائة", "اربعمئة اربعمائة", "خمسمئة خمسمائة",
             "ستمئة ستمائة", "سبعمئة سبعمائة", "ثمانمئة ثمانمائة", "تسعمئة تسعمائة")  # fmt: skip
_VALUES = {word: value for value, words in enumerate(_ONES, 1) for word in words.split()}
_VALUES |= {word: 10 * value for value, words in enumerate(_TENS, 2) for word in words.split()}
_VALUES |= {word: 100 * value for value, words in enumerate(_HUNDREDS, 1) for word in words.split()}
_SCALES = {
    **dict.fromkeys(("الف", "الفا", "الاف"), 1000),
    **dict.fromkeys(("مليون", "مليونا", "ملايين"), 10**6),
    **dict.fromkeys(("مليار", "مليارا", "مليارات", "بليون", "بليونا"), 10**9),
    **dict.fromkeys(("تريليون", "ترليون", "تريليونا"), 10**12),
}
_WORD = "|".join(sorted((*_VALUES, *_SCALES), key=lambda word: (-len(word), word)))
_SCALE = "|".join(sorted(_SCALES, key=lambda word: (-len(word), word)))
# 360.000 is as often three hundred and sixty thousand as 360,000 is; three decimals are rare.
_DIGITS = r"(?:[1-9]\d{0,2}(?:[.,]\d{3}){1,6}(?!\d)|\d{1,20}(?!\d))(?:\.\d{1,9})?"
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
NUMERAL = rf"(?>{_DIGITS}(?:\s(?:{_SCALE})(?![ء-ي]))?|(?<![ء-ي])(?:[وبل]|ال)?(?:{_WORD})(?![ء-ي])(?:\s(?:و)?(?:{_WORD})(?![ء-ي])){{0,8}})"
"""A numeral in digits or in words, greedy and atomic."""


def value(numeral: str) -> Fraction | None:
    """Return the value of a numeral; None where it is none."""
    total = group = Fraction(0)
    for said in numeral.split():
        word = said if said in _VALUES or said in _SCALES else re.sub(r"^(?:و|ب|ل|ال)", "", said)
        if word[0].isdecimal():
            group += _digits(word)
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = Fraction(0)
        elif word in _VALUES:
            # ثلاث عشرة: ten after a smaller number belongs to it, as does مئة.
            group += _VALUES[word]
        else:
            return None
    return total + group


def _digits(written: str) -> Fraction:
    """Return the value of digits: stops and commas before three digits part thousands, other stops decimals."""
    bare = written.replace(",", "")
    return Fraction(bare.replace(".", "") if _THOUSANDS.fullmatch(written) else bare)


def whole(numeral: str) -> int | None:
    """Return the value of a numeral that is a whole number, None of others."""
    found = value(numeral)
    return int(found) if found is not None and found.denominator == 1 else None
