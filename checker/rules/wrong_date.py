"""A weekday, month, day, year or clock time differs from the source's.

What it does
    Compares the parts of dates that both sides give in sentences that answer each other, and weekdays
    that come every week (毎週木曜日) with those that came once.

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

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Moment, by_sentence
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import wording
from checker.lang.figures import RECURRING, WEAK
from checker.match import moments, proposals, quantities
from checker.match.sounded import sounded
from checker.rules import Rule

# How sure a conflict in each part is; weekdays and months are names and hardly ever free.
CONFIDENCE = {"weekday": 0.97, "month": 0.95, "year": 0.93, "day": 0.92, "hour": 0.88, "minute": 0.88}
UNSURE = 0.75
PARTS = {"shift": "time"}
# Words such as "last week" and 先月 stand for one of these; days are told in too many ways.
STRETCHES = frozenset({"week", "month", "year"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield dates that contradict the source's sentence."""
    taken = dossier.answered()
    dates = [by_sentence(source.reading.of(Kind.DATE)) for source in dossier.sources]
    for encounter in dossier.close():
        theirs = dates[encounter.source]
        said = [Witness(encounter.source, date) for i in encounter.bead.source for date in theirs.get(i, ())]
        for mention in encounter.article_only(Kind.DATE):
            if mention.moment and WEAK not in mention.traits and not _excused(said, encounter, mention, taken):
                yield from _against(dossier, said, mention)
        yield from _spelt_out(dossier, encounter)
        for mention, witness in encounter.paired(Kind.DATE):
            if RECURRING in mention.traits and RECURRING not in witness.mention.traits:
                yield Suspicion(
                    span=mention.span,
                    message=f"the article says every {mention.text}; the source says {witness.mention.text} alone",
                    expected=witness.mention.text,
                    witnesses=(witness,),
                    confidence=0.9,
                )


def _spelt_out(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield weekdays that were spelt out by their English sound (フライデー)."""
    for witness in encounter.source_only(Kind.DATE):
        moment = witness.mention.moment
        if moment is None or moment.weekday is None or witness.mention.traits & {WEAK, RECURRING}:
            continue
        right = wording.weekday(moment.weekday, dossier.article.document.lang)
        span = sounded(encounter, witness.mention.text, (right,))
        if span:
            yield Suspicion(
                span=span,
                message=f"{witness.mention.text} was spelt out by its sound",
                kind="garbled",
                expected=witness.mention.text,
                suggestion=right,
                witnesses=(witness,),
                confidence=0.9,
            )


def _excused(
    said: Sequence[Witness], encounter: Encounter, mention: Mention, taken: frozenset[tuple[int, Span]]
) -> bool:
    """Tell whether a date of the bead or beside it gives all that the article's gives, or a figure says it.

    Where one date is left on each side, those that other words of the article answer excuse nothing.
    """
    lone = _is_lone(encounter, mention)
    others = [*(witness.mention for witness in said), *encounter.near]
    free = [o for o in others if not (lone and (encounter.source, o.span) in taken)]
    if any(o.moment and mention.moment and moments.covers(o.moment, mention.moment) for o in free):
        return True
    # 20日 may be the twentieth and twenty days, 2000年 a year and two thousand years.
    length = moments.figure(mention)
    figures = [witness.mention.quantity for witness in encounter.source_only(Kind.NUMBER)]
    return any(length and figure and quantities.agree(length, figure) >= quantities.AGREES for figure in figures)


def _is_lone(encounter: Encounter, mention: Mention) -> bool:
    """Tell whether the bead leaves one date on each side that gives the mention's parts."""
    if mention.moment is None:
        return False
    parts = set(moments.parts(mention.moment))
    left = [witness.mention for witness in encounter.source_only(Kind.DATE)]
    sides = (encounter.article_only(Kind.DATE), left)
    return all(sum(bool(m.moment and parts & set(moments.parts(m.moment))) for m in side) == 1 for side in sides)


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
        part = max(wrong, key=lambda name: CONFIDENCE.get(name, UNSURE))
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
        confidence=CONFIDENCE.get(part, UNSURE),
    )


RULE = Rule("wrong-date", Category.DATE, Severity.MAJOR, check)
