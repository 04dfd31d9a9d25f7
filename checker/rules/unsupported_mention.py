"""A name stands in the article that no source explains.

What it does
    In sentences that answer each other, looks for people and places of the article that no word of
    any source sounds like.

Why it matters
    The decoder invented a person, or garbled a name beyond recognition.

Example
    article: カレン・ミラー氏は…   source: (no such name in any sentence)

Not flagged
    Names that a dictionary links to a word of the source, and names in sentences without an answer.

Known false alarms
    Explanations that a translator adds; this is why the rule is a preview.

Calibration
    None yet; preview.

MQM type
    Accuracy / Addition

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind
from checker.core.suspicion import Suspicion
from checker.match.free_names import is_free
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield names of the article that nothing in the aligned sentences explains."""
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.NAME):
            named = mention.traits & {"person", "place"} and mention.text not in dossier.names
            if named and is_free(dossier, encounter, mention):
                yield Suspicion(
                    span=mention.span,
                    message=f"nothing in the source sounds like {mention.text}",
                    kind="addition",
                    confidence=0.6,
                )


RULE = Rule("unsupported-mention", Category.PERSON, Severity.MINOR, check, preview=True)
