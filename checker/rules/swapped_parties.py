"""Who did what to whom stands the wrong way round.

What it does
    Compares acts with a direction (beat, accused, sold, invited …) between two parties that both
    sides name, in sentences that answer each other; particles and voice decide who is who.

Why it matters
    Winner and loser, accuser and accused change places, and every name in the sentence is right.

Example
    article: スコットランドがウェールズを破った   source: Wales beat Scotland   → exchanged

Not flagged
    Passives, changed topics and word order, acts without direction (met, signed, agreed), parties
    whose part in the sentence the particles leave open.

Known false alarms
    Sentences that report two acts between the same parties.

Calibration
    Both parties and the act must be found on both sides: few findings, hardly any false.

MQM type
    Accuracy / Mistranslation (relation)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.suspicion import Suspicion
from checker.match import company, places
from checker.rules import Rule

# Acts that hold both ways round: "A met B" is "B met A".
MUTUAL = frozenset({"meet"})
# Each party must share this much company with the other's, and both together so much more than with their
# own (sums of weights 0..1 by distance; 1 is one word right beside both).
LEAST_CROSSED = 0.75
MARGIN = 1.5
DOUBTFUL = frozenset({"metonym", "ambiguous", "region", "language"})

_Pair = tuple[Mention, Witness]


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield acts whose doer and patient are exchanged."""
    for encounter in dossier.close():
        ours = _acts(dossier.article.reading.claims, set(encounter.bead.article))
        theirs = _acts(dossier.sources[encounter.source].reading.claims, set(encounter.bead.source))
        for claim in ours:
            reversed_ = [other for other in theirs if _reversed(dossier, claim, other)]
            straight = any(_straight(dossier, claim, other) for other in theirs)
            if reversed_ and not straight:
                yield _suspicion(encounter, claim, reversed_[0])
        yield from _in_wrong_company(dossier, encounter)


def _in_wrong_company(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield two countries of which each stands among the other's words; people share too many words."""
    pairs = [(m, w) for m, w in encounter.paired(Kind.COUNTRY) if not (m.traits | w.mention.traits) & DOUBTFUL]
    for first, second in combinations(pairs, 2):
        if _are_exchanged(dossier, encounter, first, second):
            yield _exchange(first, second)


def _are_exchanged(dossier: Dossier, encounter: Encounter, first: _Pair, second: _Pair) -> bool:
    ours, theirs = (first[0], second[0]), (first[1].mention, second[1].mention)
    if ours[0].text == ours[1].text or theirs[0].text == theirs[1].text:
        return False
    document = dossier.sources[encounter.source].document
    back = [company.in_back(dossier.back, mention, ours) for mention in ours]
    source = [company.in_source(document, mention, theirs) for mention in theirs]
    straight = company.overlap(back[0], source[0]) + company.overlap(back[1], source[1])
    crossed = [company.overlap(back[0], source[1]), company.overlap(back[1], source[0])]
    return min(crossed) >= LEAST_CROSSED and sum(crossed) >= straight + MARGIN


def _exchange(first: _Pair, second: _Pair) -> Suspicion:
    (one, _), (other, witness) = first, second
    return Suspicion(
        span=one.span,
        message=f"{one.text} and {other.text} stand in each other's place",
        kind="swap",
        expected=witness.mention.text,
        suggestion=other.text,
        witnesses=(first[1], witness),
        confidence=0.8,
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
