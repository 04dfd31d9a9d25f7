"""How a country or a role is written, for messages and suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec

from checker.core.tables import read_table
from checker.lang.cldr import territory_names, usual_names


def country_forms(code: str, lang: str) -> tuple[str, ...]:
    """Return every way to write the country with ISO code ``code`` in ``lang``; () if unknown."""
    return territory_names(lang).get(code, ())


def country(code: str, lang: str) -> str:
    """Return the everyday name of a country in ``lang``; its code where no name is known.

    That is the form that the language's table calls usual, else CLDR's name.
    """
    forms = country_forms(code, lang)
    return usual_names(lang).get(code, forms[0] if forms else code)


def capital(english: str, lang: str) -> str | None:
    """Return how ``lang`` writes the capital with this English name; None where a table lacks it."""
    codes = {code for code, form in _capitals("en") if form == english}
    found = [form for code, form in _capitals(lang) if code in codes]
    return found[0] if len(codes) == 1 and found else None


@lru_cache(maxsize=32)
def _capitals(lang: str) -> tuple[tuple[str, str], ...]:
    package = f"checker.lang.{lang}"
    if find_spec(package) is None or not files(package).joinpath("capitals.tsv").is_file():
        return ()
    rows = read_table(package, "capitals.tsv")
    return tuple((row["code"], row["form"]) for row in rows if row["kind"] == "capital")


def weekday(day: int, lang: str) -> str:
    """Return the name of a weekday (0 is Monday) as CLDR has it."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=lang)[day])


# What news writes for ten thousand and its powers, the largest first; mainland Chinese has no word for 10**12.
_MYRIADS = {
    "ja": (("兆", 10**12), ("億", 10**8), ("万", 10**4)),
    "zh": (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)),
    "ko": (("조", 10**12), ("억", 10**8), ("만", 10**4)),
}


def number(value: Fraction, lang: str) -> str | None:
    """Return a whole number as news in ``lang`` writes it; None for fractions and languages without a rule.

    Japanese, Chinese and Korean group by ten thousands: 240,000,000 is 2億4000万.
    """
    if value.denominator != 1 or lang not in _MYRIADS:
        return None
    rest, groups = int(value), list[str]()
    for sign, size in _MYRIADS[lang]:
        if rest >= size:
            groups.append(f"{rest // size}{sign}")
            rest %= size
    if rest or not groups:
        groups.append(str(rest))
    return (" " if lang == "ko" else "").join(groups)


def role(role_id: str, lang: str) -> str | None:
    """Return the usual word for a role in ``lang``; None where the language's table has none."""
    return _usual_roles(lang).get(role_id)


@lru_cache(maxsize=32)
def _usual_roles(lang: str) -> Mapping[str, str]:
    """Return the word of each role: of the row that names its id as usual, else of the first that begins with it."""
    package = f"checker.lang.{lang}"
    if find_spec(package) is None or not files(package).joinpath("roles.tsv").is_file():
        return {}
    rows = [row for row in read_table(package, "roles.tsv") if row["ids"]]
    first = {row["ids"].split("|")[0]: row["surface"] for row in reversed(rows)}
    return first | {name: row["surface"] for row in rows for name in row.get("usual", "").split()}
