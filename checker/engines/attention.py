"""Word links from a decoder's attention.

Source: Garg et al. 2019, "Jointly Learning to Align and Translate with Transformer Models", §3,
https://aclanthology.org/D19-1453: each target word goes to the source piece that it looks at most.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.core.text import Span
from checker.engines.places import places

# Neighbours that are looked at half as much belong to the same word.
_SHARE = 0.5
# A word that looks at nothing in particular came from nowhere.
_LEAST = 0.2
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def word_links(
    source: str, source_pieces: Sequence[str], english: str, pieces: Sequence[str], weights: Sequence[Sequence[float]]
) -> tuple[tuple[Span, Span], ...]:
    """Return pairs of places in ``source`` and ``english``, in the order of the English.

    Args:
        source: A piece of the article.
        source_pieces: Its tokens.
        english: What was made of it.
        pieces: The tokens of the English.
        weights: For each of ``pieces`` how much it looks at each of ``source_pieces``, 0..1.
    """
    here, there = places(source, source_pieces), places(english, pieces)
    starts, ends = [place.start for place in there], [place.end for place in there]  # never falling
    links: list[tuple[Span, Span]] = []
    for match in _WORD.finditer(english):
        word = Span(*match.span())
        near = range(bisect_right(ends, word.start), min(len(weights), bisect_left(starts, word.end)))
        rows = [weights[at] for at in near if there[at]]
        origin = _origin(here, rows)
        if origin:
            links.append((origin, word))
    return tuple(links)


def _origin(here: Sequence[Span], rows: Sequence[Sequence[float]]) -> Span | None:
    """Return the stretch of the source that the rows look at."""
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    looks = [mean if place else 0.0 for mean, place in zip(means, here, strict=False)]
    best = max(range(len(looks)), key=looks.__getitem__, default=0)
    if not looks or looks[best] < _LEAST:
        return None
    first = last = best
    while first > 0 and looks[first - 1] >= _SHARE * looks[best]:
        first -= 1
    while last + 1 < len(looks) and looks[last + 1] >= _SHARE * looks[best]:
        last += 1
    return here[first].cover(here[last])
