"""Numerals that count by ten thousands, in Han characters or hangul, with or without digits: 1万5千, 3억 2천만."""

from __future__ import annotations

import re
from fractions import Fraction

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_DIGITS |= {char: value for value, char in enumerate("영일이삼사오육칠팔구")} | {"륙": 6}
_SMALL = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12, "만": 10**4, "억": 10**8, "조": 10**12}

HAN = "零〇一二两三四五六七八九十百千万亿"
"""The characters of Chinese numerals."""
HANGUL = "일이삼사오육칠팔구십백천만억조"
"""The letters of Korean numerals of Chinese origin."""
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,20}(?!\d))(?:\.\d{1,9})?"
SCALED = rf"(?>{_NUMBER}(?:\s?[十百千万亿십백천만억조]{{1,3}}(?:\s?{_NUMBER}(?=\s?[십백천만억千百万亿])|{_NUMBER}|\s\d[\d,]{{0,4}}(?![\d,.]))?){{0,6}})"
"""Digits with scales, greedy and atomic."""
_PIECE = re.compile(
    r"\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九영일이삼사오육륙칠팔구]+|[十百千십백천]|[万亿兆만억조]"
)


def value(numeral: str) -> Fraction | None:
    """Return the value of a numeral in digits, characters or both; None where it is no numeral."""
    ahead, point, behind = numeral.partition("点")
    if point:
        return _decimal(ahead, behind)
    total = group = Fraction(0)
    last: Fraction | None = None
    for piece in _PIECE.findall(numeral):
        if piece in _BIG:
            group += last or 0
            # 3万亿 is ten thousand times 亿; a scale alone (万) is one of it.
            total = total * _BIG[piece] if total and not group else total + (group or 1) * _BIG[piece]
            group, last = Fraction(0), None
        elif piece in _SMALL:
            group += (Fraction(1) if last is None else last) * _SMALL[piece]
            last = None
        elif last is not None:
            return None
        else:
            last = _literal(piece)
    return total + group + (last or 0)


def whole(numeral: str) -> int | None:
    """Return the value of a numeral that is a whole number, None of others."""
    found = value(numeral)
    return int(found) if found is not None and found.denominator == 1 else None


def _decimal(ahead: str, behind: str) -> Fraction | None:
    scale = Fraction(_BIG.get(behind[-1:], 1))
    digits = "".join(str(_DIGITS[char]) for char in behind if char in _DIGITS)
    units = value(ahead)
    return None if units is None or not digits else (units + Fraction(int(digits), 10 ** len(digits))) * scale


def _literal(piece: str) -> Fraction:
    if piece[0].isdecimal():
        return Fraction(piece.replace(",", ""))
    return Fraction(int("".join(str(_DIGITS[char]) for char in piece)))
