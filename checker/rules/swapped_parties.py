"""Who did what to whom stands the wrong way round, or two countries have changed places.

What it does
    Compares acts with a direction (beat, accused, sold, invited …) between two parties that both
    sides name, in sentences that answer each other; particles and voice decide who is who.  Of
    countries it also compares what surrounds them, what they own (Chilean territory) and which of
    them stand in one list.

Why it matters
    Winner and loser, accuser and accused change places, and every name in the sentence is right.

Example
    article: スコットランドがウェールズを破った   source: Wales beat Scotland   → exchanged

Not flagged
    Passives, changed topics and word order, acts without direction (met), lists in another order,
    things that every state has (its government, its president), things that the source puts beside
    both countries, parties whose part in the sentence the particles leave open.

Known false alarms
    Sentences that report two acts between the same parties; free translations that give a country's
    thing to another one of the same sentence ("US sanctions on Iran" as the sanctions of both).

Calibration
    On 1,400 lines of clean Japanese translations with whole sources and 700 with partial ones no
    false flag; of eight exchanged countries put in by a program six are found (one of the others
    only reorders a list).  Acts need both parties and the act on both sides, so they are rare in
    general news (three or four in a hundred lines of sports and politics) and hardly ever wrong.

MQM type
    Accuracy / Mistranslation (relation)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.suspicion import Suspicion
from checker.core.text import Document
from checker.lang import LANGUAGES
from checker.match import company, lists, places
from checker.match.company import Belonging, Pieces
from checker.rules import Rule

# Acts that hold both ways round: "A met B" is "B met A".
MUTUAL = frozenset({"meet", "marry"})
# How much more company two exchanged countries share with each other's words than with their own (sums of
# weights 0..1 by distance).  On 2,700 lines of clean translations no pair reached 0.7; of seven exchanged
# pairs five reached 1.0.
MARGIN = 1.0
DOUBTFUL = frozenset({"metonym", "ambiguous", "region", "language"})

_Pair = tuple[Mention, Witness]


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield acts whose doer and patient are exchanged, and countries that stand in each other's place."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    for encounter in dossier.close():
        yield from _exchanged_parties(dossier, encounter)
        yield from _exchanged_members(dossier, encounter)
        if lexis is not None:
            yield from _in_wrong_company(dossier, encounter, lexis.pieces)
            yield from _wrong_owners(dossier, encounter, lexis.pieces)


def _exchanged_parties(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    ours = _acts(dossier.article.reading.claims, set(encounter.bead.article))
    theirs = _acts(dossier.sources[encounter.source].reading.claims, set(encounter.bead.source))
    for claim in ours:
        reversed_ = [other for other in theirs if _reversed(dossier, claim, other)]
        if reversed_ and not any(_straight(dossier, claim, other) for other in theirs):
            yield _suspicion(encounter, claim, reversed_[0])


def _exchanged_members(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield the country of a list whose place the source gives to a country that the article has elsewhere."""
    ours, theirs = _countries(encounter)
    here = lists.Side(dossier.article.document, tuple(ours))
    there = lists.Side(dossier.sources[encounter.source].document, tuple(witness.mention for witness in theirs))
    for member, other in lists.exchanged(here, there):
        witness = Witness(encounter.source, other)
        yield _exchange(member, witness, f"the source's list has {other.text} instead of {member.text}", other.text)


def _countries(encounter: Encounter) -> tuple[list[Mention], list[Witness]]:
    pairs = encounter.paired(Kind.COUNTRY)
    ours = [ours for ours, _ in pairs] + [*encounter.article_only(Kind.COUNTRY)]
    theirs = [witness for _, witness in pairs] + [*encounter.source_only(Kind.COUNTRY)]
    return ours, theirs


def _in_wrong_company(dossier: Dossier, encounter: Encounter, pieces: Pieces) -> Iterator[Suspicion]:
    """Yield two countries of which each stands among the other's words; people share too many words."""
    pairs = [(m, w) for m, w in encounter.paired(Kind.COUNTRY) if not (m.traits | w.mention.traits) & DOUBTFUL]
    for first, second in combinations(pairs, 2):
        if _are_exchanged(dossier, encounter, first, second, pieces):
            message = f"{first[0].text} and {second[0].text} stand in each other's place"
            yield _exchange(first[0], second[1], message, second[1].mention.text)


def _are_exchanged(dossier: Dossier, encounter: Encounter, first: _Pair, second: _Pair, pieces: Pieces) -> bool:
    ours, theirs = (first[0], second[0]), (first[1].mention, second[1].mention)
    if places.same_country(ours[0].keys, ours[1].keys):
        return False
    document = dossier.sources[encounter.source].document
    here = [company.in_article(dossier.article.document, dossier.back, each, ours, pieces) for each in ours]
    there = [company.in_source(document, each, theirs) for each in theirs]
    straight = company.overlap(here[0], there[0]) + company.overlap(here[1], there[1])
    crossed = company.overlap(here[0], there[1]) + company.overlap(here[1], there[0])
    return crossed >= straight + MARGIN


def _wrong_owners(dossier: Dossier, encounter: Encounter, pieces: Pieces) -> Iterator[Suspicion]:
    """Yield a country whose belonging the source gives to another one; both sides must name both countries."""
    ours, theirs = _countries(encounter)
    document = dossier.sources[encounter.source].document
    found = (company.belonging_in_article(dossier.article.document, dossier.back, each, pieces) for each in ours)
    here = [each for each in found if each is not None]
    countries_near = [each for each in encounter.near if each.kind is Kind.COUNTRY]
    there = [(witness, company.belonging_in_source(document, witness.mention)) for witness in theirs]
    for thing in here:
        keys = thing.country.keys
        own = [w.mention for w in theirs if places.same_country(keys, w.mention.keys)]
        owners = [(w, each) for w, each in there if each and thing.words & each.words and w.mention not in own]
        if not own or not owners or thing.country.traits & DOUBTFUL:
            continue
        witness = owners[0][0]
        rivals = [each for each in ours if places.same_country(each.keys, witness.mention.keys)]
        beside = _has_beside(document, [*(w.mention for w in theirs), *countries_near], thing)
        if rivals and not beside and not _is_shared(thing, here, rivals):
            message = f"in the source it is {witness.mention.text}, not {thing.country.text} ({owners[0][1].text})"
            yield _exchange(thing.country, witness, message, rivals[0].text)


def _has_beside(document: Document, mentions: Sequence[Mention], thing: Belonging) -> bool:
    """Tell whether the source has the thing beside the article's country too, on whatever side."""
    same = (each for each in mentions if places.same_country(each.keys, thing.country.keys))
    return any(thing.words & company.beside(document, each, mentions) for each in same)


def _is_shared(thing: Belonging, here: list[Belonging], rivals: list[Mention]) -> bool:
    """Tell whether the article gives the same thing to the source's country as well."""
    return any(each.phrase & thing.words for each in here if each.country in rivals)


def _exchange(ours: Mention, witness: Witness, message: str, expected: str) -> Suspicion:
    return Suspicion(
        span=ours.span, message=message, kind="swap", expected=expected, witnesses=(witness,), confidence=0.8
    )


def _acts(claims: tuple[Claim, ...], sentences: set[int]) -> list[Claim]:
    return [
        claim
        for claim in claims
        if claim.relation is Relation.ACTS and claim.act not in MUTUAL and claim.sentence in sentences
    ]


def _reversed(dossier: Dossier, claim: Claim, other: Claim) -> bool:
    return (
        claim.act == other.act
        and _same(dossier, claim.holder, other.patient)
        and _same(dossier, claim.patient, other.holder)
    )


def _straight(dossier: Dossier, claim: Claim, other: Claim) -> bool:
    return claim.act == other.act and (
        _same(dossier, claim.holder, other.holder) or _same(dossier, claim.patient, other.patient)
    )


def _same(dossier: Dossier, ours: Mention | None, theirs: Mention | None) -> bool:
    if ours is None or theirs is None:
        return False
    if ours.kind is Kind.COUNTRY and theirs.kind is Kind.COUNTRY:
        return places.same_country(ours.keys, theirs.keys)
    if ours.kind is Kind.ORGANIZATION and theirs.kind is Kind.ORGANIZATION and set(ours.keys) & set(theirs.keys):
        return True
    names = dossier.names.get(ours.text, frozenset())
    return theirs.text.casefold() in names or any(key in names for key in theirs.keys[:1])


def _suspicion(encounter: Encounter, claim: Claim, other: Claim) -> Suspicion:
    doer, patient = claim.holder, claim.patient
    if doer is None or patient is None or other.holder is None or other.patient is None:
        raise ValueError("an act needs both its parties")
    return Suspicion(
        span=doer.span,
        message=f"the parties are exchanged: in the source it is {other.holder.text} → {other.patient.text} ({claim.act})",
        kind="swap",
        expected=other.holder.text,
        suggestion=patient.text,
        witnesses=(Witness(encounter.source, other.holder),),
        confidence=0.88,
    )


RULE = Rule("swapped-parties", Category.RELATION, Severity.MAJOR, check)
