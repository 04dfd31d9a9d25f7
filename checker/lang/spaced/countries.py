"""Countries of any language with spaces: CLDR's names and the pack's everyday forms, peoples and adjectives, capitals.

Keys and traits are those of the other packs: "demonym", "metonym" with "capital", "region" and "ambiguous".
Adjectives come by rule from the country's name (``adjectives.tsv``: ending of the name, ending of the
adjective; Italien, italienisch), else from the facts of ``demonyms.tsv`` (code, forms).  Capitals are CLDR's
cities of time zones, which it names in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.cldr import CountryForm, country_forms, form_of
from checker.lang.spaced.endings import PhraseStems, Place
from checker.lang.spaced.tables import Language, closed, has, rows, spellings
from checker.lang.spaced.words import Word, words

# Forms up to this length in capitals ("USA", "VAE") are acronyms and must stand so in the text.
LONGEST_ACRONYM = 5
# Stems of adjectives made by rule keep so many letters, so that Oman makes no "omisch".
_SHORTEST_BASE = 4


def find_countries(language: Language, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the countries that a sentence names, in reading order."""
    row = words(sentence.text)
    found = _table(language).scan(sentence.text, row, lambda first, last, form: _fits(row, first, last, form))
    return tuple(_mention(language, sentence, row, place) for place in found if place.value.codes)


@lru_cache(maxsize=64)
def _table(language: Language) -> PhraseStems[CountryForm]:
    names = country_forms(language.code)
    entries: dict[str, CountryForm] = {}
    for form in (*_derived(language, names), *_cities(language), *names, *_facts(language)):
        entries[form.form] = form
    return PhraseStems.of(entries.items(), closed(language, "ending-noun"))


def _derived(language: Language, names: tuple[CountryForm, ...]) -> Iterator[CountryForm]:
    """Yield the adjectives that rules make of the names; one that two countries share says neither for sure."""
    made: dict[str, set[str]] = {}
    for row in rows(language, "adjectives.tsv"):
        for form in names:
            base = form.form.removesuffix(row["name"]) if form.form.endswith(row["name"]) else ""
            if " " not in form.form and len(base) >= _SHORTEST_BASE and len(form.codes) == 1:
                made.setdefault(base.lower() + row["adjective"], set()).add(form.codes[0])
    for form_, codes in made.items():
        yield CountryForm(form_, tuple(sorted(codes)), frozenset({"demonym"}))


def _cities(language: Language) -> Iterator[CountryForm]:
    """Yield the capitals that CLDR has a time zone for, under their name in the language."""
    named = _zone_cities(language.code)
    for row in read_table("checker.lang.en", "capitals.tsv"):
        city = named.get(row["form"])
        if city and row["kind"] == "capital":
            yield CountryForm(city, tuple(row["code"].split("|")), frozenset({"metonym", "capital"}))


@lru_cache(maxsize=64)
def _zone_cities(code: str) -> Mapping[str, str]:
    """Return the cities of CLDR's time zones: English name to the language's."""
    from babel import Locale

    here, english = (Locale.parse(lang).time_zones for lang in (code, "en"))
    found: dict[str, str] = {}
    for zone in here:
        name = english.get(zone, {}).get("city") or str(zone).rpartition("/")[2].replace("_", " ")
        found[str(name)] = str(here[zone].get("city") or name)
    return found


@lru_cache(maxsize=64)
def city_names(code: str) -> frozenset[str]:
    """Return the cities of CLDR's time zones as the language writes them, in lower case, word by word."""
    return frozenset(word.low for city in _zone_cities(code).values() for word in words(city))


def _facts(language: Language) -> Iterator[CountryForm]:
    for row in rows(language, "demonyms.tsv"):
        codes = tuple(row["code"].split("|"))
        yield from (CountryForm(form, codes, frozenset({"demonym"})) for form in spellings(row["forms"]))
    for row in rows(language, "not_countries.tsv"):
        yield CountryForm(row["form"], form_of(row).codes, frozenset({row["kind"]}))


def _fits(row: tuple[Word, ...], first: int, last: int, form: CountryForm) -> bool:
    if form.form.isupper() and len(form.form) <= LONGEST_ACRONYM:
        return row[first].text == form.form
    if form.form[0].isupper():
        return row[first].is_capital and (row[last].is_capital or not _is_capital_form(form))
    return True


@lru_cache(maxsize=4096)
def _is_capital_form(form: CountryForm) -> bool:
    return words(form.form)[-1].is_capital


def _mention(language: Language, sentence: Sentence, row: tuple[Word, ...], place: Place[CountryForm]) -> Mention:
    span = Span(row[place.first].start, row[place.last].end)
    traits = set(place.value.traits)
    if not traits & {"metonym", "region"} and _is_doubtful(language, row, place):
        traits.add("ambiguous")
    return Mention(
        kind=Kind.COUNTRY,
        span=span.shift(sentence.span.start),
        text=span.of(sentence.text),
        sentence=sentence.index,
        keys=place.value.codes,
        traits=frozenset(traits),
    )


def _is_doubtful(language: Language, row: tuple[Word, ...], place: Place[CountryForm]) -> bool:
    """Tell whether the form may be something else: a word of the table of homonyms, or of a language without endings."""
    if len(place.value.codes) > 1 or row[place.first].low in closed(language, "homonym"):
        return True
    return not place.exact and not has(language, "words.tsv")
