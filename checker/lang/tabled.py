"""Languages that are read by tables of their own, without a tokeniser: Chinese, Korean and Arabic.

Each tells countries, bodies, offices, figures and dates by the longest entry of a table, names by what is left, and
claims by what stands beside what.  What it is made of is loaded when a text is first read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Reading
from checker.core.text import Document, Sentence, Span
from checker.core.versions import version
from checker.lang import LanguagePack
from checker.lang.adjacency import Phrasing, find_claims
from checker.lang.plaintext import Plain

if TYPE_CHECKING:
    from checker.lang.counted import Counting
    from checker.lang.dated import Calendar

READS = ("names", "offices", "bodies", "countries", "numbers", "dates")
UNREAD = ("who acts on whom", "places that are no capital", "words of dictionaries")


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds the mentions of a language.

    Attributes:
        plain: From a sentence to its text as the tables have it.
        listed: From a plain sentence to its countries, bodies and offices.
        calendar: How it writes moments.
        counting: How it counts.
        names: From a document and its other mentions to its names.
        phrasing: How offices stand to countries and names.
        unread: What the language does not compare with a source; said in each report.
    """

    plain: Callable[[Sentence], Plain]
    listed: Callable[[Plain], Iterable[Mention]]
    calendar: Callable[[], Calendar]
    counting: Callable[[], Counting]
    names: Callable[[Document, Sequence[Mention]], Sequence[Mention]]
    phrasing: Phrasing
    unread: tuple[str, ...] = UNREAD


def tabled_pack(
    language: tuple[str, str],
    segment: Callable[[str, Span], tuple[Span, ...]],
    recognises: Callable[[str], float],
    finders: Callable[[], Finders],
    romanise: Callable[[str], str],
) -> LanguagePack:
    """Return the pack of a language with tables of its own.

    Args:
        language: Its BCP 47 subtag and its English name.
        segment: As ``LanguagePack.segment``.
        recognises: As ``LanguagePack.recognises``.
        finders: Loads what finds its mentions.
        romanise: As ``LanguagePack.romanise``.
    """
    code, name = language
    data = partial(_data, f"{name.casefold()}-tables")
    read = partial(_read, finders)
    return LanguagePack(code, name, segment, read, recognises, data, romanise=romanise, reads=_reads)


def _read(load: Callable[[], Finders], document: Document) -> Reading:
    """Return everything that the finders find in a segmented document."""
    finders = load()
    taken = tuple(mention for sentence in document.sentences for mention in _taken(finders, sentence))
    mentions = (*taken, *finders.names(document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
    return Reading(ordered, find_claims(document, ordered, finders.phrasing), finders.unread)


def _taken(finders: Finders, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    plain = finders.plain(sentence)
    dates = finders.calendar().read(plain.text)
    counted = finders.counting().read(plain.text, dates)
    return (*finders.listed(plain), *plain.figures(Kind.DATE, dates), *plain.figures(Kind.NUMBER, counted))


def _data(tables: str) -> tuple[tuple[str, str], ...]:
    return (("cldr", f"babel {version('babel')}"), (tables, "1"))


def _reads() -> tuple[str, ...]:
    return READS
