"""What Japanese spelling leaves open, and what is a slip.

News writes vowel length, small vowels, ッ and ヴ either way (コンピュータ and コンピューター, ヴェネツィア and
ベネツィア); transcribers of names also differ in glides and in the voicing of ス, シ and ツ.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import Levenshtein

_V = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"))
_EITHER = str.maketrans(
    {
        "ー": "",
        "ァ": "ア",
        "ィ": "イ",
        "ゥ": "ウ",
        "ェ": "エ",
        "ォ": "オ",
        "ッ": "",
        "・": "",
        "＝": "",
        "ヂ": "ジ",
        "ヅ": "ズ",
    }
)
# Vowels and glides come and go with the transcriber (ウィロウビー, ホイーリング).
_WEAK = frozenset("アイウエオヤユヨワャュョンホ")
_VOICED = dict(zip("ガギグゲゴザジズゼゾダデドバビブベボ", "カキクケコサシスセソタテトハヒフヘホ", strict=True))


def plain(text: str) -> str:
    """Return katakana without what usage leaves open, so that accepted variants are equal."""
    for written, usual in _V:
        text = text.replace(written, usual)
    return text.translate(_EITHER)


def is_slip(one: str, other: str) -> bool:
    """Tell whether two spellings differ by one slip that usage does not explain.

    A slip is one consonantal kana replaced, lost or added, or two neighbours exchanged.
    """
    first, second = plain(one), plain(other)
    edits = Levenshtein.editops(first, second).as_list()
    if len(edits) == 1:
        tag, before, after = str(edits[0][0]), int(edits[0][1]), int(edits[0][2])
        return _is_telling(tag, first[before : before + 1], second[after : after + 1])
    return len(first) == len(second) and _are_exchanged(first, second)


def _is_telling(tag: str, before: str, after: str) -> bool:
    """Tell whether one edit is more than a matter of transcription."""
    changed = {"replace": {before, after}, "delete": {before}, "insert": {after}}[tag]
    if tag == "replace" and _VOICED.get(before, before) == _VOICED.get(after, after):
        return False
    return not changed & _WEAK


def _are_exchanged(first: str, second: str) -> bool:
    different = [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    return len(different) == 2 and different[1] == different[0] + 1 and Counter(first) == Counter(second)  # noqa: PLR2004
