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
    DESIGN §5; Freitag et al. 2021 (https://aclanthology.org/2021.tacl-1.87), appendix.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match import moments
from checker.rules import Rule

# How sure a conflict in each part is; weekdays and months are names and hardly ever free.
CONFIDENCE = {"weekday": 0.97, "month": 0.95, "year": 0.93, "day": 0.92, "hour": 0.88, "minute": 0.88}
WEAK = 0.75


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield dates that contradict the source's sentence."""
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.DATE):
            if not _excused(dossier, encounter, mention):
                yield from _against(encounter.source_only(Kind.DATE), mention)


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    """Tell whether a date of the bead or beside it gives all that the article's gives."""
    inside = set(encounter.bead.source)
    bead = (m for m in dossier.sources[encounter.source].reading.of(Kind.DATE) if m.sentence in inside)
    return any(
        other.moment and mention.moment and moments.covers(other.moment, mention.moment)
        for other in (*bead, *(m for m in encounter.near if m.kind is Kind.DATE))
    )


def _against(rivals: Sequence[Witness], mention: Mention) -> Iterator[Suspicion]:
    graded = []
    for order, witness in enumerate(rivals):
        parts = (
            moments.conflicts(mention.moment, witness.mention.moment)
            if mention.moment and witness.mention.moment
            else ()
        )
        if parts:
            graded.append((-max(CONFIDENCE.get(part, WEAK) for part in parts), order, parts, witness))
    if not graded:
        return
    sure, _, parts, witness = min(graded, key=lambda found: found[:2])
    yield Suspicion(
        span=mention.span,
        message=f"the {parts[0]} differs: the article says {mention.text}, the source {witness.mention.text}",
        expected=witness.mention.text,
        witnesses=(witness,),
        confidence=-sure,
    )


RULE = Rule("wrong-date", Category.DATE, Severity.MAJOR, check)
