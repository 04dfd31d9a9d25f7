"""How much of a text is Korean, by its script."""

from __future__ import annotations

import re

_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]")
_LETTER = re.compile(r"[^\W\d_]")


def recognises(text: str) -> float:
    """Return how sure it is that ``text`` is Korean, 0..1: its share of hangul."""
    hangul, letters = len(_HANGUL.findall(text)), len(_LETTER.findall(text))
    return hangul / letters if letters else 0.0
