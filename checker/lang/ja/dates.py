"""Japanese dates and clock times: 2020年6月28日, 火曜日, 午後3時, 令和2年, 90年代, 先月, 3年前.

Each part that stands alone is a mention of its own (30日 | （日）), so that one wrong part can be told
from the others.  Lengths of time (3年間, 24時間) are quantities and left to ``numbers``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Moment
from checker.lang.figures import (
    RECURRING,
    WEAK,
    Figure,
    alternatives,
    leftmost_longest,
    mentions,
    moment_words,
    stands_before,
)
from checker.lang.ja import numerals
from checker.lang.ja.numerals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.core.text import Sentence
    from checker.lang.ja.tokens import Token

_HERE = "checker.lang.ja"
_NOON = 12
_EVENING = range(6, 12)
# 1世紀 and 2世紀 are as often a length of time as a date in antiquity.
_HISTORIC = 3
_K = "〇零一二三四五六七八九十"
# The year before an era's first, so that its year n is this plus n.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
# What makes "10年" or "3日" a length of time.
_LENGTH = r"(?!\s?(?:間|ぶり|連続|以上|以内|未満|余り|あまり|目|越し|ごと|毎|おき|分(?!の)|程度|ほど|もの|も\b|にわたり|近く|超|周期|物|生(?!ま)|代|半(?!ば)|強|弱))"
_AGO = r"(?!\s?(?:前(?![半期])|後(?![半期])))"


def find_dates(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Find the dates and clock times of a Japanese sentence, in order and disjoint."""
    base = sentence.span.start
    edges = frozenset([edge - base for token in tokens for edge in (token.span.start, token.span.end)])
    figures = read_dates(sentence.text, edges)
    return mentions(sentence, Kind.DATE, figures)


# What every date of a kind has; most sentences have none, and looking for it is cheaper than reading.
_CALENDAR_SIGN = re.compile(rf"[\d元{numerals.KANJI}]\s?[年月日]")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=2048)
def read_dates(text: str, edges: frozenset[int]) -> tuple[Figure, ...]:
    """Return the dates of ``text``.

    Args:
        text: A sentence.
        edges: Offsets where its morphemes begin or end: words and kanji numerals only count between them.
    """
    clean = plain(text)
    proposed = [
        *(_read_calendar(clean) if _CALENDAR_SIGN.search(clean) else ()),
        *(_read_numeric(clean) if _DIGIT.search(clean) else ()),
        *(_read_weekdays(clean) if "曜" in clean or "日" in clean else ()),
        *(_read_clock(clean) if "時" in clean or ":" in clean else ()),
        *(_read_eras(clean) if "年代" in clean or "世紀" in clean else ()),
        *(_read_ago(clean) if "前" in clean or "後" in clean else ()),
        *_read_words(clean, edges),
    ]
    # 三日月 is no third day: what begins with kanji must begin and end with morphemes.
    return leftmost_longest(f for f in proposed if clean[f.start].isascii() or {f.start, f.end} <= edges)


# Parts that no calendar has (13月, 6月91日, 20160年) are read all the same: they are slips, and to be compared.
_YEAR = rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<of_era>元|\d{{1,3}}|[{_K}]{{1,4}})|(?:西暦\s?)?(?P<year>\d{{4,5}}|[一二][{_K[:-1]}]{{3}})|['’]?(?P<short>\d\d)(?=\s?年\s?\d{{1,2}}\s?月))\s?年"
_MONTH = r"(?P<month>\d{1,3}|十[一二]?|[一二三四五六七八九])\s?月(?!\s?[間面光])"
_DAY = rf"(?P<day>3[01]|[12]\d|0?[1-9]|(?:二?十|三十)[{_K[2:-1]}]?|[{_K[2:-1]}])\s?日(?![本常系]|月(?!曜))"
_DAY_OF_MONTH = _DAY.replace("3[01]|[12]\\d|0?[1-9]", r"\d{1,3}(?!\s?日間)")
_CALENDAR = re.compile(
    rf"(?<![\d{_K}百千万億])(?<!\d[.,])(?:{_YEAR}{_LENGTH}{_AGO}(?:\s?の?{_MONTH}(?:\s?{_DAY_OF_MONTH})?)?"
    rf"|{_MONTH.replace('<month>', '<month2>')}(?:\s?の?{_DAY_OF_MONTH.replace('<day>', '<day2>')})?"
    rf"|{_DAY.replace('<day>', '<day3>')}{_LENGTH}{_AGO}(?!\s?(?:で|あたり|当たり|に[一二三12345\d]))(?!\s?[一二三\d]+[回度件]))"
)


def _read_calendar(text: str) -> Iterator[Figure]:
    for match in _CALENDAR.finditer(text):
        day = _number(match["day"] or match["day2"] or match["day3"])
        moment = Moment(year=_year(match), month=_number(match["month"] or match["month2"]), day=day)
        # 1日 alone is "a day" as often as the first of the month.
        weak = match["day3"] is not None and day == 1
        yield Figure(match.start(), match.end(), moment=moment, traits=frozenset({WEAK} if weak else ()))


def _year(match: re.Match[str]) -> int | None:
    if match["era"]:
        count = 1 if match["of_era"] == "元" else _number(match["of_era"])
        return _ERAS[match["era"]] + (count or 0)
    if match["short"]:
        return int(match["short"])
    return _number(match["year"])


_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>[0-2]?\d|3[01])(?![\d/])"
    r"|(?<![\d/.-])(?:9[./・]11(?![\d/.])|911(?=事件|テロ|同時))|(?<=[(（])(?P<bare>(?:19|20)\d\d)(?=[)）])|(?<![\d/.,-])(?P<from>(?:1[7-9]|20)\d\d)(?=\s?[-–~～〜]\s?(?:19|20)?\d\d\s?年)"
)


def _read_numeric(text: str) -> Iterator[Figure]:
    for match in _NUMERIC.finditer(text):
        if match["y"]:
            moment = Moment(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
        elif match["bare"] or match["from"]:
            moment = Moment(year=int(match["bare"] or match["from"]))
        else:
            moment = Moment(month=9, day=11)
        yield Figure(match.start(), match.end(), moment=moment)


@lru_cache(maxsize=1)
def _weekdays() -> Mapping[str, int]:
    from babel import Locale

    return {name: day for day, name in Locale("ja").days["format"]["narrow"].items()}


_PARTS = {
    "午前": "am",
    "午後": "pm",
    "朝": "morning",
    "早朝": "morning",
    "夕方": "evening",
    "夕": "evening",
    "夜": "night",
    "晩": "night",
    "深夜": "night",
    "未明": "night",
}
_PART = "|".join(_PARTS)
_WEEKDAY = re.compile(
    rf"(?P<day>[月火水木金土日])曜日?(?:\s?の?(?P<part>{_PART})(?!\s?[\d{_K}]))?|(?<=日)\s?[(（](?P<brief>[月火水木金土日])[)）]"
)


def _read_weekdays(text: str) -> Iterator[Figure]:
    for match in _WEEKDAY.finditer(text):
        start = match.start("day") if match["day"] else match.start("brief")
        end = match.end() if match["day"] else match.end("brief")
        moment = Moment(weekday=_weekdays()[match["day"] or match["brief"]], part=_PARTS.get(match["part"] or "", ""))
        # 日曜版, 月曜夜のフットボール: names of papers and programmes are rarer than days, so only these two.
        weak = text.startswith(("版", "紙", "劇場"), match.end())
        traits = ({WEAK} if weak else set[str]()) | ({RECURRING} if stands_before(_EVERY, text, start) else set())
        yield Figure(start, end, moment=moment, traits=frozenset(traits))


_EVERY = re.compile(r"毎週の?\s?$")
_CLOCK = re.compile(
    rf"(?<![\d{_K}])(?<!\d[.,])(?:(?:(?P<part>(?<![今昨翌明前])(?:{_PART}))\s?の?\s?)?(?P<hour>\d{{1,3}}|十[一二]?|[{_K[1:-1]}])\s?時"
    rf"(?!\s?[間代期点速給])(?:\s?(?P<half>半)|\s?(?P<minute>\d{{1,3}}|[{_K}]{{1,4}})\s?分(?!間))?"
    rf"|(?:(?P<part2>(?<![今昨翌明前])(?:{_PART}))\s?の?\s?)?(?P<hour2>\d\d?):(?P<minute2>[0-5]\d)(?!:?\d)(?:\s?(?P<half2>[ap])\.?m\b\.?)?)",
    re.IGNORECASE,
)


def _read_clock(text: str) -> Iterator[Figure]:
    for match in _CLOCK.finditer(text):
        hour, part = _number(match["hour"] or match["hour2"]), _PARTS.get(match["part"] or match["part2"] or "", "")
        if match["half2"]:
            part = "pm" if match["half2"].casefold() == "p" else "am"
        # 一時 is a moment, 十時 a name: kanji hours need a word that makes them clock time.
        if hour is None or (match["hour"] and numerals.is_kanji(match["hour"]) and not part):
            continue
        minute = 30 if match["half"] else _number(match["minute"] or match["minute2"])
        yield Figure(match.start(), match.end(), moment=Moment(hour=_of_24(hour, part), minute=minute, part=part))


def _of_24(hour: int, part: str) -> int:
    """Return the hour of 24 that 午後3時, 夜8時 or 深夜0時 means; night begins at six."""
    late = part in {"pm", "evening"} or (part == "night" and hour in _EVENING)
    if late and hour <= _NOON:
        return hour % _NOON + _NOON
    return 0 if hour == _NOON and part in {"am", "night"} else hour


_ERA = re.compile(
    r"(?<!\d)(?<!\d[.,])(?P<decade>\d{2,5})\s?年代|(?P<kanji>[一二][九〇][一二三四五六七八九]〇)年代|(?<!\d)(?<!\d[.,])(?P<century>\d{1,3}|[一二三四五六七八九十]{1,4})\s?世紀(?!半|ぶり|間|前(?!半)|後(?!半)|にわた|以上|も)"
)


def _read_eras(text: str) -> Iterator[Figure]:
    for match in _ERA.finditer(text):
        if match["century"]:
            century = _number(match["century"])
            if century and century >= _HISTORIC:
                yield Figure(match.start(), match.end(), moment=Moment(year=century, unit="century"))
            continue
        yield Figure(
            match.start(), match.end(), moment=Moment(year=_number(match["decade"] or match["kanji"]), unit="decade")
        )


_AGO_UNITS = {
    **dict.fromkeys(("か月", "カ月", "ヶ月", "ヵ月", "ケ月", "箇月"), "month"),
    "年": "year",
    "週間": "week",
    "日": "day",
    "時間": "hour",
    "分": "minute",
    "秒": "second",
    "世紀": "century",
}
_AGO_PATTERN = re.compile(
    rf"(?<![\d数何第{numerals.KANJI}])(?<!\d[.,])(?P<count>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|[{numerals.KANJI}]{{1,20}})\s?"
    rf"(?P<unit>{alternatives(_AGO_UNITS)})(?:ほど|くらい|近く|以上|余り)?\s?の?(?P<way>前(?![半期])|後(?![半期]))"
)


def _read_ago(text: str) -> Iterator[Figure]:
    for match in _AGO_PATTERN.finditer(text):
        count = numerals.value(match["count"])
        if count is not None and count.denominator == 1:
            shift = int(count) if match["way"] == "後" else -int(count)
            yield Figure(match.start(), match.end(), moment=Moment(shift=shift, unit=_AGO_UNITS[match["unit"]]))


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(alternatives(moment_words(_HERE)))


_NARROWED = re.compile(r"\s?の?\s?(?:[月火水木金土日]曜|1?\d\s?月|十?[一二三四五六七八九十]月)")


def _read_words(text: str, edges: frozenset[int]) -> Iterator[Figure]:
    for match in _word().finditer(text):
        # 今日本 is "now Japan": a word counts only where morphemes begin and end with it.
        if match.start() in edges and match.end() in edges:
            moment, traits = moment_words(_HERE)[match[0]]
            # 先週の水曜日 and 昨年12月 are "last Wednesday" and "in December" as often as not.
            narrowed = _NARROWED.match(text, match.end())
            yield Figure(match.start(), match.end(), moment=moment, traits=frozenset({WEAK}) if narrowed else traits)


def _number(text: str | None) -> int | None:
    value = numerals.value(text) if text else None
    return None if value is None else int(value)
