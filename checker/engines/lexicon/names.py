"""Names in Latin letters: as the sources spell them where the sound agrees, else as a reader hears them.

A name that is only nearly one of the sources' is never repaired: the reader must see what the
article says.  Names that no dictionary has stand in ⟨marks⟩.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.core.mention import Mention
from checker.match.names import NameMatch, best_match

# From a name to its parts in Latin letters, each with whether a dictionary knows it.
Romanise = Callable[[str], tuple[tuple[str, bool], ...]]
# Fewer letters than this are an initial and no spelling.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Speller:
    """Spells names.

    ``names`` are the sources' names; ``romanise`` is the language's own way to write a name in Latin.
    """

    names: Sequence[str]
    romanise: Romanise

    def spell(self, name: str) -> str:
        """Return the best Latin spelling of ``name``."""
        if name.isascii():
            return name
        return self.in_sources(name) or self._by_itself(name)

    def in_sources(self, name: str) -> str:
        """Return the sources' spelling of the same name; "" where none is clearly the same."""
        match = best_match(name, self.names)
        spelling = answered(match) if is_sure(match) else ""
        return spelling if sum(char.isalpha() for char in spelling) >= _SHORTEST else ""

    def _by_itself(self, name: str) -> str:
        return " ".join(latin if known else mark(latin) for latin, known in self.romanise(name))


# A spelling from the sources says to the reader "this is that name", so it must be sure: pairs below this
# probability include garbled names one kana away from the true one (ヘスボラ for Hezbollah stands at .54).
_SURE = 0.8
_WORD = re.compile(r"[^\s\-‐‑–—=/]+")


def is_sure(match: NameMatch) -> bool:
    """Tell whether the article's name is that Latin name beyond reasonable doubt."""
    return match.relation in ("same", "variant") and match.probability >= _SURE


def answered(match: NameMatch) -> str:
    """Return the stretch of the Latin name that the article's name answers: a surname alone stays alone."""
    found = [word.span() for word in _WORD.finditer(match.latin) if any(char.isalpha() for char in word.group())]
    numbers = [number for part in match.parts for number in part.latin]
    if not numbers or max(numbers) >= len(found):
        return match.latin
    return match.latin[found[min(numbers)][0] : found[max(numbers)][1]]


def mark(text: str) -> str:
    """Return ``text`` with the mark of words that are not in any dictionary."""
    return f"⟨{text}⟩"


def is_place(mention: Mention) -> bool:
    """Tell whether the pack is sure that the name is a place's."""
    return bool(mention.traits & {"place", "capital"}) and "person" not in mention.traits
