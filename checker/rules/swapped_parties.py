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

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.suspicion import Suspicion
from checker.match import places
from checker.rules import Rule

# Acts that hold both ways round: "A met B" is "B met A".
MUTUAL = frozenset({"meet"})


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
