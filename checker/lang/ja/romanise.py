"""Japanese in Latin letters, for readers and not for matching: modified Hepburn without macrons.

Source: ANSI Z39.11-1972 (modified Hepburn).  Long vowels of native words lose their length as in
passports (トウキョウ → Tokyo); ー in foreign words is dropped (アルジャビル → Arujabiru).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.lang.ja.lexicon import is_word, names
from checker.lang.ja.tokens import Token, tokenize

_ROWS = (
    ("アイウエオ", "a i u e o"),
    ("カキクケコ", "ka ki ku ke ko"),
    ("ガギグゲゴ", "ga gi gu ge go"),
    ("サシスセソ", "sa shi su se so"),
    ("ザジズゼゾ", "za ji zu ze zo"),
    ("タチツテト", "ta chi tsu te to"),
    ("ダヂヅデド", "da ji zu de do"),
    ("ナニヌネノ", "na ni nu ne no"),
    ("ハヒフヘホ", "ha hi fu he ho"),
    ("バビブベボ", "ba bi bu be bo"),
    ("パピプペポ", "pa pi pu pe po"),
    ("マミムメモ", "ma mi mu me mo"),
    ("ヤユヨ", "ya yu yo"),
    ("ラリルレロ", "ra ri ru re ro"),
    ("ワヰヱヲンヴヵヶ", "wa i e o n vu ka ke"),
    ("ヷヸヹヺヿ", "va vi ve vo koto"),
    ("ァィゥェォャュョヮ", "a i u e o ya yu yo wa"),
    ("ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ", "ku shi su to nu ha hi fu he ho mu ra ri ru re ro"),
)
_SINGLE = {kana: latin for kanas, latins in _ROWS for kana, latin in zip(kanas, latins.split(), strict=True)}
_SMALL = dict(zip("ァィゥェォャュョヮ", ("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"), strict=True))
# A consonant before a small vowel where dropping the vowel of the large kana is not enough.
_BEFORE_SMALL = {
    "ウ": "w",
    "フ": "f",
    "ヴ": "v",
    "ツ": "ts",
    "テ": "t",
    "デ": "d",
    "ト": "t",
    "ド": "d",
    "ク": "kw",
    "グ": "gw",
}
_PALATAL = {"シ": "sh", "チ": "ch", "ジ": "j", "ヂ": "j"}
_SIGNS = {"ー": "", "゛": "", "゜": "", "\u3099": "", "\u309a": "", "・": " ", "゠": " "}
_KATAKANA = re.compile(r"[ァ-ヺーヽヾ・゠ㇰ-ㇿ]+")
_NATIVE_LONG = ((re.compile("ou|oo"), "o"), (re.compile("uu"), "u"))
_GEMINATE = re.compile(r"ッ+")


def kana_to_latin(kana: str, *, native: bool = False) -> str:
    """Return kana in lower-case Latin letters; other signs stay as they are.

    Args:
        kana: Hiragana or katakana, half-width forms included.
        native: True for readings of Japanese words, whose doubled vowels are shortened.
    """
    clean = "".join(_to_katakana(char) for char in unicodedata.normalize("NFKC", kana))
    latin = "".join(_pieces(clean))
    for long, short in _NATIVE_LONG if native else ():
        latin = long.sub(short, latin)
    return latin


@lru_cache(maxsize=8192)
def romanise(text: str) -> str:
    """Return ``text`` in Latin letters by the readings of its morphemes, every word capitalised."""
    words: list[str] = []
    for token in tokenize(text):
        latin = _token_latin(token)
        glued = bool(words) and token.pos[0] in {"助動詞", "接尾辞"}
        words.append(latin if glued else _capitalised(latin))
    return " ".join(" ".join(words).split())


def _token_latin(token: Token) -> str:
    plain = unicodedata.normalize("NFKC", token.surface)
    if _KATAKANA.fullmatch(plain):
        return kana_to_latin(plain, native=_is_native(token, plain))
    if plain.isascii() or token.pos[0] in {"補助記号", "記号", "空白"}:
        return plain
    return kana_to_latin(token.reading, native=True)


def _is_native(token: Token, kana: str) -> bool:
    """Tell whether katakana writes a Japanese word: dictionaries have it in kanji or hiragana only."""
    if re.search(r"[一-鿿]", token.normal):
        return True
    hiragana = "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in kana)
    return is_word(hiragana) and not is_word(kana) and not names(kana)


def _capitalised(latin: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in latin.split(" "))


def _to_katakana(char: str) -> str:
    if "ぁ" <= char <= "ゖ" or char in "ゝゞ":
        return chr(ord(char) + 0x60)
    return "ヨリ" if char == "ゟ" else char


def _pieces(kana: str) -> list[str]:
    pieces: list[str] = []
    at = 0
    while at < len(kana):
        piece, used = _piece(kana, at, pieces)
        pieces.append(piece)
        at += used
    return pieces


def _piece(kana: str, at: int, before: list[str]) -> tuple[str, int]:
    """Return the Latin letters of the next unit and how many kana it takes."""
    char, after = kana[at], kana[at + 1 : at + 2]
    if char in _SIGNS:
        return _SIGNS[char], 1
    if char in "ヽヾ":
        return (before[-1] if before else ""), 1
    if char == "ッ":
        return _doubled(kana, at)
    if after in _SMALL and char in _SINGLE and char not in _SMALL:
        return _with_small(char, after), 2
    if char == "ン" and _SINGLE.get(after, "")[:1] in set("aiueoy"):
        return "n'", 1
    return _SINGLE.get(char, char), 1


def _doubled(kana: str, at: int) -> tuple[str, int]:
    run = _GEMINATE.match(kana, at)
    used = len(run.group()) if run else 1
    following = _piece(kana, at + used, [])[0] if at + used < len(kana) else ""
    if following.startswith("ch"):
        return "t", used
    consonant = following[:1]
    return (consonant if consonant.isascii() and consonant.isalpha() and consonant not in "aiueon" else ""), used


def _with_small(char: str, small: str) -> str:
    large, vowel = _SINGLE[char], _SMALL[small]
    if char in _PALATAL:
        return _PALATAL[char] + vowel.lstrip("y")
    if vowel[0] in "yw":
        return large[:-1] + vowel if large[-1:] in "iueo" and len(large) > 1 else large + vowel
    if char in _BEFORE_SMALL:
        return _BEFORE_SMALL[char] + vowel
    return large + vowel if large[-1:] == vowel or len(large) == 1 else large[:-1] + vowel
