"""Tables of phrases, looked up in running text: the longest phrase at a place wins.

Spans of what is found count from the first code point of the text searched, half-open, in reading
order and disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")
Fits = Callable[[int, int, Value], bool]

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase that stands at ``start`` .. ``end`` of the text searched."""

    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[Value]):
    """Phrases and what they stand for.

    ``lengths`` holds, for each first character, the lengths of the phrases that begin with it,
    longest first; ``of`` makes it.
    """

    entries: Mapping[str, Value]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, entries: Mapping[str, Value]) -> PhraseTable[Value]:
        """Return the table of ``entries``; empty phrases are left out."""
        lengths: dict[str, set[int]] = {}
        for phrase in filter(None, entries):
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        return cls(entries, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})

    def at(self, text: str, start: int) -> Iterator[Found[Value]]:
        """Yield the phrases that begin at ``start``, longest first."""
        for length in self.lengths.get(text[start], ()):
            phrase = text[start : start + length]
            if len(phrase) == length and phrase in self.entries:
                yield Found(start, start + length, self.entries[phrase])

    def scan(self, text: str, fits: Fits[Value]) -> Iterator[Found[Value]]:
        """Yield the longest phrases of ``text`` for which ``fits(start, end, value)``, left to right."""
        start = 0
        while start < len(text):
            found = next((f for f in self.at(text, start) if fits(f.start, f.end, f.value)), None)
            if found:
                yield found
            start = found.end if found else start + 1


def fold(text: str) -> str:
    """Return ``text`` in lower case with plain apostrophes, hyphens and spaces, code point by code point."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text.translate(_STRAIGHT))


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether ``start`` .. ``end`` begins and ends where words do, outside addresses and handles."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in {"@", "_", "#"} or (before == "." and not text[start - 2 : start - 1].isspace()):
        return False
    return not (after.isalnum() or after == "_") or text[end - 1 : end] == "."
