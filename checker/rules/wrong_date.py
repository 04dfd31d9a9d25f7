"""A weekday, month, day, year or clock time differs from the source's.

What it does
    Compares the parts of dates that both sides give in sentences that answer each other.

Why it matters
    A reader comes on the wrong day; an alibi or a chronology falls apart.

Example
    article: 木曜日   source: on Tuesday   → 木曜日 (Thursday) should be 火曜日 (Tuesday)

Not flagged
    Dates that the article gives more or less fully, relative words (先週) that the source writes as
    a date, times in another zone when the zone is named.

Known false alarms
    "Last March" of the same year, rendered as 昨年3月 or この3月.

Calibration
    Weekdays were the cleanest rule of all on human translations: every flag was a real error.

MQM type
    Accuracy / Mistranslation (date and time)

Sources
    Freitag et al. 2021 (https://aclanthology.org/2021.tacl-1.87), appendix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Moment
from checker.core.suspicion import Suspicion
from checker.match import moments, proposals
from checker.rules import Rule

# How sure a conflict in each part is; weekdays and months are names and hardly ever free.
CONFIDENCE = {"weekday": 0.97, "month": 0.95, "year": 0.93, "day": 0.92, "hour": 0.88, "minute": 0.88}
WEAK = 0.75
PARTS = {"shift": "time"}
# Words such as "last week" and 先月 stand for one of these; days are told in too many ways.
STRETCHES = frozenset({"week", "month", "year"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield dates that contradict the source's sentence."""
    for encounter in dossier.close():
        said = _said(dossier, encounter)
        for mention in encounter.article_only(Kind.DATE):
            if not mention.moment or "weak" in mention.traits:
                continue
            if not _excused(said, encounter, mention) and not _ranked(dossier, encounter, mention.moment):
                yield from _against(dossier, said, mention)


def _said(dossier: Dossier, encounter: Encounter) -> list[Witness]:
    inside = set(encounter.bead.source)
    dates = dossier.sources[encounter.source].reading.of(Kind.DATE)
    return [Witness(encounter.source, date) for date in dates if date.sentence in inside]


def _excused(said: Sequence[Witness], encounter: Encounter, mention: Mention) -> bool:
    """Tell whether a date of the bead or beside it gives all that the article's gives."""
    others = [*(witness.mention for witness in said), *(near for near in encounter.near if near.kind is Kind.DATE)]
    return any(o.moment and mention.moment and moments.covers(o.moment, mention.moment) for o in others)


def _ranked(dossier: Dossier, encounter: Encounter, moment: Moment) -> bool:
    """Tell whether the date is a day alone that the bead gives as a rank: "on the 25th" for 25日."""
    inside = set(encounter.bead.source)
    ranks: set[Fraction | int | None] = {
        number.quantity.low
        for number in dossier.sources[encounter.source].reading.of(Kind.NUMBER)
        if number.sentence in inside and number.quantity and number.quantity.ordinal
    }
    return moments.parts(moment) == ("day",) and moment.day in ranks


def _against(dossier: Dossier, said: Sequence[Witness], mention: Mention) -> Iterator[Suspicion]:
    """Yield the date when the bead speaks of one of its parts and never alike."""
    if mention.moment is None:
        return
    wrong = moments.unsupported(mention.moment, [w.mention.moment for w in said if w.mention.moment])
    if not wrong and len(said) == 1 and _is_other_stretch(mention.moment, said[0].mention.moment):
        yield _suspicion(dossier, mention, said[0], "shift")
        return
    rivals = [
        w for w in said if w.mention.moment and set(wrong) & set(moments.conflicts(mention.moment, w.mention.moment))
    ]
    if rivals:
        part = max(wrong, key=lambda name: CONFIDENCE.get(name, WEAK))
        yield _suspicion(dossier, mention, rivals[0], part)


def _is_other_stretch(ours: Moment, theirs: Moment | None) -> bool:
    """Tell whether both say nothing but how far away it is, in other units: last month, last week."""
    if theirs is None or moments.parts(ours) != ("shift",) or moments.parts(theirs) != ("shift",):
        return False
    return ours.unit != theirs.unit and {ours.unit, theirs.unit} <= STRETCHES


def _suspicion(dossier: Dossier, mention: Mention, witness: Witness, part: str) -> Suspicion:
    right, lang = witness.mention.moment, dossier.article.document.lang
    return Suspicion(
        span=mention.span,
        message=f"the {PARTS.get(part, part)} differs: the article says {mention.text}, the source {witness.mention.text}",
        expected=witness.mention.text,
        suggestion=proposals.date(mention, right, part, lang) if right else None,
        witnesses=(witness,),
        confidence=CONFIDENCE.get(part, WEAK),
    )


RULE = Rule("wrong-date", Category.DATE, Severity.MAJOR, check)
