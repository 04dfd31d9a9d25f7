"""How a Latin word is rendered in katakana: the probability of a form, given the letters, in their place in the word.

The edit transducer hears whether two names may be one and finds クライト near Craith. This model knows what transcribers
write for these letters here, and so how much rarer a form is than the likeliest one. Each unit of the form is drawn,
together with the number of letters that it renders, given the letters around it and the unit before; contexts from five
letters and a unit down to one letter are interpolated.

Sources: Bisani & Ney 2008, "Joint-Sequence Models for Grapheme-to-Phoneme Conversion", Speech Communication 50(5), section
2 (units of letters and sounds); Witten & Bell 1991, "The Zero-Frequency Problem", IEEE Transactions on Information
Theory 37(4), method C (interpolation, here with the weight of the shorter context tripled).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from checker.match.names_weights import model_file, read_weights
from checker.match.script import latin_key, split_units

NAME, FILE = "names-katakana", "renderings.safetensors"
# Letters ahead of and behind the place in the word, and whether the unit before is part of the context.
LEVELS = ((1, 0, False), (2, 1, False), (3, 1, False), (3, 2, True))
# Unit and letters of what was never seen share this much probability with all other such pairs.
_UNSEEN = 0.1
# How much a shorter context counts, in multiples of the number of different things seen in the longer one.
_SHORTER = 3.0
# So many letters one unit renders at most (the last one of Kavanaugh, six).
LONGEST_RENDERED = 6
_STRIDE = LONGEST_RENDERED + 1
# Begin and end of a word, and what stands before its first unit.
_BEGIN, _END = "^", "$"
_BASE = 28
# Beam of the search for the likeliest form: units that were last written, and choices for each place.
_KEPT, _CHOICES = 12, 12
# Added to the number of units that a difference is divided by; short names differ more easily.
_SMOOTHING = 3
_V = (
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
    ("ヴュ", "ビュ"),
    ("ヴ", "ブ"),
    ("ー", ""),
    ("ッ", ""),
)


class Step(NamedTuple):
    """One unit of a form and the number of letters that it renders."""

    unit: int
    letters: int

    @property
    def number(self) -> int:
        """Return the step as one number."""
        return self.unit * _STRIDE + self.letters


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen in one context: all steps, how many of them, and how many different ones."""

    counts: Mapping[Step, int]
    total: int
    likeliest: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RenderingModel:
    """Counts of steps by context.

    ``keys`` has the contexts of each level, ascending; ``starts`` where the steps of each begin in ``steps``, with one
    entry more for the end; ``counts`` is as long as ``steps``, which are numbered as `Step.number` says.
    """

    units: Mapping[str, int]
    keys: Sequence[Sequence[float]]
    starts: Sequence[Sequence[float]]
    steps: Sequence[float]
    counts: Sequence[float]
    seen: dict[tuple[int, int], _Seen | None] = field(default_factory=dict, repr=False, compare=False)

    def probability(self, step: Step, contexts: Sequence[_Seen]) -> float:
        """Return the probability (0..1) of a step in a place, given what was seen there, shortest context first."""
        found = _UNSEEN / (len(self.units) * _STRIDE)
        for seen in contexts:
            shorter = _SHORTER * len(seen.counts)
            found = (seen.counts.get(step, 0) + shorter * found) / (seen.total + shorter)
        return found

    def contexts(self, word: str, at: int, before: int) -> list[_Seen]:
        """Return what was seen in a place of a padded word after the unit ``before``, up to the longest known context."""
        found: list[_Seen] = []
        for level in range(len(LEVELS)):
            seen = self._lookup(level, context_key(level, word, at, before, len(self.units)))
            if seen is None:
                break
            found.append(seen)
        return found

    def _lookup(self, level: int, key: int) -> _Seen | None:
        if (level, key) not in self.seen:
            if len(self.seen) >= _REMEMBERED:
                self.seen.clear()
            self.seen[level, key] = self._read(level, key)
        return self.seen[level, key]

    def _read(self, level: int, key: int) -> _Seen | None:
        keys = self.keys[level]
        at = bisect_left(keys, key)
        if at == len(keys) or keys[at] != key:
            return None
        here = slice(*map(int, self.starts[level][at : at + 2]))
        steps = (Step(*divmod(int(number), _STRIDE)) for number in self.steps[here])
        counts = dict(zip(steps, map(int, self.counts[here]), strict=True))
        likeliest = sorted(counts, key=lambda step: -counts[step])[:_CHOICES]
        return _Seen(counts, sum(counts.values()), tuple(likeliest))


def folded(form: str) -> str:
    """Return a form without what usage leaves open everywhere: long vowels, ッ, ヴ for ブ."""
    for written, usual in _V:
        form = form.replace(written, usual)
    return form


def padded(letters: str) -> str:
    """Return the letters of a word with marks for its begin and end, so that every place has a context."""
    return f"{_BEGIN * 2}{letters}{_END * 3}"


def context_key(level: int, word: str, at: int, before: int, units: int) -> int:
    """Return the number of a context: that of the letters around the place, and of the unit before where it counts."""
    ahead, behind, with_unit = LEVELS[level]
    number = 0
    for letter in word[at + 2 - behind : at + 2 + ahead]:
        number = number * _BASE + _letter(letter)
    return number * (units + 1) + before + 1 if with_unit else number


def _letter(letter: str) -> int:
    return {_BEGIN: 26, _END: 27}.get(letter, ord(letter) - ord("a"))


def loss(form: str, word: str) -> float:
    """Return how much rarer a form is than the likeliest rendering of a word, in nats a unit.

    Args:
        form: katakana of one word.
        word: one Latin word; case and marks do not count.

    Returns:
        0 for the likeliest rendering, above 1 for what transcribers hardly ever write; 0 also where there is nothing
        to compare.

    Raises:
        ModelMissing: the model is not installed.
    """
    model, letters = _model(), latin_key(word)
    units = split_units(folded(form), "katakana", model.units)
    if not units or not letters:
        return 0.0
    own = _own(model, [model.units.get(unit, len(model.units)) for unit in units], padded(letters))
    length = _SMOOTHING + len(units)
    # The likeliest form has at most the probability 1, so that most forms need no search for it.
    return 0.0 if -own <= _SMALL * length else max(0.0, _likeliest(letters) - own) / length


# Contexts that are kept ready; words of some hundred articles have as many.
_REMEMBERED = 8192
# Losses up to this one are not told from none.
_SMALL = 0.2
_NEVER = -99.0


def _own(model: RenderingModel, units: Sequence[int], word: str) -> float:
    """Return the log probability of a form: of its best alignment with the word."""
    size = len(word) - len(padded(""))
    row, before = {0: 0.0}, -1
    for unit in units:
        new: dict[int, float] = {}
        for at, so_far in row.items():
            contexts = model.contexts(word, at, before)
            for letters in range(min(LONGEST_RENDERED, size - at) + 1):
                value = so_far + log(model.probability(Step(unit, letters), contexts))
                new[at + letters] = max(value, new.get(at + letters, _NEVER))
        row, before = new, unit
    return row.get(size, _NEVER)


@lru_cache(maxsize=4096)
def _likeliest(letters: str) -> float:
    """Return the log probability of the likeliest form, as far as a beam finds it."""
    model, word = _model(), padded(letters)
    row: list[dict[int, float]] = [{} for _ in range(len(letters) + 1)]
    row[0][-1] = 0.0
    for at in range(len(letters)):
        # First the units that render no letter: they go on from what is here and stay here.
        for silent in (True, False):
            _go_on(model, word, at, row, silent=silent)
    return max(row[-1].values(), default=_NEVER)


def _go_on(model: RenderingModel, word: str, at: int, row: Sequence[dict[int, float]], *, silent: bool) -> None:
    """Add the forms that go on from one place with a unit that renders no letter, or with one that renders some."""
    for before, so_far in _best(row[at]):
        for step, price in _choices(model, word, at, before):
            if (step.letters == 0) == silent and at + step.letters < len(row):
                _keep(row[at + step.letters], step.unit, so_far + price)


def _best(here: Mapping[int, float]) -> list[tuple[int, float]]:
    return sorted(here.items(), key=lambda entry: (-entry[1], entry[0]))[:_KEPT]


def _keep(here: dict[int, float], unit: int, value: float) -> None:
    here[unit] = max(value, here.get(unit, _NEVER))


def _choices(model: RenderingModel, word: str, at: int, before: int) -> Iterator[tuple[Step, float]]:
    contexts = model.contexts(word, at, before)
    steps = dict.fromkeys(step for seen in contexts for step in seen.likeliest)
    return ((step, log(model.probability(step, contexts))) for step in steps)


@cache
def _model() -> RenderingModel:
    weights = read_weights(model_file(NAME, FILE))
    units = {unit: at for at, unit in enumerate(weights.texts["units"].split())}
    tensors = weights.tensors
    return RenderingModel(
        units=units,
        keys=[tensors[f"keys_{level}"] for level in range(len(LEVELS))],
        starts=[tensors[f"starts_{level}"] for level in range(len(LEVELS))],
        steps=tensors["step"],
        counts=tensors["count"],
    )
