"""The edit transducer: how likely a foreign spelling and a Latin spelling are one name, and how they align.

Each unit of the name (a kana, a jamo, a letter) emits none to three Latin letters, and single Latin letters may be
inserted; one joint distribution covers all these arcs. Scores are natural logarithms, below zero, higher is more alike.

Source: Ristad & Yianilos 1998, "Learning String-Edit Distance", section 2 (joint stochastic transducer; here the best
alignment instead of the sum); Knight & Graehl 1998, "Machine Transliteration", section 3.5 (a kana to several letters).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf
from sys import intern

# Natural logarithm of 1e-9, the probability of an arc that training never kept: at 1e-7 wrong names pass too easily.
UNSEEN = -20.723
# The score of a cell outside the band, and of what is given up.
NEVER = -1e9
ALPHABET = (1 << 26) - 1
# How many Latin letters an alignment may run behind and ahead of an even pace; against no band at all this loses one
# name in 1,500, and a narrower one three.
_BEHIND, _AHEAD = 2, 3

Cell = tuple[str, str, str, float]
Prices = Callable[[str, float], float]
Fast = tuple[Callable[[str], tuple[float, Prices, Prices] | None], float]


@dataclass(frozen=True, slots=True)
class Unit:
    """The arcs of one unit: log probabilities by emission, the highest of them, and both made ready for the inner loop.

    `fast` has the look-up, by last letter, of the price of that letter alone and of the look-ups of all emissions of two
    and of three letters that end with it; and the price of no letter.  `ranked` has the emissions as `letters_of` gives
    them, with their prices, likeliest first; from the price of what was never seen on, anything is as dear.
    """

    emissions: Mapping[str, float]
    usual: float
    fast: Fast
    ranked: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """A Latin spelling made ready: for each letter the 1, 2, 3 letters up to it and its insertion, and padded rows.

    `absent` has the letters that it lacks, as `letters_of` gives them.
    """

    text: str
    absent: int
    cells: tuple[Cell, ...]
    row: list[float]
    padding: list[float]


@dataclass(frozen=True, slots=True)
class Arc:
    """One step of an alignment: unit number `unit` (-1: inserted) answers the letters `start` to `end`.

    `strain` says how unusual the step is, 0 for the likeliest choice on either side and below zero otherwise.
    """

    unit: int
    start: int
    end: int
    strain: float


@dataclass(frozen=True, slots=True)
class Transducer:
    """Arcs by unit and emission, insertions by letter, and the likeliest arc of every emission."""

    units: Mapping[str, Unit]
    insert: Mapping[str, float]
    usual: Mapping[str, float]

    def read_units(self, units: Sequence[str]) -> tuple[Unit, ...]:
        """Return the arcs of each unit; one that is not in the model may stand for anything, at a high price."""
        return tuple(self.units[unit] if unit in self.units else make_unit({}) for unit in units)

    def read_letters(self, text: str) -> Letters:
        """Return `text` (letters a to z) ready for scoring."""
        before = f"##{text}"
        inserts = [self.insert[letter] for letter in text]
        cells = [
            (text[at], intern(before[at + 1 : at + 3]), intern(before[at : at + 3]), price)
            for at, price in enumerate(inserts)
        ]
        row = [NEVER, NEVER, NEVER, *accumulate(inserts, initial=0.0)]
        return Letters(text, ALPHABET & ~letters_of(text), tuple(cells), row, [NEVER] * len(row))


def make_transducer(arcs: Mapping[str, Mapping[str, float]], insert: Mapping[str, float]) -> Transducer:
    """Return the transducer of these log probabilities: `arcs` by unit and emission, `insert` by letter."""
    usual: dict[str, float] = dict(insert)
    for emissions in arcs.values():
        for emission, price in emissions.items():
            usual[emission] = max(price, usual.get(emission, UNSEEN))
    return Transducer({unit: make_unit(emissions) for unit, emissions in arcs.items()}, insert, usual)


def make_unit(arcs: Mapping[str, float]) -> Unit:
    """Return a unit with the given log probabilities by emission."""
    sized = [{emission: price for emission, price in arcs.items() if len(emission) == size} for size in (2, 3)]
    ending = {
        last: (arcs.get(last, UNSEEN), _ending(sized[0], last), _ending(sized[1], last))
        for last in sorted({emission[-1] for emission in arcs if emission})
    }
    # The sort is stable, so that no order of a set of letters matters.
    ranked = sorted([(letters_of(emission), price) for emission, price in arcs.items()], key=lambda arc: -arc[1])
    seen = tuple([arc for arc in ranked if arc[1] > UNSEEN])
    usual = max(arcs.values(), default=UNSEEN)
    return Unit(arcs, usual, (ending.get, arcs.get("", UNSEEN)), (*seen, (0, UNSEEN)))


@lru_cache(maxsize=16384)
def letters_of(text: str) -> int:
    """Return the set of the letters a to z in `text`, a bit each."""
    return sum(1 << (ord(letter) - ord("a")) for letter in set(text) if "a" <= letter <= "z")


def _ending(arcs: Mapping[str, float], last: str) -> Prices:
    return {emission: price for emission, price in arcs.items() if emission[-1] == last}.get


def joint_score(units: Sequence[Unit], letters: Letters, least: float = NEVER) -> float:
    """Return the log probability of the best alignment within the band; both sides must not be empty.

    Scores below `least` may come back as `NEVER`: most names are strangers to each other, and that shows before their end.
    """
    row = letters.row
    cells, padding = letters.cells, letters.padding
    due, pace = 0.5001, len(cells) / len(units)
    bounds = _bounds(units, letters.absent)
    ahead = sum(bounds)
    if ahead < least:
        return NEVER
    for unit, bound in zip(units, bounds, strict=True):
        due += pace
        now = int(due)
        new = _next_row(unit.fast, row, cells[now - _BEHIND - 1 if now > _BEHIND else 0 : now + _AHEAD], now - _BEHIND)
        ahead -= bound
        if max(new) + ahead < least:
            return NEVER
        new += padding[len(new) :]
        row = new
    return row[-1]


def _bounds(units: Sequence[Unit], absent: int) -> list[float]:
    """Return what each unit gets at most: as for the likeliest of its emissions that the spelling has the letters of."""
    bounds = []
    for unit in units:
        for emission, price in unit.ranked:
            if not emission & absent:
                bounds.append(price)
                break
    return bounds


def _next_row(unit: Fast, row: list[float], cells: Sequence[Cell], first: int) -> list[float]:
    """Return the scores after one more unit: three columns of padding, then one for each number of letters read.

    The inner loop of the program, written for speed: columns before `first` and behind the cells are left out.
    """
    ending, silent = unit
    if first < 1:
        first, three, two, one = 1, NEVER, NEVER, row[3]
        left = one + silent
        new = [three, three, three, left]
    else:
        three, two, one = row[first : first + 3]
        left = NEVER
        new = [left] * (first + 3)
    add, unseen = new.append, UNSEEN
    for (tail1, tail2, tail3, price), above in zip(cells, row[first + 3 :]):  # noqa: B905 - `strict` costs a tenth
        best = above + silent
        left += price
        if left > best:  # noqa: PLR1730 - max() takes a third longer, here and below
            best = left
        found = ending(tail1)
        if found:
            alone, by_two, by_three = found
            left = one + alone
            if left > best:  # noqa: PLR1730
                best = left
            left = two + by_two(tail2, unseen)
            if left > best:  # noqa: PLR1730
                best = left
            left = three + by_three(tail3, unseen)
            if left > best:  # noqa: PLR1730
                best = left
        add(best)
        left, three, two, one = best, two, one, above
    return new


def align(units: Sequence[Unit], letters: Letters, usual: Mapping[str, float]) -> tuple[Arc, ...]:
    """Return the best alignment in reading order, without a band.

    Args:
        units: as `Transducer.read_units` returns them.
        letters: as `Transducer.read_letters` returns them.
        usual: `Transducer.usual`, to tell how unusual each step is.
    """
    steps = _steps(units, letters)
    arcs: list[Arc] = []
    at, end = len(units), len(letters.text)
    while at or end:
        size = steps[at][end]
        if size < 0:
            emission = letters.text[end - 1]
            arcs.append(Arc(-1, end - 1, end, letters.cells[end - 1][3] - usual[emission]))
            end -= 1
        else:
            arcs.append(_arc(units[at - 1], at - 1, letters.text[end - size : end], end - size, usual))
            at, end = at - 1, end - size
    return tuple(reversed(arcs))


def _arc(unit: Unit, at: int, emission: str, start: int, usual: Mapping[str, float]) -> Arc:
    """Return the step; its strain is how far it is from its unit's best emission and from its emission's best unit."""
    price = unit.emissions.get(emission, UNSEEN)
    return Arc(at, start, start + len(emission), 2 * price - unit.usual - usual.get(emission, UNSEEN))


def _steps(units: Sequence[Unit], letters: Letters) -> list[list[int]]:
    """Return, by units and letters read, the last step of the best way there (letters emitted, -1 for an insertion)."""
    row = letters.row[3:]
    steps = [[0] + [-1] * len(letters.text)]
    for unit in units:
        row, step = _row(unit, row, letters)
        steps.append(step)
    return steps


def _row(unit: Unit, above: Sequence[float], letters: Letters) -> tuple[list[float], list[int]]:
    """Return the scores and steps after one more unit, given the scores before it; of equal steps the largest."""
    get, unseen = unit.emissions.get, UNSEEN
    silent = get("", unseen)
    two = three = -inf
    one, best = above[0], above[0] + silent
    row, step = [best], [0]
    for (tail1, tail2, tail3, price), straight in zip(letters.cells, above[1:]):  # noqa: B905 - as in `_next_row`
        best, size = best + price, -1
        score = straight + silent
        if score >= best:
            best, size = score, 0
        score = one + get(tail1, unseen)
        if score >= best:
            best, size = score, 1
        score = two + get(tail2, unseen)
        if score >= best:
            best, size = score, 2
        score = three + get(tail3, unseen)
        if score >= best:
            best, size = score, 3
        row.append(best)
        step.append(size)
        three, two, one = two, one, straight
    return row, step
