"""Whether an English sentence was made from this sentence of the article, or from nothing in it.

Every piece of either side is a witness, by whether the other side echoes it: a number that is echoed speaks for a
translation, one that is not speaks against it, a word less loudly than either.  How loudly, is the logarithm of how
much likelier the witness is in a translation than in a sentence that happens to stand there, in bits; the sum of all
decides (Fellegi & Sunter 1969, "A Theory for Record Linkage", JASA 64(328), §2.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log2

from checker.core.mention import Kind

# The share of pieces that is echoed in people's translations, and in lines dealt out at random: of the article's
# mentions and, last, its other words; then of the English's.  Counted on the lines of ntrex-clean and wmt21-reference
# that are one sentence, and written by ``python -m tests.bench.inventions``.
SAID: Mapping[Kind | None, tuple[float, float]] = {
    Kind.COUNTRY: (0.92, 0.03),
    Kind.DATE: (0.93, 0.01),
    Kind.NAME: (0.90, 0.03),
    Kind.NUMBER: (0.95, 0.03),
    Kind.ORGANIZATION: (0.88, 0.01),
    Kind.ROLE: (0.73, 0.03),
    None: (0.54, 0.04),
}
GROUNDED: Mapping[Kind | None, tuple[float, float]] = {
    Kind.COUNTRY: (0.96, 0.03),
    Kind.DATE: (0.98, 0.02),
    Kind.NAME: (0.94, 0.03),
    Kind.NUMBER: (0.88, 0.04),
    Kind.ORGANIZATION: (0.95, 0.04),
    Kind.ROLE: (0.88, 0.08),
    None: (0.60, 0.03),
}


def bits(witnesses: Iterable[tuple[Kind | None, bool]], shares: Mapping[Kind | None, tuple[float, float]]) -> float:
    """Return the sum of what witnesses say, in bits; above 0: for a translation, below: against one.

    Args:
        witnesses: The kind of each piece, None for a word that is no mention, and whether it is echoed.
        shares: ``SAID`` for pieces of the article, ``GROUNDED`` for pieces of the English.
    """
    return sum(_bits(*shares[kind], echoed=echoed) for kind, echoed in witnesses)


def _bits(translated: float, chance: float, *, echoed: bool) -> float:
    return log2(translated / chance) if echoed else log2((1.0 - translated) / (1.0 - chance))
