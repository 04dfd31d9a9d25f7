"""Comparison of quantities by value: are two the same, and if not, how do they differ.

Units are compared through ``checker.lang.units``: one of the same dimension is converted, kin (ポンド for
pounds of either kind) stand for each other, and a unit that one side leaves out says nothing.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from checker.lang.units import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.core.mention import Quantity

EQUAL = 1.0
# Overlapping ranges ("dozens", 数十), values within one, converted or rounded by the translator, ranks for counts.
OVERLAP = 0.9
WITHIN = 0.8
CONVERTED = 0.9
ROUNDED = 0.85
ROUNDED_SILENTLY = 0.75
# A translation leaves digits out but does not invent them: 2003 for "some 2,000" is another number, unless
# the text was not made from this source.
SHARPENED = 0.5
ORDINAL = 0.9
# Rounding to two digits moves a value by 5 % at most.
TOLERANCE = Fraction(1, 20)
# Conversions: 60 mph is 97 km/h and becomes 95 (1.6 % off) or 97; further off only where the result is what
# rounding the exact conversion gives (190 miles for 300 km, 186.4 miles: 1.9 %; 3 ft for 1 m: 8.6 %).
CONVERSION = Fraction(1, 50)
COARSE_CONVERSION = Fraction(1, 10)
# "The second time" may be 2度, "the 34th minute" 34分 and "a 30th birthday" 30才, but "World War Two" is not
# twice as much.
COUNTED_BY_RANK = frozenset({"duration", "age", "occurrence", "degree", "person", "point", "score", "code"})
AGREES = 0.7
"""At or above this, ``agree`` calls two quantities the same."""
# A vague quantity leaves room around it: "hundreds" may be said of 1,100, hardly of 1,500.
LEEWAY = Fraction(3, 2)
# Ages by decade ("in his 40s") have sharp ends.
SHARP = frozenset({"year-old"})


_Range = tuple[Fraction, Fraction]
# What a translator rounds without saying so has four digits or more and keeps two.
_KEPT = 2
_LONG = 1000
_SECOND = 2
_TEN = 10
# 13 and 31 differ in two places; 123 and 321 too.
_LAST_SWAP = 2


class Conflict(StrEnum):
    """How two quantities differ, the surest signs of an error first."""

    NONE = "none"
    MAGNITUDE = "magnitude"
    """The same digits, ten times, a hundred times, … as much: 1.9億 for 1.9 billion."""
    TRANSPOSED = "transposed"
    """Two neighbouring digits exchanged: 31 for 13."""
    DIGIT = "digit"
    """As many digits, one of them another: 183 for 133."""
    OTHER = "other"
    """Another value, or another thing: 5 dollars for 5 euros."""


def agree(article: Quantity, source: Quantity) -> float:
    """Return how far two quantities say the same, 0..1, higher is more alike; see ``AGREES``."""
    if is_second_of_time(article, source):
        return 0.0
    if article.ordinal != source.ordinal:
        count = source if article.ordinal else article
        return ORDINAL * _agreement(article, source) if _is_counted_by_rank(count.unit) else 0.0
    return _agreement(article, source)


def _is_counted_by_rank(unit: str) -> bool:
    return not unit or units()[unit].dimension in COUNTED_BY_RANK


def _agreement(article: Quantity, source: Quantity) -> float:
    said = article.rounded or source.rounded
    scores = [_alike(*pair, said=said) for pair in _comparable(article, source)]
    return max([*scores, *_converted(article, source)], default=0.0)


def is_second_of_time(article: Quantity, source: Quantity) -> bool:
    """Tell whether the article takes "the second" for a length of time (2秒)."""
    return article.unit == "second" and source.ordinal and article.low == source.low == _SECOND


def conflict(article: Quantity, source: Quantity) -> Conflict:
    """Return how two quantities differ, ``Conflict.NONE`` where they agree or are too vague to tell."""
    if agree(article, source) >= AGREES:
        return Conflict.NONE
    if article.low != article.high or source.low != source.high:
        return Conflict.OTHER if _are_apart(article, source) else Conflict.NONE
    if not compatible(article.unit, source.unit) or is_second_of_time(article, source):
        return Conflict.OTHER
    kinds = [_difference(a[0], s[0]) for a, s in _comparable(article, source)] or [Conflict.OTHER]
    return min(kinds, key=list(Conflict).index)


def _are_apart(article: Quantity, source: Quantity) -> bool:
    """Tell whether two quantities, one or both of them vague, cannot mean the same."""
    leeway = 1 if {article.unit, source.unit} <= SHARP else LEEWAY
    return all(a[1] * leeway < s[0] or s[1] * leeway < a[0] for a, s in _comparable(article, source)) and compatible(
        article.unit, source.unit
    )


def is_rank_gone_wrong(article: Quantity, source: Quantity) -> bool:
    """Tell whether a rank and a count that differ can be one figure: 2番目 for two thirds, 47周年 for "the 40th"."""
    count, rank = (source, article) if article.ordinal else (article, source)
    if count.unit == "share":
        return article.ordinal and rank.low in {count.low.numerator, count.low.denominator}
    if is_second_of_time(article, source):
        return True
    counted = bool(count.unit) and _is_counted_by_rank(count.unit)
    return min(article.low, source.low) > 1 and (
        counted or (min(article.low, source.low) >= _TEN and conflict(article, source) is Conflict.MAGNITUDE)
    )


def is_other_currency(article: Quantity, source: Quantity) -> bool:
    """Tell whether the two are one sum in different currencies: 1万円 for 10,000 rupees."""
    currencies = [unit for unit in (article.unit, source.unit) if unit in units() and _is_currency(unit)]
    return len(currencies) == 2 and article.low == source.low and not compatible(*currencies)  # noqa: PLR2004


def _is_currency(unit: str) -> bool:
    return unit == "pound" or (unit == units()[unit].dimension and len(unit) == len("USD") and unit.isupper())


def compatible(article: str, source: str) -> bool:
    """Tell whether two units can be of the same thing; "" goes with everything."""
    return any(True for _ in _pairs(article, source))


@lru_cache(maxsize=4096)
def _pairs(article: str, source: str) -> tuple[tuple[str, str], ...]:
    if not article or not source or "code" in {article, source} or article == source:
        return (("", ""),)
    table = units()
    choices = [(unit, *table[unit].kin) for unit in (article, source)]
    # A pound of money is no pound of weight: kin goes one step from one side only, never from both.
    steps = [(a, s) for a, s in product(*choices) if article == a or source == s]
    return tuple(sorted({(a, s) for a, s in steps if table[a].dimension == table[s].dimension}))


def _is_exact(article: str, source: str) -> bool:
    """Tell whether one unit is a whole number of the other (12 months), so that nothing is lost on the way."""
    if article == source:
        return True
    here, there = units()[article], units()[source]
    ratio = max(here.factor / there.factor, there.factor / here.factor)
    return ratio.denominator == 1 and here.offset == there.offset


def _comparable(article: Quantity, source: Quantity) -> Iterator[tuple[_Range, _Range]]:
    """Yield both as (low, high) in one unit, for each reading of their units that needs no lossy conversion."""
    for a, s in _pairs(article.unit, source.unit):
        if a == s:
            yield (article.low, article.high), (source.low, source.high)
        elif _is_exact(a, s):
            here, there = units()[a], units()[s]
            yield (
                (here.base(article.low), here.base(article.high)),
                (there.base(source.low), there.base(source.high)),
            )


def _converted(article: Quantity, source: Quantity) -> Iterator[float]:
    """Yield a score for each reading of the units that needs a conversion with rounding (miles, km)."""
    for a, s in _pairs(article.unit, source.unit):
        if not _is_exact(a, s):
            here, there = units()[a], units()[s]
            low, high = (here.base(value) / there.factor - there.offset for value in (article.low, article.high))
            back = there.base(source.low) / here.factor - here.offset
            if low != high or source.low != source.high:
                yield OVERLAP if low <= source.high and source.low <= high else 0.0
            else:
                yield CONVERTED if _is_conversion((low, source.low), (back, article.low)) else 0.0


def _is_conversion(*directions: tuple[Fraction, Fraction]) -> bool:
    """Tell whether either (exact, written) pair is a conversion and what a person makes of it."""
    exact, written = directions[0]
    off = abs(exact - written) / max(abs(exact), abs(written), Fraction(1, 1000))
    rounds = any(_rounded(value, len(_significant(text))) == text for value, text in directions)
    return off <= CONVERSION or (off <= COARSE_CONVERSION and rounds)


def _alike(article: _Range, source: _Range, *, said: bool) -> float:
    if article == source:
        return EQUAL
    vague = (article[0] != article[1]) + (source[0] != source[1])
    if vague:
        # 数万 answers "tens of thousands" before 10000 does.
        score = OVERLAP if vague == len((article, source)) else WITHIN
        return score if article[0] <= source[1] and source[0] <= article[1] else 0.0
    one, other = article[0], source[0]
    if abs(one - other) > TOLERANCE * max(abs(one), abs(other)):
        return 0.0
    return _rounding(one, other, said=said)


def _rounding(article: Fraction, source: Fraction, *, said: bool) -> float:
    """Score two values of which one may be the other rounded.

    Where the text says "about", one significant digit is enough (約2000 for 1,987); where it does not,
    the rounder value must keep two of four (120万 for 1.23 million), so that 20 is never taken for 21.
    """
    mine, theirs = len(_significant(article)), len(_significant(source))
    digits = min(mine, theirs)
    silent = not said and (digits < _KEPT or max(article, source) < _LONG)
    if silent or _rounded(article, digits) != _rounded(source, digits):
        return 0.0
    if mine > theirs:
        return SHARPENED
    return ROUNDED if said else ROUNDED_SILENTLY


def _significant(value: Fraction) -> str:
    """Return the digits of a value without the zeros around them; at least one digit."""
    return f"{float(abs(value)):.6f}".replace(".", "").strip("0") or "0"


def _rounded(value: Fraction, digits: int) -> Fraction:
    if not value:
        return value
    exponent = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    step = Fraction(10) ** (exponent - digits)
    # Half up, as people round, not half to even.
    return Fraction(int(value / step + Fraction(1, 2))) * step


def _difference(article: Fraction, source: Fraction) -> Conflict:
    if not article or not source:
        return Conflict.OTHER
    if _is_power_of_ten(article / source):
        return Conflict.MAGNITUDE
    one, other = (f"{float(value):.3f}" for value in (article, source))
    if len(one) != len(other):
        return Conflict.OTHER
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return Conflict.DIGIT
    swapped = [one[at] for at in places] == [other[at] for at in reversed(places)]
    return Conflict.TRANSPOSED if swapped and len(places) <= _LAST_SWAP else Conflict.OTHER


def _is_power_of_ten(ratio: Fraction) -> bool:
    large = max(ratio, 1 / ratio)
    return large > 1 and large.denominator == 1 and str(large.numerator).strip("0") == "1"
