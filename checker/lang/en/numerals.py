"""English numerals: digits, number words, scales and fractions, and their values.

The patterns are pieces for the readers of ``numbers`` and ``dates``; they match single spaces only.
"""

from __future__ import annotations

import re
from fractions import Fraction

_UNITS = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "m": 10**6,
    "b": 10**9,
    "k": 10**3,
}
_SMALL = {
    **{word: value for value, word in enumerate(_UNITS + _TEENS)},
    **{word: value * 10 for value, word in enumerate(_TENS, start=2)},
    "nought": 0,
    "nil": 0,
}
_ORDINALS = {
    **{f"{word}th": _SMALL[word] for word in ("four", "six", "seven", "ten", *_TEENS[1:2], *_TEENS[3:])},
    **{f"{word[:-1]}ieth": _SMALL[word] for word in _TENS},
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "hundredth": 100,
    "thousandth": 1000,
}
_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
# "Third" to "twentieth" divide; "first" and "second" do not.
_DIVIDING = range(3, 21)
_DENOMINATORS = {
    "half": 2,
    "halve": 2,
    "quarter": 4,
    **{word: value for word, value in _ORDINALS.items() if value in _DIVIDING},
    "hundredth": 100,
}

# Longer runs of digits are no quantity of anything.
GLYPHS = "".join(_GLYPHS)
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?|\d{1,20}(?:\.\d{1,9})?)[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
_UNIT = "|".join([*_UNITS[1:], "zero", "nil", "nought"])
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNIT})\b)?|{'|'.join(sorted(_TEENS, key=len, reverse=True))}|{_UNIT})"
)
_BELOW_THOUSAND = rf"(?:{_BELOW_HUNDRED}(?:[- ]hundred(?:(?: and |[- ]){_BELOW_HUNDRED}\b)?)?)"
_BIG = "thousand|million|billion|trillion"
WORDS = rf"(?:{_BELOW_THOUSAND}\b(?:[- ](?:{_BIG})\b(?:,? (?:and )?{_BELOW_THOUSAND}\b)?)*)"
SCALE = r"(?:[- ]?(?:hundred|thousand|million|billion|trillion)\b){1,2}|[ ]?(?:mn|bn|tn)\b|[mbkMBK]\b"
ORDINAL = (
    rf"(?:\d{{1,9}}(?:,\d{{3}}){{0,3}}(?:st|nd|rd|th)\b|(?:(?:{'|'.join(_TENS)})[- ])?"
    rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\b)"
)
DENOMINATOR = rf"(?:{'|'.join(sorted(_DENOMINATORS, key=len, reverse=True))})"
CARDINALS = (*_UNITS, *_TEENS, *_TENS, "nil", "nought")
RANKS = (*_ORDINALS, *_TENS)
"""The words with which ``WORDS`` and the words of ``ORDINAL`` begin."""
_ROMAN = {"I": 1, "V": 5, "X": 10}


def cardinal(text: str) -> Fraction:
    """Return the value of digits or number words, e.g. "1,234.5", "2½", "twenty-one hundred", "three million"."""
    if text[0].isdigit() or text[0] in _GLYPHS:
        glyph = _GLYPHS.get(text[-1], Fraction(0))
        plain = text.rstrip("".join(_GLYPHS)).replace(",", "")
        return (Fraction(plain) if plain else Fraction(0)) + glyph
    total = group = 0
    for word in re.split(r"[-, ]+", text.casefold()):
        if word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total, group = total + (group or 1) * _SCALES[word], 0
        else:
            group += _SMALL.get(word, 0)
    return Fraction(total + group)


def coefficient(text: str) -> Fraction:
    """Return the value of a numeral without the scales at its end: 3 of "three million", 200 of "200"."""
    return cardinal(re.sub(rf"(?:[- ](?:hundred|{_BIG}))+$", "", text, flags=re.IGNORECASE))


def scale(text: str) -> int:
    """Return the factor of a scale as matched by ``SCALE`` ("million", "hundred thousand", "bn"), 1 for ""."""
    factor = 1
    for word in re.findall(r"[A-Za-z]+", text):
        factor *= _SCALES[word.casefold()]
    return factor


def ordinal(text: str) -> int:
    """Return the rank that "21st", "third" or "twenty-first" names."""
    if text[0].isdigit():
        return int(re.sub(r"\D", "", text))
    return sum(_ORDINALS.get(word) or _SMALL.get(word, 0) for word in re.split(r"[- ]", text.casefold()))


def denominator(text: str) -> int:
    """Return what "half", "thirds" or "quarter" divides by."""
    word = text.casefold()
    return _DENOMINATORS.get(word) or _DENOMINATORS[word.removesuffix("s")]


def roman(text: str) -> int:
    """Return the value of a Roman numeral below forty."""
    values = [_ROMAN[char] for char in text]
    return sum(-here if here < after else here for here, after in zip(values, [*values[1:], 0], strict=True))
