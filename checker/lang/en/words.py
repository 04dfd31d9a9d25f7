"""The words of an English sentence, as names need them.

"Haider al-Abadi's" gives Haider, al-Abadi; "O'Brien" and "AT&T" stay whole; "London-based" and
"pro-Russian" are split, because only one half of them names something; "J." and "U.S." keep stops.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.core.text import Sentence, Span
from checker.lang.en.wordlists import part

_LETTER = r"(?:[^\W\d_][\u0300-\u036f]*)"
_SYLLABLES = rf"{_LETTER}(?:{_LETTER}|\d)*"
_JOINT = r"(?:['’ʼ`]|[-‐‑]|(?<=[A-Z])&(?=[A-Z])|\.(?=[a-z]{2,3}\b))"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?(?!\w)"  # U.S. a.m. M.I.T.
    r"|[A-Z]\.(?=\s?[A-Z])"  # J. as an initial
    rf"|{_SYLLABLES}(?:{_JOINT}{_SYLLABLES}|[-‐‑]\d+[A-Za-z]*)*"
    r"|\d(?:[\d.,:]*\d)?(?:[^\W\d_]+)?"
)
_POSSESSIVE = re.compile(r"['’ʼ`][sS]$")
_HYPHEN = re.compile(r"[-‐‑]")
_COMPOUND_TAIL = re.compile(r"[a-z]{3,}(?:ed|ing|like|wide|based)$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number; ``span`` lies in the document, possessive endings are left out."""

    span: Span
    text: str

    @property
    def low(self) -> str:
        """The case-folded form with plain apostrophes and without stops."""
        return _low(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name: Obama, al-Abadi, iPhone, d'Estaing, but not "pre-war"."""
        return _is_capital(self.text)

    @property
    def is_shouted(self) -> bool:
        """Whether it has two capitals or more and no small letter: NATO, U.S., G20."""
        return _is_shouted(self.text)


# The same few thousand words make up most of any text, and each is asked about many times.
@lru_cache(maxsize=32_768)
def _low(text: str) -> str:
    return text.casefold().replace("’", "'").rstrip(".")


@lru_cache(maxsize=32_768)
def _is_capital(text: str) -> bool:
    return any(char.isupper() for char in text) and not text[0].isdigit()


@lru_cache(maxsize=32_768)
def _is_shouted(text: str) -> bool:
    return text.upper() == text and sum(char.isupper() for char in text) > 1


def words(sentence: Sentence) -> tuple[Word, ...]:
    """Return the words and numbers of a sentence in order, with spans in its document."""
    return _placed_words(sentence.text, sentence.span.start)


@lru_cache(maxsize=2048)
def _placed_words(text: str, start: int) -> tuple[Word, ...]:
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word, at = match[0], start + match.start()
        # Nearly all words are letters alone: no owner, no compound.
        for low, high in ((0, len(word)),) if word.isalpha() else _pieces(word):
            found.append(Word(Span(at + low, at + high), word[low:high]))
    return tuple(found)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a word's parts: without the possessive, compounds with names in two."""
    end = len(text)
    owner = _POSSESSIVE.search(text)
    if owner and owner.start() > 0:
        end = owner.start()
    marks = [mark.start() for mark in _HYPHEN.finditer(text, 0, end)]
    if not marks or text[0].isdigit():
        return [(0, end)]
    first, last = marks[0], marks[-1]
    if _is_prefix(text[:first], text[first + 1 : end]):
        return [(0, first), *((low + first + 1, high + first + 1) for low, high in _pieces(text[first + 1 : end]))]
    if _is_tail(text[:last], text[last + 1 : end]):
        return [*_pieces(text[:last]), (last + 1, end)]
    return [(0, end)]


def _is_prefix(head: str, rest: str) -> bool:
    """Tell whether ``head`` only qualifies the name after it: pro-Russian, Anti-ISIS, then-President."""
    if not rest[:1].isupper():
        return False
    return head.casefold() in part("prefix") or (head.islower() and head not in part("article") and len(head) > 1)


def _is_tail(head: str, tail: str) -> bool:
    """Tell whether ``tail`` turns the name before it into an adjective: London-based, U.S.-led."""
    if not tail.islower() or not any(char.isupper() for char in head):
        return False
    return tail in part("tail") or _COMPOUND_TAIL.fullmatch(tail) is not None
