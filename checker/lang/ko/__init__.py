"""Korean: tables, and rules for the particles and endings written onto nouns.

No morphological analyser: the kept ones are GPL or LGPL or need a download, and particles follow few rules.
"""

from __future__ import annotations

from checker.core.mention import Mention, Reading
from checker.core.text import Document, Sentence
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.ko.recognise import recognises
from checker.lang.ko.segment import segment

UNREAD = ("who acts on whom", "places that are no capital", "words of dictionaries")


def read(document: Document) -> Reading:
    """Return everything the pack finds in a segmented document."""
    from checker.lang.adjacency import find_claims
    from checker.lang.ko.names import find_names
    from checker.lang.ko.words import PHRASING

    taken = tuple(mention for sentence in document.sentences for mention in _taken(sentence))
    mentions = (*taken, *find_names(document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
    return Reading(ordered, find_claims(document, ordered, PHRASING), UNREAD)


def _taken(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    from checker.lang.ko import figures, words

    plain = words.plain(sentence)
    return (*words.find_listed(plain), *figures.find_figures(plain))


def data() -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that Korean decisions rest on."""
    return (("cldr", f"babel {version('babel')}"), ("korean-tables", "1"))


def romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.ko.romanisation import romanise as latin

    return latin(name)


def reads() -> tuple[str, ...]:
    """Return what is compared with a source."""
    return ("names", "offices", "bodies", "countries", "numbers", "dates")


PACK = LanguagePack("ko", "Korean", segment, read, recognises, data, romanise=romanise, reads=reads)
