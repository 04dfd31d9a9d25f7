"""Which sentences of the article and of one source answer each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relatedness(StrEnum):
    """What a source is to the article."""

    PARALLEL = "parallel"
    """The article's original: sentences answer each other in order."""
    COMPARABLE = "comparable"
    """Another report of the same story: few sentences answer each other, in any order."""
    UNRELATED = "unrelated"
    """No common names: nothing is compared."""


@dataclass(frozen=True, slots=True, order=True)
class Bead:
    """The smallest group of sentences that answer each other (Gale & Church 1993).

    ``article`` and ``source`` are sentence indices in order; one side may be empty in a parallel
    alignment (an omission or an addition).  ``score`` is 0..1, higher is surer.
    """

    article: tuple[int, ...]
    source: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The beads of one source, in article order.

    ``source`` is the source's index in the dossier.  ``coverage`` is the share of the article's
    sentences that a monotone path finds an answer for, 0..1; it helped to decide ``relatedness``.
    """

    source: int
    relatedness: Relatedness
    beads: tuple[Bead, ...]
    coverage: float
