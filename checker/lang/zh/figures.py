"""Chinese quantities and dates: 1.2亿, 三百万, 百分之五, 三分之一, 2018年9月28日, 上周五, 晚上8点半."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lang import cldr_words
from checker.lang.counted import Counting
from checker.lang.dated import Calendar
from checker.lang.figures import Figure
from checker.lang.myriads import HAN, SCALED, value, whole
from checker.lang.zh.words import PACKAGE, stands

_UNITS = {"年": "year", "个月": "month", "周": "week", "星期": "week", "个星期": "week", "天": "day", "日": "day",
          "小时": "hour", "个小时": "hour", "分钟": "minute", "个世纪": "century", "世纪": "century"}  # fmt: skip
_PARTS = {"上午": "am", "早上": "morning", "早晨": "morning", "清晨": "morning", "凌晨": "night", "中午": "noon",
          "下午": "afternoon", "午后": "afternoon", "傍晚": "evening", "晚上": "night", "晚间": "night", "晚": "night",
          "夜间": "night", "夜里": "night", "深夜": "night"}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
# What makes a length of time of "3年" or "5日".
_LENGTH = r"(?![来间内多余前后级期以之](?!月)|的?时间|的?历史)"
_YEAR = r"(?P<year>(?:1\d|20)\d\d|[一二][〇零一二三四五六七八九]{3})\s?年(?!代|级|龄)"
_MONTH = r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:份)?"
_DAY = r"(?P<day>3[01]|[12]\d|[1-9]|(?:二?十|三十)[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]"
_EDGE = rf"(?<![\d.,{HAN}第])"


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Return how Chinese writes moments."""
    days = {name: day for day, name in enumerate("一二三四五六日")} | {"天": 6}
    weekday = {f"{week}{sign}": day for week in ("周", "星期", "礼拜") for sign, day in days.items()}
    weekday |= dict(cldr_words.weekdays("zh"))
    weekday.pop("礼拜日天", None)
    return Calendar(
        PACKAGE,
        _patterns("|".join(sorted(weekday, key=len, reverse=True))),
        whole,
        dict(cldr_words.months("zh")),
        weekday,
        _PARTS,
        _UNITS,
        frozenset({"后", "之后", "以后", "后的"}),
        re.compile(r"的?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月|的?(?:周|星期)"),
        stands,
    )


def _patterns(weekday: str) -> tuple[re.Pattern[str], ...]:
    unit = "|".join(sorted(_UNITS, key=len, reverse=True))
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{_EDGE}{_YEAR}(?:\s?{_MONTH}(?:\s?{_DAY})?)?",
            rf"{_EDGE}{_MONTH}(?:\s?{_DAY})?",
            rf"{_EDGE}{_DAY.replace('日号', '日')}{_LENGTH}(?!元|内|常|报|语|子|渐|益|军|方)",
            rf"(?P<weekday>{weekday})(?!刊|版|年|围|边|末|期)(?:的?(?P<part>{_PART})(?!\d))?",
            rf"(?:(?P<part>{_PART})\s?)?{_EDGE}(?P<hour>\d{{1,2}})\s?(?:时(?!间|代|期|候|速)|点(?!球|数|的|击|五|[一二三四五六七八九]))(?:(?P<half>半)|\s?(?P<minute>\d{{1,2}})\s?分?)?(?:钟)?",
            rf"(?P<part>{_PART})\s?(?P<hour>十[一二]?|[一二三四五六七八九两])\s?[点时](?:(?P<half>半)|(?P<minute>[{HAN}]{{1,3}})分)?",
            rf"(?:(?P<part>{_PART})\s?)?(?<![\d:.,])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?![\d:])",
            r"(?<!\d)(?:(?:20|二十)\s?世纪)\s?(?P<decade>\d0|[二三四五六七八九]十)\s?年代|(?<!\d)(?P<decade1>(?:1[5-9]|20)\d0)\s?年代|(?<!\d)(?P<decade2>\d0|[二三四五六七八九]十)\s?年代",
            rf"{_EDGE}(?P<century>\d{{1,2}}|[{HAN}]{{1,3}})\s?世纪(?!以?来)",
            rf"(?<![\d.,{HAN}第])(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}|[{HAN}]{{1,6}})\s?多?(?P<unit>{unit})\s?(?:的?)(?P<way>之?以?前|之?以?后(?!来))(?!景|所未有|卫)",
            r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>1[0-2]|0?[1-9])[-/.](?P<day>3[01]|[12]\d|0?[1-9])(?![\d/])",
            r"(?<=[(（])(?P<year>(?:19|20)\d\d)(?=[)）])",
        )
    )


@lru_cache(maxsize=1)
def counting() -> Counting:
    """Return how Chinese counts."""
    return Counting(
        package=PACKAGE,
        numeral=rf"(?:{SCALED}|[{HAN}]{{1,12}}(?:点[〇零一二三四五六七八九]{{1,6}}[万亿]?)?)",
        value=value,
        first=r"第\s?",
        rank="",
        more="多|余|来(?=[个名人])",
        gap=r"\s?",
        after="",
        fractions=(
            re.compile(rf"百分之\s?(?P<percent>\d+(?:\.\d+)?|[{HAN}]+(?:点[{HAN}]+)?)"),
            re.compile(rf"(?P<bottom>\d{{1,3}}|[{HAN}]{{1,4}})\s?分之\s?(?P<top>\d{{1,3}}|[{HAN}]{{1,4}})"),
            re.compile(r"(?<![\d/.,])(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?![\d/])"),
        ),
        joiner=r"\s?(?:[~～〜]|至|到|[-–—－](?!\d+[-–—－]))\s?",
        versus=r"\s?(?:[:：比](?=\d)|对|[-–—－](?=\d{1,3}(?!\d|[-–—－])))\s?",
        least=re.compile(r"(?:至少|超过|多于|逾|不少于|最少|高于|不下)\s?$"),
        most=re.compile(r"(?:至多|最多|不超过|不到|少于|低于|高达|多达)\s?$"),
        at_least=re.compile(r"以上|或以上|或更多"),
        at_most=re.compile(r"以下|以内|之内"),
        loose=_is_loose,
        stands=stands,
    )


_BARE = re.compile(rf"[{HAN}]+")
_WORDS = re.compile(r"[一二三四五六七八九十百千万亿两半零〇]")


def _is_loose(match: re.Match[str]) -> bool:
    """Tell whether a numeral in characters counts nothing: 一直, 十分, 万一, 三星, but not 三名 or 二十."""
    number, text = match["number"], match.string
    if not _BARE.fullmatch(number.split("点")[0]):
        return False
    if number in {"十", "一"} and match["unit"] in {
        "分",
        "点",
        "些",
        "样",
        "面",
        "起",
        "方",
        "代",
        "类",
        "道",
        "度",
        "口",
        "号",
        "级",
        "期",
        "场",
        "步",
        "下",
    }:
        return True
    if match["first"] or len(number) > 1:
        return (
            number in {"万一", "千万", "百万", "十万", "万亿", "一一", "万万"}
            or text[match.end() :].startswith("富翁")
            or text[: match.start()].endswith(("成", "周", "星期"))
        )
    return not match["unit"] or number in "万亿百千零〇半"


def taken(text: str) -> tuple[Figure, ...]:
    """Return the moments of plain text, for those who count what is left."""
    return calendar().read(text)
