"""How far apart two spellings in katakana are, what usage leaves open not counted.

Source: Damerau 1964, "A technique for computer detection and correction of spelling errors", CACM 7(3).
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker.lang.ja.spelling import plain

# English wh- is transcribed either way (ホイーリング, ウィーリング).
_WH = (("ホワ", "ワ"), ("ホイ", "ウイ"), ("ホエ", "ウエ"))


def distance(one: str, other: str) -> float:
    """Return the share of kana in which two spellings differ, 0..1, 0 for variants of one another."""
    return OSA.normalized_distance(_with_w(plain(one)), _with_w(plain(other)))


def _with_w(text: str) -> str:
    for written, usual in _WH:
        text = text.replace(written, usual)
    return text
