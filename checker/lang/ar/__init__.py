"""Arabic: tables, and rules for the prefixes, articles and endings written onto words.

Texts are read without vowel signs and with hamza off its seat, as most writers leave both (``letters``).
"""

from __future__ import annotations

from checker.core.mention import Mention, Reading
from checker.core.text import Document, Sentence
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.ar.recognise import recognises
from checker.lang.ar.segment import segment

UNREAD = ("who acts on whom", "places that are no capital", "words of dictionaries")


def read(document: Document) -> Reading:
    """Return everything the pack finds in a segmented document."""
    from checker.lang.adjacency import find_claims
    from checker.lang.ar.names import find_names
    from checker.lang.ar.words import PHRASING

    taken = tuple(mention for sentence in document.sentences for mention in _taken(sentence))
    mentions = (*taken, *find_names(document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
    return Reading(ordered, find_claims(document, ordered, PHRASING), UNREAD)


def _taken(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    from checker.lang.ar import figures, letters, words

    plain = letters.plain(sentence)
    return (*words.find_listed(plain), *figures.find_figures(plain))


def data() -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that Arabic decisions rest on."""
    return (("cldr", f"babel {version('babel')}"), ("arabic-tables", "1"))


def romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.ar.romanisation import romanise as latin

    return latin(name)


def reads() -> tuple[str, ...]:
    """Return what is compared with a source."""
    return ("names", "offices", "bodies", "countries", "numbers", "dates")


PACK = LanguagePack("ar", "Arabic", segment, read, recognises, data, romanise=romanise, reads=reads)
