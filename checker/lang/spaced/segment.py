"""Sentences of languages with spaces: a stop, what closes it, a blank, and something that begins a sentence.

No sentence ends after an abbreviation of the language's table, an initial, or, where CLDR writes dates so
("3. Oktober"), the stop of an ordinal number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from checker.core.text import Span
from checker.lang.spaced.tables import Language, closed

_CLOSERS = "\"'”’»›)\\]“"
_STOP = re.compile(rf"(?P<stop>[.!?…؟։।]+)[{_CLOSERS}]*\s+|(?P<line>[^\S\n\r]*(?:\r\n|\r|\n)\s*)")
_OPENERS = "\"'“”„‘«‹([{—–-¿¡ \u00a0\u202f"
_LAST = re.compile(r"[^\s(\[\"“„«’']+$")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\n\r]*(?:\r\n|\r|\n)")
_BULLET = re.compile(r"(?:[-*•‣◦▪●–—·]|\d{1,3}[.)])\s+\S")
# A line of hard-wrapped prose is at least this long.
_WRAPPED = 60
_LONGEST_ORDINAL = 2


def segment(language: Language, text: str, block: Span) -> tuple[Span, ...]:
    """Return the sentences of one block: disjoint, in order, covering all but white space."""
    edges = [block.start, *_cuts(language, text, block), block.end]
    found = (_trimmed(text, start, end) for start, end in pairwise(edges))
    return tuple(span for span in found if len(span))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))


def _cuts(language: Language, text: str, block: Span) -> Iterator[int]:
    begun = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        broken = _line_ends(text, match, block) if match["line"] is not None else False
        if broken or (match["stop"] and _stop_ends(language, text, match, block)):
            if text[begun : match.start()].strip():
                yield match.end()
            begun = match.end()


def _stop_ends(language: Language, text: str, match: re.Match[str], block: Span) -> bool:
    if _BLANK_LINE.search(match[0]):
        return True
    after = text[match.end() : min(block.end, match.end() + 4)].lstrip(_OPENERS)[:1]
    if after.islower():
        return False
    if match["stop"] != ".":
        return True
    last = _LAST.search(text, max(block.start, match.start() - 30), match.start())
    return last is None or not _abbreviates(language, last[0])


def _abbreviates(language: Language, word: str) -> bool:
    """Tell whether a word before a stop is one that the stop belongs to."""
    if word.isdigit():
        return len(word) <= _LONGEST_ORDINAL and _dots_ordinals(language.code)
    short = len(word) == 1 and word.isupper()
    return short or word in closed(language, "abbreviation") or word.lower() in closed(language, "abbreviation")


@lru_cache(maxsize=256)
def _dots_ordinals(code: str) -> bool:
    """Tell whether CLDR's dates write the day with a stop: "d. MMMM y"."""
    from babel import Locale

    return "d." in str(Locale.parse(code).date_formats["long"].pattern)


def _line_ends(text: str, match: re.Match[str], block: Span) -> bool:
    """Tell whether a line break ends a heading, a list item or a line that is a sentence by itself."""
    if _BLANK_LINE.search(match[0]) or _BULLET.match(text, match.end(), block.end):
        return True
    begun = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start()), block.start - 1) + 1
    line = text[begun : match.start()].strip()
    after = text[match.end() : match.end() + 3].lstrip(_OPENERS)[:1]
    return (len(line) < _WRAPPED or line[-1:] in '.!?…"”»“') and not after.islower()
