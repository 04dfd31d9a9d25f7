"""Hangul in Latin letters, syllable by syllable.

Source: Revised Romanization of Korean, Ministry of Culture and Tourism notice 2000-8, without the assimilations between
syllables, which personal names leave out, too (section 3, clause 4).
"""

from __future__ import annotations

_FIRST, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()


def romanise(name: str) -> str:
    """Return ``name`` in Latin letters, each word with a capital; what is no hangul stays."""
    return " ".join("".join(map(_syllable, word)).capitalize() for word in name.split())


def _syllable(char: str) -> str:
    if not _FIRST <= ord(char) <= _LAST_SYLLABLE:
        return char
    rest, final = divmod(ord(char) - _FIRST, len(_FINALS))
    initial, vowel = divmod(rest, len(_VOWELS))
    return "".join((_INITIALS[initial], _VOWELS[vowel], _FINALS[final])).replace("-", "")
