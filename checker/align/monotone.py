"""Alignment of a parallel source: beads in order, by dynamic programming.

A path through both texts is built of beads 1-1, 1-0, 0-1, 2-1, 1-2, 2-2, 3-1 and 1-3.  Each bead pays
a prior and, for the mismatch of its lengths, Gale & Church's normal cost; it earns its similarity.
Ends of paragraphs that coincide are rewarded, so that equal layouts keep the diagonal unless strong
evidence speaks against it.

Source: Gale & Church 1993, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 19(1), §3, https://aclanthology.org/J93-1004.  The reward for similarity in place of a
likelihood ratio follows Sennrich & Volk 2010 (Bleualign, https://aclanthology.org/2010.amta-papers.14).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.align.features import Similarities
from checker.core.alignment import Bead
from checker.core.text import Document, Sentence

# Bead shapes (article sentences, source sentences) with the cost of choosing them: Gale & Church's
# -100 log priors scaled to our similarities, omissions dearer than merges.
SHAPES = {(1, 1): 0.0, (1, 0): 0.28, (0, 1): 0.28, (2, 1): 0.22, (1, 2): 0.22, (2, 2): 0.5, (3, 1): 0.4, (1, 3): 0.4}

# A length mismatch of one standard deviation costs this much.
LENGTH_COST = 0.05
# Paragraph ends that coincide earn, those that do not cost, this much.
PARAGRAPH_REWARD = 0.12
# Gale & Church's variance of the length difference per character; theirs is 6.8 for European pairs,
# translation into Japanese is freer.
VARIANCE = 9.0
# Sentences to either side of the expected path that are tried; keeps the cost linear.
BAND = 40
# Similarity from which a pair may fix the expected path.
SURELY_ALIKE = 0.35


@dataclass(frozen=True, slots=True)
class _Texts:
    article: Sequence[Sentence]
    source: Sequence[Sentence]
    similarity: Similarities
    ratio: float

    def reward(self, i: int, j: int, shape: tuple[int, int]) -> float:
        """Return what the bead that ends before sentences (i, j) earns, less what it costs."""
        ours, theirs = self.article[i - shape[0] : i], self.source[j - shape[1] : j]
        earned = -SHAPES[shape]
        if not ours or not theirs:
            return earned
        earned += self._alike(i, j, shape) - LENGTH_COST * self._mismatch(ours, theirs)
        return earned + self._layout(i, j, ours, theirs)

    def _alike(self, i: int, j: int, shape: tuple[int, int]) -> float:
        cells = [self.similarity.of(a, b) for a in range(i - shape[0], i) for b in range(j - shape[1], j)]
        # Each merged sentence must bring its own share, or the best pair would drag strangers along.
        return sum(cells) / max(shape) if max(shape) > 1 else cells[0]

    def _mismatch(self, ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> float:
        length = sum(len(s.text) for s in ours) * self.ratio
        other = sum(len(s.text) for s in theirs)
        return min(5.0, abs(length - other) / math.sqrt(VARIANCE * max(length, other)))

    def _layout(self, i: int, j: int, ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> float:
        if any(s.block != ours[0].block for s in ours) or any(s.block != theirs[0].block for s in theirs):
            return -PARAGRAPH_REWARD
        ends = self._ends(self.article, i), self._ends(self.source, j)
        starts = self._ends(self.article, i - len(ours)), self._ends(self.source, j - len(theirs))
        return PARAGRAPH_REWARD * ((ends[0] == ends[1]) + (starts[0] == starts[1]) - 1)

    @staticmethod
    def _ends(sentences: Sequence[Sentence], at: int) -> bool:
        return at in (0, len(sentences)) or sentences[at - 1].block != sentences[at].block


def align(article: Document, source: Document, similarity: Similarities, ratio: float) -> tuple[Bead, ...]:
    """Return the best monotone path as beads in order, one-sided ones included.

    Args:
        article: The segmented article.
        source: The segmented source.
        similarity: How alike their sentences are.
        ratio: Characters of the source's language that answer one of the article's.
    """
    texts = _Texts(article.sentences, source.sentences, similarity, ratio)
    choices = _fill(texts, _expected_path(texts))
    return _trace_back(texts, choices)


def _fill(texts: _Texts, centres: Sequence[float]) -> list[dict[int, tuple[int, int]]]:
    size = len(texts.source)
    best: list[dict[int, float]] = [{} for _ in range(len(texts.article) + 1)]
    choices: list[dict[int, tuple[int, int]]] = [{} for _ in best]
    best[0][0] = 0.0
    for i, centre in enumerate(centres):
        low, high = _band(i, centre, centres, size)
        for j in range(low, high + 1):
            reached = [(_total(texts, best, i, j, shape), shape) for shape in SHAPES if _is_reached(best, i, j, shape)]
            if reached:
                # The first of equal shapes wins, so that ties do not depend on anything.
                best[i][j], choices[i][j] = max(reached, key=lambda choice: choice[0])
    return choices


def _is_reached(best: Sequence[dict[int, float]], i: int, j: int, shape: tuple[int, int]) -> bool:
    return i >= shape[0] and j >= shape[1] and j - shape[1] in best[i - shape[0]]


def _total(texts: _Texts, best: Sequence[dict[int, float]], i: int, j: int, shape: tuple[int, int]) -> float:
    return best[i - shape[0]][j - shape[1]] + texts.reward(i, j, shape)


def _band(i: int, centre: float, centres: Sequence[float], size: int) -> tuple[int, int]:
    # The band reaches from the previous centre to the next, so that a jump of the path stays inside.
    before, after = centres[max(0, i - 1)], centres[min(len(centres) - 1, i + 1)]
    low, high = int(min(before, centre)) - BAND, int(max(after, centre)) + BAND
    return (0 if i == 0 else max(0, low)), (size if i == len(centres) - 1 else min(size, high))


def _expected_path(texts: _Texts) -> list[float]:
    """Return for each prefix of the article how many source sentences it is expected to cover."""
    n, m = len(texts.article), len(texts.source)
    fixed = [(0, 0), *((i + 1, j + 1) for i, j in _chain(texts.similarity)), (n, m)]
    path = [0.0] * (n + 1)
    for (i, j), (k, end) in pairwise(fixed):
        for at in range(i, k + 1):
            path[at] = j + (end - j) * (at - i) / max(1, k - i)
    return path


def _chain(similarity: Similarities) -> list[tuple[int, int]]:
    """Return the longest rising chain of surely alike pairs (patience sorting)."""
    pairs = []
    for i, row in enumerate(similarity.rows):
        ranked = sorted(((value, -j) for j, value in row.items()), reverse=True)[:2]
        if ranked and ranked[0][0] >= SURELY_ALIKE and (len(ranked) == 1 or ranked[0][0] >= 1.5 * ranked[1][0]):
            pairs.append((i, -ranked[0][1]))
    return _longest_rising(pairs)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    tails: list[int] = []
    tops: list[int] = []
    previous: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        previous.append(tops[at - 1] if at else -1)
        tails[at : at + 1], tops[at : at + 1] = [j], [index]
    chain = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = previous[at]
    return chain[::-1]


def _trace_back(texts: _Texts, choices: Sequence[dict[int, tuple[int, int]]]) -> tuple[Bead, ...]:
    i, j = len(texts.article), len(texts.source)
    beads = []
    while i or j:
        shape = choices[i][j]
        ours, theirs = tuple(range(i - shape[0], i)), tuple(range(j - shape[1], j))
        score = max((texts.similarity.of(a, b) for a in ours for b in theirs), default=0.0)
        beads.append(Bead(ours, theirs, round(score, 4)))
        i, j = i - shape[0], j - shape[1]
    return tuple(reversed(beads))
