"""How a document uses capitals: the evidence by which an ordinary word is told from a name.

A word that stands in the middle of prose with a capital is a name; the same word at the start of a
sentence or in a headline is judged by what the rest of the document does with it.
Source: Mikheev 1999, "A Knowledge-free Method for Capitalized Word Disambiguation" (ACL), section 3.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from checker.core.text import Document, Sentence
from checker.lang.en.wordlists import function_words, given_names, is_common, part
from checker.lang.en.words import Word, words

# What may stand between two words when the second one opens a clause of its own.
_OPENS = re.compile(r"""[:•—?!…|]\s*["“‘'(\[]*$|\s[-–]+\s|(?:^|[\s(\[])["“‘«']$|\.\s|\n\s*\n""")


class Style(StrEnum):
    """How a sentence sets its capitals."""

    PROSE = "prose"
    TITLE = "title"
    """Nearly every word has a capital: capitals say nothing."""
    SHOUTED = "shouted"
    """All letters are capitals."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a document shows of its words, case-folded.

    ``styles`` has one entry a sentence.  ``small`` counts lower-case uses, ``capital`` capitals in the
    middle of prose, ``alone`` those without a capital beside them; ``pairs`` are neighbours that both
    stood there with a capital, ``surnames`` the second of a pair whose first is a given name.
    """

    styles: tuple[Style, ...]
    small: Mapping[str, int]
    capital: Mapping[str, int]
    alone: Mapping[str, int]
    pairs: frozenset[tuple[str, str]]
    surnames: frozenset[str]

    def is_name(self, low: str) -> bool:
        """Tell whether the document itself uses the word as a name rather than as a word."""
        # Part of a longer name ("Justice Department") proves nothing for an ordinary word by itself.
        seen = self.alone if is_common(low) and low not in self.surnames else self.capital
        return seen.get(low, 0) > self.small.get(low, 0)


def usage(document: Document) -> Usage:
    """Return the evidence of a segmented document."""
    return _usage(document.sentences)


@lru_cache(maxsize=8)
def _usage(sentences: tuple[Sentence, ...]) -> Usage:
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    styles = tuple(style(sentence) for sentence in sentences)
    for sentence, kind in zip(sentences, styles, strict=True):
        row = words(sentence)
        small.update(word.low for word in row if word.text.islower())
        if kind is Style.PROSE:
            inner = _inner_capitals(sentence, row)
            capital.update(row[i].low for i in inner)
            alone.update(row[i].low for i in inner if not _has_neighbour(row, i))
            pairs.update((row[i].low, row[j].low) for i, j in pairwise(inner) if j == i + 1)
    surnames = frozenset(last for first, last in pairs if first in given_names())
    return Usage(styles, small, capital, alone, frozenset(pairs), surnames)


def _has_neighbour(row: tuple[Word, ...], i: int) -> bool:
    return any(
        word.is_capital and word.low not in function_words() for word in row[max(0, i - 1) : i] + row[i + 1 : i + 2]
    )


def _inner_capitals(sentence: Sentence, row: tuple[Word, ...]) -> list[int]:
    starts = clause_starts(sentence)
    # A word in capitals for emphasis ("NOT") is no evidence.
    return [
        i
        for i, word in enumerate(row)
        if word.is_capital and i not in starts and not (word.is_shouted and is_common(word.low))
    ]


@lru_cache(maxsize=2048)
def clause_starts(sentence: Sentence) -> frozenset[int]:
    """Return the indices of words whose capital may be owed to their place: after a quote, colon, dash."""
    row = words(sentence)
    found = {0}
    for i, (left, right) in enumerate(pairwise(row), start=1):
        if _OPENS.search(gap(sentence, left, right)):
            found.add(i)
    return frozenset(found)


def gap(sentence: Sentence, left: Word, right: Word) -> str:
    """Return what stands between two words of a sentence."""
    base = sentence.span.start
    return sentence.text[left.span.end - base : right.span.start - base]


# Shares and counts below were set on headlines of the news: in most prose ordinary words with a capital
# inside a sentence stay under a third, in title case only short words lack it.
_TITLE_SHARE = 0.6
_TITLE_LENGTH = 4
_SHOUTED_SHARE = 0.6


@lru_cache(maxsize=2048)
def style(sentence: Sentence) -> Style:
    """Return how the sentence sets its capitals."""
    row = [word for word in words(sentence) if not word.text[0].isdigit()]
    if len(row) > 2 and sum(map(_is_loud, row)) >= _SHOUTED_SHARE * len(row):  # noqa: PLR2004
        return Style.SHOUTED
    # Headlines have no full stop and raise every verb and pronoun; a sentence full of names does not.
    if len(row) < _TITLE_LENGTH or sentence.text.rstrip("\"'”’)").endswith("."):
        return Style.PROSE
    if any(word.text in part("prose") for word in row):
        return Style.PROSE
    judged = list(_ordinary_content(sentence))
    raised = sum(word.is_capital for word in judged)
    return Style.TITLE if raised > _TITLE_SHARE * len(judged) else Style.PROSE


def _is_loud(word: Word) -> bool:
    return word.is_shouted or word.text in {"A", "I"}


def _ordinary_content(sentence: Sentence) -> Iterator[Word]:
    starts = clause_starts(sentence)
    for i, word in enumerate(words(sentence)):
        if i in starts or word.text[0].isdigit() or word.is_shouted:
            continue
        if word.low not in function_words() and is_common(word.low):
            yield word
