"""A word is no word, but one slip away from one.

What it does
    Takes katakana that neither a dictionary nor a name of the sources explains, and looks for a
    common word one slip away, or for a plain word of the sources that it is a garble of by sound.

Why it matters
    The reader stumbles, and cannot guess whether a name or a thing is meant.

Example
    article: ジャーナリヌト3人   → ジャーナリスト

Not flagged
    Names of people and places, accepted spellings of loan words, compounds of known words, words
    shorter than four kana, new words that are not close to common ones.

Known false alarms
    Brand names that play on a common word.

Calibration
    One slip, against words that JMdict marks as frequent: no flag on the clean development news.

MQM type
    Fluency / Spelling

Sources
    Damerau 1964 (https://doi.org/10.1145/363958.363994); JMdict (https://www.edrdg.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match.free_names import is_free, spoken_words
from checker.match.names import judge
from checker.rules import Rule

# What is certainly a name is left to the rules for names.
NAMES = frozenset({"person", "place", "organization", "accepted", "latin", "mixed", "code", "common", "known"})
SHORTEST = 5
LEAST_KIN = 0.9
_PLAIN = re.compile(r"\b[a-z]{5,}\b")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield words that are one slip from a word."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    for mention in dossier.article.reading.of(Kind.NAME):
        if mention.traits & NAMES or "unknown" not in mention.traits or mention.text in dossier.names:
            continue
        met = [e for e in dossier.close() if mention.sentence in e.bead.article]
        if met and not all(is_free(dossier, encounter, mention) for encounter in met):
            continue
        near = lexis.near_words(mention.text) if lexis else ()
        if near and (not met or any(_is_meant(dossier, encounter, near[0]) for encounter in met)):
            yield _slip(mention, near[0])
        elif len(mention.text) >= SHORTEST:
            yield from _heard(dossier, mention)


def _is_meant(dossier: Dossier, encounter: Encounter, word: str) -> bool:
    """Tell whether the source's sentences have a word that sounds like the near word."""
    return any(judge(word, spoken).relation in {"same", "variant"} for spoken in spoken_words(dossier, encounter))


def _slip(mention: Mention, word: str) -> Suspicion:
    return Suspicion(
        span=mention.span,
        message=f"{mention.text} is no word; {word} is one slip away",
        kind="garbled",
        suggestion=word,
        confidence=0.86,
    )


def _heard(dossier: Dossier, mention: Mention) -> Iterator[Suspicion]:
    """Yield the word when it is a garble, by sound, of a plain word of a related source."""
    for number in dossier.related():
        for sentence in dossier.sources[number].document.sentences:
            for match in _PLAIN.finditer(sentence.text):
                judged = judge(mention.text, match[0])
                if judged.relation == "garbled" and judged.kinship >= LEAST_KIN:
                    span = Span(*match.span()).shift(sentence.span.start)
                    word = Mention(Kind.NAME, span, match[0], sentence.index)
                    yield Suspicion(
                        span=mention.span,
                        message=f"{mention.text} is no word; it sounds like a garble of “{match[0]}”",
                        kind="garbled",
                        expected=match[0],
                        witnesses=(Witness(number, word),),
                        confidence=0.82,
                    )
                    return


RULE = Rule("garbled-word", Category.OTHER, Severity.MINOR, check, needs="article")
