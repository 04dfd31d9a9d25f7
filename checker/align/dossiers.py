"""From one article, its back-translation and its sources to the dossier that rules read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from checker.align import encounters, features, free, given, lengths, monotone, names, relatedness
from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.backtranslation import BackTranslation
from checker.core.dossier import Dossier, Encounter, Read
from checker.core.options import Options
from checker.lang import LANGUAGES

# English characters that answer one Japanese character, by the totals of news translations; scripts
# that write a word in about as many letters as English need no correction.
LENGTH_RATIO = {"ja": 2.3, "zh": 3.2, "ko": 2.0}


def gather(
    article: Read,
    backs: tuple[BackTranslation, BackTranslation],
    sources: Sequence[Read],
    tables: Sequence[names.NameTable],
    options: Options,
) -> Dossier:
    """Return the dossier: every source aligned, and the mentions of its beads paired.

    ``backs`` are the engine's English and the dictionaries'; ``tables`` has the article's names in each source, in the order of ``sources``.
    """
    alignments = [
        align_source(article, backs[0], source, number, table)
        for number, (source, table) in enumerate(zip(sources, tables, strict=True))
    ]
    met = [
        encounters.encounter(article, sources[a.source], a.source, bead, tables[a.source].accepted)
        for a in alignments
        for bead in a.beads
        if bead.article and bead.source and a.relatedness is not Relatedness.UNRELATED
    ]
    pooled = names.merge(tables)
    return Dossier(
        article=article,
        back=backs[0],
        direct=backs[1],
        sources=tuple(sources),
        alignments=tuple(alignments),
        encounters=tuple(met),
        names=pooled.accepted,
        renderings=pooled.best,
        options=options,
    )


def align_source(article: Read, back: BackTranslation, source: Read, number: int, table: names.NameTable) -> Alignment:
    """Return how one source answers the article, or that it does not."""
    if article.document.carries(source.document):
        similar = partial(features.similarities, article, back, source, table.accepted)
        return given.align(article.document, source.document, number, similar, _ratio(article))
    alike = features.similarities(article, back, source, table.accepted)
    path = monotone.align(article.document, source.document, alike, _ratio(article))
    shared = features.shared(article, back, source, table.accepted)
    found = relatedness.signs(path, alike, shared)
    verdict = relatedness.decide(found, _needed(article, source, path))
    beads: tuple[Bead, ...] = ()
    if verdict is Relatedness.PARALLEL:
        beads = path
    elif verdict is Relatedness.COMPARABLE:
        beads = free.align(alike)
    return Alignment(number, verdict, beads, round(found.answered, 4))


def _needed(article: Read, source: Read, path: Sequence[Bead]) -> float:
    """Return the share of answers that lengths leave to be shown; they are not asked where dictionaries can."""
    if LANGUAGES.get(article.document.lang).lexis is not None:
        return math.inf
    return lengths.answers_needed(path, article.document, source.document)


def _ratio(article: Read) -> float:
    return LENGTH_RATIO.get(article.document.lang, 1.0)


def compared(met: Sequence[Encounter]) -> int:
    """Return how many sentences of the article have an answer in at least one source."""
    return len({index for encounter in met for index in encounter.bead.article})
