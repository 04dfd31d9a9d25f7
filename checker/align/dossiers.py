"""From one article, its back-translation and its sources to the dossier that rules read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from checker.align import encounters, features, fluent, free, given, lengths, monotone, names, relatedness
from checker.align.features import Similarities
from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.backtranslation import BackTranslation
from checker.core.dossier import Dossier, Encounter, Read
from checker.core.options import Options
from checker.lang import LANGUAGES

# English characters that answer one Japanese character, by the totals of news translations; scripts
# that write a word in about as many letters as English need no correction.
LENGTH_RATIO = {"ja": 2.3, "zh": 3.2, "ko": 2.0}
# Between these multiples of that lie nine in ten translations of one to eight sentences.
SHORTEST_TRANSLATED, LONGEST_TRANSLATED = 0.65, 1.3


def gather(
    article: Read,
    backs: tuple[BackTranslation, BackTranslation],
    sources: Sequence[Read],
    tables: Sequence[names.NameTable],
    options: Options,
) -> Dossier:
    """Return the dossier: every source aligned, and the mentions of its beads paired.

    Sources that were only offered and are unrelated are not in it.

    ``backs`` are the engine's English and the dictionaries'; ``tables`` has the article's names in each source, in the order of ``sources``.
    """
    aligned = [
        (align_source(article, backs, source, 0, table), source, table)
        for source, table in zip(sources, tables, strict=True)
    ]
    kept = [one for one in aligned if not (one[1].offered and one[0].relatedness is Relatedness.UNRELATED)]
    alignments = [replace(alignment, source=number) for number, (alignment, _, _) in enumerate(kept)]
    sources, tables = [source for _, source, _ in kept], [table for _, _, table in kept]
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


def align_source(
    article: Read, backs: tuple[BackTranslation, BackTranslation], source: Read, number: int, table: names.NameTable
) -> Alignment:
    """Return how one source answers the article, or that it does not; ``backs`` as for ``gather``."""
    back = backs[0]
    similar = partial(_similarities, article, backs, source, table.accepted)
    if article.document.carries(source.document):
        return given.align(article.document, source.document, number, similar, _ratio(article))
    alike = similar()
    path = monotone.align(article.document, source.document, alike, _ratio(article))
    shared = features.shared(article, back, source, table.accepted)
    found = relatedness.signs(path, alike, shared)
    needed = _needed(article, source, path)
    verdict = relatedness.decide(
        found, needed, thin=features.is_thin(article, back), as_translated=_as_translated(article, source)
    )
    beads: tuple[Bead, ...] = ()
    if verdict is Relatedness.PARALLEL:
        beads = path
    elif verdict is Relatedness.COMPARABLE:
        beads = free.align(alike)
    return Alignment(number, verdict, beads, round(found.answered, 4))


def _similarities(
    article: Read,
    backs: tuple[BackTranslation, BackTranslation],
    source: Read,
    accepted: Mapping[str, frozenset[str]],
) -> Similarities:
    alike = features.similarities(article, backs[0], source, accepted)
    is_fluent = backs[0].engine != backs[1].engine
    return fluent.raised(alike, backs[0], source.document) if is_fluent else alike


def _needed(article: Read, source: Read, path: Sequence[Bead]) -> float:
    """Return the share of answers that lengths leave to be shown; they are not asked where words or names can tell."""
    pack = LANGUAGES.get(article.document.lang)
    if pack.lexis is not None or pack.copies_names:
        return math.inf
    return lengths.answers_needed(path, article.document, source.document)


def _ratio(article: Read) -> float:
    return LENGTH_RATIO.get(article.document.lang, 1.0)


def _as_translated(article: Read, source: Read) -> bool:
    """Tell whether the texts are about as long as a text and its translation; only languages with a dictionary ask."""
    if LANGUAGES.get(article.document.lang).lexis is None:
        return False
    share = len(source.document.text) / max(1, len(article.document.text)) / _ratio(article)
    return SHORTEST_TRANSLATED <= share <= LONGEST_TRANSLATED


def compared(met: Sequence[Encounter]) -> int:
    """Return how many sentences of the article have an answer in at least one source."""
    return len({index for encounter in met for index in encounter.bead.article})
