"""Another organisation stands where the sources have a different one.

What it does
    Compares bodies with a name of their own in sentences that answer each other; what an acronym
    stands for; and what a country is said to lead, with all sources together.

Why it matters
    A coalition becomes the United Nations, a newspaper a government: another actor altogether.

Example
    article: 米国主導の国際連合   source: the U.S.-led coalition   → not the United Nations

Not flagged
    Acronyms and their expansions, short and full names, a ministry under its own or its country's
    name, bodies that the source names in or beside the sentence.

Known false alarms
    Bodies renamed since, and houses of parliament under general words.

Calibration
    One unmatched body of known identity on each side of the bead.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.suspicion import Suspicion
from checker.match import organizations, places
from checker.rules import Rule

_WORD = re.compile(r"[A-Za-z]{3,}")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield organisations that the sources contradict."""
    for encounter in dossier.close():
        ours = [
            m for m in encounter.article_only(Kind.ORGANIZATION) if _is_known(m) and not _excused(dossier, encounter, m)
        ]
        theirs = [w for w in encounter.source_only(Kind.ORGANIZATION) if _is_known(w.mention)]
        if len(ours) == 1 and len(theirs) == 1:
            yield _suspicion(ours[0], theirs, 0.86)
    for claim in dossier.article.reading.claims:
        if claim.relation is Relation.LEADS:
            yield from _led(dossier, claim)
        elif claim.relation is Relation.EXPANDS:
            yield from _expanded(dossier, claim)


def _is_known(mention: Mention) -> bool:
    return bool(mention.keys) and not mention.traits & {"common", "acronym", "state", "ambiguous"}


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    source = dossier.sources[encounter.source]
    reach = {number + step for number in encounter.bead.source for step in (-1, 0, 1)}
    sentences = [s.text.casefold() for s in source.document.sentences if s.index in reach]
    if any(key in text for key in mention.keys for text in sentences):
        return True
    said = [m for m in source.reading.of(Kind.ORGANIZATION, Kind.NAME) if m.sentence in reach]
    return any(organizations.same(mention, other) for other in said)


def _led(dossier: Dossier, claim: Claim) -> Iterator[Suspicion]:
    """Yield a known body that a country leads, where every source says it leads something else."""
    if claim.country is None or claim.organization is None or not _is_known(claim.organization):
        return
    said = [
        Witness(number, other.organization)
        for number, other in _claims(dossier, Relation.LEADS)
        if other.organization and other.country and places.same_country(claim.country.keys, other.country.keys)
    ]
    if said and not any(organizations.same(claim.organization, witness.mention) for witness in said):
        yield _suspicion(claim.organization, said, 0.92)


def _expanded(dossier: Dossier, claim: Claim) -> Iterator[Suspicion]:
    """Yield an expansion of an acronym whose head word is not that of any source's expansion."""
    acronym, phrase = claim.holder, claim.organization
    if acronym is None or phrase is None:
        return
    said = [
        Witness(number, other.organization)
        for number, other in _claims(dossier, Relation.EXPANDS)
        if other.organization and other.holder and other.holder.text.casefold() == acronym.text.casefold()
    ]
    if said and not any(_answers(dossier, phrase, witness.mention) for witness in said):
        yield _suspicion(phrase, said, 0.88)


def _answers(dossier: Dossier, phrase: Mention, expansion: Mention) -> bool:
    """Tell whether the phrase says the expansion's last word, by its keys or its English."""
    if organizations.same(phrase, expansion):
        return True
    made = dossier.back.back_of(phrase.span)
    english = made.of(dossier.back.document.text).casefold() if made else ""
    words = [word.casefold() for word in _WORD.findall(expansion.text)]
    return not words or words[-1][:5] in english


def _claims(dossier: Dossier, relation: Relation) -> Iterator[tuple[int, Claim]]:
    for number in dossier.related():
        for claim in dossier.sources[number].reading.claims:
            if claim.relation is relation:
                yield number, claim


def _suspicion(mention: Mention, witnesses: list[Witness], confidence: float) -> Suspicion:
    right = witnesses[0].mention.text
    return Suspicion(
        span=mention.span,
        message=f"the article says {mention.text} ({mention.keys[0] if mention.keys else '?'}); the source says {right}",
        expected=right,
        witnesses=tuple(witnesses),
        confidence=confidence,
    )


RULE = Rule("wrong-organization", Category.ORGANIZATION, Severity.MAJOR, check)
