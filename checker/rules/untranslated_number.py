"""A figure keeps its English unit or scale.

What it does
    Looks for numerals whose unit, scale or currency stands in English words or signs that no text
    in the article's language uses: "5 million", "40 percent", "Rs 100".

Why it matters
    Readers cannot tell the sum; a scale that is passed over makes a million of a handful.

Example
    article: Rs 2,500を寄付した   → 2500ルピー

Not flagged
    International signs (km, kg, GB, $, %), codes of currencies in capitals, figures inside Latin phrases,
    quotation marks and brackets (a gloss after the converted figure).

Known false alarms
    Titles in lower case without quotation marks.

Calibration
    No such figure outside brackets in 974 lines of human translations of news.

MQM type
    Accuracy / Untranslated

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind
from checker.core.suspicion import Suspicion
from checker.lang.figures import UNTRANSLATED
from checker.rules import Rule

OPENING = frozenset('「『“"《〈(（')


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield figures whose unit was left in English."""
    text = dossier.article.document.text
    for mention in dossier.article.reading.of(Kind.NUMBER):
        if UNTRANSLATED in mention.traits and text[mention.span.start - 1 : mention.span.start] not in OPENING:
            yield Suspicion(
                span=mention.span,
                message=f"the unit of {mention.text} is left in English",
                kind="untranslated",
                confidence=0.9,
            )


RULE = Rule("untranslated-number", Category.NUMBER, Severity.MINOR, check, needs="article")
