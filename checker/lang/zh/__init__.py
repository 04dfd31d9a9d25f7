"""Chinese, in simplified and traditional characters: tables, and rules for what stands between them.

No tokeniser: Chinese countries, offices, dates and figures are told by the longest entry of a table, and the few words
that only look like one are entries themselves.
"""

from __future__ import annotations

from checker.lang.tabled import UNREAD, Finders, tabled_pack
from checker.lang.zh.recognise import recognises
from checker.lang.zh.segment import segment

UNHEARD = "names by their sound, which need the extra zh (pypinyin)"


def _finders() -> Finders:
    from checker.lang.zh import figures, names, romanisation, words

    unread = UNREAD if romanisation.has_readings() else (*UNREAD, UNHEARD)
    return Finders(
        words.plain, words.find_listed, figures.calendar, figures.counting, names.find_names, words.PHRASING, unread
    )


def _romanise(name: str) -> str:
    """Return a name in Latin letters, for readers of English."""
    from checker.lang.zh.romanisation import romanise

    return romanise(name)


PACK = tabled_pack(("zh", "Chinese"), segment, recognises, _finders, _romanise)
