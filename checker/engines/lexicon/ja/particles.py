"""Particles and function expressions behind a noun phrase, and what they make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.core.tables import Row, read_table
from checker.core.text import Span
from checker.engines.lexicon.ja.units import Unit

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Particle:
    """One row of particles.tsv as it stands at a place; ``end`` is the index of the next unit."""

    role: str
    english: str
    case: str
    span: Span
    end: int


def read_particle(units: Sequence[Unit], at: int) -> Particle | None:
    """Return the longest particle expression at ``at``; None where none stands."""
    found: Particle | None = None
    joined = ""
    for end, unit in enumerate(units[at : at + _LONGEST], start=at + 1):
        if unit.mention is not None:
            break
        joined += unit.surface
        row = _table().get(joined)
        if row is not None and _fits(units, end, row):
            span = units[at].span.cover(unit.span)
            found = Particle(row["role"], row["english"], row["case"], span, end)
    return found


def is_particle_noun(units: Sequence[Unit], at: int) -> bool:
    """Tell whether a noun or suffix at ``at`` works as a particle (後, 以来, 中)."""
    if units[at].pos not in ("名詞", "接尾辞"):
        return False
    particle = read_particle(units, at)
    if particle is None or at == 0:
        return False
    following = units[particle.end] if particle.end < len(units) else None
    return particle.role == "adnominal" or following is None or not (following.is_nominal or following.is_pos("助詞"))


def _fits(units: Sequence[Unit], end: int, row: Row) -> bool:
    """Tell whether a describing expression has something to describe behind it."""
    if row["role"] not in ("adnominal", "own", "and"):
        return end >= len(units) or not _goes_on(units, end)
    if end >= len(units):
        return row["role"] == "own"
    unit = units[end]
    if row["role"] == "and" and unit.surface in "、,":
        return True
    if row["role"] == "own":
        return True
    return unit.is_nominal or unit.is_pos("連体詞") or unit.is_pos("形状詞") or unit.is_verb or unit.surface in "「『"


def _goes_on(units: Sequence[Unit], end: int) -> bool:
    """Tell whether a verb inside the expression goes on, and so is a verb of its own (を受けている)."""
    inner = units[end - 1]
    verbal = inner.is_pos("動詞") or inner.is_pos("助詞", "接続助詞")
    after = units[end]
    return verbal and (after.is_pos("助動詞") or after.is_pos("動詞", "非自立可能") or after.is_pos("助詞", "接続助詞"))


@lru_cache(maxsize=1)
def _table() -> dict[str, Row]:
    return {row["particle"]: row for row in read_table("checker.engines.lexicon.ja", "particles.tsv")}
