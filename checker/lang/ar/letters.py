"""Arabic letters as tables have them: without vowel signs and tatweel, hamza off its seat, plain digits."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.text import Sentence
from checker.lang.plaintext import Plain

_DROPPED = {code: "" for code in (*range(0x064B, 0x0653), 0x0670, 0x0640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
_FOLDED = str.maketrans("أإآٱى٫٬٪", "ااااي.,%") | str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789") | str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
_TABLE = _DROPPED | _FOLDED
_LETTER = "ء-ي"
# One conjunction, one preposition.
_CONJUNCTION, _PREPOSITION = "وف", "بكل"
_PREFIX = re.compile(rf"[{_CONJUNCTION}]?[{_PREPOSITION}]?")
_BEFORE_ARTICLE = re.compile(rf"[{_CONJUNCTION}]?[بك]?")
_BEFORE_MERGED = re.compile(rf"[{_CONJUNCTION}]?")
_WORD_BEFORE = re.compile(rf"[{_LETTER}]*$")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return ``text`` in the letters of tables; shorter where it has vowel signs."""
    return text.translate(_TABLE)


def plain(sentence: Sentence) -> Plain:
    """Return the sentence in folded letters, each with its place."""
    return Plain.of(sentence, fold)


def begins(text: str, start: int) -> bool:
    """Tell whether a word begins at ``start``, after a conjunction and a preposition at most (وبفرنسا)."""
    ahead = _WORD_BEFORE.search(text, max(0, start - 12), start)
    prefix = ahead[0] if ahead else ""
    if text.startswith("ال", start):
        return _BEFORE_ARTICLE.fullmatch(prefix) is not None
    if text.startswith("لل", start):
        return _BEFORE_MERGED.fullmatch(prefix) is not None
    return _PREFIX.fullmatch(prefix) is not None


def ends(text: str, end: int) -> bool:
    """Tell whether a word ends at ``end``."""
    return end >= len(text) or not ("ء" <= text[end] <= "ي")


def stands(text: str, start: int, end: int) -> bool:
    """Tell whether a listed word may stand at a place."""
    return begins(text, start) and ends(text, end)


def with_article(form: str) -> tuple[str, ...]:
    """Return a form that begins with the article as it stands, and as it merges with the preposition ل (للصين)."""
    folded = fold(form)
    return (folded, "لل" + folded[2:]) if form.startswith("ال") else (folded,)


def with_and_without_article(form: str) -> tuple[str, ...]:
    """Return a noun bare, with its article and with ل before that; a form that has its article keeps it."""
    if form.startswith("ال"):
        return with_article(form)
    folded = fold(form)
    return (folded, "ال" + folded, "لل" + folded)
