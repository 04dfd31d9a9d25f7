"""Another place stands where the source has a different one.

What it does
    Compares towns, regions, capitals and waters of sentences that answer each other: a place of the
    article that no word of the source's sentences sounds like, and a place of the source that
    nothing in the article's sentence stands for.  Also looks for places that were translated word by
    word, taken in another sense or spelt out (the West Bank as a bank, mainland as メインランド).

Why it matters
    The news happens somewhere else; a capital also stands for its government.

Example
    article: ウィーンで会談した   source: met in Budapest   → ウィーン should be ブダペスト

Not flagged
    New and old names of one city, a capital for its government, a place that the source names in
    the sentence before or after.

Known false alarms
    Places named by another language's word (Aachen, Aix-la-Chapelle).

Calibration
    One free place on each side of the bead; a table of traps, from general knowledge.  On news by two
    weak engines 15 of 15 flags are right, on 1,700 lines of human translations all are translators' errors.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.match import places, proposals, traps
from checker.match.free_names import is_free, is_unnamed
from checker.rules import Rule

# Marks of source names that are surely no places.
NO_PLACES = frozenset({"person", "acronym", "common", "credit"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield places that stand where the source has another."""
    for encounter in dossier.close():
        ours = _article_places(dossier, encounter)
        theirs = _source_places(dossier, encounter)
        if len(ours) == 1 and len(theirs) == 1:
            yield _suspicion(dossier, next(iter(ours.values())), next(iter(theirs.values())))
    yield from traps.misread(dossier, "place_traps.tsv")


def _article_places(dossier: Dossier, encounter: Encounter) -> dict[Span, Mention]:
    """Return the free places of the article by span; a capital is a name and a country's stand-in."""
    capitals = [m for m in encounter.article_only(Kind.COUNTRY) if _is_capital(m)]
    named = [m for m in encounter.article_only(Kind.NAME) if "place" in m.traits]
    places_ = {mention.span: mention for mention in (*capitals, *named)}
    stands_for = {mention.span for mention in capitals if _echoed(dossier, encounter, mention)}
    return {
        span: mention
        for span, mention in places_.items()
        if span not in stands_for and is_free(dossier, encounter, mention)
    }


def _source_places(dossier: Dossier, encounter: Encounter) -> dict[Span, Witness]:
    """Return the source's names that are no people and that nothing in the article stands for, by span."""
    free = [
        witness
        for witness in encounter.source_only(Kind.NAME)
        if not witness.mention.traits & NO_PLACES and is_unnamed(dossier, encounter, witness)
    ]
    return {witness.mention.span: witness for witness in free}


def _is_capital(mention: Mention) -> bool:
    return "capital" in mention.traits and "ambiguous" not in mention.traits


def _echoed(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    """Tell whether the source names the capital's country in or beside the bead."""
    said: Sequence[Mention] = dossier.sources[encounter.source].reading.of(Kind.COUNTRY)
    return any(places.same_country(mention.keys, other.keys) for other in said if other.sentence in encounter.reach)


def _suspicion(dossier: Dossier, mention: Mention, witness: Witness) -> Suspicion:
    return Suspicion(
        span=mention.span,
        message=f"the article is set in {mention.text}; the source names {witness.mention.text}",
        expected=witness.mention.text,
        suggestion=proposals.name(dossier, witness.mention.text),
        witnesses=(witness,),
        confidence=0.88,
    )


RULE = Rule("wrong-place", Category.PLACE, Severity.MAJOR, check)
