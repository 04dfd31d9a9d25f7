"""Keys by which names of different scripts meet: the consonants that are heard, in classes that scripts confuse.

A key is made to be looked up, not to decide: names with one key may be strangers, and the sound model of
``checker.match`` tells later.  Names that are not Latin are first spelt in Latin letters, each unit by what
the trained model of its script holds for likeliest.

Source: Russell 1918 (US patent 1,261,167, "Soundex") for consonant classes, Zobel & Dart 1996, "Phonetic
String Matching: Lessons from Information Retrieval" (SIGIR), for matching them as index keys.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from checker.match.names_model import hear
from checker.match.script import latin_key, script_of
from checker.match.transducer import Unit

# A key of fewer consonants would meet too many names.
SHORTEST = 2

# What is written with several letters, or heard in several ways, first: the first pattern that fits is taken.
_RULES = (
    (r"tsch|tch", "C"),
    (r"sch", "S"),
    (r"ch", "C"),
    (r"sh|zh", "S"),
    (r"ph", "F"),
    (r"ck|kh|qu?", "K"),
    (r"gh(?![aeiou])", ""),
    (r"gh", "G"),
    (r"th", "S"),
    (r"ts|tz|cz", "S"),
    (r"[td](?=i)", "T"),
    (r"dg|dj|g(?=[eiy])|j", "J"),
    (r"c(?=[eiy])", "S"),
    (r"x", "KS"),
    (r"[ck]", "K"),
    (r"[sz]", "S"),
    (r"[rl]", "R"),
    (r"[mn](?=[bpmnv])", "N"),
    (r"ng(?![aeiouy])", "N"),
    (r"n", "N"),
    (r"m", "M"),
    (r"[bv]", "B"),
    (r"p", "P"),
    (r"f", "F"),
    (r"g", "G"),
    (r"t", "T"),
    (r"d", "D"),
    (r"h(?=[aeiouy])", "H"),
    (r".", ""),
)
_SIGN = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES))
# Classes that katakana and other syllabaries write alike: フ for f and h, ジ for j and z, チ for t and ch.
_MERGED = str.maketrans({"F": "H", "J": "S", "C": "T", "D": "T"})
_CODA = re.compile(r"r(?![aeiouy])")


@lru_cache(maxsize=65_536)
def sound_keys(word: str) -> frozenset[str]:
    """Return the keys of one word of a name, in any script that has a sound model; none where it is too short.

    English "r" without a vowel behind it is mostly not written (Carter, カーター), in other names it is
    (Haider, ハイダル): a Latin word has a key for both.
    """
    if script_of(word) == "latin":
        letters = latin_key(word)
        spellings = {letters, _CODA.sub("", letters)}
        spellings |= {spelling.replace("ch", "k").replace("th", "t") for spelling in spellings}
    else:
        spellings = {_romanised(word)}
    return frozenset(key for key in map(_skeleton, spellings) if len(key) >= SHORTEST)


def _skeleton(letters: str) -> str:
    classes = "".join(_RULES[(match.lastindex or 1) - 1][1] for match in _SIGN.finditer(letters))
    return "".join(sign for sign, _ in groupby(classes.translate(_MERGED)))


def _romanised(name: str) -> str:
    found = hear(name)
    if found is None:
        return ""
    # Models write the sound of "ch" as c, as Slavic spellings do.
    return "".join(_likeliest(unit) for unit in found[1].units).replace("c", "ch").replace("chh", "ch")


def _likeliest(unit: Unit) -> str:
    return max(unit.emissions, key=lambda letters: (unit.emissions[letters], letters), default="")
