"""Comparison of dates: do two contradict each other.  Only the parts that both texts give are compared.

"Tuesday" and 28日 have no part in common, so neither supports nor contradicts the other; "3pm" and
午後4時 differ in their hour.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.core.mention import Mention, Moment, Quantity
from checker.lang.units import units

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIELDS = ("year", "month", "day", "weekday", "hour", "minute", "part")
_EARLY = frozenset({"am", "morning"})
_LATE = frozenset({"pm", "afternoon", "evening", "night"})
_ERAS = frozenset({"decade", "century"})
# Years below this were written with two digits ("the 90s", 90年代).
_SHORT_YEAR = 100
_NOON = 12
_MIDNIGHT = 24


def parts(moment: Moment) -> tuple[str, ...]:
    """Return the names of the parts that a moment gives: "year", "month", …, "decade", "century", "shift"."""
    given = [name for name in _FIELDS if getattr(moment, name) not in (None, "")]
    if moment.shift is not None:
        given.append("shift")
    if moment.year is not None and moment.unit in _ERAS:
        given[0] = moment.unit
    return tuple(given)


def shared(article: Moment, source: Moment) -> tuple[str, ...]:
    """Return the parts that both give and that can be compared."""
    return tuple(name for name in parts(article) if name in parts(source) and _comparable(name, article, source))


def conflicts(article: Moment, source: Moment) -> tuple[str, ...]:
    """Return the shared parts that differ."""
    return tuple(name for name in shared(article, source) if not _same(name, article, source))


def agree(article: Moment, source: Moment) -> bool:
    """Tell whether nothing that both give differs; also true where they share no part (see ``shared``)."""
    return not conflicts(article, source)


def supports(article: Moment, source: Moment) -> bool:
    """Tell whether the two share a part and agree in all they share."""
    return bool(shared(article, source)) and agree(article, source)


def covers(whole: Moment, part: Moment) -> bool:
    """Tell whether ``whole`` gives every part that ``part`` gives, and alike."""
    return shared(part, whole) == parts(part) and agree(part, whole)


def unsupported(article: Moment, sources: Iterable[Moment]) -> tuple[str, ...]:
    """Return the parts of ``article`` that some of ``sources`` give and none gives alike.

    This is what a rule asks: with "Tuesday" and "June 28" in the source, 水曜日 is unsupported in its
    weekday, 6月28日 in nothing, and 2015年 in nothing either, for no source speaks of a year.
    """
    moments = tuple(sources)
    found = []
    for name in parts(article):
        rivals = [moment for moment in moments if name in shared(article, moment)]
        if rivals and not any(_same(name, article, moment) for moment in rivals):
            found.append(name)
    return tuple(found)


def as_quantity(moment: Moment) -> Quantity | None:
    """Return the quantity that the same words may be, or None: 20日 is also 20 days, 2000年 2000 years.

    A rule asks before it misses a date in numbers or a number in dates ("in three years" is 3年後 or 3年間).
    """
    given = parts(moment)
    if given == ("shift",) and moment.shift and moment.unit in units():
        return _exact(abs(moment.shift), moment.unit)
    if given == ("year",) and moment.year:
        return _exact(moment.year, "year")
    if given == ("day",) and moment.day:
        return _exact(moment.day, "day")
    if given == ("hour", "minute") and moment.hour is not None and moment.minute is not None:
        return _exact(Fraction(moment.hour * 60 + moment.minute, 60), "minute")
    if given == ("decade",) and moment.year:
        tens = moment.year % _SHORT_YEAR
        return Quantity(Fraction(tens), Fraction(tens + 9), "year-old")
    return None


def figure(mention: Mention) -> Quantity | None:
    """Return what a number or a date says as a quantity, None where it says none; see ``as_quantity``."""
    return mention.quantity or (as_quantity(mention.moment) if mention.moment else None)


def _exact(value: int | Fraction, unit: str) -> Quantity:
    return Quantity(Fraction(value), Fraction(value), unit, written=str(value))


def _comparable(name: str, article: Moment, source: Moment) -> bool:
    if name == "part":
        # The hour says it better: 午前3時 and "3am at night" do not differ.
        return article.hour is None and source.hour is None
    if name != "shift" or article.unit == source.unit:
        return True
    lengths = _length(article), _length(source)
    if None in lengths:
        return False
    # "Yesterday" and 先週 may be the same day; "3 weeks ago" and 3か月前 are not.
    counted = min(abs(article.shift or 0), abs(source.shift or 0)) > 1
    return counted or lengths[0] == lengths[1]


def _same(name: str, article: Moment, source: Moment) -> bool:
    if name == "hour":
        return _same_hour(article, source)
    if name == "part":
        sides = [moment.part in _EARLY for moment in (article, source)], [m.part in _LATE for m in (article, source)]
        return not (any(sides[0]) and any(sides[1]))
    if name == "shift":
        same = article.shift == source.shift
        return same if article.unit == source.unit else _length(article) == _length(source)
    if name in _ERAS or name == "year":
        return _same_year(article.year or 0, source.year or 0)
    return bool(getattr(article, name) == getattr(source, name))


def _same_year(article: int, source: int) -> bool:
    if min(article, source) < _SHORT_YEAR:
        return article % _SHORT_YEAR == source % _SHORT_YEAR
    return article == source


def _same_hour(article: Moment, source: Moment) -> bool:
    first, second = article.hour or 0, source.hour or 0
    if max(first, second) > _MIDNIGHT:
        return first == second
    # An hour up to twelve without am or pm may be either.
    open_half = any(moment.part == "" and (moment.hour or 0) <= _NOON for moment in (article, source))
    return (first - second) % (12 if open_half else 24) == 0


def _length(moment: Moment) -> Fraction | None:
    """Return a relative time in days, None for seasons and weekends."""
    if moment.unit not in units() or moment.shift is None:
        return None
    return units()[moment.unit].base(Fraction(moment.shift))
