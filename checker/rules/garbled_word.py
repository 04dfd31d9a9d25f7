"""A word is no word, but one slip away from one.

What it does
    Takes katakana that neither a dictionary nor a name of the sources explains, and looks for a
    common word or country one slip away, or for a plain word of the sources that it is a garble of by
    sound.  Where a sentence of a source is aligned, that sentence must have the word, too.

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
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Sentence, Span
from checker.lang import LANGUAGES
from checker.match.free_names import is_free
from checker.match.names import best_match, judge
from checker.rules import Rule

# What is certainly a name is left to the rules for names.
NAMES = frozenset({"person", "place", "organization", "accepted", "latin", "mixed", "code", "common", "known"})
SHORTEST = 5
# The same for words: a garble of the word, and an accepted rendering of it.
LEAST_KIN = 0.9
LEAST_SAID = 0.5
_KATAKANA = re.compile(r"[ァ-ヺー]+")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_PLAIN = re.compile(r"\b[a-z]{5,}\b")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield words that are one slip from a word."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    met_by = _met_by_sentence(dossier)
    unheard: set[str] = set()
    for fragment in dossier.article.reading.of(Kind.NAME):
        mention = _whole(dossier.article.document.text, fragment)
        if (
            mention.traits & NAMES
            or "unknown" not in mention.traits
            or {mention.text, fragment.text} & set(dossier.names)
        ):
            continue
        met = met_by.get(mention.sentence, [])
        if met and not all(is_free(dossier, encounter, mention) for encounter in met):
            continue
        near = _meant(dossier, met, mention.text, lexis.near_words(mention.text) if lexis else ())
        if near:
            yield _slip(mention, near)
        elif len(mention.text) >= SHORTEST and (met or mention.text not in unheard):
            heard = list(_heard(dossier, mention, met))
            unheard |= set() if heard else {mention.text}
            yield from heard


def _met_by_sentence(dossier: Dossier) -> dict[int, list[Encounter]]:
    found: dict[int, list[Encounter]] = defaultdict(list)
    for encounter in dossier.close():
        for number in encounter.bead.article:
            found[number].append(encounter)
    return found


def _whole(text: str, mention: Mention) -> Mention:
    """Return the mention with the katakana that runs on beside it: a part of a garble may look like a word."""
    if not _KATAKANA.fullmatch(mention.text):
        return mention
    start, after = mention.span.start, _KATAKANA.match(text, mention.span.end)
    while start and _KATAKANA.fullmatch(text[start - 1]):
        start -= 1
    span = Span(start, after.end() if after else mention.span.end)
    return replace(mention, span=span, text=span.of(text))


def _meant(dossier: Dossier, met: Sequence[Encounter], garble: str, near: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the near words that may be meant: that the sources' sentences have, or the article elsewhere."""
    if not near or not dossier.related():
        return near
    sentences = (sentence for _, sentence in _sentences(dossier, met))
    words = tuple(dict.fromkeys(word for sentence in sentences for word in _WORD.findall(sentence.text)))
    said = tuple(word for word in near if _is_said(words, word, garble))
    used = tuple(word for word in said or near if word in dossier.article.document.text)
    return (used or said) if said or not met else ()


def _is_said(words: tuple[str, ...], word: str, garble: str) -> bool:
    """Tell whether one of the sources' words sounds like the near word, and more so than like the garble."""
    return any(
        (found := judge(word, spoken)).probability >= LEAST_SAID and found.kinship > judge(garble, spoken).kinship
        for spoken in words
    )


def _slip(mention: Mention, near: tuple[str, ...]) -> Suspicion:
    return Suspicion(
        span=mention.span,
        message=f"{mention.text} is no word; {' or '.join(near)} is one slip away",
        kind="garbled",
        suggestion=near[0] if len(near) == 1 else None,
        confidence=0.86,
    )


def _heard(dossier: Dossier, mention: Mention, met: Sequence[Encounter]) -> Iterator[Suspicion]:
    """Yield the word when it is a garble, by sound, of a plain word of the aligned sentences, or of any if there are none."""
    places: dict[str, Witness] = {}
    for number, sentence in _sentences(dossier, met):
        for match in _PLAIN.finditer(sentence.text):
            span = Span(*match.span()).shift(sentence.span.start)
            places.setdefault(match[0], Witness(number, Mention(Kind.NAME, span, match[0], sentence.index)))
    found = best_match(mention.text, tuple(places))
    if found.relation == "garbled" and found.kinship >= LEAST_KIN:
        yield Suspicion(
            span=mention.span,
            message=f"{mention.text} is no word; it sounds like a garble of “{found.latin}”",
            kind="garbled",
            expected=found.latin,
            witnesses=(places[found.latin],),
            confidence=0.82,
        )


def _sentences(dossier: Dossier, met: Sequence[Encounter]) -> Iterator[tuple[int, Sentence]]:
    """Yield the source sentences that speak for the word, each with its source's number."""
    if met:
        for encounter in met:
            document = dossier.sources[encounter.source].document
            yield from ((encounter.source, document.sentences[number]) for number in encounter.bead.source)
        return
    for number in dossier.related():
        yield from ((number, sentence) for sentence in dossier.sources[number].document.sentences)


RULE = Rule("garbled-word", Category.OTHER, Severity.MINOR, check, needs="article")
