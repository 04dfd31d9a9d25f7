"""Something stands in the article that no source names.

What it does
    In sentences that answer each other, looks for people, places, countries, bodies, figures and
    dates of the article that no source has anywhere.

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

from checker.core.dossier import Dossier, Encounter
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match.free_names import is_free
from checker.match.likeness import echoed
from checker.rules import Rule

CATEGORIES = {
    Kind.NAME: Category.PERSON,
    Kind.COUNTRY: Category.COUNTRY,
    Kind.ROLE: Category.ROLE,
    Kind.ORGANIZATION: Category.ORGANIZATION,
    Kind.NUMBER: Category.NUMBER,
    Kind.DATE: Category.DATE,
}
# Marks of article mentions that a translator adds or spells out freely.
FREE = frozenset(
    {"weak", "code", "common", "metonym", "ambiguous", "region", "language", "word", "honorific", "general"}
)


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield mentions of the article that nothing in any source explains."""
    for encounter in dossier.close():
        lone = (mention for kind in CATEGORIES for mention in encounter.article_only(kind))
        for mention in lone:
            if not mention.traits & FREE and _is_unsupported(dossier, encounter, mention):
                yield Suspicion(
                    span=mention.span,
                    message=f"nothing in the source says {mention.text}",
                    kind="addition",
                    confidence=0.6,
                    category=CATEGORIES[mention.kind],
                )


def _is_unsupported(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    if mention.kind is Kind.NAME:
        named = bool(mention.traits & {"person", "place"}) and mention.text not in dossier.names
        return named and is_free(dossier, encounter, mention)
    before = dossier.article.document.text[: mention.span.start]
    if before.count("（") > before.count("）") or before.count("(") > before.count(")"):
        return False  # a gloss for the reader
    if encounter.source_only(mention.kind):
        return False  # another thing of the kind stands there: a matter for the rules that compare
    return not any(echoed(mention, source.reading.mentions) for source in dossier.sources)


RULE = Rule("unsupported-mention", Category.PERSON, Severity.MINOR, check, preview=True)
