"""Tables of phrases, looked up in running text: the longest phrase at a place wins.

Spans of what is found count from the first code point of the text searched, half-open, in reading
order and disjoint.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

Value = TypeVar("Value")
Fits = Callable[[int, int, Value], bool]

# Two characters turn nearly every place of a text away; four leave few lengths to try.
_GLANCE = 2
_HEAD = 4
_WORD_START = re.compile(r"(?<![\w@#])\S")
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

    ``lengths`` holds, for the first four characters of each phrase (all of a shorter one), the lengths
    of the phrases that can stand where they do, longest first; ``firsts`` the first characters and
    ``glances`` the first two.  ``of`` makes them.
    """

    entries: Mapping[str, Value]
    lengths: Mapping[str, tuple[int, ...]]
    firsts: frozenset[str]
    glances: frozenset[str]

    @classmethod
    def of(cls, entries: Mapping[str, Value]) -> PhraseTable[Value]:
        """Return the table of ``entries``; empty phrases are left out."""
        lengths: dict[str, set[int]] = {}
        for phrase in filter(None, entries):
            lengths.setdefault(phrase[:_HEAD], set()).add(len(phrase))
        for head, found in lengths.items():
            found.update(size for size in range(1, len(head)) if head[:size] in entries)
        longest_first = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        firsts, glances = (frozenset(head[:size] for head in lengths) for size in (1, _GLANCE))
        return cls(entries, longest_first, firsts, glances)

    def at(self, text: str, start: int) -> Iterator[Found[Value]]:
        """Yield the phrases that begin at ``start``, longest first."""
        for length in self._lengths(text, start):
            phrase = text[start : start + length]
            if len(phrase) == length and phrase in self.entries:
                yield Found(start, start + length, self.entries[phrase])

    def _lengths(self, text: str, start: int) -> tuple[int, ...]:
        """Return the lengths of the phrases that can stand at ``start``, longest first."""
        for size in range(_HEAD, 0, -1):
            lengths = self.lengths.get(text[start : start + size])
            if lengths:
                return lengths
        return ()

    def scan(self, text: str, fits: Fits[Value], starts: Iterable[int] | None = None) -> Iterator[Found[Value]]:
        """Yield the longest phrases of ``text`` for which ``fits(start, end, value)``, left to right.

        Args:
            text: The text to search.
            fits: What a phrase must meet beside standing there.
            starts: The only places where a phrase may begin, ascending; everywhere by default.
        """
        firsts, glances, end = self.firsts, self.glances, 0
        for start in range(len(text)) if starts is None else starts:
            if start < end or text[start] not in firsts:
                continue
            if text[start : start + _GLANCE] not in glances and text[start] not in glances:
                continue
            if not self._lengths(text, start):
                continue
            found = next((f for f in self.at(text, start) if fits(f.start, f.end, f.value)), None)
            if found:
                yield found
                end = found.end


@lru_cache(maxsize=2048)
def word_starts(text: str) -> tuple[int, ...]:
    """Return the places of ``text`` where a phrase that stands alone may begin, ascending."""
    return tuple(match.start() for match in _WORD_START.finditer(text))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return ``text`` in lower case with plain apostrophes, hyphens and spaces, code point by code point."""
    straight = text.translate(_STRAIGHT)
    low = straight.lower()
    # Only "İ" grows in lower case, and only "Σ" asks what stands beside it.
    if len(low) == len(text) and "Σ" not in straight:
        return low
    return "".join(low if len(low := char.lower()) == 1 else char for char in straight)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether ``start`` .. ``end`` begins and ends where words do, outside addresses and handles."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in {"@", "_", "#"} or (before == "." and not text[start - 2 : start - 1].isspace()):
        return False
    return not (after.isalnum() or after == "_") or text[end - 1 : end] == "."
