"""Names in Latin letters: as the sources spell them where the sound agrees, else as a reader hears them.

A name that is only nearly one of the sources' is never repaired: the reader must see what the
article says.  Names that no dictionary has stand in ⟨marks⟩.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.core.mention import Mention
from checker.match.names import NameMatch

# From a name to its parts in Latin letters, each with whether a dictionary knows it.
Romanise = Callable[[str], tuple[tuple[str, bool], ...]]
# Fewer letters than this are an initial and no spelling.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Speller:
    """Spells names.

    ``spellings`` are the sources' spellings of the article's names; ``romanise`` is the language's own way
    to write a name in Latin.
    """

    spellings: Mapping[str, str]
    romanise: Romanise

    def spell(self, name: str) -> str:
        """Return the best Latin spelling of ``name``."""
        if name.isascii():
            return name
        return self.in_sources(name) or self._by_itself(name)

    def in_sources(self, name: str) -> str:
        """Return the sources' spelling of the same name; "" where none is clearly the same."""
        spelling = self.spellings.get(name, "")
        return spelling if sum(char.isalpha() for char in spelling) >= _SHORTEST else ""

    def _by_itself(self, name: str) -> str:
        return " ".join(latin if known else mark(latin) for latin, known in self.romanise(name))


# A capital is named only when the article's word is it beyond reasonable doubt.
_SURE = 0.8


def is_sure(match: NameMatch) -> bool:
    """Tell whether the article's name is that Latin name beyond reasonable doubt."""
    return match.accepted and match.probability >= _SURE


def mark(text: str) -> str:
    """Return ``text`` with the mark of words that are not in any dictionary."""
    return f"⟨{text}⟩"


def is_place(mention: Mention) -> bool:
    """Tell whether the pack is sure that the name is a place's."""
    return bool(mention.traits & {"place", "capital"}) and "person" not in mention.traits
