"""The tables of a language that is written with spaces; what a folder does not have is empty.

``words.tsv`` (class, words) holds the closed classes.  Small words: ``function`` (for telling the language),
``title``, ``particle`` (of names), ``abbreviation`` (after which no sentence ends), ``homonym`` (countries that are
something else too), ``noun-capitals`` (any word, where all nouns have capitals).  Before and behind figures:
``rounded``, ``filler``, ``counted``, ``joiner`` (of number words, "_" for a blank), ``ordinal-ending``, ``year``,
``decade-before``, ``decade-ending``, ``ago-before``, ``ago-after``, ``later-before``, ``later-after``, ``clock``,
``weak-day``.  Beside offices: ``former``, ``deputy``, ``acting``, ``elect``, ``candidate``, ``spouse``,
``not-person-after``.  Endings of inflected forms: ``ending-noun``, ``ending-role``, ``ending-name``, ``ending-feminine``.
Several words share a line, separated by ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec

from checker.core.tables import Row, read_table


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its CLDR code, and the package of its tables ("" where it has none of its own)."""

    code: str
    package: str = ""


def rows(language: Language, name: str, *, unique: str = "") -> tuple[Row, ...]:
    """Return the rows of the language's table ``name``; none where it has no such table."""
    if not language.package or find_spec(language.package) is None:
        return ()
    present = files(language.package).joinpath(name).is_file()
    return read_table(language.package, name, unique=unique) if present else ()


def has(language: Language, name: str) -> bool:
    """Tell whether the language has a table of its own."""
    return bool(rows(language, name))


@lru_cache(maxsize=256)
def _classes(language: Language) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(language, "words.tsv"):
        found[row["class"]] = (*found.get(row["class"], ()), *row["words"].split("|"))
    return found


@lru_cache(maxsize=4096)
def closed(language: Language, name: str) -> frozenset[str]:
    """Return the words of one closed class, as written."""
    return frozenset(_classes(language).get(name, ()))


def spellings(cell: str) -> Iterator[str]:
    """Yield the spellings that share a cell, separated by ``|``."""
    yield from filter(None, cell.split("|"))
