"""A name of the source has become an ordinary word of the article.

What it does
    Takes katakana that dictionaries know as a word and as nobody's name, whose meaning no word of the
    source's sentences has, and looks for a name there that sounds like it and that nothing else in
    the article's sentences stands for.

Why it matters
    The reader meets a killer where the source has Prosecutor Keller, and cannot tell that it is a name.

Example
    article: キラー検察官   source: Prosecutor Keller   → a word, not the name

Not flagged
    Words that the source has too, in any form (Rose, roses); names that a dictionary knows as names
    (ブッシュ); forms that spell a sound (スリーヴ); words that are also the likeliest rendering of the name (ローキー for Lowkey); words that some plain word of the source sounds like; names that are named elsewhere in
    the sentence.

Known false alarms
    Products that carry such a word in the article and an unlike name in the source.

Calibration
    Probability of the sound model from .5, or from .2 with a kinship from .75; of the words of the sources none may
    be as near.  Of 86 right renderings in Wikidata that are such words 20 are rarer than the bound (.15 nats a kana).
    No flag on the clean development news.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/; JMdict (https://www.edrdg.org)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Standing
from checker.core.suspicion import Suspicion
from checker.match import proposals
from checker.match.free_names import is_unnamed, means, pieces, spoken_words
from checker.match.names import judge
from checker.match.rendering_model import loss
from checker.rules import Rule

# Source names that a word may well answer: ordinary words and initials.
VAGUE = frozenset({"common", "acronym", "credit"})
# Probability (0..1) that the word is the name by sound from which the name is meant, or probability and kinship together.
LEAST_SAID = 0.5
LEAST_HEARD, LEAST_KIN = 0.2, 0.75
# How much rarer (nats a kana) than the likeliest rendering of the name the word must be: ローキー is how Lowkey is written.
LEAST_LOSS = 0.15
# Words of fewer kana sound like too many names.
SHORTEST = 3
_SPELT_BY_SOUND = re.compile("ヴ|ーー")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the words that stand where the source has a name of that sound."""
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.NAME):
            witness = _meant(dossier, encounter, mention) if _is_word(dossier, mention) else None
            if witness:
                yield _suspicion(dossier, mention, witness)


def _is_word(dossier: Dossier, mention: Mention) -> bool:
    """Tell whether the katakana is one word of a dictionary that tells its meaning, and nobody's name.

    Who writes ヴ or several ー spells a sound, and nobody reads a sleeve or a no in it.
    """
    if "common" not in mention.traits or len(mention.text) < SHORTEST or mention.text in dossier.names:
        return False
    if _SPELT_BY_SOUND.search(mention.text):
        return False
    found = pieces(dossier.article.document.lang, mention.text)
    return [piece.standing for piece in found] == [Standing.WORD] and bool(found[0].latin)


def _meant(dossier: Dossier, encounter: Encounter, mention: Mention) -> Witness | None:
    """Return the name of the source's sentences that the word was written for."""
    words = spoken_words(dossier, encounter)
    if means(dossier.article.document.lang, mention.text, words):
        return None
    left = [
        (_likeness(mention.text, witness.mention.text), at, witness)
        for at, witness in enumerate(encounter.source_only(Kind.NAME))
        if not witness.mention.traits & VAGUE and is_unnamed(dossier, encounter, witness, mention.text)
    ]
    best = max(left, key=lambda each: (each[0], -each[1]), default=None)
    if best is None or best[0] == 0.0 or _is_nearer(mention.text, words, best[0]):
        return None
    return best[2]


def _likeness(text: str, name: str) -> float:
    """Return how surely the word is the name by sound, 0..1; 0 where it is not."""
    found = judge(text, name)
    likely = found.probability >= LEAST_SAID
    is_like = likely or (found.probability >= LEAST_HEARD and found.kinship >= LEAST_KIN)
    return max(found.probability, found.kinship) if is_like and loss(text, name) >= LEAST_LOSS else 0.0


def _is_nearer(text: str, words: Sequence[str], likeness: float) -> bool:
    """Tell whether a plain word of the source is as near in sound as the name is: the word may render that one."""
    return any(judge(text, word).probability >= likeness for word in words if word[0].islower())


def _suspicion(dossier: Dossier, mention: Mention, witness: Witness) -> Suspicion:
    return Suspicion(
        span=mention.span,
        message=f"{mention.text} is an ordinary word; the source names {witness.mention.text} here",
        kind="garbled",
        expected=witness.mention.text,
        suggestion=proposals.name(dossier, witness.mention.text),
        witnesses=(witness,),
        confidence=0.86,
    )


RULE = Rule("name-as-word", Category.PERSON, Severity.MAJOR, check)
