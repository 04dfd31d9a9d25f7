"""How a country is written, for messages and suggestions."""

from __future__ import annotations

from checker.lang.cldr import territory_names


def country_forms(code: str, lang: str) -> tuple[str, ...]:
    """Return every way to write the country with ISO code ``code`` in ``lang``; () if unknown."""
    return territory_names(lang).get(code, ())


def country(code: str, lang: str) -> str:
    """Return the everyday name of a country in ``lang``; its code where no name is known.

    That is CLDR's name, or the shortest form that begins it: アメリカ for アメリカ合衆国.
    """
    forms = country_forms(code, lang)
    if not forms:
        return code
    return min((form for form in forms if len(form) > 1 and forms[0].startswith(form)), key=len)
