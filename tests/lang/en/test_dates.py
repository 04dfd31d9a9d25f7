from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention, Moment
from checker.core.text import Sentence, Span
from checker.lang.en.dates import find_dates


def find(text: str) -> tuple[Mention, ...]:
    return find_dates(Sentence(0, Span(0, len(text)), text))


KNOWN: list[tuple[str, list[Moment]]] = [
    ("on 28 June 2020", [Moment(2020, 6, 28)]),
    ("on June 28", [Moment(month=6, day=28)]),
    ("on June 28th, 2020,", [Moment(2020, 6, 28)]),
    ("the 3rd of May", [Moment(month=5, day=3)]),
    ("on Sept. 3", [Moment(month=9, day=3)]),
    ("June 11-13", [Moment(month=6, day=11), Moment(month=6, day=13)]),
    ("August 9 and 10", [Moment(month=8, day=9), Moment(month=8, day=10)]),
    ("in June 2018", [Moment(2018, 6)]),
    ("2020-06-28", [Moment(2020, 6, 28)]),
    ("28/06/2020", [Moment(2020, 6, 28)]),
    ("since 9/11", [Moment(month=9, day=11)]),
    ("in October", [Moment(month=10)]),
    ("July was hot", [Moment(month=7)]),
    ("in May", [Moment(month=5)]),
    ("in late March", [Moment(month=3)]),
    ("May said she may come", []),
    ("Theresa May spoke", []),
    ("They march on", []),
    ("March on!", []),
    ("April Jones", []),
    ("on Tuesday", [Moment(weekday=1)]),
    ("Sunday, 30 September", [Moment(weekday=6), Moment(month=9, day=30)]),
    ("on Sunday morning", [Moment(weekday=6, part="morning")]),
    ("in 2015", [Moment(2015)]),
    ("the 2016 election", [Moment(2016)]),
    ("2000 people", []),
    ("1800 metres", []),
    ("2,015 cars", []),
    ("in 2015-16", [Moment(2015), Moment(2016)]),
    ("the 1990s", [Moment(1990, unit="decade")]),
    ("the '90s", [Moment(90, unit="decade")]),
    ("in his 30s", []),
    ("the 19th century", [Moment(19, unit="century")]),
    ("a nineteenth-century house", [Moment(19, unit="century")]),
    ("at 3pm", [Moment(hour=15, part="pm")]),
    ("at 12 a.m. sharp", [Moment(hour=0, part="am")]),
    ("at 6:30 p.m.", [Moment(hour=18, minute=30, part="pm")]),
    ("at 15:00", [Moment(hour=15, minute=0)]),
    ("at 1400 GMT", [Moment(hour=14, minute=0)]),
    ("at 10 o'clock", [Moment(hour=10)]),
    ("at six in the evening", [Moment(hour=18, part="evening")]),
    ("at noon", [Moment(hour=12, part="noon")]),
    ("at midnight", [Moment(hour=0, part="night")]),
    ("yesterday", [Moment(shift=-1, unit="day")]),
    ("last night", [Moment(shift=-1, unit="day", part="night")]),
    ("last week", [Moment(shift=-1, unit="week")]),
    ("next month", [Moment(shift=1, unit="month")]),
    ("last Tuesday", [Moment(weekday=1)]),
    ("last March", [Moment(month=3)]),
    ("three years ago", [Moment(shift=-3, unit="year")]),
    ("two weeks later", [Moment(shift=2, unit="week")]),
    ("a month earlier", [Moment(shift=-1, unit="month")]),
    ("for three years", []),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_dates(text: str, expected: list[Moment]) -> None:
    assert [mention.moment for mention in find(text)] == expected


@pytest.mark.parametrize("text", ["the Sunday Times", "Black Friday", "This Morning", "today"])
def test_days_in_names_need_no_answer(text: str) -> None:
    assert all("weak" in mention.traits for mention in find(text))


def test_the_mention_is_a_date() -> None:
    (mention,) = find("We met on Monday.")
    assert (mention.kind, mention.text, mention.span) == (Kind.DATE, "Monday", Span(10, 16))


@pytest.mark.property
@given(st.dates())
def test_every_day_is_read(day: date) -> None:
    assert [mention.moment for mention in find(f"on {day.day} {day:%B} last")] == [Moment(month=day.month, day=day.day)]
