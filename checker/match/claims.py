"""What several sources together claim of a person: the offices held, and for which country.

Sources are pooled (DESIGN: a claim that several sources agree on weighs more).  A person of the
article is a person of a source when the names answer each other by sound, or by dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier, Read, Witness
from checker.core.mention import Claim, Kind, Mention, Reading, Relation
from checker.match import places, roles

# What may stand between a person and the office: "X, the chief executive", "chief executive X".
_BESIDE = re.compile(r",? ?(?:who is |(?:the|a|its|their|his|her) )?(?:[\w'’-]+(?:'s|’s) )?")


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


def only_holder(dossier: Dossier, claim: Claim) -> list[Witness]:
    """Return the one other person beside whom the sources name the office of ``claim``, wherever they name it.

    Empty where they name it without a person, beside several, or beside the claim's own holder.
    """
    if claim.role is None or claim.holder is None:
        return []
    own = dossier.names.get(claim.holder.text, frozenset())
    found: list[Witness] = []
    for number, role in _same_office(dossier, claim.role):
        person = next(_beside(dossier.sources[number], role), None)
        if person is None or same_person(own, person):
            return []
        found.append(Witness(number, person))
    return found if len({_surname(witness.mention) for witness in found}) == 1 else []


def _same_office(dossier: Dossier, role: Mention) -> Iterator[tuple[int, Mention]]:
    """Yield (source index, mention) for every place where a related source names the same role."""
    for number in dossier.related():
        for other in dossier.sources[number].reading.of(Kind.ROLE):
            if roles.compare(role.keys, other.keys) is roles.Verdict.SAME:
                yield number, other


def _beside(source: Read, role: Mention) -> Iterator[Mention]:
    """Yield the people next to a role; none next to a role in the plural."""
    text = source.document.text
    for mention in source.reading.of(Kind.NAME) if "plural" not in role.traits else ():
        if mention.sentence == role.sentence and _may_be_person(mention):
            before, after = text[mention.span.end : role.span.start], text[role.span.end : mention.span.start]
            if after == " " or _BESIDE.fullmatch(before):
                yield mention


def _may_be_person(mention: Mention) -> bool:
    return "person" in mention.traits or " " in mention.text


def _surname(mention: Mention) -> str:
    return mention.text.casefold().split()[-1]


def _same_country(claim: Claim, other: Claim) -> bool:
    if claim.country is None or other.country is None:
        return False
    return places.same_country(claim.country.keys, other.country.keys)
