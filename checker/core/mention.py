"""What a text says in one place (mentions) and how it relates those places (claims)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from checker.core.text import Span


class Kind(StrEnum):
    """What a mention is a mention of."""

    NAME = "name"
    """A proper name of unknown or known type (person, place, brand): matched by sound."""
    COUNTRY = "country"
    """A country, its people, its language or its government; keys are ISO 3166 codes."""
    ROLE = "role"
    """An office, rank or occupation; keys are role ids of ``match/roles.tsv``."""
    ORGANIZATION = "organization"
    """A body with a dictionary identity (UN, NATO, Labour Party); keys are organisation ids."""
    NUMBER = "number"
    """A quantity; ``quantity`` holds its value and unit."""
    DATE = "date"
    """A point or stretch of calendar or clock time; ``moment`` holds what is known of it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number by value.

    ``low`` and ``high`` are equal for exact numbers; "dozens" or 数百 give a range.  ``unit`` is a
    canonical id ("%", "USD", "km", "person", "year-old", "") and ``rounded`` is true after "about",
    "nearly", 約, 近く.  ``written`` keeps the bare digits, for telling 1 900 万 from 1.9 億.
    """

    low: Fraction
    high: Fraction
    unit: str = ""
    rounded: bool = False
    ordinal: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """The parts of a date or time that the text gives; None where it is silent.

    ``weekday`` 0 is Monday.  ``shift`` and ``unit`` hold relative times: last month is (-1, "month"),
    yesterday (-1, "day"); ``part`` is "morning", "afternoon", "evening", "night", "noon", "am", "pm".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: str = ""
    shift: int | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, country, role, organisation, number or date as written in one place.

    ``span`` lies in the document; ``text`` is what stands there.  ``keys`` are canonical identities
    in order of likelihood (several where the text is ambiguous, none for plain names).  ``traits``
    are flat marks that the language pack is sure of, e.g. "person", "place", "latin", "katakana",
    "kanji", "acronym", "known" (in a dictionary as this name), "common" (in a dictionary as a common
    word), "demonym", "metonym", "capital", "former", "quoted", "credit",
    "titled" (a common word with a person's title).
    """

    kind: Kind
    span: Span
    text: str
    sentence: int
    keys: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    quantity: Quantity | None = None
    moment: Moment | None = None


class Standing(StrEnum):
    """What the dictionaries of a language know of a word."""

    WORD = "word"
    NAME = "name"
    BOTH = "both"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a name as its language takes it apart.

    ``span`` counts from the name's first code point.  ``latin`` holds the Latin spellings and English
    words that dictionaries give for it, case-folded.
    """

    span: Span
    standing: Standing
    latin: frozenset[str] = frozenset()


class Relation(StrEnum):
    """What a claim asserts."""

    HOLDS = "holds"
    """``holder`` (a name) has ``role``, perhaps for ``country`` or ``organization``."""
    LEADS = "leads"
    """``country`` or ``holder`` leads ``organization`` ("US-led coalition", 米国主導の…)."""
    EXPANDS = "expands"
    """``holder`` (an acronym) stands for ``organization`` ("Islamic State (ISIS)")."""
    ACTS = "acts"
    """``holder`` did, does or will do something to ``patient``: who beat, accused, met or sued whom; keys in ``act``."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation between mentions that a text asserts."""

    relation: Relation
    span: Span
    sentence: int
    holder: Mention | None = None
    role: Mention | None = None
    country: Mention | None = None
    organization: Mention | None = None
    patient: Mention | None = None
    act: str = ""


def by_sentence(mentions: Iterable[Mention]) -> Mapping[int, tuple[Mention, ...]]:
    """Return the mentions of each sentence, by its index and in their order; sentences without any are absent."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return {index: tuple(own) for index, own in found.items()}


@dataclass(frozen=True, slots=True)
class Reading:
    """A segmented document with everything its language pack found in it.

    ``mentions`` are in reading order; mentions of different kinds may overlap (a person's name may
    hold a country's).  ``unread`` names what the pack cannot extract at all.
    """

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    unread: tuple[str, ...] = field(default=())

    def of(self, *kinds: Kind) -> tuple[Mention, ...]:
        """Return the mentions of these kinds in reading order."""
        return tuple(mention for mention in self.mentions if mention.kind in kinds)
