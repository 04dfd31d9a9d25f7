"""The back-translation says something that the article does not say.

What it does
    Reads the article and its English apart.  Where the English has another country or figure than the
    article, or is a loop, a stage direction or about something else, the engine is to blame.

Why it matters
    Who judges an article by its back-translation alone corrects what is right.  The finding is always
    neutral and blames the engine; it never fails a run.

Example
    article: イタリアの首相は…   back: The prime minister of Portugal …

Not flagged
    English that says the same in other words, and English made by the embedded engine, which says
    what the article's reader understood.

Known false alarms
    Countries and figures of the article that the reader did not find.

Calibration
    None yet; preview.  Of the recorded opus-mt development articles one sentence in fourteen fails.

MQM type
    Accuracy / Mistranslation

Sources
    Guerreiro et al. 2023, "Looking for a Needle in a Haystack", https://aclanthology.org/2023.eacl-main.75
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.core.dossier import Dossier
from checker.core.finding import Blame, Category, Severity
from checker.core.mention import Kind, Mention, by_sentence
from checker.core.suspicion import Suspicion
from checker.lang import LANGUAGES
from checker.match.likeness import echoed
from checker.rules import Rule

CATEGORIES = {Kind.COUNTRY: Category.COUNTRY, Kind.NUMBER: Category.NUMBER}
# Vague, everyday and made-up mentions are rendered in too many ways.
FREE = frozenset({"weak", "code", "ambiguous", "metonym", "language", "capital", "region"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield failed sentences, and mentions that the English has otherwise."""
    if dossier.options.min_severity is not Severity.NEUTRAL:
        return  # nobody would see it
    for sentence in dossier.article.document.sentences:
        if reason := dossier.back.failed.get(sentence.index):
            message = f"the back-translation of this sentence is not to be believed: {reason}"
            yield _neutral(Suspicion(sentence.span, message, kind="addition", confidence=0.9))
    if not dossier.back.engine.startswith("lexicon"):
        yield from _otherwise(dossier)


def _otherwise(dossier: Dossier) -> Iterator[Suspicion]:
    ours = by_sentence(dossier.article.reading.mentions)
    theirs = by_sentence(LANGUAGES.get("en").read(dossier.back.document).mentions)
    for mention in dossier.article.reading.of(*CATEGORIES):
        if mention.sentence in dossier.back.failed or mention.traits & FREE or dossier.back.back_of(mention.span):
            continue
        rival = _rival(mention, ours[mention.sentence], theirs.get(mention.sentence, ()))
        if rival:
            message = f"only the back-translation says {rival.text}; the article says {mention.text}"
            category = CATEGORIES[mention.kind]
            yield _neutral(Suspicion(mention.span, message, expected="", confidence=0.6, category=category))


def _rival(mention: Mention, ours: Sequence[Mention], english: Sequence[Mention]) -> Mention | None:
    """Return what the English says in the mention's place: of its kind, and nowhere in the article's sentence."""
    if echoed(mention, english):
        return None
    others = (m for m in english if m.kind is mention.kind and not m.traits & FREE)
    return next((other for other in others if not echoed(other, ours)), None)


def _neutral(suspicion: Suspicion) -> Suspicion:
    return replace(suspicion, severity=Severity.NEUTRAL, blame=Blame.ENGINE)


RULE = Rule("unfaithful-back-translation", Category.OTHER, Severity.NEUTRAL, check, needs="article", preview=True)
