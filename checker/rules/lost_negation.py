"""The source says that something is not so and the article that it is, or the other way round.

What it does
    In sentences that answer each other, asks four witnesses: the source, the back-translation, the
    article's own words, and what could be a negation in disguise (failed, refused, 不, 未).  Only when
    a plain "not" stands on one side, and on the other neither the article nor its English has anything
    that could stand for it, the sentence is flagged.

Why it matters
    One dropped syllable turns a denial into a confession.

Example
    article: 大臣は辞任すると述べた   source: The minister said he would not resign   → the negation is lost

Not flagged
    "Not only", "not until", なければならない and other words that deny nothing; quotations of several
    sentences, of which any may deny something; sentences whose English failed; everything with the embedded engine, whose English is no witness of its own.

Known false alarms
    Denials that are put positively ("did not win": 敗れた).  This is why the rule is a preview.

Calibration
    Silent on the 497 lines of 41 human articles with a recorded, often wrong, back-translation by
    opus-mt.  Recall is not known: no development set has a lost negation together with a
    back-translation; preview until one has.

MQM type
    Accuracy / Mistranslation

Sources
    Amrhein & Sennrich 2022, on errors that metrics miss, https://arxiv.org/abs/2202.05148
    Hossain et al. 2020, "It's not a Non-Issue: Negation as a Source of Error in Machine Translation",
    https://aclanthology.org/2020.findings-emnlp.345
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.alignment import Bead, Relatedness
from checker.core.dossier import Dossier, Encounter
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match import negation
from checker.rules import Rule

# Beads below this similarity (0..1) may be one sentence off: the neighbour has its own negation.
SURE = 0.4


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield sentences that deny what the source asserts, or assert what it denies."""
    if not dossier.fluent or dossier.article.document.lang not in negation.languages():
        return
    for encounter in dossier.encounters:
        parallel = dossier.alignments[encounter.source].relatedness is Relatedness.PARALLEL
        if parallel and _is_sure(dossier, encounter.bead):
            yield from _compared(dossier, encounter)


def _is_sure(dossier: Dossier, bead: Bead) -> bool:
    if not len(bead.article) == len(bead.source) == 1 or bead.score < SURE or bead.article[0] in dossier.back.failed:
        return False
    english = dossier.back.document.sentences[bead.article[0]].text
    return len(LANGUAGES.get("en").segment(english, Span(0, len(english)))) == 1


def _compared(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    index, lang = encounter.bead.article[0], dossier.article.document.lang
    ours = dossier.article.document.sentences[index]
    english = dossier.back.document.sentences[index].text
    theirs = dossier.sources[encounter.source].document.sentences[encounter.bead.source[0]].text
    if negation.denies(theirs) and not negation.may_deny(english) and not negation.text_may_deny(lang, ours.text):
        message = "the source says that this is not so; the article and its English say that it is"
        yield Suspicion(ours.span, message, kind="omission", confidence=0.6)
    place = negation.denial(lang, ours.text)
    if place and negation.denies(english) and not negation.may_deny(theirs):
        message = "the article and its English say that this is not so; the source says that it is"
        yield Suspicion(place.shift(ours.span.start), message, kind="addition", confidence=0.6)


RULE = Rule("lost-negation", Category.RELATION, Severity.MAJOR, check, preview=True)
