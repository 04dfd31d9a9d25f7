"""Arabic letters as tables have them: without vowel signs and tatweel, hamza off its seat, plain digits."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.text import Sentence
from checker.lang.plaintext import Plain

_DROPPED = dict.fromkeys(
    (*range(1611, 1619), 1648, 1600, *range(8203, 8208), *range(8234, 8239), *range(8294, 8298)), ""
)
_FOLDED = (
    str.maketrans("أإآٱى٫٬٪", "ااااي.,%")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    | str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
)
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
