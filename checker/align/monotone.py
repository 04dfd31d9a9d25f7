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
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from checker.align.features import Similarities
from checker.core.alignment import Bead
from checker.core.text import Document, Sentence

# Bead shapes (article sentences, source sentences) with the cost of choosing them: Gale & Church's
# -100 log priors scaled to our similarities, omissions dearer than merges.
SHAPES = {(1, 1): 0.0, (1, 0): 0.28, (0, 1): 0.28, (2, 1): 0.22, (1, 2): 0.22, (2, 2): 0.5, (3, 1): 0.4, (1, 3): 0.4}

# Ends of quotations and of sentences, and a text up to its last word.
_CLOSING = re.compile("[」』”]")
_ENDS = "。！？"
_WORDS = re.compile(r"(?s).*\w")
# What a pair costs of which one holds more sentences: the others must be somewhere.
HELD_APART = 0.11
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
class _Side:
    """One text as the inner loop needs it, by the number of sentences read.

    ``lengths`` are the characters of the first i sentences; ``ends`` tells whether a paragraph ends
    after them; ``blocks`` has each sentence's paragraph; ``held`` counts sentences with those that a quotation holds.
    """

    lengths: tuple[int, ...]
    ends: tuple[bool, ...]
    blocks: tuple[int, ...]
    held: tuple[int, ...]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> _Side:
        blocks = tuple(sentence.block for sentence in sentences)
        inner = (before != after for before, after in pairwise(blocks))
        ends = (True, *inner, True) if blocks else (True,)
        lengths = tuple(accumulate((len(s.text) for s in sentences), initial=0))
        held = tuple(accumulate((_held(s.text) for s in sentences), initial=0))
        return cls(lengths, ends, blocks, held)

    def __len__(self) -> int:
        return len(self.blocks)


@dataclass(frozen=True, slots=True)
class _Texts:
    article: _Side
    source: _Side
    rows: Sequence[Mapping[int, float]]
    ratio: float
    quoted: bool
    """Whether any sentence holds others."""

    def alike(self, i: int, j: int, size: int, other: int) -> float:
        """Return the similarity of the last ``size`` of i sentences and the last ``other`` of j."""
        total = 0.0
        for row in self.rows[i - size : i]:
            for at in range(j - other, j):
                total += row.get(at, 0.0)
        # Each merged sentence must bring its own share, or the best pair would drag strangers along.
        return total / max(size, other)

    def cost(self, i: int, j: int, size: int, other: int) -> float:
        """Return what the bead of the last ``size`` of i sentences and the last ``other`` of j costs by its shape.

        A sentence whose quotation holds two is no merge of the two that answer it; with one of them it is.
        """
        if not size or not other or size == other > 1:
            return SHAPES[size, other]
        ours = self.article.held[i] - self.article.held[i - size]
        theirs = self.source.held[j] - self.source.held[j - other]
        return 0.0 if ours == theirs else max(SHAPES[size, other], HELD_APART)

    def fit(self, first: int, i: int, start: int, j: int) -> float:
        """Return what lengths and layout of the bead between (first, start) and (i, j) earn, at most a paragraph's reward."""
        return self._layout(first, i, start, j) - LENGTH_COST * self._mismatch(first, i, start, j)

    def _mismatch(self, first: int, i: int, start: int, j: int) -> float:
        length = (self.article.lengths[i] - self.article.lengths[first]) * self.ratio
        other = self.source.lengths[j] - self.source.lengths[start]
        return min(5.0, abs(length - other) / math.sqrt(VARIANCE * max(length, other)))

    def _layout(self, first: int, i: int, start: int, j: int) -> float:
        ours, theirs = self.article, self.source
        if ours.blocks[first] != ours.blocks[i - 1] or theirs.blocks[start] != theirs.blocks[j - 1]:
            return -PARAGRAPH_REWARD
        same_end, same_start = ours.ends[i] == theirs.ends[j], ours.ends[first] == theirs.ends[start]
        return PARAGRAPH_REWARD * (same_end + same_start - 1)


def align(article: Document, source: Document, similarity: Similarities, ratio: float) -> tuple[Bead, ...]:
    """Return the best monotone path as beads in order, one-sided ones included.

    Args:
        article: The segmented article.
        source: The segmented source.
        similarity: How alike their sentences are.
        ratio: Characters of the source's language that answer one of the article's.
    """
    ours, theirs = _Side.of(article.sentences), _Side.of(source.sentences)
    quoted = ours.held[-1] > len(ours) or theirs.held[-1] > len(theirs)
    texts = _Texts(ours, theirs, similarity.rows, ratio, quoted)
    choices = _fill(texts, _expected_path(texts))
    return _trace_back(texts, choices)


def _held(sentence: str) -> int:
    """Return how many sentences one holds: another for each that ends inside a quotation which goes on."""
    *closed, _ = _CLOSING.split(sentence)
    said = (words[0] for quotation in closed if (words := _WORDS.match(quotation)))
    return 1 + sum(words.count(end) for words in said for end in _ENDS)


def _fill(texts: _Texts, centres: Sequence[float]) -> list[dict[int, tuple[int, int]]]:
    size = len(texts.source)
    best: list[dict[int, float]] = [{} for _ in range(len(texts.article) + 1)]
    choices: list[dict[int, tuple[int, int]]] = [{} for _ in best]
    best[0][0] = 0.0
    for i, centre in enumerate(centres):
        low, high = _band(i, centre, centres, size)
        for j in range(low, high + 1):
            reached = _best_bead(texts, best, i, j)
            if reached:
                best[i][j], choices[i][j] = reached
    return choices


def _best_bead(
    texts: _Texts, best: Sequence[Mapping[int, float]], i: int, j: int
) -> tuple[float, tuple[int, int]] | None:
    """Return the value of the best path to sentences (i, j) and the shape of its last bead; None where none leads there."""
    highest, chosen = -math.inf, None
    for shape, cost in SHAPES.items():
        size, other = shape
        before = best[i - size].get(j - other) if size <= i else None
        if before is None:
            continue
        value = before - (texts.cost(i, j, size, other) if texts.quoted else cost)
        if size and other:
            value += texts.alike(i, j, size, other)
            # Lengths and layout of the many merges that cannot win need no look.
            if value + PARAGRAPH_REWARD <= highest:
                continue
            value += texts.fit(i - size, i, j - other, j)
        # The first of equal shapes wins, so that ties do not depend on anything.
        if value > highest:
            highest, chosen = value, shape
    return (highest, chosen) if chosen else None


def _band(i: int, centre: float, centres: Sequence[float], size: int) -> tuple[int, int]:
    # The band reaches from the previous centre to the next, so that a jump of the path stays inside.
    before, after = centres[max(0, i - 1)], centres[min(len(centres) - 1, i + 1)]
    low, high = int(min(before, centre)) - BAND, int(max(after, centre)) + BAND
    return (0 if i == 0 else max(0, low)), (size if i == len(centres) - 1 else min(size, high))


def _expected_path(texts: _Texts) -> list[float]:
    """Return for each prefix of the article how many source sentences it is expected to cover."""
    n, m = len(texts.article), len(texts.source)
    fixed = [(0, 0), *((i + 1, j + 1) for i, j in _chain(texts.rows)), (n, m)]
    path = [0.0] * (n + 1)
    for (i, j), (k, end) in pairwise(fixed):
        for at in range(i, k + 1):
            path[at] = j + (end - j) * (at - i) / max(1, k - i)
    return path


def _chain(rows: Sequence[Mapping[int, float]]) -> list[tuple[int, int]]:
    """Return the longest rising chain of surely alike pairs (patience sorting)."""
    pairs = []
    for i, row in enumerate(rows):
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
        score = max((texts.rows[a].get(b, 0.0) for a in ours for b in theirs), default=0.0)
        beads.append(Bead(ours, theirs, round(score, 4)))
        i, j = i - shape[0], j - shape[1]
    return tuple(reversed(beads))
