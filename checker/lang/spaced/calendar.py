"""The names that CLDR gives months, weekdays and days near today in a language, in every form it knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.core.mention import Moment

if TYPE_CHECKING:
    from babel import Locale

_WIDTHS = ("abbreviated", "wide")
_USES = ("stand-alone", "format")
# Abbreviations of fewer letters are words too often ("So", "Di", "ma").
_SHORTEST = 3


@lru_cache(maxsize=64)
def _locale(code: str) -> Locale:
    from babel import Locale

    return Locale.parse(code)


@lru_cache(maxsize=64)
def months(code: str) -> Mapping[str, int]:
    """Return the numbers of the months, 1 to 12, by their names in lower case, without stops."""
    return _names(_locale(code).months, range(1, 13))


@lru_cache(maxsize=64)
def short_months(code: str) -> frozenset[str]:
    """Return the names of months that are abbreviations only, in lower case, without stops."""
    table = _locale(code).months
    wide = _names({use: {"wide": table[use]["wide"]} for use in _USES}, range(1, 13))
    return frozenset(months(code)) - frozenset(wide)


@lru_cache(maxsize=64)
def weekdays(code: str) -> Mapping[str, int]:
    """Return the numbers of the weekdays, 0 for Monday, by their names in lower case; abbreviations left out."""
    return _names({use: {"wide": _locale(code).days[use]["wide"]} for use in _USES}, range(7))


def _names(table: Mapping[str, Any], numbers: range) -> Mapping[str, int]:
    widths = [table[use].get(width, {}) for use in _USES if use in table for width in _WIDTHS]
    named = ((str(names.get(number, "")).lower().rstrip("."), number) for names in widths for number in numbers)
    return {name: number for name, number in named if len(name) >= _SHORTEST and not name.isdigit()}


@lru_cache(maxsize=64)
def near_days(code: str) -> Mapping[str, Moment]:
    """Return the language's words for yesterday, tomorrow, last month and the like, in lower case."""
    return dict(_relatives(code))


def _relatives(code: str) -> Iterator[tuple[str, Moment]]:
    fields = _locale(code)._data.get("date_fields", {})  # noqa: SLF001 - Babel has no other way to them
    for unit in ("day", "week", "month", "year"):
        relative = fields.get(unit, {}).get("relative", {})
        for shift, name in relative.items():
            if int(shift) in {-1, 1}:
                yield str(name).lower(), Moment(shift=int(shift), unit=unit)


@lru_cache(maxsize=64)
def day_first(code: str) -> bool:
    """Tell whether numeric dates write the day before the month."""
    pattern = str(_locale(code).date_formats["short"].pattern)
    return "M" in pattern and pattern.find("d") < pattern.find("M")


@lru_cache(maxsize=64)
def links(code: str) -> frozenset[str]:
    """Return the small words that stand inside a written date: "de" in "3 de mayo de 2020"."""
    patterns = (str(_locale(code).date_formats[width].pattern) for width in ("long", "full"))
    return frozenset(word for pattern in patterns for word in re.findall(r"'([^']*)'", pattern) if word.isalpha())
