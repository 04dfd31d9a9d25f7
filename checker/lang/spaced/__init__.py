"""Packs of languages that are written with spaces: a folder of tables is all that such a language needs.

CLDR gives the countries, capitals, months, weekdays, scales, units and signs of every language; a pack adds what
CLDR has not: ``words.tsv`` (closed classes and endings), ``roles.tsv``, ``demonyms.tsv``, ``adjectives.tsv``,
``countries.tsv``, ``not_countries.tsv``, ``numerals.tsv``, ``units.tsv``, ``quantities.tsv``, ``moments.tsv``.
What a folder leaves out is named in the reading's ``unread``.  A language of CLDR without a folder is read from
CLDR alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from checker.core.mention import Mention, Reading
from checker.core.text import Document, Sentence
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.spaced.recognise import recognises
from checker.lang.spaced.segment import segment
from checker.lang.spaced.tables import Language, has

# Languages under another code in simplemma.
_DICTIONARIES = {"no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs"}
_ALWAYS = ("who holds which office", "who does what to whom", "names of organisations")
_BY_TABLE = (
    ("roles.tsv", "offices, ranks and occupations"),
    ("demonyms.tsv", "nationalities and peoples"),
    ("numerals.tsv", "numbers in words"),
    ("moments.tsv", "relative dates beyond yesterday and last week"),
)


def spaced_pack(
    code: str, name: str, package: str = "", *, latin: bool = True, dictionary: bool = True
) -> LanguagePack:
    """Return the pack of a language of CLDR.

    Args:
        code: Its CLDR code.
        name: Its English name.
        package: The dotted name of the package that has its tables; "" for CLDR alone.
        latin: Whether it is written in Latin letters, so that names are copied.
        dictionary: Whether simplemma has a list of its words.
    """
    language = Language(code, package)
    return LanguagePack(
        code,
        name,
        partial(segment, language),
        partial(read, language),
        partial(recognises, language),
        partial(_data, language),
        is_ordinary=partial(is_ordinary, language.code) if dictionary else None,
        copies_names=True,
        reads=partial(_reads, language, latin=latin),
    )


def read(language: Language, document: Document) -> Reading:
    """Return everything the pack finds in a segmented document."""
    from checker.lang.spaced.names import find_names

    taken = tuple(mention for sentence in document.sentences for mention in _taken(language, sentence))
    mentions = (*taken, *find_names(language, document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
    return Reading(ordered, unread=unread(language))


def _taken(language: Language, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    from checker.lang.spaced.countries import find_countries
    from checker.lang.spaced.dates import find_dates
    from checker.lang.spaced.numbers import find_numbers
    from checker.lang.spaced.roles import find_roles

    finders: tuple[Callable[[Language, Sentence], tuple[Mention, ...]], ...]
    finders = (find_countries, find_roles, find_numbers, find_dates)
    return tuple(mention for find in finders for mention in find(language, sentence))


@lru_cache(maxsize=256)
def unread(language: Language) -> tuple[str, ...]:
    """Return what the pack cannot find, by what its folder leaves out."""
    return (*(what for table, what in _BY_TABLE if not has(language, table)), *_ALWAYS)


def _reads(language: Language, *, latin: bool) -> tuple[str, ...]:
    """Return what the pack compares, for ``checker languages``."""
    names = "names" if latin or has(language, "words.tsv") else "Latin names"
    return (names, *(("offices",) if has(language, "roles.tsv") else ()), "countries", "numbers", "dates")


@lru_cache(maxsize=16_384)
def is_ordinary(code: str, word: str) -> bool:
    """Tell whether a dictionary of the language has a word, in any form and case, or CLDR has it as a city's name."""
    from simplemma import is_known

    from checker.lang.spaced.countries import city_names

    listed = _DICTIONARIES.get(code, code)
    return is_known(word, listed) or is_known(word.lower(), listed) or word.lower() in city_names(code)


def _data(language: Language) -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that decisions rest on."""
    tables = ((f"{language.code}-tables", "1"),) if language.package else ()
    return (("cldr", f"babel {version('babel')}"), ("simplemma", version("simplemma")), *tables)
