"""Numbers as an English reader writes them: "1,900,000", "15,000 people", "37 minutes", "$5 million"."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from checker.core.mention import Quantity
from checker.engines.lexicon.english import plural

_SIGNS: Mapping[str, str] = MappingProxyType({"USD": "$", "GBP": "£", "EUR": "€"})
_CURRENCIES: Mapping[str, str] = MappingProxyType(
    {"JPY": "yen", "CNY": "yuan", "KRW": "won", "RUB": "roubles", "INR": "rupees", "CHF": "francs"}
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "m2": "square metre",
        "km2": "square kilometre",
        "sqmile": "square mile",
        "sqfoot": "square foot",
        "m3": "cubic metre",
        "ha": "hectare",
        "degree-C": "degree Celsius",
        "degree-F": "degree Fahrenheit",
        "nautical-mile": "nautical mile",
        "fold": "time",
    }
)
# Ids that are written alike for one and for many.
_SYMBOLS = frozenset("mm cm m km kph mph mg g kg kW MW GW W MB GB TB kcal ml l lb oz".split())
# Units that only say that things are counted: the counted noun says the rest.
COUNTERS = frozenset({"", "person"})
_MILLION = 1_000_000


def amount(quantity: Quantity) -> str:
    """Return the figures alone, a range as "30-40" and an open end as it is."""
    low, high = _figure(quantity.low), _figure(quantity.high)
    if quantity.ordinal:
        return ordinal(int(quantity.low))
    return low if low == high else f"{low}-{high}"


def measure(quantity: Quantity) -> str:
    """Return figures and unit; the words that make the number a round one (約, about) are said by themselves."""
    return _with_unit(amount(quantity), quantity)


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th and so on."""
    teen = number % 100 in (11, 12, 13)
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{suffix}"


def _with_unit(figures: str, quantity: Quantity) -> str:
    unit = quantity.unit
    if unit in ("", "code", "score", "share"):
        return figures
    if unit == "%":
        return f"{figures}%"
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{figures}"
    if unit in _SYMBOLS or unit.isupper():
        return f"{figures} {_CURRENCIES.get(unit, unit)}"
    if unit == "year-old":
        return f"{figures} years old"
    name = _UNITS.get(unit, unit)
    return f"{figures} {name if quantity.low == quantity.high == 1 else plural(name)}"


def _figure(value: Fraction) -> str:
    """Return one value with thousands separated; whole millions above a billion are spelled short."""
    if value.denominator == 1:
        number = int(value)
        for size, name in ((_MILLION**2, "trillion"), (_MILLION * 1000, "billion")):
            if number >= size and number % (size // 1000) == 0:
                return f"{_decimal(Fraction(number, size))} {name}"
        return f"{number:,}"
    if value.denominator <= 9 and value < 1:  # noqa: PLR2004 - a fraction as people say it
        return f"{value.numerator}/{value.denominator}"
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    return f"{float(value):,.3f}".rstrip("0").rstrip(".")
