"""English: the language of the sources and of the back-translation.

``segment`` cuts sentences, ``names`` and the finders of the other kinds read them, ``claims`` relates
what they found.  Every table lies beside the module that reads it.
"""

from __future__ import annotations

from checker.core.mention import Claim, Mention, Reading
from checker.core.text import Document
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.en.recognise import recognises
from checker.lang.en.segment import segment


def read(document: Document) -> Reading:
    """Return the mentions and claims of a segmented English document."""
    from checker.lang.en.claims import find_claims

    mentions = find_mentions(document)
    claims: tuple[Claim, ...] = find_claims(document, mentions)
    return Reading(mentions, claims)


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Return the mentions of a segmented English document alone, which takes two thirds of the time."""
    from checker.lang.en.names import find_names

    taken = _find_dictionary_mentions(document)
    return tuple(sorted((*taken, *find_names(document, taken)), key=lambda m: (m.span.start, m.span.end, m.kind)))


def _find_dictionary_mentions(document: Document) -> tuple[Mention, ...]:
    from checker.lang.en.countries import find_countries
    from checker.lang.en.dates import find_dates
    from checker.lang.en.numbers import find_numbers
    from checker.lang.en.organizations import find_organizations
    from checker.lang.en.roles import find_roles

    finders = (find_countries, find_roles, find_organizations, find_numbers, find_dates)
    return tuple(mention for sentence in document.sentences for find in finders for mention in find(sentence))


def data() -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that English decisions rest on."""
    return (("cldr", f"babel {version('babel')}"), ("english-tables", "1"))


def is_ordinary(word: str) -> bool:
    """Tell whether a word, in any case, is an ordinary English one and not only a name."""
    from checker.lang.en.wordlists import is_common

    return is_common(word)


PACK = LanguagePack("en", "English", segment, read, recognises, data, is_ordinary=is_ordinary)
