"""How much of a text is Arabic, by its script and by the letters that Persian and Urdu have and Arabic has not."""

from __future__ import annotations

import re

_ARABIC = re.compile(r"[ء-ي]")
_OTHERS = re.compile(r"[پچژگکیےہں]")
_LETTER = re.compile(r"[^\W\d_]")
# Persian and Urdu write one of their own letters in every seven to ten; Arabic only in foreign names.
_MOST_OTHERS = 0.04


def recognises(text: str) -> float:
    """Return how sure it is that ``text`` is Arabic, 0..1: its share of Arabic letters; 0 where they are Persian or Urdu."""
    own, others, letters = (len(pattern.findall(text)) for pattern in (_ARABIC, _OTHERS, _LETTER))
    if not own or others > _MOST_OTHERS * (own + others):
        return 0.0
    return own / letters
