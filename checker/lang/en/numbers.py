"""English quantities by value: "$1.9 billion", "two-thirds", "a 26-year-old", "hundreds of", "the 21st".

Numbers that belong to a date or clock time are left to ``dates``.  A figure with the trait "weak" can
answer a number of the other language but needs no answer itself ("one", "first", "both", "a week");
"code" marks telephone, model and other numbers that stand for themselves.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Quantity
from checker.lang.en import numerals
from checker.lang.en.codes import read_codes
from checker.lang.en.dates import read_dates
from checker.lang.en.fractions import read_fractions
from checker.lang.en.ordinals import read_ordinals
from checker.lang.figures import (
    CODE,
    COUNTED,
    LEAST,
    MOST,
    WEAK,
    Figure,
    alternatives,
    exact,
    leftmost_longest,
    mentions,
    opens,
    outside,
    quantity_words,
    stands_before,
    sum_compounds,
)
from checker.lang.units import Word, unit_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.core.text import Sentence

_HERE = "checker.lang.en"
_WEAK = frozenset({WEAK})
_ONE = re.compile(r"\b(?:an?|one|a single|per|every|each)[ -]$", re.IGNORECASE)
_COMPOUND_GAP = re.compile(r" |, | and |, and ")
_ROUNDED_BEFORE = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|more than|over|at least|at most|up to|some|estimated|"
    r"less than|fewer than|under|close to|as (?:many|much|few|high|low) as|average of|an average|well over|"
    r"just over|just under|above|below|upwards of|in excess of|~|≈)\s*(?:an? |the )?$",
    re.IGNORECASE,
)
_ROUNDED_AFTER = re.compile(r"\+|-plus\b|-odd\b| or (?:so|more|less|fewer)\b| plus\b", re.IGNORECASE)
# "Over three years" is a stretch of time as often as a bound.
_BOUNDS = {
    LEAST: (
        re.compile(
            r"(?:(?<!no )more than|at least|no (?:fewer|less) than|upwards of|in excess of|minimum of|exceed(?:ed|ing|s)?)\s$",
            re.IGNORECASE,
        ),
        re.compile(r"\+|-plus\b| or more\b", re.IGNORECASE),
    ),
    MOST: (
        re.compile(
            r"(?:(?<!no )less than|(?<!no )fewer than|up to|at most|no more than|maximum of)\s(?:an? )?$", re.IGNORECASE
        ),
        re.compile(r" or (?:less|fewer)\b", re.IGNORECASE),
    ),
}
_NOT = re.compile(r"\b(?:not|never|n['’]t) (?:\w+ ){0,2}?$", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age|age of|ages)(?: just| only| between)?\s$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\bnos?\.?\s?|\bnumber\s|#)$", re.IGNORECASE)
_PRONOUN_BEFORE = re.compile(r"\b(?:no|this|that|each|every|any|which|some|everyone|the|a)[ -]$", re.IGNORECASE)
_PRONOUN_AFTER = re.compile(
    r"(?:['’]s|\s+(?:is|was|can|could|should|would|will|who|that|which|another|has|had|must|to|and|or|but|as)\b"
    r"|\s*[.,;:!?)”\"]|$)"
)
_HALF_OF_A_GAME = re.compile(r"\b(?:first|second|other|better|latter|opening)[ -]$", re.IGNORECASE)
# Nobody counts a few single won, and no team scores a thousand.
_WON = 1000
_FAR = 25
_SCORE = 1000
_PEOPLE_AFTER = re.compile(r"\s+[a-z]+s\b|\s+(?:people|viewers)\b")


def find_numbers(sentence: Sentence) -> tuple[Mention, ...]:
    """Find the quantities of an English sentence, in order and disjoint from its dates."""
    return mentions(sentence, Kind.NUMBER, read_numbers(sentence.text))


@lru_cache(maxsize=2048)
def read_numbers(text: str) -> tuple[Figure, ...]:
    """Return the quantities of ``text`` with offsets into it."""
    readers = (
        _read_codes_first,
        _read_heights,
        read_ordinals,
        _read_pairs,
        _read_amounts,
        read_fractions,
        _read_words,
        _read_ages,
    )
    proposed = [figure for reader in readers for figure in reader(text)]
    proposed += read_codes(text)
    found = leftmost_longest(outside(proposed, read_dates(text)))
    return tuple(_in_context(figure, text) for figure in sum_compounds(found, text, _COMPOUND_GAP) if figure.quantity)


@lru_cache(maxsize=1)
def _units() -> Mapping[str, Word]:
    return unit_words(_HERE)


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    signs = [word for word, unit in _units().items() if "before" in unit.marks]
    before = alternatives(signs)
    after = alternatives(word for word, unit in _units().items() if "before" not in unit.marks)
    filler = "more|other|additional|further|full|whole|consecutive|straight|long|short|young|million|odd|or so"
    return re.compile(
        rf"(?<!\w)(?<!\d[.,])(?:(?=[\d{numerals.GLYPHS}])|{opens([*signs, *numerals.CARDINALS])})"
        rf"(?:(?P<before>(?:{before})\s?)?"
        rf"(?P<number>(?>{numerals.DIGITS})|\b{numerals.WORDS})"
        rf"(?P<part> and (?:a|one)[- ](?:half|quarter|third)\b| and three[- ]quarters\b)?"
        rf"(?P<scale>{numerals.SCALE})?(?![\w½¼¾]|[.,]\d)"
        rf"(?:[- ]?(?:(?:{filler})[- ])?(?P<after>{after})(?![A-Za-z]))?(?P<half> and a half\b)?"
        rf"|(?P<touching>(?>\d{{1,15}}(?:\.\d{{1,9}})?))(?P<letters>{after})(?![A-Za-z0-9]))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _pair() -> re.Pattern[str]:
    number = rf"(?>{numerals.DIGITS})|\b{numerals.WORDS}"
    return re.compile(
        rf"(?<![\w/])(?<!\d[.,–-])(?:(?=[$£€¥\d{numerals.GLYPHS}])|{opens(numerals.CARDINALS)})"
        rf"(?P<sign>[$£€¥])?(?P<low>{number})"
        rf"(?:(?:\s?[–—-]\s?|-? (?:to|or) )(?=[$£€¥]?(?P<high>{number})(?!\w*[–—/-]\d)))",
        re.IGNORECASE,
    )


def _read_amounts(text: str) -> Iterator[Figure]:
    for match in _amount().finditer(text):
        if match["touching"]:
            yield from _touching(match)
        elif match["number"].casefold() != "one" or match["scale"] or match["after"] or not _is_pronoun(match, text):
            yield _figure(match, text)


def _touching(match: re.Match[str]) -> Iterator[Figure]:
    # "5G" and "3D" are no grams and no dimensions; "5km", "6ft" and "10m" are measures.
    word = _units()[match["letters"].casefold()]
    if "short" in word.marks and not (len(match["letters"]) == 1 and match["letters"].isupper()):
        value = numerals.cardinal(match["touching"]) * word.scale
        yield Figure(match.start(), match.end(), exact(value, match["touching"], word.unit))


def _figure(match: re.Match[str], text: str) -> Figure:
    word, end = _unit_of(match)
    scale = match["scale"] or ""
    if scale.casefold() == "m" and not match["before"] and not _PEOPLE_AFTER.match(text, match.end("scale")):
        scale, word = "", _units()["m"]
    value = numerals.cardinal(match["number"]) + _part(match["part"] or match["half"])
    quantity = exact(value * numerals.scale(scale) * word.scale, text[match.start("number") : match.end("number")])
    # "One" and "a week" are often no numbers in translation; "Five Eyes" is a name.
    named = match["number"][0].isupper() and match.start() > 0 and match.string[match.end() : match.end() + 2].istitle()
    weak = quantity.low in {0, 1} or (quantity.low == word.scale and "article" in word.marks) or named
    # "One percent" and "one day" count; "one of them" does not.
    traits = {WEAK, COUNTED} if word.unit and not named else {WEAK}
    return Figure(
        match.start(), end, replace(quantity, unit=word.unit), traits=frozenset(traits) if weak else frozenset()
    )


def _unit_of(match: re.Match[str]) -> tuple[Word, int]:
    bare = max(match.end(group) for group in ("number", "part", "scale"))
    if match["before"]:
        return _units()[match["before"].strip().casefold()], bare
    if match["after"]:
        word = _units()[match["after"].casefold()]
        # "The last 7 won": a verb, unless the sum is one that anybody would name in won.
        if word.unit != "KRW" or match["scale"] or numerals.cardinal(match["number"]) >= _WON:
            return word, match.end()
    return Word("", Fraction(1), frozenset()), match.end("half") if match["half"] else bare


def _part(text: str | None) -> Fraction:
    if not text:
        return Fraction(0)
    if "three" in text:
        return Fraction(3, 4)
    return Fraction(1, numerals.denominator(re.split(r"[- ]", text)[-1]))


def _is_pronoun(match: re.Match[str], text: str) -> bool:
    before = stands_before(_PRONOUN_BEFORE, text, match.start())
    return before or _PRONOUN_AFTER.match(text, match.end("number")) is not None


def _read_pairs(text: str) -> Iterator[Figure]:
    """Read "20-30 people", "two to three million" and "3-2": the first number shares what follows the second."""
    for pair in _pair().finditer(text):
        second = _amount().match(text, pair.end())
        if not second or second["touching"]:
            continue
        high, low = _figure(second, text), numerals.cardinal(pair["low"])
        if high.quantity is None:
            continue
        unit = _units()[pair["sign"]].unit if pair["sign"] else high.quantity.unit
        top = numerals.coefficient(second["number"])
        if low < top and (unit or high.quantity.high > top):
            yield Figure(pair.start(), pair.end("low"), exact(low * high.quantity.high / top, pair["low"], unit))
            yield replace(high, quantity=replace(high.quantity, unit=unit))
        else:
            yield from _score(pair, high, numerals.cardinal(second["number"]))


def _score(pair: re.Match[str], high: Figure, top: Fraction) -> Iterator[Figure]:
    plain = pair["low"].isdigit() and int(pair["low"]) < _SCORE and top < _SCORE
    if plain and high.quantity and not high.quantity.unit and pair[0][-1] in "-–—":
        yield Figure(pair.start("low"), pair.end("low"), exact(Fraction(pair["low"]), pair["low"], "score"))
        yield replace(high, quantity=replace(high.quantity, unit="score"), traits=frozenset())


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    singular = [w for w, unit in _units().items() if "article" in unit.marks and not w.endswith("s")]
    words = [*quantity_words(_HERE), *singular]
    return re.compile(rf"(?<![\w-]){opens(words)}(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


def _read_words(text: str) -> Iterator[Figure]:
    for match in _word().finditer(text):
        word = match[0].casefold()
        if word == "half" and stands_before(_HALF_OF_A_GAME, text, match.start()):
            continue
        if word in quantity_words(_HERE):
            quantity, traits = quantity_words(_HERE)[word]
            yield Figure(match.start(), match.end(), quantity, traits=traits)
        else:
            unit = _units()[word]
            traits = frozenset({WEAK, COUNTED} if stands_before(_ONE, text, match.start()) else {WEAK})
            yield Figure(match.start(), match.end(), exact(unit.scale, word, unit.unit), traits=traits)


_IN_THEIR_THIRTIES = re.compile(
    r"\b(?:his|her|their|my|your|our|its)\s(?:early|mid|late)?[\s-]*"
    r"(?P<age>(?P<tens>[1-9])0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
    re.IGNORECASE,
)


def _read_ages(text: str) -> Iterator[Figure]:
    for match in _IN_THEIR_THIRTIES.finditer(text):
        tens = int(match["tens"]) * 10 if match["tens"] else int(numerals.cardinal(match["age"][:-3] + "y"))
        quantity = Quantity(Fraction(tens), Fraction(tens + 9), "year-old", written=match["age"])
        yield Figure(match.start("age"), match.end("age"), quantity)


_HEIGHT = re.compile(
    r"(?=[3-9])(?<![\w.,])(?P<feet>[3-9])(?:[- ]?(?:foot|feet|ft)[- ]|['’′] ?)(?P<inches>1[01]|\d)(?:[- ]?(?:inch(?:es)?|in)\b|[\"”″]|(?!\w))"
)


def _read_heights(text: str) -> Iterator[Figure]:
    for match in _HEIGHT.finditer(text):
        value = int(match["feet"]) + Fraction(int(match["inches"]), 12)
        yield Figure(match.start(), match.end(), exact(value, match[0], "foot"))


def _read_codes_first(text: str) -> Iterator[Figure]:
    """Yield the codes that begin with a letter; where two figures are as long, the first one read stands."""
    return (code for code in read_codes(text) if not text[code.start].isdigit())


def _in_context(figure: Figure, text: str) -> Figure:
    """Add what the words around a figure say of it: rounded, an age, a rank."""
    at, quantity = figure.start, figure.quantity
    if quantity is None or CODE in figure.traits:
        return figure
    if stands_before(_ROUNDED_BEFORE, text, at) or _ROUNDED_AFTER.match(text, figure.end):
        quantity = replace(quantity, rounded=True)
    figure = replace(figure, traits=figure.traits | frozenset(_bounds(figure, text)))
    if not quantity.unit and stands_before(_AGED, text, at):
        quantity = replace(quantity, unit="year-old")
    elif not quantity.unit and stands_before(_NUMBERED, text, at):
        quantity = replace(quantity, ordinal=True)
    return replace(figure, quantity=quantity)


def _bounds(figure: Figure, text: str) -> Iterator[str]:
    for trait, (before, after) in _BOUNDS.items():
        bound = before.search(text, max(0, figure.start - _FAR), figure.start)
        if (bound and not stands_before(_NOT, text, bound.start())) or after.match(text, figure.end):
            yield trait
