"""Finds the Latin name that a name answers best among candidates."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from checker.match.names_model import may_sound
from checker.match.names_parts import split_latin, split_name
from checker.match.names_structure import NO_MATCH, NameMatch, alike, match_name

# How many candidates are aligned part by part after the quick look.
_LOOKED_AT = 6
# What the quick look says, sign turned, when no part of the name may sound like any word.
_NOTHING_SHARED = 1.0


def best_match(name: str, candidates: Sequence[str]) -> NameMatch:
    """Match `name` against the most similar of `candidates`.

    Returns:
        The match with the highest gain, the earlier candidate when even; `NO_MATCH` when nothing can be compared.
    """
    quick = sorted([(-_quick_look(name, latin), at) for at, latin in enumerate(candidates)])
    close = sorted([at for worse, at in quick[:_LOOKED_AT] if worse < _NOTHING_SHARED])
    found = [match_name(name, candidates[at]) for at in close]
    return max(found, key=lambda match: match.gain, default=NO_MATCH)


@lru_cache(maxsize=65536)
def _quick_look(name: str, latin: str) -> float:
    """Return how much of `name` single words or pairs of words of `latin` explain, -1 (nothing) to 1."""
    parts, words = split_name(name), [word.letters for word in split_latin(latin)]
    joined = [*words, *["".join(pair) for pair in pairwise(words)]]
    best = [_best_gain(part.text, joined) for part in parts]
    return sum(best) / len(name) if best else -1.0


def _best_gain(text: str, words: Sequence[str]) -> float:
    return len(text) * max([alike(text, word) for word in words if may_sound(text, word)], default=-1.0)
