"""How a country is written, for messages and suggestions."""

from __future__ import annotations

from checker.lang.cldr import territory_names


def country_forms(code: str, lang: str) -> tuple[str, ...]:
    """Return every way to write the country with ISO code ``code`` in ``lang``; () if unknown."""
    return territory_names(lang).get(code, ())


def country(code: str, lang: str) -> str:
    """Return the usual name of a country in ``lang``; its code where no name is known.

    In English that is CLDR's name; where a language writes without spaces it is the shortest full
    form, which is what its news uses (米国 rather than アメリカ合衆国).
    """
    forms = country_forms(code, lang)
    if not forms:
        return code
    if lang in {"ja", "zh"}:
        return min((form for form in forms if len(form) > 1), key=len, default=forms[0])
    return forms[0]
