"""English ranks: "21st", "third", "World War II"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.lang.en import numerals
from checker.lang.figures import COUNTED, WEAK, Figure, exact, opens, stands_before

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEAK = frozenset({WEAK})
# "First" and "second" are as often words (最初, 次) as numbers in translation.
_WORDY = 2
_NO_RANK = re.compile(r"\b(?:per|split|each|every|a)[ -]$", re.IGNORECASE)
_ORDINAL = re.compile(rf"(?<![\w.,])(?:(?=\d)|{opens(numerals.RANKS)})(?:{numerals.ORDINAL})", re.IGNORECASE)
_ROMAN = re.compile(
    r"(?=[IVXOT])(?:(?<=[A-Za-z]\s)(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3}[VX]?I{0,3}(?<!\sX))(?!\w)|(?<=\bWar )(?:I|One|Two)\b)"
)


def read_ordinals(text: str) -> Iterator[Figure]:
    """Yield the ranks of ``text``; "a second" of time is none."""
    for match in _ORDINAL.finditer(text):
        rank = numerals.ordinal(match[0])
        if rank == _WORDY and stands_before(_NO_RANK, text, match.start()) and not text.startswith(" ", match.end()):
            continue
        quantity = exact(Fraction(rank), match[0], ordinal=True)
        # "Third base" is a word (三塁) too.
        wordy = rank <= _WORDY or text.startswith((" base", " party"), match.end())
        counted = {COUNTED} if rank == _WORDY else set[str]()
        yield Figure(match.start(), match.end(), quantity, traits=_WEAK | counted if wordy else frozenset())
    for match in _ROMAN.finditer(text):
        rank = {"One": 1, "Two": 2}.get(match[0]) or numerals.roman(match[0])
        quantity = exact(Fraction(rank), match[0], ordinal=True)
        yield Figure(match.start(), match.end(), quantity, traits=_WEAK)
