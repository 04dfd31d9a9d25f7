"""Trains an edit transducer from pairs of names by expectation maximisation, with numpy.

Source: Ristad & Yianilos 1998, "Learning String-Edit Distance", section 3; discounting after Kneser & Ney 1995.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.match.names_model import decode_emission
from checker.match.script import latin_key, split_units

Pair = tuple[str, str]
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

LETTERS = 26
# Emissions have 0 to 3 letters. Longer ones swallow wrong letters.
CODES = 1 + 26 + 26**2 + 26**3
# Longer names are left out: they are titles and lists rather than names.
LONGEST = 24
PASSES = 9
# From this pass on, DISCOUNT is taken from every expected count, so that arcs seen less than about once vanish.
DISCOUNT_FROM, DISCOUNT = 4, 0.5
# After this pass the worst pairs are left out: translations, family name against given name, slips.
TRIM_AFTER = 6
# The probability of an arc that was never seen; at 1e-7 hard verification falls by 2 points.
FLOOR = 1e-9
# Pairs that are computed side by side.
BATCH = 2048


@dataclass(frozen=True, slots=True)
class Shape:
    """Pairs with the same numbers of units and letters.

    `arcs[k]` has arc numbers by unit, last letter and pair for emissions of k letters; `letters` by letter and pair.
    """

    rows: Integers
    arcs: tuple[Integers, ...]
    letters: Integers

    @property
    def size(self) -> tuple[int, int, int]:
        """Return the numbers of units, letters and pairs."""
        return self.arcs[0].shape[0], len(self.letters), len(self.rows)


@dataclass(frozen=True, slots=True)
class Arcs:
    """Log probabilities of arcs by unit and emission, and of insertions a to z."""

    prices: dict[str, dict[str, float]]
    insert: dict[str, float]


def inventory(names: Sequence[str], script: str, least: int = 20) -> list[str]:
    """Return the units of `names` in code point order, kana with a small kana only when seen `least` times."""
    every = {name[at : at + 2] for name in names for at in range(len(name))}
    counts = Counter(unit for name in names for unit in split_units(name, script, every))
    return sorted(unit for unit, count in counts.items() if script != "katakana" or len(unit) == 1 or count >= least)


def train_arcs(pairs: Sequence[Pair], script: str, known: Sequence[str], trim: float) -> Arcs:
    """Return the arcs that explain `pairs` best, the worst share `trim` of them left out in the last passes."""
    shapes, used = _number(_shapes(pairs, script, known))
    chance = np.full(len(used) + LETTERS, 1 / (len(known) * CODES + LETTERS))
    weight = np.ones(len(pairs))
    for step in range(1, PASSES + 1):
        counts, scores = _expect(shapes, chance, weight)
        if step >= DISCOUNT_FROM:
            counts = np.maximum(counts - DISCOUNT, 0)
        chance = np.maximum(counts / counts.sum(), FLOOR)
        if step == TRIM_AFTER:
            weight = (scores > np.nanquantile(scores, trim)).astype(np.float64)
    return _arcs(chance, used, known)


def _arcs(chance: Floats, used: Integers, known: Sequence[str]) -> Arcs:
    prices: dict[str, dict[str, float]] = {unit: {} for unit in known}
    for at in np.flatnonzero(chance[:-LETTERS] > FLOOR * 1.0001):
        unit, code = divmod(int(used[at]), CODES)
        prices[known[unit]][decode_emission(code)] = float(np.log(chance[at]))
    insert = {chr(97 + at): float(np.log(value)) for at, value in enumerate(chance[-LETTERS:])}
    return Arcs(prices, insert)


def _shapes(pairs: Sequence[Pair], script: str, known: Sequence[str]) -> list[Shape]:
    """Return all pairs with something to read on both sides, by shape."""
    index = {unit: at for at, unit in enumerate(known)}
    shaped: dict[tuple[int, int], list[tuple[int, list[int], list[int]]]] = {}
    for row, (name, latin) in enumerate(pairs):
        units = [index[unit] for unit in split_units(name, script, index) if unit in index]
        letters = [ord(letter) - 97 for letter in latin_key(latin)[:LONGEST]]
        if 0 < len(units) <= LONGEST and letters:
            shaped.setdefault((len(units), len(letters)), []).append((row, units, letters))
    batches = [items[at : at + BATCH] for _, items in sorted(shaped.items()) for at in range(0, len(items), BATCH)]
    return [_shape(*map(np.array, zip(*batch, strict=True))) for batch in batches]


def _shape(rows: Integers, units: Integers, letters: Integers) -> Shape:
    last = letters.T
    two = last[:-1] * 26 + last[1:]
    three = two[:-1] * 26 + last[2:]
    codes = (np.zeros((len(last) + 1, len(rows)), np.int64), 1 + last, 27 + two, 703 + three)
    first = units.T[:, None, :] * CODES
    return Shape(rows, tuple(first + code[None] for code in codes if len(code)), last)


def _number(shapes: Sequence[Shape]) -> tuple[list[Shape], Integers]:
    """Return the shapes with arcs numbered from 0, and what number each had before."""
    used = np.unique(np.concatenate([np.unique(arcs) for shape in shapes for arcs in shape.arcs]))
    place = np.zeros(int(used[-1]) + 1, np.int64)
    place[used] = np.arange(len(used))
    numbered = [Shape(shape.rows, tuple(place[arcs] for arcs in shape.arcs), shape.letters) for shape in shapes]
    return numbered, used


def _expect(shapes: Sequence[Shape], chance: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Return the expected count of every arc and insertion, and each pair's log probability over its length."""
    counts = np.zeros(len(chance))
    scores = np.full(len(weight), np.nan)
    for shape in shapes:
        units, letters, _ = shape.size
        logs, numbers, shares = _forward_backward(shape, chance, weight)
        scores[shape.rows] = logs / (4 + units + letters)
        counts += np.bincount(numbers, shares, minlength=len(counts))
    return counts, scores


def _forward_backward(shape: Shape, chance: Floats, weight: Floats) -> tuple[Floats, Integers, Floats]:
    """Return the log probability of each pair; the arcs it may have used; how often it is expected to have."""
    emit = [chance[arcs] for arcs in shape.arcs]
    insert = chance[:-LETTERS].size + shape.letters
    ahead, behind = _forward(shape, emit, chance[insert]), _backward(shape, emit, chance[insert])
    total = ahead[-1, -1]
    scale = weight[shape.rows] / total
    letters = len(shape.letters)
    shares = [ahead[:-1, : letters + 1 - size] * price * behind[1:, size:] * scale for size, price in enumerate(emit)]
    shares.append((ahead[:, :-1] * chance[insert] * behind[:, 1:] * scale).sum(0))
    numbers = [*shape.arcs, insert]
    return np.log(total), np.concatenate([n.ravel() for n in numbers]), np.concatenate([s.ravel() for s in shares])


def _forward(shape: Shape, emit: Sequence[Floats], insert: Floats) -> Floats:
    units, letters, pairs = shape.size
    table = np.zeros((units + 1, letters + 1, pairs))
    table[0, 0] = 1
    for unit in range(units + 1):
        for size, price in enumerate(emit if unit else ()):
            table[unit, size:] += table[unit - 1, : letters + 1 - size] * price[unit - 1]
        for letter in range(letters):
            table[unit, letter + 1] += table[unit, letter] * insert[letter]
    return table


def _backward(shape: Shape, emit: Sequence[Floats], insert: Floats) -> Floats:
    units, letters, pairs = shape.size
    table = np.zeros((units + 1, letters + 1, pairs))
    table[units, letters] = 1
    for unit in range(units, -1, -1):
        for size, price in enumerate(emit if unit < units else ()):
            table[unit, : letters + 1 - size] += table[unit + 1, size:] * price[unit]
        for letter in range(letters - 1, -1, -1):
            table[unit, letter] += table[unit, letter + 1] * insert[letter]
    return table
