"""Countries, offices and bodies of Arabic texts, told from the prefixes, articles and endings written onto them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.core.mention import Mention
from checker.core.tables import read_table
from checker.lang import listed
from checker.lang.adjacency import Phrasing
from checker.lang.ar.letters import begins, ends, fold, stands, with_and_without_article, with_article
from checker.lang.cldr import CountryForm, country_forms
from checker.lang.phrases import PhraseTable
from checker.lang.plaintext import Plain

PACKAGE = "checker.lang.ar"
LOCALES = ("ar", "ar_EG", "ar_SA")
# Endings of the adjective of a country: masculine, feminine, plurals, and the accusative.
_NISBA = ("ي", "ية", "يين", "يون", "يات", "يا", "يتين", "يان")
# Names of countries without these endings are the stems of their adjectives.
_ENDING = re.compile(r"(?:يا|ية|ا|ة|ه)$")
# Stems whose adjective is an everyday word: مالي is "financial", بنيني and نيجري are hardly written.
_NO_STEM = frozenset("مال بنين نيجر توغ تشاد كين غين بن لاو فيج نور جزر كور ماك هونغ".split())
_SHORTEST_STEM = 3
# Endings of people: feminine, plural and dual, and the pronouns behind them.
_ENDINGS = re.compile(r"(?:ة|ي?ون|ي?ين|ات|ان|تين|تان)?(?:ه|ها|هم|نا|ته|تها)?(?![ء-ي])")
SIGNS = listed.Signs(
    before={
        "deputy": re.compile(r"(?:نائب|نائبة|وكيل)\s(?:ال)?$"),
        "candidate": re.compile(r"(?:مرشح|المرشح|المرشحة|لمنصب|منصب)\s(?:ال)?$"),
    },
    after={
        "former": re.compile(
            r"[ء-ي]*(?:\s[ء-ي]{3,12}){0,2}?\s(?:السابق|السابقة|الاسبق|السابقين|سابق|سابقا|الراحل|الراحلة)(?![ء-ي])"
        ),
        "current": re.compile(r"[ء-ي]*(?:\s[ء-ي]{3,12})?\s(?:الحالي|الحالية)(?![ء-ي])"),
        "elect": re.compile(r"[ء-ي]*\s(?:المنتخب|المنتخبة)(?![ء-ي])"),
        "acting": re.compile(r"[ء-ي]*(?:\s[ء-ي]{3,12})?\s(?:بالانابة|بالوكالة|المؤقت|المؤقتة)(?![ء-ي])"),
        "shadow": re.compile(r"[ء-ي]*(?:\s[ء-ي]{3,12})?\s(?:في حكومة الظل|الظل)(?![ء-ي])"),
    },
)
COUNTRY_SIGNS = listed.Signs(
    before={"ambiguous": re.compile(r"(?:دولار|الدولار|جنيه|الجنيه|بتوقيت|توقيت)\s?(?:ال)?$"),
            "language": re.compile(r"(?:اللغة|باللغة|بال|لغة)\s?(?:ال)?$")},
)  # fmt: skip
PHRASING = Phrasing(
    to_role=re.compile(r"[\s،,]{1,2}"),
    to_holder=re.compile(r"\s(?:السابق\s|الحالي\s|الراحل\s|السيد\s)?"),
    of=re.compile(r"\s"),
    country_after=True,
)


@lru_cache(maxsize=1)
def countries() -> PhraseTable[CountryForm]:
    """Return the countries with their adjectives."""
    names = listed.country_table(PACKAGE, LOCALES, with_article)
    entries = {form: CountryForm(form, codes, frozenset({"demonym"})) for form, codes in _adjectives()}
    return PhraseTable.of(entries | dict(names.entries))


def _adjectives() -> Iterator[tuple[str, tuple[str, ...]]]:
    for form in country_forms("ar"):
        stem = _ENDING.sub("", fold(form.form.removeprefix("ال")))
        plain_word = " " not in stem and "ambiguous" not in form.traits
        if plain_word and len(stem) >= _SHORTEST_STEM and stem not in _NO_STEM and form.codes:
            yield from _inflected(stem, form.codes)
    for row in read_table(PACKAGE, "demonyms.tsv"):
        yield from _inflected(fold(row["stem"]), tuple(row["code"].split("|")))


def _inflected(stem: str, codes: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    first, _, second = stem.partition(" ")
    for ending in _NISBA:
        for article in ("", "ال", "لل"):
            word = f"{first}{ending[1:] if second else ''} {second}{ending}" if second else f"{stem}{ending}"
            defined = f"{article}{word}" if not second or not article else f"{article}{word.replace(' ', ' ال')}"
            yield defined, codes


def role_stands(text: str, start: int, end: int) -> bool:
    """Tell whether an office may stand at a place: a whole word, its endings aside."""
    return begins(text, start) and (ends(text, end) or _ENDINGS.match(text, end) is not None)


def find_listed(plain: Plain) -> Iterator[Mention]:
    """Yield the countries, offices and bodies of a sentence."""
    yield from listed.find_countries(plain, countries(), stands, COUNTRY_SIGNS)
    yield from listed.find_roles(plain, listed.role_table(PACKAGE, with_and_without_article), role_stands, SIGNS)
    yield from listed.find_bodies(plain, listed.body_table(PACKAGE, with_article), stands)
