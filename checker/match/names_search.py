"""Finds the Latin name that a name answers best among candidates."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise

from checker.match.names_model import least_shared, sounds_of, usual_of
from checker.match.names_parts import split_latin, split_name
from checker.match.names_structure import NO_MATCH, NameMatch, alike, match_name
from checker.match.transducer import letters_of

# How many candidates are aligned part by part after the quick look.
_LOOKED_AT = 6
# How many words are listened to for one part; only long texts have more that could be meant.
_HEARD = 96


@dataclass(frozen=True, slots=True)
class _Index:
    """The single words and pairs of words of all candidates, each once.

    Attributes:
        words: each with its letters as bits, and how many of them a name must be able to sound.
        holders: for each word, the numbers of the candidates that have it.
    """

    words: tuple[tuple[str, int, float], ...]
    holders: tuple[tuple[int, ...], ...]


def best_match(name: str, candidates: Sequence[str], *, han: bool = False) -> NameMatch:
    """Match `name` against the most similar of `candidates`; `han`: it is from a Chinese text.

    Returns:
        The match with the highest gain, the earlier candidate when even; `NO_MATCH` when nothing can be compared.
    """
    quick = _quick_look(name, _index(tuple(candidates)), han=han)
    close = sorted(at for _, at in nsmallest(_LOOKED_AT, ((-gain, at) for at, gain in quick.items())))
    found = [match_name(name, candidates[at], han=han) for at in close]
    return max(found, key=lambda match: match.gain, default=NO_MATCH)


def _quick_look(name: str, index: _Index, *, han: bool) -> dict[int, float]:
    """Return how much of `name` the words of each candidate explain; candidates without a fitting word are absent."""
    parts = split_name(name)
    nothing = -float(sum(len(part.text) for part in parts))
    gains: dict[int, float] = {}
    for part in parts:
        for at, gain in _best_gains(part.text, index, han=han).items():
            gains[at] = gains.get(at, nothing) + len(part.text) * (gain + 1)
    return gains


def _best_gains(text: str, index: _Index, *, han: bool) -> dict[int, float]:
    """Return how surely `text` sounds like the most similar word of each candidate, -1..1."""
    gains: dict[int, float] = {}
    for number, word in _fitting(text, index, han=han):
        gain = alike(text, word, han=han)
        for at in index.holders[number]:
            if gain > gains.get(at, -1.0):
                gains[at] = gain
    return gains


def _fitting(text: str, index: _Index, *, han: bool) -> list[tuple[int, str]]:
    """Return the numbers and words that `text` may sound; of very many those whose letters are most like its own."""
    sounds = sounds_of(text, han=han)
    found = [
        (number, word, letters)
        for number, (word, letters, least) in enumerate(index.words)
        if (letters & sounds).bit_count() >= least
    ]
    if len(found) > _HEARD:
        usual = usual_of(text, han=han)
        found = nsmallest(_HEARD, found, key=lambda each: -_overlap(each[2], usual))
    return [(number, word) for number, word, _ in found]


def _overlap(some: int, others: int) -> float:
    return (some & others).bit_count() / (some | others).bit_count()


@lru_cache(maxsize=256)
def _index(candidates: tuple[str, ...]) -> _Index:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, latin in enumerate(candidates):
        words = [word.letters for word in split_latin(latin)]
        for word in dict.fromkeys([*words, *("".join(pair) for pair in pairwise(words))]):
            holders[word].append(at)
    known = tuple((word, letters_of(word), least_shared(word)) for word in holders)
    return _Index(known, tuple(map(tuple, holders.values())))
