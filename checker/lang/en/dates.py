"""English dates and clock times: "28 June 2020", "on Tuesday", "3pm", "the 1990s", "three years ago".

Each part that stands alone is a mention of its own ("Sunday" | "30 September"), so that one wrong part
can be told from the others.  Month and weekday names are CLDR's, through Babel.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Moment
from checker.lang.en import numerals
from checker.lang.figures import (
    RECURRING,
    WEAK,
    Figure,
    alternatives,
    leftmost_longest,
    mentions,
    moment_words,
    opens,
    stands_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.core.text import Sentence

_HERE = "checker.lang.en"
_WEAK = frozenset({WEAK})
_MONTHS = 12
_MILLENNIUM = 1000
# "The first century" of anything counts; only a century that has a number in history is a date.
_HISTORIC = 3


def find_dates(sentence: Sentence) -> tuple[Mention, ...]:
    """Find the dates and clock times of an English sentence, in order and disjoint."""
    return mentions(sentence, Kind.DATE, read_dates(sentence.text))


@lru_cache(maxsize=2048)
def read_dates(text: str) -> tuple[Figure, ...]:
    """Return the dates of ``text`` with offsets into it."""
    readers = (_read_calendar, _read_numeric, _read_relative, _read_weekdays, _read_clock, _read_eras, _read_years)
    return leftmost_longest(figure for reader in readers for figure in reader(text))


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    from babel import Locale

    names = Locale("en").months["format"]
    table = {name.casefold(): month for width in ("wide", "abbreviated") for month, name in names[width].items()}
    return {**table, "sept": 9}


@lru_cache(maxsize=1)
def _full_months() -> frozenset[str]:
    from babel import Locale

    return frozenset(name.casefold() for name in Locale("en").months["format"]["wide"].values())


@lru_cache(maxsize=1)
def _weekdays() -> Mapping[str, int]:
    from babel import Locale

    return {name.casefold(): day for day, name in Locale("en").days["format"]["wide"].items()}


@lru_cache(maxsize=1)
def _calendar() -> re.Pattern[str]:
    month = rf"(?:{alternatives(_months())})\b\.?"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.:,]\d|%|\s?[ap]\.?m)(?:st|nd|rd|th)?\b"
    year = r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d)"
    return re.compile(
        rf"\b(?:(?=\d)|{opens(['the', *_months()])})"
        rf"(?:(?:the )?(?P<d1>{day})(?:\s?[-–]\s?(?:{day}))?(?: of)?[ -](?P<m1>{month})(?:,?[ -](?P<y1>{year}))?"
        rf"|(?P<m2>{month}) (?:the )?(?P<d2>{day})(?:,? (?P<y2>{year}))?(?:(?:\s?[-–]\s?| (?:and|to|or|through) )(?P<d3>{day})(?! [a-z]+s\b| people| per))?"
        rf"|(?P<m3>{month}),?(?: of)? (?P<y3>{year})"
        rf"|(?P<m4>{month})(?!\w))",
        re.IGNORECASE,
    )


def _read_calendar(text: str) -> Iterator[Figure]:
    for match in _calendar().finditer(text):
        name = match["m1"] or match["m2"] or match["m3"] or match["m4"]
        if not name[0].isupper():
            continue
        if match["m4"]:
            yield from _month_alone(match, text)
            continue
        moment = Moment(
            year=_int(match["y1"] or match["y2"] or match["y3"]),
            month=_months()[name.casefold().rstrip(".")],
            day=_int(match["d1"] or match["d2"]),
        )
        end = max(match.end(group) for group in ("y2", "d2")) if match["d3"] else match.end()
        yield Figure(match.start(), end, moment=moment)
        if match["d3"]:
            yield Figure(match.start("d3"), match.end("d3"), moment=Moment(month=moment.month, day=_int(match["d3"])))


_NAMES_TOO = frozenset({"april", "may", "june", "august", "march"})
_SURE_BEFORE = re.compile(r"\b(?:in|since|until|till|late|early|mid|last|next|this|during|through)[ -]$", re.IGNORECASE)
_LIKELY_BEFORE = re.compile(r"\b(?:of|by|from|to|for|after|before|and|or|between|around)[ -]$", re.IGNORECASE)
_NAME_AFTER = re.compile(r"['’]?s?[ -][A-Z]")


def _month_alone(match: re.Match[str], text: str) -> Iterator[Figure]:
    name = match["m4"].rstrip(".")
    sure, likely = (stands_before(pattern, text, match.start()) for pattern in (_SURE_BEFORE, _LIKELY_BEFORE))
    # "Dec" and "Jan" are names too where no dot, preposition or number makes them months.
    if name.casefold() in _NAMES_TOO or (name.casefold() not in _full_months() and not match["m4"].endswith(".")):
        named = _NAME_AFTER.match(text, match.end()) or (name.casefold() in {"may", "march"} and not sure)
        if not (sure or likely) or (named and not likely) or (named and _NAME_AFTER.match(text, match.end())):
            return
        traits = frozenset[str]() if sure else _WEAK
    else:
        traits = frozenset()
    end = match.start() + len(name)
    yield Figure(match.start(), end, moment=Moment(month=_months()[name.casefold()]), traits=traits)


_NUMERIC = re.compile(
    r"(?=\d)(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)[-/](?P<m>0?[1-9]|1[0-2])[-/](?P<d>[0-2]?\d|3[01])"
    r"|(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?P<c>(?:19|20)?\d\d)|(?P<attack>9/11))(?![\d/])"
)


def _read_numeric(text: str) -> Iterator[Figure]:
    for match in _NUMERIC.finditer(text):
        if match["attack"]:
            moment = Moment(month=9, day=11)
        elif match["y"]:
            moment = Moment(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
        else:
            moment = _day_month_year(int(match["a"]), int(match["b"]), int(match["c"]))
        yield Figure(match.start(), match.end(), moment=moment)


def _day_month_year(first: int, second: int, year: int) -> Moment:
    # Britain writes the day first, America the month: where both could be months only the year is sure.
    if first > _MONTHS >= second > 0:
        return Moment(year=year, month=second, day=first)
    if second > _MONTHS >= first > 0:
        return Moment(year=year, month=first, day=second)
    return Moment(year=year)


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    number = rf"(?>{numerals.DIGITS})|{numerals.WORDS}|an?"
    guard = opens([*moment_words(_HERE), *numerals.CARDINALS, "a ", "a-", "an"])
    return re.compile(
        rf"(?<!\w)(?:(?=[\d{numerals.GLYPHS}])|{guard})(?:(?P<word>{alternatives(moment_words(_HERE))})\b"
        rf"|(?<![.,])(?P<count>{number})(?: and a half)?[ -](?P<unit>second|minute|hour|day|week|month|year|decade|centur)"
        rf"(?:y|ies|s)? (?P<way>ago|earlier|later|before|afterwards?|after|previously|hence|from now)\b)",
        re.IGNORECASE,
    )


def _read_relative(text: str) -> Iterator[Figure]:
    for match in _relative().finditer(text):
        if match["word"]:
            moment, traits = moment_words(_HERE)[match["word"].casefold()]
            # "This Morning" is a programme, "Next Year" a title.
            traits = _WEAK if re.search(r" [A-Z]", match["word"]) else traits
            yield Figure(match.start(), match.end(), moment=moment, traits=traits)
        else:
            yield from _ago(match)


def _ago(match: re.Match[str]) -> Iterator[Figure]:
    article = match["count"].casefold() in {"a", "an"}
    count = Fraction(1) if article else numerals.cardinal(match["count"])
    unit = "century" if match["unit"].casefold() == "centur" else match["unit"].casefold()
    if count.denominator > 1 or "half" in match[0]:
        return
    forward = match["way"].casefold() in {"later", "after", "afterward", "afterwards", "hence", "from now"}
    shift = int(count) if forward else -int(count)
    yield Figure(match.start(), match.end(), moment=Moment(shift=shift, unit=unit))


@lru_cache(maxsize=1)
def _weekday() -> re.Pattern[str]:
    named = "Black Good Super Ash Fat Cyber Palm Bloody Easter".split()
    return re.compile(
        rf"\b{opens([*named, *_weekdays()])}(?P<named>(?:{'|'.join(named)}) )?"
        rf"\b(?P<day>{alternatives(_weekdays())})(?P<s>s?)\b(?:[ -](?P<part>morning|afternoon|evening|night)\b)?",
        re.IGNORECASE,
    )


_EVERY = re.compile(r"\b(?:every|each|any|weekly|week|usually|always|regularly|normally|often)\b", re.IGNORECASE)
_PARTS_AFTER = re.compile(r"[ -](?:morning|afternoon|evening|night)s\b", re.IGNORECASE)
_TITLE_AFTER = re.compile(r" (?!(?:[A-Z][a-z]+\.? )?\d)[A-Z][a-z]")


def _read_weekdays(text: str) -> Iterator[Figure]:
    often = _EVERY.search(text) is not None
    for match in _weekday().finditer(text):
        if not match["day"][0].isupper():
            continue
        # "The Sunday Times", "Monday Night Football" and "Black Friday" are names, if with a day in them.
        titled = match["named"] or _TITLE_AFTER.match(text, match.end())
        moment = Moment(weekday=_weekdays()[match["day"].casefold()], part=(match["part"] or "").casefold())
        again = match["s"] or _PARTS_AFTER.match(text, match.end()) or often
        traits = ({WEAK} if titled else set[str]()) | ({RECURRING} if again else set())
        yield Figure(match.start("day"), match.end(), moment=moment, traits=frozenset(traits))


_CLOCK = re.compile(
    rf"(?<![\w.,:/$£€])(?:(?=\d)|{opens(numerals.CARDINALS)})(?:"
    r"(?P<h>1[0-2]|0?\d)(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<h24>[01]?\d|2[0-4]):(?P<m24>[0-5]\d)(?!:?\d)"
    r"|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?=\s?(?:GMT|BST|UTC|EST|EDT|ET|PST|CET|hours\b|local time))"
    r"|(?P<spoken>1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) in the (?P<when>morning|afternoon|evening)"
    r"|(?P<oclock>1[0-2]|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock"
    r")",
    re.IGNORECASE,
)


def _read_clock(text: str) -> Iterator[Figure]:
    for match in _CLOCK.finditer(text):
        if match["spoken"]:
            moment = _spoken(int(numerals.cardinal(match["spoken"])), match["when"].casefold())
        elif match["oclock"]:
            moment = Moment(hour=int(numerals.cardinal(match["oclock"])))
        elif match["half"]:
            late = match["half"].casefold() == "p"
            hour = int(match["h"]) % 12 + 12 * late
            moment = Moment(hour=hour, minute=_int(match["m"]), part="pm" if late else "am")
        else:
            moment = Moment(hour=int(match["h24"] or match["h4"]), minute=_int(match["m24"] or match["m4"]))
        yield Figure(match.start(), match.end(), moment=moment)


def _spoken(hour: int, when: str) -> Moment:
    return Moment(hour=hour % 12 + (0 if when == "morning" else 12), part=when)


_ERA = re.compile(
    rf"(?:(?=[\d'’‘])|(?=(?-i:[tT][hH][eE] \d))|(?<!\w){opens(numerals.RANKS)})"
    rf"(?:(?<![\w.,])(?P<rank>{numerals.ORDINAL})[ -](?:and \w+[ -])?centur(?:y|ies)\b"
    r"|(?<![\w$£€.,-])(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"
    r"|(?<!his )(?<!her )(?<!their )(?<!my )(?<![\w$£€.,/-])['’‘]?(?P<short>[2-9]0)['’]?s\b)",
    re.IGNORECASE,
)


def _read_eras(text: str) -> Iterator[Figure]:
    for match in _ERA.finditer(text):
        if match["rank"]:
            rank = numerals.ordinal(match["rank"])
            if rank >= _HISTORIC:
                yield Figure(match.start(), match.end(), moment=Moment(year=rank, unit="century"))
            continue
        start = match.start("decade") if match["decade"] else match.start()
        yield Figure(start, match.end(), moment=Moment(year=int(match["decade"] or match["short"]), unit="decade"))


_YEAR = re.compile(
    r"(?<![\w$£€¥.,:/#-])(?P<year>(?:1[7-9]|20)\d\d)(?:\s?[-–/]\s?(?P<to>(?:(?:1[7-9]|20)\d\d|\d\d)(?!\d)))?(?![\w%]|[.,:/]\d|-\w)"
)
_DATED = re.compile(
    r"\b(?:in|since|by|of|from|until|till|before|after|during|for|through|to|and|year|early|late|mid|summer|winter|spring|"
    r"autumn|fall|between|around|circa|the)[ -]\(?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:people|men|women|children|miles|metres|meters|km|feet|years?|dollars|pounds|euros|percent|per cent|hours|days|tons?"
    r"|tonnes|acres|square|[a-z]+(?:ers|ors|ists|ies|ees|ants|ents))\b"
)


def _read_years(text: str) -> Iterator[Figure]:
    for match in _YEAR.finditer(text):
        dated = stands_before(_DATED, text, match.start())
        if _COUNTED.match(text, match.end()) and not (dated and not text.startswith((" people", " m"), match.end())):
            continue
        yield Figure(match.start(), match.end("year"), moment=Moment(year=int(match["year"])))
        if match["to"]:
            start = int(match["year"])
            end = int(match["to"]) if int(match["to"]) >= _MILLENNIUM else start - start % 100 + int(match["to"])
            yield Figure(match.start("to"), match.end("to"), moment=Moment(year=end))


def _int(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None
