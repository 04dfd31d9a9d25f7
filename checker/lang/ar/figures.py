"""Arabic quantities and dates: 5.6 مليون, ثلاثة وعشرون, 10 في المئة, 28 سبتمبر 2018, الأسبوع الماضي, الثلاثاء."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lang import cldr_words
from checker.lang.ar.letters import fold, stands
from checker.lang.ar.numerals import NUMERAL, value, whole
from checker.lang.ar.words import PACKAGE
from checker.lang.counted import Counting
from checker.lang.dated import Calendar

# The months of Egypt and the Gulf, of the Levant and of the Maghreb, as CLDR has them by country.
_LOCALES = ("ar_EG", "ar_SY", "ar_IQ", "ar_DZ", "ar_MA", "ar_TN")
_MORE_MONTHS = {"نيسان": 4, "ايار": 5, "شباط": 2, "اذار": 3, "تموز": 7, "اب": 8, "حزيران": 6, "ايلول": 9}
_UNITS = {"سنوات": "year", "سنة": "year", "عاما": "year", "اعوام": "year", "عام": "year", "اشهر": "month", "شهرا": "month",
          "شهور": "month", "شهر": "month", "اسابيع": "week", "اسبوعا": "week", "اسبوع": "week", "ايام": "day", "يوما": "day",
          "يوم": "day", "ساعات": "hour", "ساعة": "hour", "دقيقة": "minute", "دقائق": "minute", "قرون": "century"}  # fmt: skip
_PARTS = {"صباحا": "am", "صباح": "morning", "الصباح": "morning", "مساء": "pm", "المساء": "evening", "ظهرا": "afternoon",
          "ظهر": "afternoon", "عصرا": "afternoon", "ليلا": "night", "ليل": "night", "ليلة": "night", "فجرا": "night"}  # fmt: skip
_DECADES = {"العشرينيات": 20, "العشرينات": 20, "الثلاثينيات": 30, "الثلاثينات": 30, "الاربعينيات": 40, "الاربعينات": 40,
            "الخمسينيات": 50, "الخمسينات": 50, "الستينيات": 60, "الستينات": 60, "السبعينيات": 70, "السبعينات": 70,
            "الثمانينيات": 80, "الثمانينات": 80, "التسعينيات": 90, "التسعينات": 90}  # fmt: skip
_HOURS = {"الواحدة": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6, "السابعة": 7, "الثامنة": 8,
          "التاسعة": 9, "العاشرة": 10, "الحادية عشرة": 11, "الثانية عشرة": 12}  # fmt: skip
_CENTURIES = {"السادس عشر": 16, "السابع عشر": 17, "الثامن عشر": 18, "التاسع عشر": 19, "العشرين": 20,
              "الحادي والعشرين": 21, "الخامس عشر": 15, "الرابع عشر": 14, "الثالث عشر": 13, "الثاني عشر": 12}  # fmt: skip
_SPOKEN = {**_DECADES, **_HOURS, **_CENTURIES}


def _number(text: str) -> int | None:
    return _SPOKEN[text] if text in _SPOKEN else whole(text)


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """Return how Arabic writes moments."""
    weekday = {fold(name): day for name, day in cldr_words.weekdays("ar").items()}
    months = _MORE_MONTHS | {fold(name): month for name, month in cldr_words.months(*_LOCALES).items()}
    return Calendar(
        PACKAGE,
        _patterns(_any(weekday), _any(months)),
        _number,
        months,
        weekday,
        _PARTS,
        _UNITS,
        frozenset({"بعد", "خلال", "في غضون"}),
        re.compile(r"\s(?:في\s)?(?:يوم\s)?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد)"),
        stands,
    )


def _any(words: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _patterns(weekday: str, month: str) -> tuple[re.Pattern[str], ...]:
    unit, part, hour = _any(_UNITS), _any(_PARTS), _any(_HOURS)
    day = r"(?P<day>3[01]|[12]\d|0?[1-9])"
    named = rf"(?P<month>{month})(?![ء-ي])(?:\s?[/(]\s?(?:{month})\)?)?"
    year = r"(?P<year>1[0-9]\d\d|20\d\d)(?!\d)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<![\d.,]){day}\s(?:من\s)?(?:شهر\s)?{named}(?:\s?[،,]?\s?(?:من\s)?(?:عام\s|سنة\s|العام\s)?{year})?",
            rf"(?<![ء-ي])(?:[وبل])?{named}(?:\s(?:من\s)?(?:عام\s|سنة\s|العام\s)?{year})?",
            rf"(?<![ء-ي])[وبل]?(?:عام|سنة|العام|لعام|بعام|اعوام)\s{year}(?!\s?(?:{unit}|دولار|شخص))",
            r"(?<![\d.,/-])(?P<year>19\d\d|20[0-3]\d)(?![\d.,/%-]|\s?(?:شخص|دولار|جنيه|متر|كيلو|كم|قدم|عام|سنة|مليون|الف|ميل|يورو|طن|هكتار|صوت|منزل|طالب|جندي|مهاجر))",
            rf"(?<![ء-ي])(?:و|ل|ب)?(?P<weekday>{weekday})(?![ء-ي])",
            rf"(?P<part>{part})\s(?:يوم\s)?(?P<weekday>{weekday})(?![ء-ي])",
            rf"(?:الساعة\s)?(?<![\d:.,])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?![\d:])(?:\s(?P<part>{part}))?",
            rf"الساعة\s(?P<hour>\d{{1,2}}|{hour})(?![\d:.,ء-ي])(?:\s(?P<part>{part}))?",
            r"(?<![\d.,])(?P<hour>\d{1,2})\s(?P<part>صباحا|مساء|ظهرا|ليلا|فجرا)(?![ء-ي])",
            rf"(?<![ء-ي])(?P<decade>{_any(_DECADES)})(?![ء-ي])",
            rf"القرن\s(?:ال)?\s?(?P<century>\d{{1,2}}|{_any(_CENTURIES)})(?!\d)",
            rf"(?<![ء-ي])[وف]?(?P<way>منذ|قبل|بعد)\s(?:حوالي\s|نحو\s|اكثر من\s)?(?P<count>{NUMERAL})\s(?P<unit>{unit})(?![ء-ي])",
            r"(?<![\d/.-])(?P<day>3[01]|[12]\d|0?[1-9])[-/](?P<month>1[0-2]|0?[1-9])[-/](?P<year>(?:19|20)\d\d)(?![\d/])",
        )
    )


@lru_cache(maxsize=1)
def counting() -> Counting:
    """Return how Arabic counts."""
    return Counting(
        package=PACKAGE,
        numeral=NUMERAL,
        value=value,
        first=r"(?:ال|رقم\s|المركز\s)(?=\d)",
        rank="",
        more="(?!)",
        gap=r"\s?",
        after="(?![ء-ي])",
        fractions=(re.compile(r"(?<![\d/.,])(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?![\d/])"),),
        joiner=r"\s?(?:[-–—](?!\d+[-–—])|الي|حتي)\s?",
        versus=r"\s?(?:مقابل|[-–—:](?=\d{1,3}(?!\d|[-–—])))\s?",
        least=re.compile(r"(?:علي الاقل|اكثر من|ما لا يقل عن|لا يقل عن|يزيد عن|تزيد عن)\s?$"),
        most=re.compile(r"(?:حتي|ما يصل الي|لا يزيد عن|لا يتجاوز|اقل من)\s?$"),
        at_least=re.compile(r"\s(?:علي الاقل|او اكثر|فاكثر)"),
        at_most=re.compile(r"\s(?:علي الاكثر|او اقل|كحد اقصي)"),
        loose=_is_loose,
        stands=stands,
        few=10,
    )


_NO_DIGIT = re.compile(r"\D+")
# "Thirteenth": the ten is a part of the ordinal.
_TEEN = re.compile(r"ال[ء-ي]{3,7}\s$")
_WEAK_WORDS = frozenset({"واحد", "واحدة", "احد", "احدى", "احدي"})


def _is_loose(match: re.Match[str]) -> bool:
    """Tell whether a numeral in words counts nothing: "one of", a scale alone, a conjunction that looks like one."""
    number = match["number"]
    if number.startswith("عشر") and _TEEN.search(match.string, 0, match.start()):
        return True
    if not _NO_DIGIT.fullmatch(number):
        return False
    bare = re.sub(r"^(?:و|ب|ل|ال)", "", number) if number not in _WEAK_WORDS else number
    return bare in _WEAK_WORDS or (
        bare in {"الاف", "ملايين", "مليارات", "الفا", "ست", "مليون", "الف", "مليار"} and not match["unit"]
    )
