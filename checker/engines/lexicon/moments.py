"""Dates and times as an English reader writes them: "28 June 2020", "last month", "Tuesday", "3 pm"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checker.core.mention import Moment

MONTHS = "January February March April May June July August September October November December".split()
_HOURS = 24
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NEAR: Mapping[tuple[int, str], str] = MappingProxyType(
    {
        (-1, "day"): "yesterday",
        (0, "day"): "today",
        (1, "day"): "tomorrow",
    }
)
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "morning": "in the morning",
        "afternoon": "in the afternoon",
        "evening": "in the evening",
        "night": "at night",
        "noon": "at noon",
        "am": "am",
        "pm": "pm",
    }
)
_HALVES: Mapping[str, str] = MappingProxyType(
    {"am": "am", "morning": "am", "pm": "pm", "afternoon": "pm", "evening": "pm", "night": "pm"}
)


def moment_text(moment: Moment) -> str:
    """Return the moment in English; "" where none of its parts is known."""
    parts = (_clock(moment), _weekday(moment), _calendar(moment), _relative(moment), _part(moment))
    return " ".join(part for part in parts if part)


def preposition(moment: Moment) -> str:
    """Return the preposition that the moment takes as an adverbial: "on", "in", "at" or none."""
    if moment.hour is not None:
        return "at"
    if moment.weekday is not None or moment.day is not None:
        return "on"
    if moment.shift is not None:
        return ""
    if moment.month is not None or moment.year is not None:
        return "in"
    return ""


def _clock(moment: Moment) -> str:
    if moment.hour is None:
        return ""
    minute = f":{moment.minute:02}" if moment.minute is not None else ""
    half = _HALVES.get(moment.part)
    if half and 0 < moment.hour < _HOURS:
        return f"{(moment.hour - 1) % 12 + 1}{minute} {half}"
    return f"{moment.hour}{minute or ':00'}"


def _weekday(moment: Moment) -> str:
    return "" if moment.weekday is None else DAYS[moment.weekday]


def _calendar(moment: Moment) -> str:
    month = "" if moment.month is None else _month(moment.month)
    day = "" if moment.day is None else str(moment.day) if month else f"the {_nth(moment.day)}"
    year = "" if moment.year is None else str(moment.year)
    return " ".join(part for part in (day, month, year) if part)


def _month(month: int) -> str:
    # An article may name a month that there is none of (13月); the reader should see it.
    return MONTHS[month - 1] if 1 <= month <= len(MONTHS) else f"month {month}"


def _nth(day: int) -> str:
    teen = day in (11, 12, 13)
    return f"{day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _relative(moment: Moment) -> str:
    if moment.shift is None or not moment.unit:
        return ""
    near = _NEAR.get((moment.shift, moment.unit))
    if near:
        return near
    if abs(moment.shift) <= 1:
        return f"{('last', 'this', 'next')[moment.shift + 1]} {moment.unit}"
    many = f"{abs(moment.shift)} {moment.unit}s"
    return f"{many} ago" if moment.shift < 0 else f"in {many}"


def _part(moment: Moment) -> str:
    return "" if moment.hour is not None else _PARTS.get(moment.part, "")
