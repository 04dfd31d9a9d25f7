"""Something that the source names stands nowhere in the article.

What it does
    In sentences that answer each other, looks for people, places, countries, bodies, figures and
    dates of the source that nothing in the article, in any sentence, stands for.

Why it matters
    The speaker of a quotation is dropped, or a party to a deal.

Example
    article: 「撤回する」と述べた   source: "We will withdraw it," Klara Vogt said   → Klara Vogt is missing

Not flagged
    Names that the article has anywhere, surnames of people already named, sentences without a sure
    answer.

Known false alarms
    Translations that leave the obvious out: this is why the rule is a preview.

Calibration
    None yet; preview.

MQM type
    Accuracy / Omission

Sources
    KoBE (Gekhman et al. 2020, https://aclanthology.org/2020.findings-emnlp.287) counts
    such entities for a score.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.alignment import Relatedness
from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match.free_names import is_unnamed
from checker.match.likeness import echoed
from checker.rules import Rule

CATEGORIES = {
    Kind.NAME: Category.PERSON,
    Kind.COUNTRY: Category.COUNTRY,
    Kind.ORGANIZATION: Category.ORGANIZATION,
    Kind.NUMBER: Category.NUMBER,
    Kind.DATE: Category.DATE,
}
# Marks of source mentions that grammar or style may swallow.
DISPENSABLE = frozenset(
    {"weak", "code", "common", "credit", "metonym", "ambiguous", "region", "language", "demonym", "word", "acronym"}
)


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield sentences of the article that lack something their source sentence names."""
    for encounter in dossier.close():
        if dossier.alignments[encounter.source].relatedness is not Relatedness.PARALLEL:
            continue
        lost = [witness for kind in CATEGORIES for witness in encounter.source_only(kind)]
        missing = [witness for witness in lost if _is_missing(dossier, encounter, witness)]
        if missing and not any(encounter.article_only(witness.mention.kind) for witness in missing):
            yield _suspicion(dossier, encounter, missing[0])


def _is_missing(dossier: Dossier, encounter: Encounter, witness: Witness) -> bool:
    if witness.mention.traits & DISPENSABLE:
        return False
    if witness.mention.kind is Kind.NAME:
        return not _is_named(dossier, witness.mention) and is_unnamed(dossier, encounter, witness)
    if witness.mention.kind is Kind.DATE and encounter.paired(Kind.DATE):
        return False  # a weekday beside its date
    return not echoed(witness.mention, dossier.article.reading.mentions)


def _is_named(dossier: Dossier, mention: Mention) -> bool:
    """Tell whether the article names it anywhere, in full or in short."""
    named = {name for names in dossier.names.values() for name in names}
    return mention.text.casefold() in named or any(key in named for key in mention.keys)


def _suspicion(dossier: Dossier, encounter: Encounter, witness: Witness) -> Suspicion:
    return Suspicion(
        span=dossier.article.document.sentences[encounter.bead.article[0]].span,
        message=f"{witness.mention.text} is missing here",
        kind="omission",
        expected=witness.mention.text,
        witnesses=(witness,),
        confidence=0.6,
        category=CATEGORIES[witness.mention.kind],
    )


RULE = Rule("missing-mention", Category.PERSON, Severity.MINOR, check, preview=True)
