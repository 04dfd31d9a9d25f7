"""Korean quantities and dates: 1만 5천, 3억 달러, 세 명, 3분의 1, 2018년 9월 28일, 지난주 금요일, 오후 8시 30분."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lang import cldr_words
from checker.lang.counted import Counting
from checker.lang.dated import Calendar
from checker.lang.ko.numerals import NATIVE, SINO, value, whole
from checker.lang.ko.words import PACKAGE, PARTICLES, stands
from checker.lang.myriads import SCALED

_UNITS = {"년": "year", "개월": "month", "달": "month", "주": "week", "주일": "week", "일": "day", "시간": "hour",
          "분": "minute", "초": "second", "세기": "century"}  # fmt: skip
_PARTS = {"오전": "am", "아침": "morning", "새벽": "night", "낮": "afternoon", "오후": "pm", "저녁": "evening",
          "밤": "night", "한밤": "night", "정오": "noon"}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
# What makes a length of time of "5일" or "2년".
_LENGTH = r"(?!\s?(?:간|동안|째|만에|연속|이상|이내|정도|가량|넘|여|씩|마다|치|짜리|내에|안에|이 지|이 걸|이 소요))"
_YEAR = r"(?P<year>1\d{3}|20\d\d)\s?년(?!대|간|째)"
_MONTH = r"(?P<month>1[0-2]|[1-9])\s?월(?![가-힣]?요일)"
_DAY = r"(?P<day>3[01]|[12]\d|[1-9])\s?일"
_EDGE = r"(?<![\d.,제])"


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Return how Korean writes moments."""
    weekday = {name: day for name, day in cldr_words.weekdays("ko").items() if len(name) > 1}
    return Calendar(
        PACKAGE,
        _patterns("|".join(weekday)),
        whole,
        {},
        weekday,
        _PARTS,
        _UNITS,
        frozenset({"후", "뒤", "이후"}),
        re.compile(r"\s?(?:의\s)?(?:\d{1,2}월|[월화수목금토일]요일)"),
        stands,
    )


def _patterns(weekday: str) -> tuple[re.Pattern[str], ...]:
    unit = "|".join(sorted(_UNITS, key=len, reverse=True))
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{_EDGE}{_YEAR}(?:\s?{_MONTH}(?:\s?{_DAY})?)?(?!\s?(?:전|후|뒤)(?![가-힣]))",
            rf"{_EDGE}{_MONTH}(?:\s?{_DAY})?",
            rf"{_EDGE}{_DAY}{_LENGTH}(?!\s?(?:전|후|뒤)(?![가-힣]))",
            rf"(?P<weekday>{weekday})(?:\s?(?P<part>{_PART})(?!\s?\d))?",
            rf"(?:(?P<part>{_PART})\s?)?{_EDGE}(?P<hour>\d{{1,2}}|열한|열두|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?시(?![가-힣]|간|즌)(?:\s?(?P<half>반)|\s?(?P<minute>\d{{1,2}})\s?분)?",
            rf"(?:(?P<part>{_PART})\s?)?{_EDGE}(?P<hour>\d{{1,2}})\s?시(?=에|부터|까지|쯤|경|께|와|로|가|의|는)(?!간)",
            rf"(?:(?P<part>{_PART})\s?)?(?<![\d:.,])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?![\d:])",
            r"(?<!\d)(?P<decade>(?:1[5-9]|20)\d0|\d0)\s?년대",
            rf"{_EDGE}(?P<century>\d{{1,2}})\s?세기",
            rf"(?<![\d.,제가-힣])(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|{NATIVE})\s?(?P<unit>{unit})\s?(?:여\s?)?(?P<way>전|이후|후|뒤)(?=\s|에|의|부터|까지|만|인|[.,]|$)",
            r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.]\s?(?P<month>1[0-2]|0?[1-9])[-/.]\s?(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/])",
            r"(?<=[(（])(?P<year>(?:19|20)\d\d)(?=[)）])",
        )
    )


@lru_cache(maxsize=1)
def counting() -> Counting:
    """Return how Korean counts."""
    return Counting(
        package=PACKAGE,
        numeral=rf"(?:{SCALED}|(?<![가-힣])(?:{SINO}|{NATIVE}))",
        value=value,
        first=r"제\s?",
        rank="째",
        more=r"\s?여(?=\s|[가-힣])",
        gap=r"\s?",
        after="",
        fractions=(
            re.compile(
                r"(?<![\d.,])(?P<bottom>\d{1,3}|[삼사오육칠팔구십])\s?분의\s?(?P<top>\d{1,3}|[일이삼사오육칠팔구])"
            ),
            re.compile(r"(?<![\d/.,])(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?![\d/])"),
        ),
        joiner=r"\s?(?:[~～〜∼]|에서|[-–—](?!\d+[-–—]))\s?",
        versus=r"\s?(?:대|[-–—:](?=\d{1,3}(?!\d|[-–—])))\s?",
        least=re.compile(r"(?:최소|적어도|최소한)\s?$"),
        most=re.compile(r"(?:최대|많아야|기껏해야)\s?$"),
        at_least=re.compile(r"\s?(?:이상|넘)"),
        at_most=re.compile(r"\s?(?:이하|이내|미만)"),
        loose=_is_loose,
        stands=stands,
    )


_UNIT_END = re.compile(rf"{PARTICLES}(?![가-힣])|\s|$")


def _is_loose(match: re.Match[str]) -> bool:
    """Tell whether a numeral in letters counts nothing: it needs a counter that stands by itself."""
    number = match["number"]
    if number[0].isdecimal():
        return False
    if not match["unit"] and not match["rank"]:
        return True
    if number == "만" or number.startswith("만이"):
        return True  # "only", behind a noun or a figure
    single = len(match["unit"] or "") == 1
    return single and _UNIT_END.match(match.string, match.end()) is None
