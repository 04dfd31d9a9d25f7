"""A role or office differs from the source's.

What it does
    Compares the offices, ranks and occupations of the same person in the article and in all
    sources, and of sentences that answer each other.

Why it matters
    A deputy becomes the minister, an interior minister a secretary: the reader is misled about who
    has the power.

Example
    article: ミツォタキス大統領   source: Greek Prime Minister Kyriakos Mitsotakis   → 大統領 should be 首相

Not flagged
    Roles of the same family that news uses for one another (会長, 議長, 委員長 for chairman), a more
    general word (議員 for senator), roles that the source does not mention.

Known false alarms
    People with two offices of which each text names one.

Calibration
    By claim (the same person on both sides) or by the only unmatched role of a bead.

MQM type
    Accuracy / Mistranslation (role)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match import claims, roles
from checker.match.roles import Verdict
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield roles that the sources contradict."""
    yield from _claimed(dossier)
    for encounter in dossier.close():
        ours = [m for m in encounter.article_only(Kind.ROLE) if _is_clear(m) and not _excused(encounter, m)]
        theirs = [witness for witness in encounter.source_only(Kind.ROLE) if _is_clear(witness.mention)]
        if len(ours) == 1 and len(theirs) == 1 and _conflict(ours[0], theirs[0].mention):
            yield _suspicion(ours[0], [theirs[0]], 0.85)


def _claimed(dossier: Dossier) -> Iterator[Suspicion]:
    for claim in claims.held(dossier.article.reading):
        if claim.holder is None or claim.role is None or not _is_clear(claim.role):
            continue
        witnesses = [w for w in claims.roles_of(dossier, claim.holder) if _is_clear(w.mention)]
        if witnesses and all(_conflict(claim.role, witness.mention) for witness in witnesses):
            yield _suspicion(claim.role, witnesses, 0.93, claim.holder)


def _is_clear(mention: Mention) -> bool:
    return not mention.traits & roles.DOUBTFUL


def _excused(encounter: Encounter, mention: Mention) -> bool:
    others = [t.witness.mention for t in encounter.traces if t.witness and t.kind is Kind.ROLE]
    others += [near for near in encounter.near if near.kind is Kind.ROLE]
    return any(roles.compare(mention.keys, other.keys) in {Verdict.SAME, Verdict.COMPATIBLE} for other in others)


def _conflict(ours: Mention, theirs: Mention) -> bool:
    verdict = roles.compare(ours.keys, theirs.keys)
    if verdict in {Verdict.SAME, Verdict.COMPATIBLE}:
        return bool(roles.modifiers_conflict(ours.traits, theirs.traits))
    return verdict is Verdict.CONFLICT


def _suspicion(
    mention: Mention, witnesses: list[Witness], confidence: float, holder: Mention | None = None
) -> Suspicion:
    right = witnesses[0].mention
    whose = f" for {holder.text}" if holder else ""
    return Suspicion(
        span=mention.span,
        message=f"the article says {roles.label(mention.keys[0])}{whose}; the source says {right.text}",
        expected=right.text,
        witnesses=tuple(witnesses),
        confidence=confidence,
    )


RULE = Rule("wrong-role", Category.ROLE, Severity.MAJOR, check)
