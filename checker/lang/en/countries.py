"""English countries: names, short forms, adjectives, peoples, and capitals that stand for governments.

Keys are ISO 3166-1 alpha-2 codes, the nations of the United Kingdom and the European Union.  Traits:
"demonym" (adjective or people), "language", "language-name" (may also be meant as one), "metonym" with "capital" or "seat", "region" and
"ambiguous" (also a person, a state, a brand …).  Only a mention without "language", "metonym",
"region" and "ambiguous" says for certain that the text speaks of that country; the others may
excuse a difference, never make one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence
from checker.lang.cldr import CountryForm, country_forms, form_of
from checker.lang.phrases import Found, PhraseTable, fold, stands_alone, word_starts

PACKAGE = "checker.lang.en"
# Forms up to this length that are written in capitals ("US", "UAE", "U.S.") must stand so in the text: "us" is a word.
LONGEST_ACRONYM = 8

_LANGUAGE_AFTER = re.compile(r"[ -](?:languages?|speaking|speakers?|translations?|subtitles|dialects?|accents?)\b")
_LANGUAGE_BEFORE = re.compile(r"\b(?:in|into|speaks?|spoke|speaking|spoken|learn(?:s|ed|ing)?|fluent|broken) $")
_ENDS_PHRASE = re.compile(r"""\s*(?:$|[.,;:!?)"”'’]|(?:and|or|but|at|with|on|when|as|to|for) )""")
_NAME_AFTER = re.compile(r"(?:'s)? ([A-Z][\w'-]+)")
_POSSESSIVE = re.compile(r"['’]s\b")
_NAME_BEFORE = re.compile(r"([A-Z][\w.'-]*) $")
_PLACED = re.compile(
    r"\b(?:in|to|from|of|into|via|across|with|near|throughout|outside|inside|against|visits?|visited|neighbou?ring"
    r"|invaded|left|leaving|between) (?:the )?$",
    re.IGNORECASE,
)
# Capitalised words beside a country that do not make it part of a person's name.
_NO_NAMES = frozenset(
    "The A An In On At Of For From To By With And But Or As If When While After Before Since Until Although Because "
    "This That These Those It He She They We You I His Her Their Our Its My Not No Yes Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March April May June July August September October November "
    "December Prime President Minister King Queen Foreign Defence Defense Interior Finance Government Parliament "
    "Army Police Navy Air National Premier Chancellor Supreme Embassy Ambassador Republic Kingdom Northern Southern "
    "Eastern Western North South East West Central Greater Team World Cup Bank Open Football Rugby Union League "
    "Captain Coach Manager Midfielder Striker First Second Great Modern Ancient Labour Conservative Secretary".split()
)


def find_countries(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the countries that an English sentence names, in reading order."""
    text = sentence.text
    found = _table().scan(fold(text), lambda start, end, form: _fits(text, start, end, form), word_starts(text))
    return tuple(_mention(sentence, place) for place in found if place.value.codes)


@lru_cache(maxsize=1)
def _table() -> PhraseTable[CountryForm]:
    forms = {fold(form.form): form for form in country_forms("en")}
    return PhraseTable.of({**forms, **_peoples(), **_capitals(), **_longer_names()})


def _peoples() -> Mapping[str, CountryForm]:
    forms: dict[str, CountryForm] = {}
    for row in read_table(PACKAGE, "demonyms.tsv"):
        form = form_of(row)
        traits = form.traits | {"demonym"}
        forms[fold(form.form)] = CountryForm(form.form, form.codes, traits)
        if not form.form.endswith("s"):
            # A plural names people, so it is neither a language nor in doubt: "Poles", "Koreans".
            keep = traits - {"language"} if len(form.codes) > 1 else frozenset({"demonym"})
            forms.setdefault(fold(form.form + "s"), CountryForm(form.form + "s", form.codes, keep))
    return forms


def _capitals() -> Mapping[str, CountryForm]:
    return {
        fold(row["form"]): CountryForm(row["form"], tuple(row["code"].split("|")), frozenset({"metonym", row["kind"]}))
        for row in read_table(PACKAGE, "capitals.tsv", unique="form")
    }


def _longer_names() -> Mapping[str, CountryForm]:
    return {
        fold(row["form"]): CountryForm(row["form"], form_of(row).codes, frozenset({row["kind"]}))
        for row in read_table(PACKAGE, "not_countries.tsv", unique="form")
    }


@lru_cache(maxsize=1)
def _homonyms() -> Mapping[str, tuple[str, re.Pattern[str] | None]]:
    return {
        row["form"]: (row["kind"], re.compile(rf"\b(?:{'|'.join(row['clear'].split())})\b") if row["clear"] else None)
        for row in read_table(PACKAGE, "homonyms.tsv", unique="form")
    }


def _fits(text: str, start: int, end: int, form: CountryForm) -> bool:
    written = text[start:end]
    if not stands_alone(text, start, end) or not any(char.isupper() for char in written):
        return False
    if "prefix" in form.traits:
        return text[end : end + 1] in {"-", "‐", "‑", "–"}
    if form.form.isupper() and len(form.form) <= LONGEST_ACRONYM:
        return written == form.form
    return written[0].isupper() or form.form[0].islower()


def _mention(sentence: Sentence, place: Found[CountryForm]) -> Mention:
    form = place.value
    traits = set(form.traits - {"language", "prefix"})
    if "language" in form.traits:
        traits.add("language" if _is_language(sentence.text, place) else "language-name")
    if not traits & {"metonym", "region"} and _is_doubtful(sentence.text, place):
        traits.add("ambiguous")
    span = sentence.span
    return Mention(
        kind=Kind.COUNTRY,
        span=type(span)(span.start + place.start, span.start + place.end),
        text=sentence.text[place.start : place.end],
        sentence=sentence.index,
        keys=form.codes,
        traits=frozenset(traits),
    )


def _is_language(text: str, place: Found[CountryForm]) -> bool:
    if _LANGUAGE_AFTER.match(text, place.end):
        return True
    return bool(_LANGUAGE_BEFORE.search(text[: place.start].lower()) and _ENDS_PHRASE.match(text, place.end))


def _is_doubtful(text: str, place: Found[CountryForm]) -> bool:
    """Tell whether the form may be a person, a state or a common word here."""
    written = text[place.start : place.end]
    if written == "US" and text.isupper():
        return True  # a headline in capitals: perhaps the pronoun
    kind, clear = _homonyms().get(place.value.form, ("", None))
    if not kind or (clear and clear.search(text[: place.start] + " " + text[place.end :])):
        return False
    if kind == "place":
        return True
    if kind == "word":
        return place.start == 0
    after, before = _is_name(_NAME_AFTER.match(text, place.end)), _is_name(_NAME_BEFORE.search(text[: place.start]))
    if kind == "person":
        return after or not _PLACED.search(text[: place.start])
    # "China's State Council" has an owner, and no given name.
    after = after and not _POSSESSIVE.match(text, place.end)
    return (after and kind in {"given", "name"}) or (before and kind in {"surname", "name"})


def _is_name(match: re.Match[str] | None) -> bool:
    return bool(match and match[1] not in _NO_NAMES and fold(match[1]) not in _table().entries)
