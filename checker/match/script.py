"""Which script a name is written in, and the units that are matched by sound.

A unit is what one arc of the edit transducer reads: a kana with its small kana, a Korean jamo, a pinyin initial or
final, else one letter. The Latin side is always a string of the letters a to z.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from checker.match.script_pinyin import pinyin_units

# Longer names say no more about sound than their first letters do, and a limit keeps hostile input cheap.
LONGEST = 40

_BLOCKS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "latin"),
    (0x0061, 0x007A, "latin"),
    (0x00C0, 0x024F, "latin"),
    (0x0400, 0x052F, "russian"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"),
    (0x1100, 0x11FF, "korean"),
    (0x1E00, 0x1EFF, "latin"),
    (0x3041, 0x3096, "katakana"),
    (0x30A1, 0x30FA, "katakana"),
    (0x30FC, 0x30FE, "katakana"),
    (0x3131, 0x318E, "korean"),
    (0x31F0, 0x31FF, "katakana"),
    (0x3400, 0x4DBF, "chinese"),
    (0x4E00, 0x9FFF, "chinese"),
    (0xAC00, 0xD7A3, "korean"),
    (0xF900, 0xFAFF, "chinese"),
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFC, "arabic"),
    (0xFF66, 0xFF9D, "katakana"),
)
_SMALL = frozenset("ァィゥェォャュョヮ")
_HOMOPHONES = str.maketrans("ヂヅヰヱヲヮ", "ジズイエオァ")
# Letters that do not come apart into a base letter and marks.
_LATIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})


@lru_cache(maxsize=4096)
def letter_script(char: str) -> str:
    """Return the script of one character: a model's name, `latin`, or empty for marks, digits and the rest."""
    point = ord(char)
    return next((script for first, last, script in _BLOCKS if first <= point <= last), "")


@lru_cache(maxsize=16384)
def script_of(name: str) -> str:
    """Return the script that most letters of `name` are in (the earlier one when even), empty when it has none."""
    found = [script for script in map(letter_script, name) if script]
    return max(dict.fromkeys(found), key=found.count, default="")


@lru_cache(maxsize=8192)
def latin_key(latin: str) -> str:
    """Return the letters a to z that `latin` comes down to: lower case, no diacritics, at most 40."""
    plain = unicodedata.normalize("NFD", latin.lower().translate(_LATIN))
    return "".join([char for char in plain if "a" <= char <= "z"])[:LONGEST]


def split_units(name: str, script: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the units of `name`, at most 40, in reading order.

    Args:
        name: a name as written; separators and marks are left out.
        script: as `script_of` returns it.
        known: the units of a model; a kana and its small kana are one unit only when it is among these.
    """
    split = _SPLITTERS.get(script, _letters)
    return tuple(split(name, known))[:LONGEST]


def _kana(text: str) -> str:
    """Return `text` in full-width katakana, the rarer of two kana of one sound replaced."""
    wide = unicodedata.normalize("NFKC", text)
    kana = [chr(ord(char) + 0x60) if "\u3041" <= char <= "\u3096" else char for char in wide]
    return "".join(kana).translate(_HOMOPHONES)


def _kana_units(name: str, known: Collection[str]) -> Iterator[str]:
    kana = [char for char in _kana(name) if char.isalnum() or char == "ー"]
    at = 0
    while at < len(kana):
        pair = "".join(kana[at : at + 2])
        size = 2 if pair[1:] in _SMALL and pair in known else 1
        yield pair[:size]
        at += size


def _letters(name: str, _: Collection[str]) -> Iterator[str]:
    """Yield letters without the marks that printed names mostly leave out (Arabic and Hebrew vowels, stress)."""
    folded = unicodedata.normalize("NFKC", name).lower()
    return (char for char in folded if char.isalpha() and char != "ـ")


def _jamo(name: str, _: Collection[str]) -> Iterator[str]:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name))
    return (char for char in apart if char.isalpha())


def _pinyin(name: str, _: Collection[str]) -> Iterator[str]:
    return pinyin_units("".join([char for char in name if char.isalnum()]))


_SPLITTERS: dict[str, Callable[[str, Collection[str]], Iterator[str]]] = {
    "katakana": _kana_units,
    "korean": _jamo,
    "chinese": _pinyin,
}
