"""Words for units in any language: CLDR's names of measures and currencies, and the pack's own.

CLDR gives each measure a pattern for each plural ("{0} Kilometer"); the words around the figure are the unit's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from checker.lang.spaced.tables import Language, has
from checker.lang.units import Word, unit_words, units

_CLDR: Mapping[str, str] = MappingProxyType(
    {
        "duration-year": "year", "duration-month": "month", "duration-week": "week", "duration-day": "day",
        "duration-hour": "hour", "duration-minute": "minute", "duration-second": "second",
        "length-kilometer": "km", "length-meter": "m", "length-centimeter": "cm", "length-millimeter": "mm",
        "length-mile": "mile", "length-foot": "foot", "length-inch": "inch", "length-yard": "yard",
        "mass-kilogram": "kg", "mass-gram": "g", "mass-tonne": "tonne", "mass-pound": "lb", "mass-ounce": "oz",
        "area-square-kilometer": "km2", "area-square-meter": "m2", "area-hectare": "ha", "area-acre": "acre",
        "area-square-mile": "sqmile", "speed-kilometer-per-hour": "kph", "speed-mile-per-hour": "mph",
        "volume-liter": "l", "concentr-percent": "%", "concentr-portion-per-1": "",
        "temperature-celsius": "degree-C", "temperature-fahrenheit": "degree-F", "power-megawatt": "MW",
    }
)  # fmt: skip
_SIGNS: Mapping[str, str] = MappingProxyType({"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "US$": "USD", "%": "%"})
# Units whose short sign is no word of any language; "ha", "l" and "t" are.
_SIGNED = frozenset({"km", "cm", "mm", "kg", "km2", "m2", "MW"})


@lru_cache(maxsize=64)
def words_for_units(language: Language) -> Mapping[str, Word]:
    """Return the unit that each word or sign stands for, in lower case."""
    found = {name.lower(): _word(unit) for name, unit in (*_measures(language.code), *_currencies(language.code))}
    found |= {sign.lower(): _word(unit) for sign, unit in _SIGNS.items()}
    if has(language, "units.tsv"):
        found |= {name.lower(): word for name, word in unit_words(language.package).items()}
    return MappingProxyType(found)


def _word(unit: str, scale: int = 1) -> Word:
    return Word(unit, Fraction(scale), frozenset())


def _measures(code: str) -> Iterator[tuple[str, str]]:
    from babel import Locale

    patterns = Locale.parse(code)._data["unit_patterns"]  # noqa: SLF001 - Babel's own formatter reads them there
    for name, unit in _CLDR.items():
        widths = ("short", "long") if unit in _SIGNED else ("long",)
        forms = (text for width in widths for text in _texts(patterns.get(name, {}).get(width, {})))
        words = (text.replace("{0}", "").strip(" \u00a0\u202f.") for text in forms)
        yield from ((word, unit) for word in words if word and unit and not any(char.isdigit() for char in word))


def _texts(forms: object) -> Iterator[str]:
    if isinstance(forms, str):
        yield forms
    elif hasattr(forms, "items"):
        for key, value in forms.items():
            if key in {"zero", "one", "two", "few", "many", "other"}:
                yield from _texts(value)


def _currencies(code: str) -> Iterator[tuple[str, str]]:
    from babel import Locale

    locale = Locale.parse(code)
    plural = locale._data.get("currency_names_plural", {})  # noqa: SLF001
    for unit in units():
        if len(unit) == len("USD") and unit.isupper():
            names = {str(locale.currencies.get(unit, "")), *map(str, dict(plural.get(unit, {}) or {}).values())}
            yield from ((name, unit) for name in sorted(names) if name and name != unit)
            yield unit, unit
