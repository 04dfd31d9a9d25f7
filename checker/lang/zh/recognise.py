"""How much of a text is Chinese, by its script."""

from __future__ import annotations

import re

_HAN = re.compile(r"[一-鿿㐀-䶿]")
_KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾟ]")
_LETTER = re.compile(r"[^\W\d_]")
# Chinese that quotes a Japanese title stays far below this share of kana; Japanese prose is above 45 %.
_MOST_KANA = 0.25


def recognises(text: str) -> float:
    """Return how sure it is that ``text`` is Chinese, 0..1: its share of Han characters; 0 among kana."""
    han, kana = len(_HAN.findall(text)), len(_KANA.findall(text))
    if not han or kana >= _MOST_KANA * (han + kana):
        return 0.0
    return han / max(han, len(_LETTER.findall(text)))
