"""Figures: quantities and moments on their way from a language pack's reading to mentions.

Both packs read numbers and dates the same way: readers propose figures with offsets into the sentence,
the leftmost and longest win, adjacent parts of one measure are summed, and figures become mentions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.mention import Kind, Mention, Moment, Quantity
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WEAK = "weak"
"""Trait of a figure that can answer another but needs no answer itself: "one", "first", "both", 一人."""
COUNTED = "counted"
"""Trait of a weak figure that counts all the same where it has a unit: "a week", "one percent", "twice", "a decade"."""
LEAST = "least"
"""Trait of a figure that is a lower bound: "more than 500", 500以上."""
MOST = "most"
"""Trait of a figure that is an upper bound: "up to 500", 500以下."""
RECURRING = "recurring"
"""Trait of a weekday that comes every week: "on Thursdays", 毎週木曜日."""
UNTRANSLATED = "untranslated"
"""Trait of a figure whose unit or scale is left in another language: "5 million" in a Japanese sentence."""
CODE = "code"
"""Trait of telephone numbers, model numbers and the like: to be compared as written."""

# The words before a figure that say something of it ("an average of at least") fit in this many code points.
_REACH = 40


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity or moment with its half-open place in the sentence's text.

    Neither quantity nor moment: the place is taken (a web address), but says nothing.
    """

    start: int
    end: int
    quantity: Quantity | None = None
    moment: Moment | None = None
    traits: frozenset[str] = frozenset()


def exact(value: Fraction, written: str = "", unit: str = "", *, ordinal: bool = False) -> Quantity:
    """Make the quantity of one exact value."""
    return Quantity(value, value, unit, ordinal=ordinal, written=written)


def leftmost_longest(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return disjoint figures in order: of those that overlap, the one that starts first, then the longest."""
    chosen: list[Figure] = []
    for figure in sorted(figures, key=lambda f: (f.start, -f.end)):
        if figure.start < figure.end and (not chosen or figure.start >= chosen[-1].end):
            chosen.append(figure)
    return tuple(chosen)


def stands_before(pattern: re.Pattern[str], text: str, at: int) -> bool:
    """Tell whether ``pattern``, which ends in ``$``, matches just before offset ``at``."""
    return pattern.search(text, max(0, at - _REACH), at) is not None


def outside(figures: Iterable[Figure], taken: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that overlap none of ``taken``."""
    covered = {at for figure in taken for at in range(figure.start, figure.end)}
    return tuple(f for f in figures if covered.isdisjoint(range(f.start, f.end)))


def sum_compounds(figures: Sequence[Figure], text: str, gap: re.Pattern[str]) -> tuple[Figure, ...]:
    """Sum neighbours that are one measure: "5 feet 10 inches", 1時間30分, 3ドル50セント.

    Args:
        figures: In order, disjoint.
        text: The sentence.
        gap: What may stand between two parts (matched whole).
    """
    joined: list[Figure] = []
    for figure in figures:
        total = _sum(joined[-1], figure) if joined and gap.fullmatch(text[joined[-1].end : figure.start]) else None
        if total is None:
            joined.append(figure)
        else:
            joined[-1] = total
    return tuple(joined)


def _sum(first: Figure, second: Figure) -> Figure | None:
    major, minor = first.quantity, second.quantity
    if major is None or minor is None or not (major.unit and minor.unit) or major.ordinal or minor.ordinal:
        return None
    large, small = units()[major.unit], units()[minor.unit]
    fits = large.dimension == small.dimension and large.factor >= small.factor and not (large.offset or small.offset)
    # A part is less than one of the larger unit ("3 dollars 50 cents"), else it is a gloss ("45 miles, 72 km").
    part = minor.high * small.factor / large.factor
    if not fits or not 0 < part < 1 or major.low % 1 or major.low != major.high:
        return None
    if large == small and major.unit not in {"USD", "GBP", "EUR"}:
        return None
    value = major.low + part
    quantity = replace(major, low=value, high=value, written=f"{major.written} {minor.written}")
    return Figure(first.start, second.end, quantity, traits=first.traits - {WEAK})


def mentions(sentence: Sentence, kind: Kind, figures: Iterable[Figure]) -> tuple[Mention, ...]:
    """Place figures of a sentence in its document, as mentions of ``kind``."""
    return tuple(
        Mention(
            kind,
            Span(figure.start, figure.end).shift(sentence.span.start),
            sentence.text[figure.start : figure.end],
            sentence.index,
            traits=figure.traits,
            quantity=figure.quantity,
            moment=figure.moment,
        )
        for figure in figures
        if figure.quantity or figure.moment
    )


@lru_cache(maxsize=8)
def quantity_words(package: str) -> dict[str, tuple[Quantity, frozenset[str]]]:
    """Return a pack's words that are quantities in themselves ("dozens", 半年) from its ``quantities.tsv``.

    Columns: words (several spellings separated by ``|``), low, high, unit, traits.
    """
    return {
        word: (
            Quantity(Fraction(row["low"]), Fraction(row["high"] or row["low"]), row["unit"], written=word),
            frozenset(row["traits"].split()),
        )
        for row in read_table(package, "quantities.tsv")
        for word in row["words"].split("|")
    }


@lru_cache(maxsize=8)
def moment_words(package: str) -> dict[str, tuple[Moment, frozenset[str]]]:
    """Return a pack's words for moments ("yesterday", 先月) from its ``moments.tsv``.

    Columns: words (several spellings separated by ``|``), shift, unit, part, hour, traits.
    """
    return {
        word: (
            Moment(
                hour=int(row["hour"]) if row["hour"] else None,
                part=row["part"],
                shift=int(row["shift"]) if row["shift"] else None,
                unit=row["unit"],
            ),
            frozenset(row["traits"].split()),
        )
        for row in read_table(package, "moments.tsv")
        for word in row["words"].split("|")
    }


# The casings of "i", "s" and "k" that Unicode adds to the plain ones.
_TWINS = {"i": "İı", "s": "ſ", "k": "\u212a"}
# Three letters turn nearly every other word of a text away.
_OPENING = 3


def opens(words: Iterable[str]) -> str:
    """Return a lookahead for the places where any of ``words`` may begin, in any case.

    Put before alternatives of many words it only saves time: ignoring case, each would be tried in turn.
    """
    return f"(?=(?-i:{_opening(frozenset(word.casefold() for word in words), _OPENING)}))"


def _opening(words: frozenset[str], depth: int) -> str:
    if "" in words or not depth:
        return ""
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[0], set()).add(word[1:])
    branches = (_any_case(first) + _opening(frozenset(rests[first]), depth - 1) for first in sorted(rests))
    return f"(?:{'|'.join(branches)})"


def _any_case(char: str) -> str:
    cases = dict.fromkeys(char + char.lower() + char.upper() + _TWINS.get(char, ""))
    return f"[{''.join(map(re.escape, cases))}]"


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of ``words``, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
