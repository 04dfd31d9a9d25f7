"""Dates and clock times of languages with spaces: "3. Oktober 2018", "3 de mayo", "le 3 mai", "в среду", "15:30".

Months, weekdays, words such as "yesterday" and the order of figures are CLDR's; each part that stands alone is
a mention of its own, as in the other packs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.core.mention import Kind, Mention, Moment
from checker.core.text import Sentence
from checker.lang.figures import WEAK, Figure, alternatives, leftmost_longest, mentions, moment_words
from checker.lang.spaced import calendar
from checker.lang.spaced.endings import akin
from checker.lang.spaced.tables import Language, closed, has
from checker.lang.spaced.words import Word, words

_MONTHS = 12
_SHORT_YEAR = 100
# Two-digit years up to this one are of this century.
_PIVOT = 40
_DAY_BEFORE = r"(?<![\d.,:])(?P<day>\d{1,3})(?:\.|º|°|er|-?(?:го|е|ого|а|th))?[\s\u00a0\u202f]"
_LINKS = r"(?:(?:{links})[\s\u00a0])?"
_DAY_AFTER = re.compile(r"[\s\u00a0](?P<day>[12]\d|3[01]|0?[1-9])(?!\d|[.,:]\d|[\s\u00a0]?%)(?=,|\.|\s|$)")


def find_dates(language: Language, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the dates and clock times of a sentence, in order and disjoint."""
    return mentions(sentence, Kind.DATE, read_dates(language, sentence.text))


@lru_cache(maxsize=2048)
def read_dates(language: Language, text: str) -> tuple[Figure, ...]:
    """Return the dates of ``text`` with offsets into it."""
    readers = (_decades, _months, _numeric, _weekdays, _clock, _near, _ago, _years)
    return leftmost_longest(figure for reader in readers for figure in reader(language, text))


def _months(language: Language, text: str) -> Iterator[Figure]:
    for word in words(text):
        month = _month(language, word)
        name = word.is_capital and word.start > 0 and not _months_have_capitals(language.code)
        if month is not None and not name and _may_be_month(language, text, word):
            yield _calendar(language, text, word, month)


def _may_be_month(language: Language, text: str, word: Word) -> bool:
    """Tell whether an abbreviation has its stop or a day before it: "sept" is seven in French."""
    if word.low not in calendar.short_months(language.code):
        return True
    dotted = text.startswith(".", word.end) and word.end + 1 < len(text)
    return dotted or _before(language.code).search(text, max(0, word.start - 20), word.start) is not None


def _month(language: Language, word: Word) -> int | None:
    names = calendar.months(language.code)
    if word.low in names:
        return names[word.low]
    ends = closed(language, "ending-noun")
    return next((number for name, number in names.items() if _is_long(name) and akin(word.low, name, ends)), None)


def _is_long(name: str) -> bool:
    return len(name) > 3  # noqa: PLR2004 - "май" and "Mai" are matched as they stand in CLDR


def _calendar(language: Language, text: str, word: Word, month: int) -> Figure:
    """Return the date around a month's name: the day before it, or behind it, and the year."""
    before = _before(language.code).search(text, max(0, word.start - 20), word.start)
    stop = word.end + text.startswith(".", word.end) * (word.low in calendar.months(language.code))
    year = _after(language.code).match(text, stop)
    day = None if before else _DAY_AFTER.match(text, stop)
    moment = Moment(
        year=int(year["year"]) if year else None,
        month=month,
        day=int(before["day"]) if before else int(day["day"]) if day and not _writes_day_first(language) else None,
    )
    capital = word.is_capital or before or year
    # A month's name that CLDR writes small is an everyday word or a name where it has a capital, and the reverse.
    weak = frozenset() if capital or not _months_have_capitals(language.code) else frozenset({WEAK})
    start = before.start() if before else word.start
    return Figure(start, year.end("year") if year else word.end, moment=moment, traits=weak)


def _writes_day_first(language: Language) -> bool:
    return calendar.day_first(language.code)


@lru_cache(maxsize=64)
def _months_have_capitals(code: str) -> bool:
    from babel import Locale

    return str(Locale.parse(code).months["format"]["wide"][1])[0].isupper()


@lru_cache(maxsize=64)
def _before(code: str) -> re.Pattern[str]:
    links = _LINKS.format(links=alternatives(calendar.links(code))) if calendar.links(code) else ""
    return re.compile(rf"{_DAY_BEFORE}{links}$")


@lru_cache(maxsize=64)
def _after(code: str) -> re.Pattern[str]:
    links = _LINKS.format(links=alternatives(calendar.links(code))) if calendar.links(code) else ""
    return re.compile(rf",?[\s\u00a0]{links}(?P<year>(?:1[0-9]|20)\d\d\d?)(?!\d|[.,]\d)")


_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>[0-2]?\d|3[01])"
    r"|(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<c>(?:19|20)?\d\d))(?![\d/])"
)


def _numeric(language: Language, text: str) -> Iterator[Figure]:
    for match in _NUMERIC.finditer(text):
        if match["y"]:
            moment = Moment(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
        else:
            first, second = int(match["a"]), int(match["b"])
            day, month = (first, second) if _writes_day_first(language) else (second, first)
            year = int(match["c"])
            century = (2000 if year <= _PIVOT else 1900) if year < _SHORT_YEAR else 0
            moment = Moment(year=year + century, month=month, day=day) if 1 <= month <= _MONTHS else Moment()
        yield Figure(match.start(), match.end(), moment=moment)


def _weekdays(language: Language, text: str) -> Iterator[Figure]:
    for word in words(text):
        day = _weekday(language, word)
        if day is not None:
            weak = frozenset({WEAK}) if word.low in closed(language, "weak-day") else frozenset()
            yield Figure(word.start, word.end, moment=Moment(weekday=day), traits=weak)


def _weekday(language: Language, word: Word) -> int | None:
    names = calendar.weekdays(language.code)
    if word.low in names:
        return names[word.low]
    ends = closed(language, "ending-noun")
    found = {number for name, number in names.items() if " " not in name and akin(word.low, name, ends)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=64)
def _clock_pattern(language: Language) -> re.Pattern[str]:
    signs = alternatives(closed(language, "clock")) or "(?!)"
    return re.compile(
        rf"(?<![\d:.,])(?:(?P<h>[01]?\d|2[0-4])[:.h](?P<m>[0-5]\d)(?=[\s\u00a0](?:{signs})\b)"
        r"|(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d\d?)(?!:?\d)"
        r"|(?P<h4>[01]?\d|2[0-4])[\s\u00a0]?h[\s\u00a0]?(?P<m4>[0-5]\d\d?)(?!\d)"
        rf"|(?P<h3>[01]?\d|2[0-4])[\s\u00a0](?:{signs})(?![\w]))"
    )


def _clock(language: Language, text: str) -> Iterator[Figure]:
    for match in _clock_pattern(language).finditer(text):
        minute = match["m"] or match["m2"] or match["m4"]
        hour = int(match["h"] or match["h2"] or match["h3"] or match["h4"])
        # "3:2" is a score; one that looks like a time ("2:10") may be one, and a rule must not build on it.
        sure = match["h2"] is None or len(match["h2"]) > 1
        traits = frozenset() if sure else frozenset({WEAK})
        moment = Moment(hour=hour, minute=int(minute) if minute else None)
        yield Figure(match.start(), match.end(), moment=moment, traits=traits)


@lru_cache(maxsize=64)
def _near_words(language: Language) -> dict[str, tuple[Moment, frozenset[str]]]:
    found = {name: (moment, frozenset[str]()) for name, moment in calendar.near_days(language.code).items()}
    if has(language, "moments.tsv"):
        found |= moment_words(language.package)
    return found


@lru_cache(maxsize=64)
def _near_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(_near_words(language)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _near(language: Language, text: str) -> Iterator[Figure]:
    for match in _near_pattern(language).finditer(text):
        moment, traits = _near_words(language).get(match[0].lower(), (None, frozenset()))
        if moment is not None:
            yield Figure(match.start(), match.end(), moment=moment, traits=traits)


_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
# The words around a length of time that make it a moment fit in so many code points.
_REACH = 12


def _ago(language: Language, text: str) -> Iterator[Figure]:
    """Yield lengths of time counted from now: "vor drei Jahren", "il y a 3 ans", "3 años después"."""
    from checker.lang.spaced.numbers import read_amounts

    for figure in read_amounts(language, text):
        quantity = figure.quantity
        if quantity is None or quantity.unit not in _SPANS or quantity.low != quantity.high or quantity.low % 1:
            continue
        for way, before, after in _ways(language):
            past, later = (
                before.search(text, max(0, figure.start - _REACH), figure.start),
                after.match(text, figure.end),
            )
            if past or later:
                start, end = past.start() if past else figure.start, later.end() if later else figure.end
                yield Figure(start, end, moment=Moment(shift=way * int(quantity.low), unit=quantity.unit))
                break


@lru_cache(maxsize=64)
def _ways(language: Language) -> tuple[tuple[int, re.Pattern[str], re.Pattern[str]], ...]:
    """Return for the past (-1) and the future (1) what stands before and behind a length of time."""
    return tuple(
        (
            way,
            re.compile(rf"(?<!\w)(?:{_any(language, f'{name}-before')})[\s\u00a0]$", re.IGNORECASE),
            re.compile(rf"[\s\u00a0](?:{_any(language, f'{name}-after')})(?!\w)", re.IGNORECASE),
        )
        for way, name in ((-1, "ago"), (1, "later"))
    )


def _any(language: Language, name: str) -> str:
    return alternatives(closed(language, name)) or "(?!)"


_YEAR = re.compile(
    r"(?<![\w$£€¥.,:/#-])(?P<year>(?:1[7-9]|20)\d\d)(?:\s?[-–/]\s?(?P<to>(?:(?:1[7-9]|20)\d\d|\d\d)(?!\d)))?(?![\w%]|[.,:/]\d|-\w)"
)
_CENTURY = 100


@lru_cache(maxsize=64)
def _decade(language: Language) -> re.Pattern[str]:
    """Return the pattern of decades: what stands before the year ("años") or is written onto it ("1980er")."""
    before = alternatives(closed(language, "decade-before")) or "(?!)"
    after = alternatives(closed(language, "decade-ending")) or "(?!)"
    return re.compile(
        rf"(?<![\w.,])(?:(?P<onto>(?:1[5-9]|20)?\d\d)(?:{after})(?!\w)|(?:{before})[\s\u00a0](?P<year>(?:1[5-9]|20)?\d\d)(?!\w))",
        re.IGNORECASE,
    )


def _decades(language: Language, text: str) -> Iterator[Figure]:
    for match in _decade(language).finditer(text):
        group = "onto" if match["onto"] else "year"
        yield Figure(match.start(group), match.end(), moment=Moment(year=int(match[group]), unit="decade"))


@lru_cache(maxsize=64)
def _long_year(language: Language) -> re.Pattern[str]:
    """Return the pattern of a year with a digit too many: no calendar has it, and it is to be compared all the same."""
    said = alternatives(closed(language, "year")) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{said})[\s\u00a0](?P<year>(?:1[7-9]|20)\d{{3}})(?![\w%]|[.,]\d)", re.IGNORECASE)


def _years(language: Language, text: str) -> Iterator[Figure]:
    from checker.lang.spaced.numbers import counts_after

    for match in _long_year(language).finditer(text):
        if not counts_after(language, text, match.end()):
            yield Figure(match.start("year"), match.end(), moment=Moment(year=int(match["year"])))
    for match in _YEAR.finditer(text):
        if counts_after(language, text, match.end("year")):
            continue
        start = int(match["year"])
        yield Figure(match.start(), match.end("year"), moment=Moment(year=start))
        if match["to"]:
            end = int(match["to"])
            year = end if end >= _CENTURY else start - start % _CENTURY + end
            yield Figure(match.start("to"), match.end("to"), moment=Moment(year=year))
