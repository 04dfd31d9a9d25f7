"""Arabic: tables, and rules for the prefixes, articles and endings written onto words.

Texts are read without vowel signs and with hamza off its seat, as most writers leave both (``letters``).
"""

from __future__ import annotations

from checker.lang.ar.recognise import recognises
from checker.lang.ar.segment import segment
from checker.lang.tabled import Finders, tabled_pack


def _finders() -> Finders:
    from checker.lang.ar import figures, letters, names, words

    return Finders(
        letters.plain, words.find_listed, figures.calendar, figures.counting, names.find_names, words.PHRASING
    )


def _romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.ar.romanisation import romanise

    return romanise(name)


PACK = tabled_pack(("ar", "Arabic"), segment, recognises, _finders, _romanise)
