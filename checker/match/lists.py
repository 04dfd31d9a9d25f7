"""Lists of countries (Peru, Chile and Colombia), compared as sets: languages put them in any order.

A list is three or more mentions with nothing but commas between them and a short "and the" before the
last.  When two lists differ in one member, and each text names the other's member outside its list,
the two countries are exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.core.mention import Mention
from checker.core.text import Document
from checker.match import places

LEAST = 3
# ", and the " and 、および are the longest that stand before a last member.
_LONGEST_JOINT = 10
_COMMA = re.compile(r"\s*[,，、・;]\s*(?:the )?")


@dataclass(frozen=True, slots=True)
class Side:
    """The countries of one side of a bead, and the document that they stand in."""

    document: Document
    countries: tuple[Mention, ...]


def exchanged(ours: Side, theirs: Side) -> Iterator[tuple[Mention, Mention]]:
    """Yield (member, the one that should stand there) for lists of one bead that differ in one exchanged country."""
    for mine in _lists(ours):
        for other in _lists(theirs):
            strange, missing = _without(mine, other), _without(other, mine)
            if len(mine) != len(other) or len(strange) != 1 or len(missing) != 1:
                continue
            if _stands_outside(strange[0], theirs.countries, other) and _stands_outside(
                missing[0], ours.countries, mine
            ):
                yield strange[0], missing[0]


def _lists(side: Side) -> list[list[Mention]]:
    runs: list[list[Mention]] = []
    for mention in sorted(side.countries, key=lambda each: each.span):
        if runs and _joins(side.document.text, runs[-1][-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [run for run in runs if len(run) >= LEAST and _is_list(side.document.text, run)]


def _joins(text: str, one: Mention, other: Mention) -> bool:
    gap = text[one.span.end : other.span.start]
    return one.sentence == other.sentence and 0 < len(gap) <= _LONGEST_JOINT


def _is_list(text: str, run: Sequence[Mention]) -> bool:
    """Tell whether commas part all members but the last two."""
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(run[:-1])]
    return all(_COMMA.fullmatch(gap) for gap in gaps)


def _without(some: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    return [each for each in some if not any(places.same_country(each.keys, other.keys) for other in others)]


def _stands_outside(member: Mention, mentions: Sequence[Mention], inside: Sequence[Mention]) -> bool:
    return any(places.same_country(member.keys, each.keys) for each in mentions if each not in inside)
