"""A town, region or club that has a usual spelling is spelt in a way that no dictionary has.

What it does
    Takes the places and bodies of the source's sentence that a dictionary of names has, and looks in
    the article's sentence for a word that sounds like one of them, is in no dictionary, and is near to
    its usual spelling without being a variant of it.

Why it matters
    Who looks the place up finds nothing; names of places have one spelling, unlike those of people.

Example
    article: レイスター   source: Leicester   → レスター

Not flagged
    What usage leaves open (ッ, ー, ヴ), spellings of any dictionary, words that are far from the usual
    spelling (another language's name of the place), names that the sources also give to people.

Known false alarms
    Small places whose only dictionary spelling is a rare one.

Calibration
    By sound alone spellings read letter by letter are perfect (チェングドゥ for Chengdu), so the usual
    spelling decides.  On 1,700 lines of human translations one flag beside the translators' own errors;
    with the distance of spellings bounded, none.

MQM type
    Accuracy / Mistranslation (name)

Sources
    JMnedict, https://www.edrdg.org; Damerau 1964, https://doi.org/10.1145/363958.363994
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES, Lexis
from checker.match.free_names import GENERIC, is_unknown
from checker.match.names import judge
from checker.rules import Rule

# Kinship (0..1, that the name is this one, right or wrong) from which the place is meant.
LEAST_KIN = 0.75
# Share of kana (0..1) in which a garble may differ from the usual spelling: Cleves as クリーブス is no garble of クレーヴ.
FARTHEST = 0.4
# One kana of four or more is a slip, so that sound need say less.
NEAR = 0.25
LEAST_KIN_NEAR = 0.5
SHORTEST = 3
_WORD = re.compile(r"[A-ZÀ-Þ][\w'’]{3,}")
_PART = re.compile(r"[^・･＝=\s]+")
# Names of these kinds are no places; a lone surname is one that belongs to somebody's full name.
NO_PLACES = frozenset({"person", "surname", "acronym", "credit"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of the source's sentence by one word of its name, with that word's usual spellings."""

    word: str
    usual: tuple[str, ...]
    witness: Witness


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield misspelt places."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    if lexis is None or lexis.places is None or lexis.strays is None:
        return
    people = _people(dossier)
    for encounter in dossier.close():
        known = tuple(_places(dossier, encounter, lexis, people))
        if not known:
            continue
        for mention in dossier.article.reading.of(Kind.NAME):
            if mention.sentence in encounter.bead.article and "katakana" in mention.traits:
                yield from _misspelt(dossier, mention, known, lexis)


def _people(dossier: Dossier) -> frozenset[str]:
    """Return the words of all people's names in the sources."""
    named = (m for number in dossier.related() for m in dossier.sources[number].reading.of(Kind.NAME))
    return frozenset(word for m in named if m.traits & NO_PLACES for word in _WORD.findall(m.text))


def _places(dossier: Dossier, encounter: Encounter, lexis: Lexis, people: frozenset[str]) -> Iterator[_Place]:
    if lexis.places is None:
        return
    reading = dossier.sources[encounter.source].reading
    for mention in reading.of(Kind.NAME, Kind.ORGANIZATION):
        if mention.sentence not in encounter.bead.source or mention.traits & NO_PLACES:
            continue
        words = _WORD.findall(mention.text)
        for word in words:
            usual = () if word in people or word.casefold() in GENERIC else lexis.places(word)
            if not usual and word == words[0] and words[-1].casefold() in GENERIC:
                usual = lexis.places(mention.text)  # Balearic alone is no place
            if usual:
                yield _Place(word, usual, Witness(encounter.source, mention))


def _misspelt(dossier: Dossier, mention: Mention, known: tuple[_Place, ...], lexis: Lexis) -> Iterator[Suspicion]:
    for match in _PART.finditer(mention.text):
        text = match[0]
        if len(text) < SHORTEST or not is_unknown(dossier, text):
            continue
        place = max(known, key=lambda each: judge(text, each.word).kinship)
        if any(form in text for form in place.usual):
            continue  # バルセロナエリア: the usual spelling with a word beside it
        distance = min(_distances(place, text, lexis))
        if _is_meant(judge(text, place.word).kinship, distance):
            yield _suspicion(place, Span(*match.span()).shift(mention.span.start), text, lexis)


def _is_meant(kinship: float, distance: float) -> bool:
    """Tell whether a word is a misspelt place by its sound and by how far it is from the usual spelling."""
    least = LEAST_KIN_NEAR if distance <= NEAR else LEAST_KIN
    return 0.0 < distance <= FARTHEST and kinship >= least


def _distances(place: _Place, text: str, lexis: Lexis) -> tuple[float, ...]:
    return tuple(lexis.strays(text, form) for form in place.usual) if lexis.strays else (1.0,)


def _suspicion(place: _Place, span: Span, text: str, lexis: Lexis) -> Suspicion:
    distances = _distances(place, text, lexis)
    usual = place.usual[distances.index(min(distances))]
    heard = judge(text, place.word)
    body = place.witness.mention.kind is Kind.ORGANIZATION or "organization" in place.witness.mention.traits
    return Suspicion(
        span=span,
        message=f"{text} is no spelling of {place.word}, which is written {usual}",
        kind="garbled",
        expected=place.witness.mention.text,
        suggestion=usual,
        witnesses=(place.witness,),
        confidence=0.88,
        severity=Severity.MINOR if heard.accepted else Severity.MAJOR,
        category=Category.ORGANIZATION if body else Category.PLACE,
    )


RULE = Rule("garbled-place", Category.PLACE, Severity.MINOR, check)
