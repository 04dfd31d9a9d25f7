"""Who holds which office of which country, told by what stands next to each other.

Only phrases that leave no choice make a claim: the name beside the office, the country before both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.core.mention import Claim, Kind, Mention, Relation, by_sentence
from checker.core.text import Document, Span

_NO_HOLDER = frozenset({"common", "place", "organization", "code", "loose"})


@dataclass(frozen=True, slots=True)
class Phrasing:
    """What may stand between name, office and country, each matched whole.

    Attributes:
        to_role: From a name to the office after it.
        to_holder: From an office to the name after it.
        of: From a country to the office, or to the name before the office, after it.
        country_after: Whether the country stands behind the office (الرئيس الأمريكي), not before it.
    """

    to_role: re.Pattern[str]
    to_holder: re.Pattern[str]
    of: re.Pattern[str]
    country_after: bool


def find_claims(document: Document, mentions: Sequence[Mention], phrasing: Phrasing) -> tuple[Claim, ...]:
    """Return the claims of a segmented document in reading order."""
    found = [claim for near in by_sentence(mentions).values() for claim in _claims(document.text, near, phrasing)]
    return tuple(sorted(found, key=lambda claim: claim.span))


def _claims(text: str, near: Sequence[Mention], phrasing: Phrasing) -> Iterator[Claim]:
    for role in near:
        if role.kind is Kind.ROLE:
            country = _country(text, near, role, phrasing)
            holder = _holder(text, near, role, country, phrasing)
            if holder is not None and country is None:
                country = _country(text, near, holder, phrasing)
            if holder or country:
                yield _claim(role, holder, country)


def _holder(
    text: str, near: Sequence[Mention], role: Mention, country: Mention | None, phrasing: Phrasing
) -> Mention | None:
    start = min(role.span.start, country.span.start if country else role.span.start)
    end = max(role.span.end, country.span.end if country else role.span.end)
    for name in near:
        if name.kind is not Kind.NAME or name.traits & _NO_HOLDER:
            continue
        before = name.span.end <= start and phrasing.to_role.fullmatch(text, name.span.end, start)
        after = end <= name.span.start and phrasing.to_holder.fullmatch(text, end, name.span.start)
        if before or after:
            return name
    return None


def _country(text: str, near: Sequence[Mention], beside: Mention, phrasing: Phrasing) -> Mention | None:
    for country in near:
        if country.kind is not Kind.COUNTRY or country.traits & {"ambiguous", "language", "region"}:
            continue
        first, second = (beside, country) if phrasing.country_after else (country, beside)
        if first.span.end <= second.span.start and phrasing.of.fullmatch(text, first.span.end, second.span.start):
            return country
    return None


def _claim(role: Mention, holder: Mention | None, country: Mention | None) -> Claim:
    spans = [part.span for part in (role, holder, country) if part is not None]
    span = Span(min(each.start for each in spans), max(each.end for each in spans))
    return Claim(Relation.HOLDS, span, role.sentence, holder, role, country)
