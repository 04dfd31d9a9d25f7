"""A person or figure of the source's sentence stands nowhere in the article.

What it does
    In sentences that answer each other, looks for people of the source that no name of the article,
    in any sentence, stands for.

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
from checker.core.mention import Kind
from checker.core.suspicion import Suspicion
from checker.match.free_names import is_unnamed
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield sentences of the article that lack a person of their source sentence."""
    named = {name for names in dossier.names.values() for name in names}
    for encounter in dossier.close():
        if dossier.alignments[encounter.source].relatedness is not Relatedness.PARALLEL:
            continue
        for witness in encounter.source_only(Kind.NAME):
            if "person" in witness.mention.traits and witness.mention.text.casefold() not in named:
                yield from _suspicion(dossier, encounter, witness)


def _suspicion(dossier: Dossier, encounter: Encounter, witness: Witness) -> Iterator[Suspicion]:
    if is_unnamed(dossier, encounter, witness):
        yield Suspicion(
            span=dossier.article.document.sentences[encounter.bead.article[0]].span,
            message=f"{witness.mention.text} is missing here",
            kind="omission",
            expected=witness.mention.text,
            witnesses=(witness,),
            confidence=0.6,
        )


RULE = Rule("missing-mention", Category.PERSON, Severity.MINOR, check, preview=True)
