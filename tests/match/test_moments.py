from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Moment
from checker.match.moments import agree, as_quantity, conflicts, covers, parts, shared, supports, unsupported

DIFFERENCES: list[tuple[Moment, Moment, tuple[str, ...]]] = [
    (Moment(weekday=1), Moment(weekday=1), ()),
    (Moment(weekday=1), Moment(weekday=2), ("weekday",)),
    (Moment(weekday=1), Moment(month=6, day=28), ()),
    (Moment(month=6, day=28), Moment(year=2020, month=6, day=28), ()),
    (Moment(month=6, day=28), Moment(month=7, day=28), ("month",)),
    (Moment(month=6, day=28), Moment(month=7, day=29), ("month", "day")),
    (Moment(year=2015), Moment(year=2016), ("year",)),
    (Moment(year=15), Moment(year=2015), ()),
    (Moment(year=19, unit="century"), Moment(year=18, unit="century"), ("century",)),
    (Moment(year=19, unit="century"), Moment(year=1919), ()),
    (Moment(year=90, unit="decade"), Moment(year=1990, unit="decade"), ()),
    (Moment(year=1980, unit="decade"), Moment(year=1990, unit="decade"), ("decade",)),
    (Moment(hour=15, part="pm"), Moment(hour=15, minute=0), ()),
    (Moment(hour=3), Moment(hour=15, part="pm"), ()),
    (Moment(hour=3, part="am"), Moment(hour=15, part="pm"), ("hour",)),
    (Moment(hour=0, part="night"), Moment(hour=12, part="noon"), ("hour",)),
    (Moment(hour=9, minute=30), Moment(hour=9, minute=45), ("minute",)),
    (Moment(weekday=6, part="morning"), Moment(weekday=6, part="night"), ("part",)),
    (Moment(weekday=6, part="am"), Moment(weekday=6, part="morning"), ()),
    (Moment(shift=-1, unit="month"), Moment(month=6), ()),
    (Moment(shift=-1, unit="week"), Moment(shift=1, unit="week"), ("shift",)),
    (Moment(shift=-1, unit="day"), Moment(shift=-1, unit="week"), ()),
    (Moment(shift=-3, unit="month"), Moment(shift=-3, unit="week"), ("shift",)),
    (Moment(shift=-12, unit="month"), Moment(shift=-1, unit="year"), ()),
    (Moment(shift=-1, unit="season"), Moment(shift=-1, unit="year"), ()),
]


@pytest.mark.parametrize(("article", "source", "expected"), DIFFERENCES)
def test_the_parts_that_differ(article: Moment, source: Moment, expected: tuple[str, ...]) -> None:
    assert conflicts(article, source) == expected
    assert agree(article, source) is not bool(expected)


def test_silence_is_no_support() -> None:
    assert agree(Moment(weekday=1), Moment(day=28))
    assert not supports(Moment(weekday=1), Moment(day=28))
    assert supports(Moment(month=6), Moment(month=6, day=28))


def test_a_fuller_date_covers_a_shorter_one() -> None:
    assert covers(Moment(2020, 6, 28), Moment(month=6, day=28))
    assert not covers(Moment(month=6), Moment(month=6, day=28))
    assert not covers(Moment(2020, 6, 28), Moment(month=6, day=27))


def test_a_part_is_unsupported_where_only_other_values_stand() -> None:
    sources = [Moment(weekday=1), Moment(month=6, day=28), Moment(weekday=4)]
    assert unsupported(Moment(weekday=2), sources) == ("weekday",)
    assert unsupported(Moment(weekday=4), sources) == ()
    assert unsupported(Moment(month=6, day=27), sources) == ("day",)
    assert unsupported(Moment(year=2015), sources) == ()


@pytest.mark.parametrize(
    ("moment", "value", "unit"),
    [
        (Moment(shift=-3, unit="year"), 3, "year"),
        (Moment(year=2000), 2000, "year"),
        (Moment(day=20), 20, "day"),
        (Moment(year=30, unit="decade"), 30, "year-old"),
        (Moment(hour=1, minute=30), Fraction(3, 2), "minute"),
    ],
)
def test_words_that_may_be_a_quantity(moment: Moment, value: Fraction, unit: str) -> None:
    quantity = as_quantity(moment)
    assert quantity is not None
    assert (quantity.low, quantity.unit) == (value, unit)


def test_a_full_date_is_no_quantity() -> None:
    assert as_quantity(Moment(year=2020, month=6)) is None
    assert as_quantity(Moment(weekday=3)) is None


_MOMENTS = st.builds(
    Moment,
    year=st.none() | st.integers(1, 2100),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    weekday=st.none() | st.integers(0, 6),
    hour=st.none() | st.integers(0, 24),
    minute=st.none() | st.integers(0, 59),
    part=st.sampled_from(["", "am", "pm", "morning", "night"]),
    shift=st.none() | st.integers(-2000, 2000),
    unit=st.sampled_from(["", "day", "week", "month", "year", "decade", "century", "season"]),
)


@pytest.mark.property
@given(_MOMENTS, _MOMENTS)
def test_conflicts_are_shared_and_mutual(one: Moment, other: Moment) -> None:
    assert set(conflicts(one, other)) <= set(shared(one, other)) <= set(parts(one))
    assert set(conflicts(one, other)) == set(conflicts(other, one))


@pytest.mark.property
@given(_MOMENTS)
def test_nothing_conflicts_with_itself(moment: Moment) -> None:
    assert agree(moment, moment)
