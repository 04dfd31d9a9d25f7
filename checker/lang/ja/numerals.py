"""Japanese numerals: ASCII and full-width digits, kanji, and both mixed (1万5千, 12億5千万, 二〇一七).

All offsets stay those of the text as read: ``plain`` replaces signs one for one.
"""

from __future__ import annotations

import re
from fractions import Fraction

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "壱": 1, "弐": 2, "参": 3}
_SMALL = {"十": 10, "百": 100, "千": 1000}
# 憶 is the usual slip of the pen for 億.
_BIG = {"万": 10**4, "億": 10**8, "憶": 10**8, "兆": 10**12, "京": 10**16}
_WIDE = re.compile("[０-９．，％：／　＋－]")
_PLAIN = str.maketrans("０１２３４５６７８９．，％：／　＋－", "0123456789.,%:/ +-")

KANJI_DIGIT = "〇零一二三四五六七八九"
KANJI = KANJI_DIGIT + "十百千万億兆"
# Newspapers set decimals with a middle dot (２・５％); between other counts it lists (３・４年生).
_MEASURED = "%|パーセント|ポイント|倍|度|キロ|メートル|センチ|ミリ|グラム|トン|ヘクタール|秒|点|千|万|億|兆"
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\d)|\d{{1,20}}(?!\d))(?:\.\d{{1,9}}|・\d{{1,9}}(?=\s?(?:{_MEASURED})))?"
NUMERAL = rf"(?>{_NUMBER}(?:\s?[十百千万億憶兆]{{1,4}}(?:{_NUMBER}|\s{_NUMBER}(?=\s?[十百千万]))?){{0,6}}|[{KANJI}]{{1,40}}(?![{KANJI}]))"
"""A whole numeral, greedy and atomic: digits with scales, or kanji alone."""
_PIECE = re.compile(rf"\d[\d,]*(?:[.・]\d+)?|[{KANJI_DIGIT}]+|[十百千]|[万億憶兆京]")


def plain(text: str) -> str:
    """Return ``text`` with full-width digits and signs made ASCII; as long as before."""
    return text.translate(_PLAIN) if _WIDE.search(text) else text


def value(numeral: str) -> Fraction | None:
    """Return the value of a numeral in plain digits, kanji or both; None where it is no numeral."""
    total = group = Fraction(0)
    last: Fraction | None = None
    for piece in _PIECE.findall(numeral):
        if piece in _BIG:
            group += last if last is not None else Fraction(not group)
            total, group, last = total + group * _BIG[piece], Fraction(0), None
        elif piece in _SMALL:
            group += (Fraction(1) if last is None else last) * _SMALL[piece]
            last = None
        elif last is not None:
            return None
        else:
            last = _literal(piece)
    return total + group + (last or 0)


def _literal(piece: str) -> Fraction:
    if piece[0].isdecimal():
        return Fraction(piece.replace(",", "").replace("・", "."))
    return Fraction(int("".join(str(_DIGITS[char]) for char in piece)))


def is_kanji(numeral: str) -> bool:
    """Tell whether a numeral is written without any Arabic digit."""
    return not any(char.isascii() and char.isdigit() for char in numeral)
