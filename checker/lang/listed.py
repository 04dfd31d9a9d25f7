"""Countries, offices and bodies of a language whose pack is tables and a rule for where words may stand.

Forms come from CLDR (``checker.lang.cldr``, ``cldr_words``) and from the pack's ``countries.tsv``,
``capitals.tsv``, ``not_countries.tsv``, ``roles.tsv`` and ``organizations.tsv``, whose columns are those of the
Japanese pack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import Row, read_table
from checker.lang import cldr_words
from checker.lang.cldr import CountryForm, country_forms, form_of
from checker.lang.deputies import says_deputy
from checker.lang.phrases import PhraseTable
from checker.lang.plaintext import Plain

# From a form of a table to its spellings in plain text.
Spellings = Callable[[str], Iterable[str]]
# From a text and a half-open stretch of it to whether a listed word may stand there.
Stands = Callable[[str, int, int], bool]


@dataclass(frozen=True, slots=True)
class RoleForm:
    """One written form of an office: role ids, most likely first, and its marks."""

    ids: tuple[str, ...]
    traits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Signs:
    """What the words around a listed one make of it: patterns with the trait that each gives.

    ``before`` patterns end in ``$``; ``never`` patterns after a word make something else of it (总统府).
    """

    before: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    after: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    never: re.Pattern[str] | None = None

    def traits(self, text: str, start: int, end: int) -> frozenset[str]:
        """Return the traits that the words before ``start`` and after ``end`` give."""
        ahead = {trait for trait, pattern in self.before.items() if pattern.search(text, max(0, start - 40), start)}
        behind = {trait for trait, pattern in self.after.items() if pattern.match(text, end)}
        return frozenset(ahead | behind)

    def forbid(self, text: str, end: int) -> bool:
        """Tell whether what follows ``end`` makes something else of the word."""
        return self.never is not None and self.never.match(text, end) is not None


@lru_cache(maxsize=16)
def country_table(package: str, locales: tuple[str, ...], spellings: Spellings) -> PhraseTable[CountryForm]:
    """Return every form of a country, capital or look-alike; look-alikes that are no country have no codes."""
    forms = {
        spelling: form
        for lang in reversed(locales)
        for form in country_forms(lang)
        for spelling in spellings(form.form)
    }
    for city, code in _capitals(package, locales):
        traits = frozenset({"metonym", "capital"})
        forms |= {spelling: CountryForm(city, tuple(code.split("|")), traits) for spelling in spellings(city)}
    for row in read_table(package, "not_countries.tsv", unique="form"):
        look_alike = CountryForm(row["form"], form_of(row).codes, frozenset({row["kind"]}))
        forms |= dict.fromkeys(spellings(row["form"]), look_alike)
    return PhraseTable.of(forms)


def _capitals(package: str, locales: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for lang in locales:
        yield from cldr_words.capitals(lang).items()
    for row in read_table(package, "capitals.tsv", unique="form"):
        yield row["form"], row["code"]


def with_abbreviations(countries: Iterable[Mention], abbreviations: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the countries, and those of one sign that stand outside them (美 in 美军, not in 美国)."""
    found = tuple(countries)
    yield from found
    yield from (sign for sign in abbreviations if not any(sign.span.overlaps(other.span) for other in found))


def find_countries(plain: Plain, table: PhraseTable[CountryForm], stands: Stands, signs: Signs) -> Iterator[Mention]:
    """Yield the countries of a sentence in reading order, with the traits of their forms and surroundings."""
    text = plain.text
    for found in table.scan(text, lambda start, end, _: stands(text, start, end)):
        if found.value.codes:
            traits = found.value.traits | signs.traits(text, found.start, found.end)
            yield plain.mention(Kind.COUNTRY, found.start, found.end, found.value.codes, traits)


@lru_cache(maxsize=16)
def role_table(package: str, spellings: Spellings) -> PhraseTable[RoleForm]:
    """Return every form of an office; a form that a row has itself beats one that another row's is spelt like."""
    rows = read_table(package, "roles.tsv", unique="surface")
    forms: dict[str, RoleForm] = {}
    for row in rows:
        for spelling in spellings(row["surface"]):
            forms.setdefault(spelling, _role_form(row))
    return PhraseTable.of(forms | {next(iter(spellings(row["surface"]))): _role_form(row) for row in rows})


def _role_form(row: Row) -> RoleForm:
    ids = tuple(row["ids"].split("|"))
    deputy = {"deputy"} if says_deputy(ids[0]) else set[str]()
    return RoleForm(ids, frozenset(row["trait"].split()) | deputy)


def find_roles(plain: Plain, table: PhraseTable[RoleForm], stands: Stands, signs: Signs) -> Iterator[Mention]:
    """Yield the offices of a sentence in reading order; rows without ids only keep their words from being read."""
    text = plain.text
    for found in table.scan(text, lambda start, end, _: stands(text, start, end)):
        if found.value.ids[0] and not signs.forbid(text, found.end):
            traits = found.value.traits | signs.traits(text, found.start, found.end)
            yield plain.mention(Kind.ROLE, found.start, found.end, found.value.ids, traits)


@lru_cache(maxsize=16)
def body_table(package: str, spellings: Spellings) -> PhraseTable[tuple[str, ...]]:
    """Return every form of a well-known body with its case-folded English names."""
    rows = read_table(package, "organizations.tsv", unique="surface")
    return PhraseTable.of(
        {
            spelling: tuple(name.casefold() for name in row["names"].split("|") if name)
            for row in rows
            for spelling in spellings(row["surface"])
        }
    )


def find_bodies(plain: Plain, table: PhraseTable[tuple[str, ...]], stands: Stands) -> Iterator[Mention]:
    """Yield the well-known bodies of a sentence in reading order; rows without names only take their words."""
    for found in table.scan(plain.text, lambda start, end, _: stands(plain.text, start, end)):
        if not found.value:
            continue
        yield plain.mention(Kind.ORGANIZATION, found.start, found.end, found.value, {"known"})
