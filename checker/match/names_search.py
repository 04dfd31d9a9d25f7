"""Finds the Latin name that a name answers best among candidates."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from checker.match.names_model import hear
from checker.match.names_parts import split_latin, split_name
from checker.match.names_structure import NO_MATCH, NameMatch, alike, match_name

# How many candidates are aligned part by part after the quick look.
_LOOKED_AT = 6
# Emissions this much rarer than a unit's usual one (natural logarithm) do not count in the quick look.
_RARE = 3.5
# What the quick look says, sign turned, when no part of the name may sound like any word.
_NOTHING_SHARED = 1.0
# Share of a word's letters that some part of the name must be able to sound; true pairs have nearly all of them.
_LEAST_SHARED = 0.7


def best_match(name: str, candidates: Sequence[str], *, han: bool = False) -> NameMatch:
    """Match `name` against the most similar of `candidates`; `han`: it is from a Chinese text.

    Returns:
        The match with the highest gain, the earlier candidate when even; `NO_MATCH` when nothing can be compared.
    """
    quick = sorted([(-_quick_look(name, latin, han=han), at) for at, latin in enumerate(candidates)])
    close = sorted([at for worse, at in quick[:_LOOKED_AT] if worse < _NOTHING_SHARED])
    found = [match_name(name, candidates[at], han=han) for at in close]
    return max(found, key=lambda match: match.gain, default=NO_MATCH)


@lru_cache(maxsize=65536)
def _quick_look(name: str, latin: str, *, han: bool) -> float:
    """Return how much of `name` single words or pairs of words of `latin` explain, -1 (nothing) to 1."""
    parts, words = split_name(name), [word.letters for word in split_latin(latin)]
    joined = [*words, *["".join(pair) for pair in pairwise(words)]]
    best = [_best_gain(part.text, joined, han=han) for part in parts]
    return sum(best) / len(name) if best else -1.0


def _best_gain(text: str, words: Sequence[str], *, han: bool) -> float:
    heard = [word for word in words if _may_sound(text, word, han=han)]
    return len(text) * max([alike(text, word, han=han) for word in heard], default=-1.0)


def _may_sound(text: str, word: str, *, han: bool) -> bool:
    """Tell whether enough letters of `word` occur among those that `text` usually stands for."""
    return len(set(word) & _letters(text, han=han)) >= _LEAST_SHARED * len(set(word))


@lru_cache(maxsize=16384)
def _letters(text: str, *, han: bool) -> frozenset[str]:
    found = hear(text, han=han)
    if found is None:
        return frozenset(text.lower())
    units = found[1].units
    return frozenset(
        "".join([e for unit in units for e, price in unit.emissions.items() if price > unit.usual - _RARE])
    )
