"""Alignment of a comparable source: pairs of sentences in any order, and mostly none.

Two sentences answer each other only when each is the other's best, clearly better than the next,
and alike enough; everything else abstains.

Source: mutual nearest neighbours with a margin, as in Artetxe & Schwenk 2019, "Margin-based Parallel
Corpus Mining" (ACL, https://aclanthology.org/P19-1309), §3.
"""

from __future__ import annotations

from checker.align.features import Similarities
from checker.core.alignment import Bead

# Calibrated on the parallel development articles with their sources' order shuffled and 40 % of the
# sentences removed: above these, 19 of 20 pairs are right.
LEAST_ALIKE = 0.30
LEAST_MARGIN = 1.25


def align(similarity: Similarities) -> tuple[Bead, ...]:
    """Return one-to-one beads in article order; sentences without a sure answer are absent."""
    best_of_source: dict[int, float] = {}
    for row in similarity.rows:
        for j, value in row.items():
            best_of_source[j] = max(best_of_source.get(j, 0.0), value)
    beads = []
    for i, row in enumerate(similarity.rows):
        ranked = sorted(row.items(), key=lambda cell: (-cell[1], cell[0]))[:2]
        if not ranked:
            continue
        (j, value), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
        if value >= LEAST_ALIKE and value >= LEAST_MARGIN * second and value >= best_of_source[j]:
            beads.append(Bead((i,), (j,), round(value, 4)))
    return tuple(beads)
