"""Names of countries and territories in any language of CLDR, with a pack's own everyday forms.

Source: Unicode CLDR as packaged by Babel.  CLDR's names are those of menus ("Hong Kong SAR China",
"Myanmar (Burma)", "Congo - Kinshasa"), so a pack adds what people write in its ``countries.tsv``
(code, form, trait); a form that stands in both is the pack's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from types import MappingProxyType

from checker.core.errors import UnknownName
from checker.core.tables import Row, read_table

# Codes of CLDR that are no country and no territory: regions, pseudo-locales, parts without a code.
NOT_TERRITORIES = frozenset("AC CP CQ DG EA EZ IC QO TA UM UN XA XB ZZ".split())
# Marks the form of a pack's table that news uses where CLDR has another or none.
USUAL = "usual"
_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class CountryForm:
    """One written form of a country: ``codes`` has several where the form alone cannot tell."""

    form: str
    codes: tuple[str, ...]
    traits: frozenset[str] = frozenset()


@lru_cache(maxsize=32)
def country_forms(lang: str) -> tuple[CountryForm, ...]:
    """Return all forms for the countries in ``lang``, each once, sorted.

    Raises:
        UnknownName: CLDR does not have the language.
    """
    forms = {form.form: form for form in _cldr_forms(lang)}
    forms.update({row["form"]: form_of(row) for row in _pack_rows(lang)})
    return tuple(forms[name] for name in sorted(forms))


@lru_cache(maxsize=32)
def territory_names(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of every territory in ``lang`` by ISO code, the usual ones of CLDR first.

    Raises:
        UnknownName: CLDR does not have the language.
    """
    names: dict[str, dict[str, None]] = {}
    for form in (*_cldr_forms(lang), *country_forms(lang)):
        if len(form.codes) == 1 and "prefix" not in form.traits:
            names.setdefault(form.codes[0], {})[form.form] = None
    return MappingProxyType({code: tuple(names[code]) for code in sorted(names)})


def form_of(row: Row) -> CountryForm:
    """Return the form that a table row (code, form, trait) describes; ``|`` separates codes."""
    codes = tuple(filter(None, row["code"].split("|")))
    return CountryForm(row["form"], codes, frozenset(row.get("trait", "").split()) - {USUAL})


@lru_cache(maxsize=32)
def usual_names(lang: str) -> Mapping[str, str]:
    """Return the everyday names of the territories whose CLDR name is none, by ISO code."""
    return {row["code"]: row["form"] for row in _pack_rows(lang) if USUAL in row.get("trait", "").split()}


def _cldr_forms(lang: str) -> Iterator[CountryForm]:
    for code, name in sorted(_territories(lang).items()):
        if len(code) == 2 and code.isalpha() and code not in NOT_TERRITORIES and " - " not in name:  # noqa: PLR2004
            for form in dict.fromkeys(_spellings(name)):
                yield CountryForm(form, (code,))


def _territories(lang: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError
    from babel.localedata import locale_identifiers

    try:
        return dict(Locale.parse(lang).territories)
    except (UnknownLocaleError, ValueError) as error:
        raise UnknownName("language", lang, locale_identifiers()) from error


def _spellings(name: str) -> Iterator[str]:
    """Yield a CLDR name without its gloss, and with what its signs and accents stand for."""
    bare = _GLOSS.sub("", name)
    yield bare
    yield bare.replace(" & ", " and ").replace("St. ", "Saint ")
    yield bare.replace(" & ", " and ")
    yield bare.replace("’", "'")


def _pack_rows(lang: str) -> tuple[Row, ...]:
    package = f"checker.lang.{lang.partition('_')[0]}"
    if find_spec(package) is None or not files(package).joinpath("countries.tsv").is_file():
        return ()
    return read_table(package, "countries.tsv")
