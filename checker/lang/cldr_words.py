"""Weekdays, months and cities in any language of CLDR, for packs that have no better list of their own.

Source: Unicode CLDR as packaged by Babel.  The cities are the exemplar cities of time zones, under which CLDR
translates some hundred capitals; those that are no zone's city (Washington, Beijing) need a row of the pack.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from checker.core.tables import read_table

_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")


def weekdays(*locales: str) -> Mapping[str, int]:
    """Return the names of the days of the week, 0 is Monday, in the first locale's and the others' forms."""
    return _names("days", locales)


def months(*locales: str) -> Mapping[str, int]:
    """Return the names of the months, 1 is January; of a form that two locales use differently, the first's."""
    return _names("months", locales)


def _names(kind: str, locales: Iterable[str]) -> Mapping[str, int]:
    from babel import Locale

    found: dict[str, int] = {}
    for name in locales:
        table = getattr(Locale.parse(name), kind)
        for number, form in (
            item for context in _CONTEXTS for width in _WIDTHS for item in table[context][width].items()
        ):
            if not form.isdecimal():
                found.setdefault(form, number)
    return found


@lru_cache(maxsize=32)
def capitals(lang: str) -> Mapping[str, str]:
    """Return the capitals that CLDR has in ``lang``: ISO code by the city's name."""
    from babel import Locale

    english, here = (Locale.parse(name).time_zones for name in ("en", lang))
    codes = {
        row["form"]: row["code"] for row in read_table("checker.lang.en", "capitals.tsv") if row["kind"] == "capital"
    }
    found: dict[str, str] = {}
    for zone, names in sorted(here.items()):
        city = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if city in codes and names.get("city"):
            found[names["city"]] = codes[city]
    return found
