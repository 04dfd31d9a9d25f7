"""Quantities of languages with spaces, by value: "1,9 Milliarden Dollar", "vingt-six ans", "3:2", "45 %", "19.".

Numbers that belong to a date are left to ``dates``.  Traits mean what they mean in English: a "weak" figure can
answer a number of the source but needs no answer itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence
from checker.lang.figures import (
    CODE,
    WEAK,
    Figure,
    alternatives,
    exact,
    leftmost_longest,
    mentions,
    outside,
    quantity_words,
)
from checker.lang.spaced import numerals
from checker.lang.spaced.endings import akin
from checker.lang.spaced.tables import Language, closed, has
from checker.lang.spaced.units import words_for_units
from checker.lang.units import Word

# Number words below this count nothing for certain where no unit follows: "one of the two", "drei Viertel".
_FEW = 13
_SPACE = r"[\s\u00a0\u202f]"
_SCORE = re.compile(r"(?<![\w.,:/–-])(?P<low>\d{1,3})(?P<sep>[-–—:])(?P<high>\d{1,3})(?![\w.,:/–-]*\d)(?!\w)")
_CODE = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\w)[@#]\w+|(?<!\w)(?=\w*\d)(?=\w*[^\W\d_])[A-Za-z]{1,9}-?\d{1,15}\w{0,9}(?!\w)"
    r"|(?<!\w)\d{1,15}[A-Z]{1,3}\d{0,9}(?!\w)|(?<!\w)\+?\d{2,5}[-/ ]\d{3,}[-/ ]\d{2,}(?!\w)"
)
_PLAIN = re.compile(r"[^\W\d_]+")


def find_numbers(language: Language, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the quantities of a sentence, in order and disjoint from its dates."""
    return mentions(sentence, Kind.NUMBER, read_numbers(language, sentence.text))


@lru_cache(maxsize=2048)
def read_numbers(language: Language, text: str) -> tuple[Figure, ...]:
    """Return the quantities of ``text`` with offsets into it."""
    from checker.lang.spaced.dates import read_dates

    proposed = [figure for reader in (_codes, _scores, read_amounts, _vague) for figure in reader(language, text)]
    found = leftmost_longest(outside(proposed, read_dates(language, text)))
    return tuple(_in_context(language, figure, text) for figure in found if figure.quantity)


def _codes(_: Language, text: str) -> Iterator[Figure]:
    for match in _CODE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        quantity = exact(Fraction(digits), match[0], "code") if digits else None
        yield Figure(match.start(), match.end(), quantity, traits=frozenset({CODE}))


def _scores(language: Language, text: str) -> Iterator[Figure]:
    for match in _SCORE.finditer(text):
        if counts_after(language, text, match.end()):
            continue
        for group in ("low", "high"):
            value = Fraction(match[group])
            yield Figure(match.start(group), match.end(group), exact(value, match[group], "score"))


@lru_cache(maxsize=64)
def _amount(language: Language) -> re.Pattern[str]:
    table = words_for_units(language)
    signs = alternatives(word for word in table if not word[0].isalpha())
    touching = alternatives(word for word in table if len(word) <= 3)  # noqa: PLR2004 - "km", "kg"
    scale = alternatives(numerals.scales(language))
    filler = alternatives(closed(language, "filler")) or "(?!)"
    ranks = alternatives(closed(language, "ordinal-ending")) or "(?!)"
    return re.compile(
        rf"(?<![\w.,])(?P<before>(?:{signs}){_SPACE}?)?"
        rf"(?:(?P<figures>{numerals.figures(language.code)})(?P<rank>-?(?:{ranks})(?=\W|$))?"
        rf"|(?P<words>{numerals.spelt(language)}))"
        rf"(?P<scales>(?:{_SPACE}(?:{scale})(?!\w))*)(?![\w½¼¾])"
        rf"(?:(?P<gap>{_SPACE}|-)?(?:(?:{filler}){_SPACE})*(?P<after>{signs})|(?P<short>{touching})(?!\w))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=2048)
def read_amounts(language: Language, text: str) -> tuple[Figure, ...]:
    """Return the numbers of ``text`` with their units, those of its dates among them."""
    found = (_figure(language, text, match) for match in _amount(language).finditer(text))
    return tuple(figure for figure in found if figure is not None)


def _figure(language: Language, text: str, match: re.Match[str]) -> Figure | None:
    written = match["figures"] or match["words"]
    if match["words"] and numerals.is_list(language, written):
        return None
    if match["figures"]:
        value = numerals.value_of(language.code, match["figures"])
    else:
        value = numerals.value_of_words(language, written)
    for scale in match["scales"].split():
        value *= numerals.scales(language)[scale.lower()]
    word, end = _unit(language, text, match)
    if match["words"] and value == 1 and not word.unit:
        return None  # an article ("eine", "un"), far more often than a number
    ordinal = bool(match["rank"]) and not word.unit and not (match["rank"] == "." and _ends_sentence(text, match))
    quantity = replace(exact(value * word.scale, written, word.unit), ordinal=ordinal)
    small = match["words"] and value < _FEW and (not word.unit or value == 1)
    weak = quantity.low in {0, 1} or small or (ordinal and value <= 2)  # noqa: PLR2004 - "second", as in English
    return Figure(match.start(), end, quantity, traits=frozenset({WEAK}) if weak else frozenset())


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    return not text[match.end("rank") :].strip()


def _unit(language: Language, text: str, match: re.Match[str]) -> tuple[Word, int]:
    """Return the unit of an amount and where the amount ends."""
    table = words_for_units(language)
    if match["before"]:
        return table[match["before"].strip().lower()], match.end("scales")
    sign = match["after"] or match["short"]
    if sign:
        return table[sign.lower()], match.end()
    found = unit_after(language, text, match.end("scales"))
    return found or (Word("", Fraction(1), frozenset()), match.end("rank") if match["rank"] else match.end("scales"))


def unit_after(language: Language, text: str, at: int) -> tuple[Word, int] | None:
    """Return the unit that the next words are, and where they end; None where they are none."""
    table, ends = words_for_units(language), closed(language, "ending-noun")
    start, fillers = at, closed(language, "filler")
    for _ in range(3):
        gap = re.compile(rf"(?:{_SPACE}|-)+").match(text, start)
        word = _PLAIN.match(text, gap.end()) if gap else None
        if word is None:
            return None
        pair = text[word.start() : _end_of_next(text, word.end())].lower()
        if pair in table:
            return table[pair], word.start() + len(pair)
        unit = table.get(word[0].lower()) or _inflected(language, word[0].lower(), ends)
        if unit is not None:
            return unit, word.end()
        if word[0].lower() not in fillers:
            return None
        start = word.end()
    return None


def _end_of_next(text: str, at: int) -> int:
    match = re.compile(r"[\s\u00a0-]([^\W\d_]+)").match(text, at)
    return match.end() if match else at


@lru_cache(maxsize=16_384)
def _inflected(language: Language, low: str, ends: frozenset[str]) -> Word | None:
    if len(low) < 4:  # noqa: PLR2004 - short words are unit signs, which have no endings
        return None
    for name, unit in words_for_units(language).items():
        if len(name) >= 3 and name.isalpha() and name[:2] == low[:2] and akin(low, name, ends):  # noqa: PLR2004
            return unit
    return None


def counts_after(language: Language, text: str, at: int) -> bool:
    """Tell whether the figure before ``at`` counts what follows: a unit, a scale word, a per cent sign."""
    sign = re.compile(rf"{_SPACE}?[%$€£°]").match(text, at)
    if sign or unit_after(language, text, at):
        return True
    word = re.compile(rf"{_SPACE}([^\W\d_]+)").match(text, at)
    return word is not None and (
        word[1].lower() in numerals.scales(language) or word[1].lower() in closed(language, "counted")
    )


@lru_cache(maxsize=64)
def _vague_pattern(language: Language) -> re.Pattern[str]:
    listed = quantity_words(language.package) if has(language, "quantities.tsv") else {}
    return re.compile(rf"(?<!\w)(?:{alternatives(listed) or '(?!)'})(?!\w)", re.IGNORECASE)


def _vague(language: Language, text: str) -> Iterator[Figure]:
    for match in _vague_pattern(language).finditer(text):
        quantity, traits = quantity_words(language.package)[match[0].lower()]
        yield Figure(match.start(), match.end(), quantity, traits=traits)


def _in_context(language: Language, figure: Figure, text: str) -> Figure:
    """Add what the word before a figure says of it: rounded."""
    before = [word.lower() for word in _PLAIN.findall(text[max(0, figure.start - 25) : figure.start])]
    if figure.quantity and closed(language, "rounded").intersection(before[-2:]):
        return replace(figure, quantity=replace(figure.quantity, rounded=True))
    return figure
