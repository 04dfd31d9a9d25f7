"""Dates of a language as patterns with named groups: the groups say what part of the moment they give.

Groups: ``year month day weekday hour minute half part``, ``decade`` and ``century``, and ``count unit way`` for
relative times ("three days ago").  A group's name may end in digits where a pattern needs it twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from checker.core.mention import Moment
from checker.lang.figures import WEAK, Figure, alternatives, leftmost_longest, moment_words

_NOON = 12
_EVENING = range(6, 12)
_HALF = 30


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language writes moments.

    Attributes:
        package: The pack, whose ``moments.tsv`` has its relative words.
        patterns: What to look for; where several match, the leftmost and longest counts.
        number: From a numeral as written to its value, None where it is none.
        months: Names of months, 1 is January.
        weekdays: Names of days, 0 is Monday.
        parts: Words for parts of the day.
        units: Words for lengths of time.
        later: What stands in ``way`` for "from now"; anything else is "ago".
        narrowed: What after a relative word makes it vague ("last year" before a month).
        stands: Whether a relative word may stand at a place of a text.
    """

    package: str
    patterns: tuple[re.Pattern[str], ...]
    number: Callable[[str], int | None]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts: Mapping[str, str]
    units: Mapping[str, str]
    later: frozenset[str]
    narrowed: re.Pattern[str]
    stands: Callable[[str, int, int], bool]

    def read(self, text: str) -> tuple[Figure, ...]:
        """Return the moments of a sentence, in order and disjoint."""
        found = [
            figure for pattern in self.patterns for match in pattern.finditer(text) for figure in self._figure(match)
        ]
        return leftmost_longest([*found, *self._words(text)])

    def _figure(self, match: re.Match[str]) -> Iterator[Figure]:
        given = {name.rstrip("0123456789"): said for name, said in match.groupdict().items() if said}
        moment = self._relative(given) if "way" in given else self._moment(given)
        if moment != Moment() or "taken" in given:
            weak = {"day"} == set(given) and moment.day == 1
            yield Figure(match.start(), match.end(), moment=moment, traits=frozenset({WEAK} if weak else ()))

    def _moment(self, given: Mapping[str, str]) -> Moment:
        if "decade" in given or "century" in given:
            unit = "decade" if "decade" in given else "century"
            return Moment(year=self.number(given[unit]), unit=unit)
        part = self.parts.get(given.get("part", ""), "")
        hour = self.number(given["hour"]) if "hour" in given else None
        return Moment(
            year=self._of(given, "year"),
            month=self.months.get(given.get("month", "")) or self._of(given, "month"),
            day=self._of(given, "day"),
            weekday=self.weekdays.get(given.get("weekday", "")),
            hour=None if hour is None else of_24(hour, part),
            minute=_HALF if "half" in given else self._of(given, "minute"),
            part=part,
        )

    def _of(self, given: Mapping[str, str], name: str) -> int | None:
        return self.number(given[name]) if name in given else None

    def _relative(self, given: Mapping[str, str]) -> Moment:
        count = self.number(given["count"])
        sign = 1 if given["way"] in self.later else -1
        return Moment() if count is None else Moment(shift=sign * count, unit=self.units[given["unit"]])

    def _words(self, text: str) -> Iterator[Figure]:
        words = moment_words(self.package)
        for match in re.finditer(alternatives(words), text):
            if self.stands(text, match.start(), match.end()):
                moment, traits = words[match[0]]
                vague = self.narrowed.match(text, match.end()) is not None
                yield Figure(match.start(), match.end(), moment=moment, traits=frozenset({WEAK}) if vague else traits)


def of_24(hour: int, part: str) -> int:
    """Return the hour of 24 that an hour in a part of the day means; night begins at six."""
    late = part in {"pm", "afternoon", "evening"} or (part == "night" and hour in _EVENING)
    if late and hour <= _NOON:
        return hour % _NOON + _NOON
    return 0 if hour == _NOON and part in {"am", "night"} else hour
