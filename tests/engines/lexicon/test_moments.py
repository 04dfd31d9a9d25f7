from __future__ import annotations

import pytest

from checker.core.mention import Moment
from checker.engines.lexicon.moments import moment_text, preposition

CASES = [
    (Moment(year=2020, month=6, day=28), "28 June 2020", "on"),
    (Moment(month=12), "December", "in"),
    (Moment(day=3), "the 3rd", "on"),
    (Moment(weekday=1), "Tuesday", "on"),
    (Moment(shift=-1, unit="month"), "last month", ""),
    (Moment(shift=0, unit="year"), "this year", ""),
    (Moment(shift=1, unit="day"), "tomorrow", ""),
    (Moment(shift=-3, unit="day"), "3 days ago", ""),
    (Moment(shift=2, unit="week"), "in 2 weeks", ""),
    (Moment(hour=15, minute=5), "15:05", "at"),
    (Moment(hour=3, part="pm"), "3 pm", "at"),
    (Moment(part="night"), "at night", ""),
    (Moment(month=13), "month 13", "in"),
    (Moment(hour=60, part="am"), "60:00", "at"),
    (Moment(), "", ""),
]


@pytest.mark.parametrize(("moment", "text", "before"), CASES)
def test_moment(moment: Moment, text: str, before: str) -> None:
    assert (moment_text(moment), preposition(moment)) == (text, before)
