"""A state is named that does not exist.

What it does
    Looks up phrases such as 〜民主共和国 and 〜王国 among the states of CLDR and the dictionaries.

Why it matters
    An alliance or a party turned into a country: readers take it for a government.

Example
    article: シリア民主共和国   → there is no such state

Not flagged
    States that exist or existed, plain 〜共和国 and 〜王国 of a known country or people, kingdoms in
    invented stories when the source has "Kingdom" or "Republic" too.

Known false alarms
    Unrecognised and newly proclaimed states that no dictionary has yet.

Calibration
    No flag on the clean development news.

MQM type
    Accuracy / Mistranslation (name)

Sources
    Unicode CLDR territory names; JMdict, JMnedict (https://www.edrdg.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind
from checker.core.suspicion import Suspicion
from checker.rules import Rule

_STATE_WORD = re.compile(r"\b(?:Kingdom|Republic|Emirates?|Duchy|Principality)\b")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield states that no source and no dictionary knows."""
    if any(_STATE_WORD.search(source.document.text) for source in dossier.sources):
        return
    for mention in dossier.article.reading.of(Kind.ORGANIZATION):
        if {"state", "unknown"} <= mention.traits:
            yield Suspicion(
                span=mention.span,
                message=f"there is no state called {mention.text}",
                confidence=0.93,
            )


RULE = Rule("unknown-state", Category.ORGANIZATION, Severity.MAJOR, check, needs="article")
