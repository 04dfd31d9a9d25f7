"""Phrases in any inflected form: a word of a table and a word of a text are one when both are a stem with an ending.

The endings of a language are a short table (Россия, России, Россией: я, и, ей); which of them fit which word
is left open, because a stem of four letters and more decides nearly alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from checker.lang.spaced.words import Word, words

Value = TypeVar("Value")
# A stem keeps at least so many letters, and this share of its word.
SHORTEST_STEM = 3
LEAST_KEPT = 0.6
# What may stand between the words of a phrase: a blank, a hyphen, a stop of an abbreviation.
_GAPS = frozenset({" ", "-", "\u2010", "\u2011", "\u00a0", "\u202f", ". ", ".\u00a0", ".", "’", "'"})


@lru_cache(maxsize=32_768)
def stems(word: str, endings: frozenset[str]) -> tuple[str, ...]:
    """Return the word and what is left of it without each ending that it has, longest first."""
    least = max(SHORTEST_STEM, int(LEAST_KEPT * len(word)))
    cut = {word[: -len(end)] for end in endings if word.endswith(end) and len(word) - len(end) >= least}
    return tuple(sorted({word, *cut}, key=lambda stem: (-len(stem), stem)))


@lru_cache(maxsize=65_536)
def akin(word: str, form: str, endings: frozenset[str]) -> bool:
    """Tell whether a word of a text and the dictionary form of one, in lower case, are forms of one word.

    A word without an ending may lack one letter of the dictionary form (стран, страна), not more (Росс, Россия).
    """
    if word == form:
        return True
    for stem in stems(word, endings):
        if stem in stems(form, endings):
            return stem != word or len(form) - len(stem) <= 1
    return False


@dataclass(frozen=True, slots=True)
class Place(Generic[Value]):
    """A phrase that stands at words ``first`` to ``last``; ``exact`` where it stands uninflected."""

    first: int
    last: int
    value: Value
    exact: bool


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Value]):
    lows: tuple[str, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class PhraseStems(Generic[Value]):
    """Phrases by the stems of their first words; ``of`` makes them."""

    by_stem: dict[str, tuple[_Phrase[Value], ...]]
    endings: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Value]], endings: frozenset[str]) -> PhraseStems[Value]:
        """Return the table of ``entries`` (phrase, value); where two are alike the later one stands."""
        unique = {tuple(word.low for word in words(phrase)): value for phrase, value in entries}
        found: dict[str, tuple[_Phrase[Value], ...]] = {}
        for lows, value in unique.items():
            for stem in stems(lows[0], endings) if lows else ():
                found[stem] = (*found.get(stem, ()), _Phrase(lows, value))
        return cls(found, endings)

    def scan(self, text: str, row: Sequence[Word], fits: Callable[[int, int, Value], bool]) -> Iterator[Place[Value]]:
        """Yield the longest phrases of a row of words for which ``fits(first, last, value)``, left to right."""
        at = 0
        while at < len(row):
            place = self._best(text, row, at, fits)
            if place is not None:
                yield place
            at = place.last + 1 if place else at + 1

    def _best(
        self, text: str, row: Sequence[Word], at: int, fits: Callable[[int, int, Value], bool]
    ) -> Place[Value] | None:
        best: tuple[tuple[int, bool, int], Place[Value]] | None = None
        for stem in stems(row[at].low, self.endings):
            for phrase in self.by_stem.get(stem, ()):
                last = at + len(phrase.lows) - 1
                if not self._stands(text, row[at : last + 1], phrase) or not fits(at, last, phrase.value):
                    continue
                exact = all(word.low == low for word, low in zip(row[at:], phrase.lows, strict=False))
                rank = (last, exact, len(stem))
                if best is None or rank > best[0]:
                    best = (rank, Place(at, last, phrase.value, exact))
        return best[1] if best else None

    def _stands(self, text: str, row: Sequence[Word], phrase: _Phrase[Value]) -> bool:
        if len(row) != len(phrase.lows):
            return False
        joined = all(text[one.end : other.start] in _GAPS for one, other in pairwise(row))
        return joined and all(akin(w.low, low, self.endings) for w, low in zip(row, phrase.lows, strict=True))
