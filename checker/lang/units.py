"""Canonical units and the words for them: the vocabulary in which language packs state quantities.

The ids, sizes and kinships stand in ``units.tsv`` beside this file; each pack has a ``units.tsv`` of its
own that maps its words ("miles", マイル) to these ids.  ``checker.match.quantities`` compares by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.core.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Unit:
    """One canonical unit; a value in it is ``(value + offset) * factor`` in its dimension's base."""

    id: str
    dimension: str
    factor: Fraction
    offset: Fraction
    kin: tuple[str, ...]

    def base(self, value: Fraction) -> Fraction:
        """Convert ``value`` to the base unit of the dimension."""
        return (value + self.offset) * self.factor


@dataclass(frozen=True, slots=True)
class Word:
    """A word that stands for a unit: ``scale`` of them ("decade" is 10 year, "cents" 1/100 USD).

    ``unit`` is "" for words that count without saying what ("個").  ``marks`` are the pack's own.
    """

    unit: str
    scale: Fraction
    marks: frozenset[str]


@lru_cache(maxsize=1)
def units() -> Mapping[str, Unit]:
    """Return all canonical units by id."""
    return MappingProxyType(
        {
            row["id"]: Unit(
                row["id"],
                row["dimension"],
                Fraction(row["factor"]),
                Fraction(row["offset"] or 0),
                tuple(row["kin"].split()),
            )
            for row in read_table("checker.lang", "units.tsv", unique="id")
        }
    )


def unit_words(package: str) -> dict[str, Word]:
    """Return the words of a language pack's ``units.tsv`` (columns words, unit, scale, marks) by surface.

    Several spellings share a line, separated by ``|``.
    """
    return {
        surface: Word(row["unit"], Fraction(row["scale"] or 1), frozenset(row["marks"].split()))
        for row in read_table(package, "units.tsv")
        for surface in row["words"].split("|")
    }
