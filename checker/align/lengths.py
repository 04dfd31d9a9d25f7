"""How much of two texts must agree when they are built alike: evidence where their words cannot be compared.

Translators keep long sentences long and paragraphs whole.  Where an article's language has no dictionaries, names and
figures alone answer too few of its sentences to call a source its original; lengths that rise and fall together say
the rest.

Source: Gale & Church 1993, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1),
§2, where the lengths of paragraphs of originals and translations correlate with .99, https://aclanthology.org/J93-1004.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import StatisticsError, correlation

from checker.core.alignment import Bead
from checker.core.text import Document

# Of 30 Chinese translations with their originals, and of each with four other texts: originals have correlations of
# .76 to .99 and .80 to 1.0 of their sentences one to one; of the 120 strangers eight have both, and those answer .2 of
# each other's sentences at most.  Of 552 Chinese, Korean and Arabic texts with strangers that have as many paragraphs,
# the paragraphs' lengths rise together in nine, of which none is taken for an original.
LEAST_CORRELATION = 0.7
LEAST_SINGLE = 0.78
# The correlation of fewer pairs says nothing.
FEWEST = 5
# Share of sentences (0..1) that must have an answer: in texts of the same paragraphs, in texts of the same sentences,
# and, as nothing reaches it, in all others.
SAME_PARAGRAPHS, SAME_SENTENCES, UNLIKE = 0.15, 0.3, 2.0


def answers_needed(beads: Sequence[Bead], article: Document, source: Document) -> float:
    """Return the share of sentences that must have an answer before the source is the article's original."""
    if len(article.blocks) == len(source.blocks):
        lengths = [[len(block) for block in document.blocks] for document in (article, source)]
        if _rise_together(*lengths):
            return SAME_PARAGRAPHS
    paired = [bead for bead in beads if bead.article and bead.source]
    single = sum(len(bead.article) == len(bead.source) == 1 for bead in paired)
    if 2 * single < LEAST_SINGLE * (len(article.sentences) + len(source.sentences)):
        return UNLIKE
    ours = [sum(len(article.sentences[at].text) for at in bead.article) for bead in paired]
    theirs = [sum(len(source.sentences[at].text) for at in bead.source) for bead in paired]
    return SAME_SENTENCES if _rise_together(ours, theirs) else UNLIKE


def _rise_together(ours: Sequence[int], theirs: Sequence[int]) -> bool:
    if len(ours) < FEWEST:
        return False
    try:
        return correlation(ours, theirs) >= LEAST_CORRELATION
    except StatisticsError:  # all of one length
        return False
