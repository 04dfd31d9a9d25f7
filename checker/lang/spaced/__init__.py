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
from checker.lang import LanguagePack
from checker.lang.spaced.recognise import recognises
from checker.lang.spaced.segment import segment
from checker.lang.spaced.tables import Language, has

_ALWAYS = ("who holds which office", "who does what to whom", "names of organisations")
_BY_TABLE = (
    ("roles.tsv", "offices, ranks and occupations"),
    ("demonyms.tsv", "nationalities and peoples"),
    ("numerals.tsv", "numbers in words"),
    ("moments.tsv", "relative dates beyond yesterday and last week"),
)


def spaced_pack(code: str, name: str, package: str = "") -> LanguagePack:
    """Return the pack of a language of CLDR.

    Args:
        code: Its CLDR code.
        name: Its English name.
        package: The dotted name of the package that has its tables; "" for CLDR alone.
    """
    language = Language(code, package)
    return LanguagePack(
        code,
        name,
        partial(segment, language),
        partial(read, language),
        partial(recognises, language),
        partial(_data, language),
        is_ordinary=partial(is_ordinary, language.code),
        copies_names=True,
        reads=partial(_reads, language),
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


def _reads(language: Language) -> tuple[str, ...]:
    """Return what the pack compares, for ``checker languages``."""
    return ("names", "countries", "numbers", "dates", *(("roles",) if has(language, "roles.tsv") else ()))


@lru_cache(maxsize=65_536)
def is_ordinary(code: str, word: str) -> bool:
    """Tell whether a dictionary of the language has a word, in any form and case; False where there is no dictionary."""
    from simplemma import is_known

    try:
        return is_known(word, code) or is_known(word.lower(), code)
    except ValueError:
        return False


def _data(language: Language) -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that decisions rest on."""
    from importlib.metadata import version

    tables = ((f"{language.code}-tables", "1"),) if language.package else ()
    return (("cldr", f"babel {version('babel')}"), ("simplemma", version("simplemma")), *tables)
