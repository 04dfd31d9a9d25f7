"""Japanese quantities by value: 1万5千人, 12億ドル, 三分の一, 2割5分, 数百人, 第74回, 3対2.

Digits are read wherever they stand; kanji numerals only where Sudachi sees a numeral, because 一部, 三菱
and 九州 count nothing.  Numbers that belong to a date or clock time are left to ``dates``.  The traits
"weak" and "code" mean what they mean in English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Quantity
from checker.lang.figures import (
    UNTRANSLATED,
    WEAK,
    Figure,
    alternatives,
    exact,
    leftmost_longest,
    mentions,
    outside,
    quantity_words,
    sum_compounds,
)
from checker.lang.ja import numerals
from checker.lang.ja.codes import read_codes
from checker.lang.ja.dates import read_dates
from checker.lang.ja.figure_context import in_context
from checker.lang.ja.numerals import NUMERAL, plain
from checker.lang.units import Word, unit_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.core.text import Sentence
    from checker.lang.ja.tokens import Token

_HERE = "checker.lang.ja"
_NO_GAP = re.compile(r"と?")
_WEAK = frozenset({WEAK})
_WORDY = 2
_FEW = range(10)
# No team scores a thousand.
_SCORE = 1000


@lru_cache(maxsize=1)
def _units() -> Mapping[str, Word]:
    # Signs are looked up in text whose full-width signs have been made ASCII.
    return {plain(word): unit for word, unit in unit_words(_HERE).items()}


def find_numbers(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Find the quantities of a Japanese sentence, in order and disjoint from its dates."""
    base = sentence.span.start
    words = tuple([(token.span.start - base, token.span.end - base, token.pos[1]) for token in tokens])
    return mentions(sentence, Kind.NUMBER, read_numbers(sentence.text, words))


@lru_cache(maxsize=2048)
def read_numbers(text: str, words: tuple[tuple[int, int, str], ...]) -> tuple[Figure, ...]:
    """Return the quantities of ``text``.

    Args:
        text: A sentence.
        words: Start, end and second level of the part of speech of its morphemes, in order.
    """
    clean = plain(text)
    edges = frozenset(edge for start, end, _ in words for edge in (start, end))
    readers = (_codes, _read_fractions, _read_pairs, _read_amounts, _read_vague)
    proposed = [figure for reader in readers for figure in reader(clean) if _counts(figure, clean, words)]
    proposed += _read_words(clean, edges)
    found = leftmost_longest(outside(proposed, read_dates(text, edges)))
    return tuple(in_context(figure, clean) for figure in sum_compounds(found, clean, _NO_GAP))


def _codes(text: str) -> Iterator[Figure]:
    return read_codes(text, _units().keys())


def _counts(figure: Figure, text: str, words: tuple[tuple[int, int, str], ...]) -> bool:
    """Tell whether a figure that begins with kanji is a numeral to Sudachi, or a word of numeral and counter."""
    match = _START.match(text, figure.start)
    if not match:
        return True
    start, stop = match.span("numeral")
    inside = words[bisect_left(words, (start,)) : bisect_left(words, (stop,))]
    if not inside or inside[0][0] != start:
        return False
    if inside[0][1] > stop:
        return _is_joined(text[stop : inside[0][1]])
    # 八十 and the 数 of 数十人 are common nouns to Sudachi; what begins as a word of one sign is none.
    return any(kind == "数詞" for _, _, kind in inside) or match["numeral"][0] in "数何" or stop - start > 1


def _is_joined(rest: str) -> bool:
    word = _units().get(rest)
    return word is not None and "joined" in word.marks


_START = re.compile(rf"第?(?P<numeral>[数何]?[{numerals.KANJI}]+|[数何])")


@lru_cache(maxsize=1)
def _after() -> str:
    after = alternatives(word for word, unit in _units().items() if "before" not in unit.marks)
    # Latin unit signs must not be the beginning of a Latin word: 5 million is no 5 m.
    return rf"(?P<after>(?:{after})(?!(?<=[A-Za-z])[A-Za-z]))"


@lru_cache(maxsize=1)
def _amount() -> re.Pattern[str]:
    before = alternatives(word for word, unit in _units().items() if "before" in unit.marks)
    return re.compile(
        rf"(?<![\dA-Za-z{numerals.KANJI}])(?<!\d[.,])(?P<before>(?:{before})\s?|第\s?)?(?P<number>{NUMERAL})"
        rf"(?:\s?(?P<part>半)(?=ダース|年|日|月))?(?P<some>数)?(?:\s?{_after()})?(?P<half>半(?![分数期ば島]))?(?P<rank>目(?![標的前の当]))?"
    )


def _read_amounts(text: str) -> Iterator[Figure]:
    for match in _amount().finditer(text):
        value = numerals.value(match["number"])
        if value is not None and not _is_loose(match):
            yield _figure(match, value)


def _is_loose(match: re.Match[str]) -> bool:
    # 二三人 is "two or three"; 万 or 億 alone is a scale; 十分 is "enough", for ten minutes are 10分.
    number = match["number"]
    if f"{number}{match['after']}" == "十分" or match.string.startswith("三日月", match.start()):
        return True
    return number in {"万", "億", "兆", "万一"} or (
        len(number) == len("二三") and all(c in numerals.KANJI_DIGIT for c in number)
    )


def _figure(match: re.Match[str], value: Fraction) -> Figure:
    sign = (match["before"] or "").strip()
    word = _units().get(match["after"] or "") or Word("", Fraction(1), frozenset())
    if sign and sign != "第":
        word = _units()[sign]
    high = value + 9 if match["some"] or match["after"] == "代" else value
    low = value + 1 if match["some"] else value
    half = Fraction(1, 2) if match["half"] else Fraction(0)
    ordinal = sign == "第" or "ordinal" in word.marks or bool(match["rank"])
    scale = 1 if ordinal else word.scale  # 第2四半期 is the second quarter, not six months
    quantity = Quantity(
        (low + half) * scale,
        (high + half) * scale,
        "" if ordinal else word.unit,
        ordinal=ordinal,
        written=match["number"],
    )
    # 二度と is "never again"; 1 and the first two ranks are as often words in English ("a", "next").
    never = match[0] == "二度" and match.string.startswith("と", match.end())
    # 三権 and 二国間 are words, 二人 is "the couple" and "they".
    bare = not match["after"] or match["after"].startswith("国")
    wordy = bare and numerals.is_kanji(match["number"]) and value in _FEW and not ordinal
    pair = value == _WORDY and word.unit == "person"
    weak = (value == 1 and not half) or (ordinal and value <= _WORDY) or never or wordy or pair
    traits = {WEAK} if weak else set[str]()
    if "foreign" in word.marks and not _LATIN_AFTER.match(match.string, match.end()):
        traits.add(UNTRANSLATED)
    return Figure(match.start(), match.end(), quantity, traits=frozenset(traits))


# A unit in the middle of a Latin phrase ("5 years later") is part of an untranslated passage or of a title.
_LATIN_AFTER = re.compile(r"[ -]?[A-Za-z]")
_FRACTION = re.compile(
    rf"(?<![\d.,{numerals.KANJI}])(?P<bottom>{NUMERAL})\s?分の\s?(?P<top>{NUMERAL})(?![\d{numerals.KANJI}])"
    rf"|(?<![\d.,{numerals.KANJI}])(?P<tenths>{NUMERAL})\s?割(?:\s?(?P<hundredths>{NUMERAL})\s?分)?(?![{'引増り当合'}])"
    r"|(?<![\d/.,])(?P<over>\d{1,2})/(?P<under>\d{1,3})(?![\d/])"
)


def _read_fractions(text: str) -> Iterator[Figure]:
    if "分の" not in text and "割" not in text and "/" not in text:
        return
    for match in _FRACTION.finditer(text):
        if match["tenths"]:
            tenths, hundredths = numerals.value(match["tenths"]), numerals.value(match["hundredths"] or "0")
            if tenths is not None and hundredths is not None:
                yield Figure(match.start(), match.end(), exact(tenths * 10 + hundredths, match[0], "%"))
            continue
        top, bottom = numerals.value(match["top"] or match["over"]), numerals.value(match["bottom"] or match["under"])
        if top and bottom and top < bottom:
            yield Figure(match.start(), match.end(), exact(top / bottom, match[0], "share"))


@lru_cache(maxsize=1)
def _pair() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,/-])(?<!\d[–−])(?P<low>{NUMERAL})"
        rf"(?:(?P<versus>\s?対\s?|\s?[-–−ー－]\s?(?![\d]+\s?[-–−]))|\s?(?:[~～〜・、]|または|か)\s?)(?=(?P<high>{NUMERAL}))"
    )


def _read_pairs(text: str) -> Iterator[Figure]:
    """Read 20〜30人, 2、3年 and 3対2: the first number shares what follows the second."""
    for pair in _pair().finditer(text):
        second = _amount().match(text, pair.end())
        low, high = numerals.value(pair["low"]), numerals.value(pair["high"])
        if not second or low is None or high is None or ("、" in pair[0] and high != low + 1):
            continue
        figure = _figure(second, high)
        if figure.quantity is None or figure.quantity.low != figure.quantity.high:
            continue
        if pair["versus"] and (low >= high or not figure.quantity.unit):
            yield from _score(pair, second)
        elif low < high:
            # 20〜30万 shares the scale, 500〜1万 and 2千〜3万 have their own.
            scale = _scale(pair["high"]) if _scale(pair["low"]) == 1 and low < high / _scale(pair["high"]) else 1
            value = low * scale * figure.quantity.high / high
            yield Figure(pair.start(), pair.end("low"), exact(value, pair["low"], figure.quantity.unit))
            yield figure


def _scale(numeral: str) -> Fraction:
    match = re.search(r"[十百千万億兆]+$", numeral)
    return (numerals.value(match[0]) or Fraction(1)) if match and match.start() else Fraction(1)


def _score(pair: re.Match[str], second: re.Match[str]) -> Iterator[Figure]:
    for group, start, end in (
        (pair["low"], pair.start("low"), pair.end("low")),
        (pair["high"], second.start("number"), second.end("number")),
    ):
        value = numerals.value(group)
        if value is not None and value < _SCORE:
            yield Figure(start, end, exact(value, group, "score"))


@lru_cache(maxsize=1)
def _vague() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d{numerals.KANJI}複多少無人件回])(?:(?P<some>[数何])(?P<scale>[十百千万億兆]+)?|(?P<teen>十数))\s?(?:{_after()})?(?P<half>半)?"
    )


def _read_vague(text: str) -> Iterator[Figure]:
    for match in _vague().finditer(text):
        word = _units().get(match["after"] or "") or Word("", Fraction(1), frozenset())
        if match["teen"]:
            low, high = Fraction(11), Fraction(19)
        elif match["scale"]:
            scale = numerals.value(match["scale"]) or Fraction(1)
            low, high = scale * 2, scale * 10 - 1
        elif match["some"] == "数" and match["after"]:
            low, high = Fraction(2), Fraction(9)
        else:
            continue
        quantity = Quantity(low * word.scale, high * word.scale, word.unit, written=match[0])
        weak = not (match["scale"] or match["teen"])
        yield Figure(match.start(), match.end(), quantity, traits=_WEAK if weak else frozenset())


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(alternatives(quantity_words(_HERE)))


def _read_words(text: str, edges: frozenset[int]) -> Iterator[Figure]:
    for match in _word().finditer(text):
        if match.start() in edges and match.end() in edges:
            quantity, traits = quantity_words(_HERE)[match[0]]
            yield Figure(match.start(), match.end(), quantity, traits=traits)
