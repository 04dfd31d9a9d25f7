"""Korean: tables, and rules for the particles and endings written onto nouns.

No morphological analyser: the kept ones are GPL or LGPL or need a download, and particles follow few rules.
"""

from __future__ import annotations

from checker.lang.ko.recognise import recognises
from checker.lang.ko.segment import segment
from checker.lang.tabled import Finders, tabled_pack


def _finders() -> Finders:
    from checker.lang.ko import figures, names, words

    return Finders(words.plain, words.find_listed, figures.calendar, figures.counting, names.find_names, words.PHRASING)


def _romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.ko.romanisation import romanise

    return romanise(name)


PACK = tabled_pack(("ko", "Korean"), segment, recognises, _finders, _romanise)
