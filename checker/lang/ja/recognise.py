"""How much of a text is Japanese, by its script."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺーｦ-ﾟ]")
_HAN = re.compile(r"[一-鿿㐀-䶿々]")
_LETTER = re.compile(r"[^\W\d_]")
# Japanese prose is 45 to 70 % kana; Chinese that quotes a Japanese title stays far below this.
_ENOUGH_KANA = 0.25


def recognises(text: str) -> float:
    """Return how sure it is that ``text`` is Japanese, 0..1: kana, and the kanji that stand among them.

    Without kana enough, kanji are taken for Chinese and count nothing.
    """
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    letters = len(_LETTER.findall(text))
    if not kana:
        return 0.0
    own = kana + han if kana >= _ENOUGH_KANA * (kana + han) else kana
    return min(1.0, own / max(letters, own))
