"""Quantities of a language by value: a numeral with what may stand before and after it.

Each pack says how its numerals are written; units come from its ``units.tsv`` and words that are quantities in
themselves from its ``quantities.tsv``.  The traits are those of ``checker.lang.figures``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from checker.core.mention import Quantity
from checker.lang.figures import (
    CODE,
    LEAST,
    MOST,
    WEAK,
    Figure,
    alternatives,
    exact,
    leftmost_longest,
    outside,
    quantity_words,
    sum_compounds,
)
from checker.lang.units import Word, unit_words

_PLAIN = Word("", Fraction(1), frozenset())
_SCORE = 1000
_CODE = re.compile(
    r"https?://\S+|www\.\S+|[@#]\w+|(?<![A-Za-z\d])(?=[A-Za-z-]*\d)(?=\d*-?[A-Za-z])[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?![A-Za-z\d])"
)


@dataclass(frozen=True, slots=True)
class Counting:
    """How a language counts.

    Attributes:
        package: The pack with ``units.tsv`` and ``quantities.tsv``.
        numeral: Pattern of a numeral.
        value: From a numeral to its value, None where it is none.
        first: Pattern of what stands before a numeral to make it a rank (第); "" for nothing.
        rank: Pattern of what stands after a numeral or counter to make it a rank (째); "" for nothing.
        more: Pattern of what after a numeral says "and some more" (多, 여).
        gap: Pattern of what may stand between numeral and unit.
        after: Pattern that must follow a unit, as a look-ahead; "" for anything.
        fractions: Patterns with the groups ``top`` and ``bottom``, or ``percent`` alone.
        joiner: Pattern of what joins two ends of a range.
        versus: Pattern of what joins two scores.
        least: Pattern before a lower bound, ending in ``$``; ``most``: before an upper bound.
        at_least: Pattern after a lower bound; ``at_most``: after an upper bound.
        loose: Whether a numeral with its unit counts nothing (十分 for "fully").
        stands: Whether a word of ``quantities.tsv`` may stand at a place.
        few: Up to this value a number in words without a unit needs no answer.
    """

    package: str
    numeral: str
    value: Callable[[str], Fraction | None]
    first: str
    rank: str
    more: str
    gap: str
    after: str
    fractions: tuple[re.Pattern[str], ...]
    joiner: str
    versus: str
    least: re.Pattern[str]
    most: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    loose: Callable[[re.Match[str]], bool]
    stands: Callable[[str, int, int], bool]
    few: int = 2

    def read(self, text: str, taken: tuple[Figure, ...]) -> tuple[Figure, ...]:
        """Return the quantities of a sentence outside ``taken``, in order and disjoint."""
        found = [*_codes(text), *self._fractions(text), *self._pairs(text), *self._amounts(text), *self._words(text)]
        chosen = leftmost_longest(outside(found, taken))
        return tuple(self._bounded(figure, text) for figure in sum_compounds(chosen, text, _NO_GAP))

    def _amounts(self, text: str) -> Iterator[Figure]:
        for match in _amount(self).finditer(text):
            value = self.value(match["number"])
            if value is not None and not self.loose(match):
                yield self._figure(match, value)

    def _figure(self, match: re.Match[str], value: Fraction) -> Figure:
        units, sign = _units(self.package), (match["sign"] or "").strip()
        word = units.get(match["unit"] or "") or units.get(sign) or _PLAIN
        ordinal = bool(match["first"] or match["rank"]) or "ordinal" in word.marks
        scale = Fraction(1) if ordinal else word.scale
        half = Fraction(1, 2) if match["half"] else Fraction(0)
        quantity = Quantity(
            (value + half) * scale,
            (value + half) * scale,
            "" if ordinal else word.unit,
            rounded=bool(match["more"]),
            ordinal=ordinal,
            written=match["number"],
        )
        written_out = not any(char.isdecimal() for char in match["number"])
        few = written_out and not word.unit and value <= self.few
        few = few or (written_out and value <= 2 and (ordinal or word.unit == "person"))  # noqa: PLR2004
        weak = (value == 1 and not half) or (ordinal and value <= 2) or few  # noqa: PLR2004
        return Figure(match.start(), match.end(), quantity, traits=frozenset({WEAK} if weak else ()))

    def _fractions(self, text: str) -> Iterator[Figure]:
        for match in (match for pattern in self.fractions for match in pattern.finditer(text)):
            given = match.groupdict()
            if given.get("percent"):
                share = self.value(given["percent"])
                if share is not None:
                    yield Figure(match.start(), match.end(), exact(share, match[0], "%"))
                continue
            top, bottom = self.value(given["top"]), self.value(given["bottom"])
            if top and bottom and top < bottom:
                yield Figure(match.start(), match.end(), exact(top / bottom, match[0], "share"))

    def _pairs(self, text: str) -> Iterator[Figure]:
        """Yield ranges and scores: the first number shares what follows the second."""
        for pair in _pair(self).finditer(text):
            second = _amount(self).match(text, pair.end())
            low, high = self.value(pair["low"]), self.value(pair["high"])
            if second is None or low is None or high is None:
                continue
            figure = self._figure(second, high)
            if (pair["versus"] and low != high and pair["versus"].strip() in {"대", "对", "比", ":", "："}) or (
                pair["versus"] and (low >= high or not (figure.quantity and figure.quantity.unit))
            ):
                yield from _score(pair, second, low, high)
            elif low < high and figure.quantity is not None:
                value = low * figure.quantity.high / high
                shared = low < _shared_scale(pair["high"]) or value == low
                yield Figure(
                    pair.start(), pair.end("low"), exact(value if shared else low, pair["low"], figure.quantity.unit)
                )
                yield figure

    def _words(self, text: str) -> Iterator[Figure]:
        words = quantity_words(self.package)
        for match in re.finditer(alternatives(words), text):
            if self.stands(text, match.start(), match.end()):
                quantity, traits = words[match[0]]
                yield Figure(match.start(), match.end(), quantity, traits=traits)

    def _bounded(self, figure: Figure, text: str) -> Figure:
        """Return the figure with what the words beside it say of it: at least, at most."""
        if figure.quantity is None:
            return figure
        near = max(0, figure.start - 8)
        least = self.least.search(text, near, figure.start) or self.at_least.match(text, figure.end)
        most = self.most.search(text, near, figure.start) or self.at_most.match(text, figure.end)
        marks = ({LEAST} if least else set[str]()) | ({MOST} if most else set[str]())
        return replace(figure, traits=figure.traits | marks)


_NO_GAP = re.compile(r"\s?")


def _shared_scale(numeral: str) -> Fraction:
    """Return the size of the scale word that ends a numeral (20-30万), 1 where there is none."""
    size = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12}
    return Fraction(size.get(numeral.strip()[-1:], 1))


@lru_cache(maxsize=16)
def _units(package: str) -> Mapping[str, Word]:
    return unit_words(package)


@lru_cache(maxsize=16)
def _amount(counting: Counting) -> re.Pattern[str]:
    units = _units(counting.package)
    signs = alternatives(word for word, unit in units.items() if "before" in unit.marks) or "(?!)"
    after = alternatives(word for word, unit in units.items() if "before" not in unit.marks)
    return re.compile(
        rf"(?<![\dA-Za-z])(?<!\d[.,])(?P<sign>(?:{signs})\s?)?(?P<first>{counting.first or '(?!)'})?(?P<number>{counting.numeral})"
        rf"(?P<more>{counting.more})?(?:{counting.gap}(?P<unit>(?:{after})(?!(?<=[A-Za-z])[A-Za-z]){counting.after}))?"
        rf"(?P<half>半)?(?P<rank>{counting.rank or '(?!)'})?"
    )


@lru_cache(maxsize=16)
def _pair(counting: Counting) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,/A-Za-z-])(?P<low>{counting.numeral})(?:(?P<versus>{counting.versus})|(?:{counting.joiner}))"
        rf"(?=(?P<high>{counting.numeral}))"
    )


def _score(pair: re.Match[str], second: re.Match[str], low: Fraction, high: Fraction) -> Iterator[Figure]:
    if max(low, high) < _SCORE:
        yield Figure(pair.start("low"), pair.end("low"), exact(low, pair["low"], "score"))
        yield Figure(second.start("number"), second.end("number"), exact(high, pair["high"], "score"))


def _codes(text: str) -> Iterator[Figure]:
    for match in _CODE.finditer(text):
        if not re.fullmatch(r"\d+(?:st|nd|rd|th|km|kg|cm|mm|m|g|k|K|GB|MB|TB|mph|kph|am|pm)", match[0]):
            yield Figure(match.start(), match.end(), exact(Fraction(0), match[0], "code"), traits=frozenset({CODE}))
