"""What Japanese spelling leaves open, and what is a slip.

News writes vowel length, small vowels, ッ and ヴ either way (コンピュータ and コンピューター, ヴェネツィア and
ベネツィア); transcribers of names also differ in glides and in the voicing of ス, シ and ツ.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import Levenshtein

# English ca and ga are written either way (ガロウェイ, ギャロウェイ).
_ALIKE = (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("キャ", "カ"), ("ギャ", "ガ"))
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
    for written, usual in _ALIKE:
        text = text.replace(written, usual)
    return text.translate(_EITHER)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two spellings differ in nothing but what transcribers do either way.

    Vowels and glides come and go, consonants may be voiced or not; any other kana that is replaced,
    lost, added or exchanged with its neighbour makes another name of it.
    """
    first, second = plain(one), plain(other)
    if len(first) == len(second) and _are_exchanged(first, second):
        return False
    # Shortest edits are not unique, and the two directions may find others.
    return not (_differ(first, second) or _differ(second, first))


def _differ(first: str, second: str) -> bool:
    """Tell whether an edit on the way from one to the other is more than a matter of transcription."""
    edits = [(str(tag), int(at), int(to)) for tag, at, to in Levenshtein.editops(first, second).as_list()]
    return any(_is_telling(tag, first[at : at + 1], second[to : to + 1]) for tag, at, to in edits)


def _is_telling(tag: str, before: str, after: str) -> bool:
    """Tell whether one edit is more than a matter of transcription."""
    if tag == "replace":
        return not ({before, after} & _WEAK or _VOICED.get(before, before) == _VOICED.get(after, after))
    return (before if tag == "delete" else after) not in _WEAK


def _are_exchanged(first: str, second: str) -> bool:
    different = [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    return len(different) == 2 and different[1] == different[0] + 1 and Counter(first) == Counter(second)  # noqa: PLR2004
