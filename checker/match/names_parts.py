"""Splits names into parts: at middle dots, double hyphens and blanks on one side, at blanks and hyphens on the other.

Positions are Unicode code points into the string that was given, half-open.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.match.script import latin_key

# Longer lists of words are no names; the limit keeps hostile input cheap.
MOST_PARTS = 8

_BETWEEN = re.compile(r"[^\s・･·‧•∙=＝゠‐‑–—\-,，、.．]+")
_BLANKS = re.compile(r"[\s\-‐‑–—=/]+")
# Ordinals of rulers and generations: III, 3世.
_ORDINAL = re.compile(r"[ivx]+\Z")
_GENERATION = re.compile(r"[0-9０-９一二三四五六七八九十]+世\Z")
# Words of names that are often left out, moved or joined to the next word.
PARTICLES = frozenset(
    "al el ul as ash an ad ar at az abu ibn bin bint ben bar van von vom zu zur der den de da do dos das di du del della"
    " la le les lo los las y e i ter ten af av ap mac mc san st bon".split()
)
# Abbreviations that are spoken in full.
_SPOKEN = {"jr": "junior", "sr": "senior", "st": "saint", "mt": "mount", "ft": "fort"}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name: its text as written and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LatinPart:
    """One word of a Latin name: its letters a to z, as spoken, and whether a rendering may leave it out unnoticed."""

    letters: str
    optional: bool
    initial: bool


@lru_cache(maxsize=16384)
def split_name(name: str) -> tuple[Part, ...]:
    """Return the parts of `name` in its order, without generations (3世); at most 8."""
    found = [(match.start(), _GENERATION.sub("", match.group())) for match in _BETWEEN.finditer(name)]
    return tuple([Part(text, start, start + len(text)) for start, text in found if text][:MOST_PARTS])


@lru_cache(maxsize=16384)
def split_latin(latin: str) -> tuple[LatinPart, ...]:
    """Return the words of `latin` in its order; apostrophes join (O'Brien), hyphens and blanks part; at most 8."""
    return tuple([_latin_part(latin_key(word)) for word in written_words(latin)])


def written_words(latin: str) -> tuple[str, ...]:
    """Return the words of `latin` that `split_latin` tells apart, as they are written and in the same order."""
    words = _BLANKS.split(latin.replace(".", ". "))
    return tuple([word for word in words if latin_key(word)][:MOST_PARTS])


def _latin_part(word: str) -> LatinPart:
    initial = len(word) == 1
    optional = initial or word in PARTICLES or word in _SPOKEN or bool(_ORDINAL.match(word))
    return LatinPart(_SPOKEN.get(word, word), optional, initial)
