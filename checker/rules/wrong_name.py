"""Another name stands where the source has a different one.

What it does
    In sentences that answer each other, looks for a name that no name of the source explains while
    a person, place or body of the source is named by nothing in the article's sentence.

Why it matters
    A real name in the wrong place: the sentence is about somebody else now.

Example
    article: コフィ・アナン事務総長   source: Secretary-General Antonio Guterres   → another name

Not flagged
    A name where the source has a pronoun or a description, stage names and titles that a dictionary
    links, names that sound like any word of the source's sentences, more names than the source has.

Known false alarms
    Nicknames and renamed places.

Calibration
    One free name on each side of the bead; two parts or a title make it a person.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match.free_names import is_free, is_unnamed
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield names that stand where the source has another."""
    for encounter in dossier.close():
        ours = [m for m in encounter.article_only(Kind.NAME) if _is_person(m) and is_free(dossier, encounter, m)]
        theirs = [
            witness
            for witness in encounter.source_only(Kind.NAME)
            if "person" in witness.mention.traits and is_unnamed(dossier, encounter, witness)
        ]
        if ours and len(ours) <= len(theirs):
            for mention, witness in zip(ours, theirs, strict=False):
                yield _suspicion(dossier, mention, witness)


def _is_person(mention: Mention) -> bool:
    return "place" not in mention.traits and ("person" in mention.traits or "・" in mention.text)


def _suspicion(dossier: Dossier, mention: Mention, witness: Witness) -> Suspicion:
    known = mention.text in dossier.names
    return Suspicion(
        span=mention.span,
        message=f"the article names {mention.text}; the source names {witness.mention.text} here",
        expected=witness.mention.text,
        witnesses=(witness,),
        confidence=0.85 if known else 0.9,
    )


RULE = Rule("wrong-name", Category.PERSON, Severity.MAJOR, check)
