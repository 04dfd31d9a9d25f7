"""What a source is to the article: its original, another report of the same story, or neither."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.features import Similarities
from checker.core.alignment import Bead, Relatedness

# A bead whose sentences share this much of their weight counts as answered.
ANSWERED = 0.12
# Shares of the article's and of the source's sentences that the monotone path must answer in an
# original, and of the best answers that must lie on it.  Originals of which 40 % was cut have .44 to .70,
# .79 to 1 and .42 to .90; related reports .15 to .42, .30 to 1 and .06 to .67; strangers never all three.
PARALLEL_SHARE = 0.43
USED_SHARE = 0.6
PATH_SHARE = 0.38
# Without a dictionary sentences answer each other by names and figures alone: human translations of news into German
# and Russian have .39 to 1, .41 to 1 and (all but two) .5 to 1, strangers at most .35, .29 and .23 together.
THIN_SHARE, THIN_PATH_SHARE = 0.39, 0.6
# Texts as long as a text and its translation, of as many sentences: so many, and so many of them answered, make an original;
# of 1,790 pairs of strangers, one to eight sentences long, none has both.  With other numbers of sentences more must be.
BUILT_SENTENCES, BUILT_SHARE = 4, 0.35
SPLIT_SENTENCES, SPLIT_SHARE, SPLIT_USED, SPLIT_PATH = 3, 0.6, 0.4, 0.9
# Texts that are built alike (see ``lengths``) must share as many different things at least.
BUILT_SHARED = 4
# A longer article must share more than a few things with a related report.
SHORT, SHARED = 2, 3


@dataclass(frozen=True, slots=True)
class Signs:
    """What the decision rests on; all shares are 0..1.

    ``answered`` is the share of article sentences with a counterpart on the monotone path,
    ``used`` the share of source sentences with one, ``on_path`` the share of best answers that lie on it, ``shared`` the number of different names,
    figures and countries that both texts have, ``sentences`` and ``theirs`` the article's and the source's sentences.
    """

    answered: float
    used: float
    on_path: float
    shared: int
    sentences: int
    theirs: int = 0


def signs(beads: Sequence[Bead], similarity: Similarities, shared: int) -> Signs:
    """Return the evidence for the decision from a monotone alignment."""
    answered = {i for bead in beads if bead.score >= ANSWERED and bead.source for i in bead.article}
    used = {j for bead in beads if bead.score >= ANSWERED and bead.article for j in bead.source}
    length = sum(len(bead.source) for bead in beads)
    path = {(i, j) for bead in beads for i in bead.article for j in bead.source}
    bests = [_best(i, similarity) for i in range(len(similarity.rows))]
    strong = [pair for pair in bests if pair is not None]
    total = len(similarity.rows)
    on_path = sum(pair in path for pair in strong) / len(strong) if strong else 0.0
    return Signs(len(answered) / max(1, total), len(used) / max(1, length), on_path, shared, total, length)


def decide(found: Signs, needed: float = math.inf, *, thin: bool = False, as_translated: bool = False) -> Relatedness:
    """Return what the source is; an article of one or two sentences needs only one shared thing.

    Args:
        found: What was found.
        needed: The share of answered sentences (0..1) that is enough for those who cannot compare words, because the
            texts are built alike.
        thin: Whether the evidence is that of a back-translation without a dictionary.
        as_translated: Whether the texts are about as long as a text and its translation.
    """
    alike = as_translated and _are_built_alike(found)
    if alike or (thin and min(found.answered, found.used) >= THIN_SHARE and found.on_path >= THIN_PATH_SHARE):
        return Relatedness.PARALLEL
    if min(found.answered, found.used) >= needed and found.shared >= BUILT_SHARED:
        return Relatedness.PARALLEL
    if found.shared == 0 and found.answered < PARALLEL_SHARE:
        return Relatedness.UNRELATED
    if found.answered >= PARALLEL_SHARE and found.used >= USED_SHARE and found.on_path >= PATH_SHARE:
        return Relatedness.PARALLEL
    if found.sentences > SHORT and found.shared < SHARED:
        return Relatedness.UNRELATED
    return Relatedness.COMPARABLE


def _are_built_alike(found: Signs) -> bool:
    """Tell whether short texts answer each other sentence by sentence, if not by the share that any texts must."""
    if found.sentences == found.theirs >= BUILT_SENTENCES:
        return min(found.answered, found.used) >= BUILT_SHARE
    split = found.sentences >= SPLIT_SENTENCES and found.on_path >= SPLIT_PATH
    return split and found.answered >= SPLIT_SHARE and found.used >= SPLIT_USED


def _best(i: int, similarity: Similarities) -> tuple[int, int] | None:
    row = similarity.rows[i]
    if not row:
        return None
    j = min(row, key=lambda at: (-row[at], at))
    return (i, j) if row[j] >= ANSWERED else None
