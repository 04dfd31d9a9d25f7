"""What several sources together claim of a person: the offices held, and for which country.

Sources are pooled (DESIGN: a claim that several sources agree on weighs more).  A person of the
article is a person of a source when the names answer each other by sound, or by dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Witness
from checker.core.mention import Claim, Mention, Reading, Relation
from checker.match import places, roles


def held(reading: Reading) -> tuple[Claim, ...]:
    """Return the claims of a text that somebody holds an office."""
    return tuple(claim for claim in reading.claims if claim.relation is Relation.HOLDS and claim.holder)


def about(dossier: Dossier, person: Mention) -> Iterator[tuple[int, Claim]]:
    """Yield (source index, claim) for every office that a related source gives to ``person``."""
    names = dossier.names.get(person.text, frozenset())
    for number in dossier.related():
        for claim in held(dossier.sources[number].reading):
            if claim.holder and same_person(names, claim.holder):
                yield number, claim


def same_person(names: frozenset[str], holder: Mention) -> bool:
    """Tell whether ``holder`` of a source is one of ``names`` (source spellings, case-folded)."""
    return holder.text.casefold() in names or any(key in names for key in holder.keys[:1])


def countries_of(dossier: Dossier, claim: Claim) -> list[Witness]:
    """Return the countries that the sources give to the office that ``claim`` is about.

    Only claims about the same person with a role of the same kind count; sources that give the
    office without a country are silent.
    """
    if claim.holder is None or claim.role is None:
        return []
    found = []
    for number, other in about(dossier, claim.holder):
        if other.country is None or not other.country.keys or other.role is None:
            continue
        if roles.compare(claim.role.keys, other.role.keys) is not roles.Verdict.CONFLICT:
            found.append(Witness(number, other.country))
    return found


def roles_of(dossier: Dossier, person: Mention) -> list[Witness]:
    """Return every role that the related sources give to ``person``."""
    return [Witness(number, claim.role) for number, claim in about(dossier, person) if claim.role]


def holders_of(dossier: Dossier, claim: Claim) -> list[Witness]:
    """Return the people to whom the related sources give the office that ``claim`` is about.

    The role must be the same, and both sides must name the same country.
    """
    if claim.role is None:
        return []
    found = []
    for number in dossier.related():
        for other in held(dossier.sources[number].reading):
            if other.role is None or other.holder is None:
                continue
            if roles.compare(claim.role.keys, other.role.keys) is roles.Verdict.SAME and _same_country(claim, other):
                found.append(Witness(number, other.holder))
    return found


def _same_country(claim: Claim, other: Claim) -> bool:
    if claim.country is None or other.country is None:
        return False
    return places.same_country(claim.country.keys, other.country.keys)
