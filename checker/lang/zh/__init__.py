"""Chinese, in simplified and traditional characters: tables, and rules for what stands between them.

No tokeniser: Chinese countries, offices, dates and figures are told by the longest entry of a table, and the few words
that only look like one are entries themselves.
"""

from __future__ import annotations

from checker.core.mention import Mention, Reading
from checker.core.text import Document, Sentence
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.zh.recognise import recognises
from checker.lang.zh.segment import segment

UNREAD = ("who acts on whom", "places that are no capital", "words of dictionaries")
UNHEARD = "names by their sound, which need the extra zh (pypinyin)"


def read(document: Document) -> Reading:
    """Return everything the pack finds in a segmented document."""
    from checker.lang.adjacency import find_claims
    from checker.lang.zh import romanisation
    from checker.lang.zh.names import find_names
    from checker.lang.zh.words import PHRASING

    taken = tuple(mention for sentence in document.sentences for mention in _taken(sentence))
    mentions = (*taken, *find_names(document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
    unread = UNREAD if romanisation.has_readings() else (*UNREAD, UNHEARD)
    return Reading(ordered, find_claims(document, ordered, PHRASING), unread)


def _taken(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    from checker.lang.zh import figures, words

    plain = words.plain(sentence)
    return (*words.find_listed(plain), *figures.find_figures(plain))


def data() -> tuple[tuple[str, str], ...]:
    """Return the names and versions of the data that Chinese decisions rest on."""
    return (("cldr", f"babel {version('babel')}"), ("chinese-tables", "1"))


def romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.zh.romanisation import romanise as latin

    return latin(name)


def reads() -> tuple[str, ...]:
    """Return what is compared with a source."""
    return ("names", "offices", "bodies", "countries", "numbers", "dates")


PACK = LanguagePack("zh", "Chinese", segment, read, recognises, data, romanise=romanise, reads=reads)
