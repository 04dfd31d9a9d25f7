"""Whether a text repeats itself at all: patterns that look for copies are slow, and few texts have any."""

from __future__ import annotations

from collections import Counter


def recurs(text: str, size: int, times: int) -> bool:
    """Tell whether some ``size`` letters in a row stand in ``text`` at ``times`` places or more, 2 at least."""
    runs = [text[at : at + size] for at in range(len(text) - size + 1)]
    different = set(runs)
    # A copy too few is told without counting.
    return len(runs) - len(different) >= times - 1 and max(Counter(runs).values()) >= times
