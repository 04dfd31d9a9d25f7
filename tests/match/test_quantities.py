from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Quantity
from checker.lang.units import units
from checker.match.quantities import (
    AGREES,
    SHARPENED,
    Conflict,
    agree,
    compatible,
    conflict,
    is_other_currency,
    is_rank_gone_wrong,
)


def quantity(text: str) -> Quantity:
    """Read "~12..19 person", "3/4 share", "#3" (a rank)."""
    number, _, unit = text.lstrip("~#").partition(" ")
    low, _, high = number.partition("..")
    return Quantity(
        Fraction(low), Fraction(high or low), unit, rounded=text[0] == "~", ordinal=text[0] == "#", written=number
    )


SAME = [
    ("15000", "15000 person"),
    ("190000000 JPY", "190000000 JPY"),
    ("24 month", "2 year"),
    ("14 day", "2 week"),
    ("90 minute", "3/2 hour"),
    ("1/2 year", "6 month"),
    ("30 %", "3/10 share"),
    ("50 %", "1/2 share"),
    ("72 km", "45 mile"),
    ("180 cm", "6 foot"),
    ("30 cm", "1 foot"),
    ("27 degree-C", "80 degree-F"),
    ("80 degree", "80 degree-F"),
    ("2 degree", "2 time"),
    ("9 kg", "20 lb"),
    ("20 pound", "20 lb"),
    ("20 pound", "20 GBP"),
    ("800 kilo", "800 kph"),
    ("800 kilo", "500 mph"),
    ("40 ha", "100 acre"),
    ("5 USD", "5 AUD"),
    ("3 fold", "3 time"),
    ("40 point", "40 %"),
    ("20..99 person", "12..99"),
    ("20..99", "50"),
    ("~2000", "1987"),
    ("~1200", "1234"),
    ("1200000", "1234567"),
    ("#3", "#3"),
    ("3 time", "#3"),
    ("34 minute", "#34"),
    ("5 year", "5 year-old"),
    ("380 code", "380"),
]
OTHER = [
    ("20", "21"),
    ("2000", "1987"),
    ("~2000", "2400"),
    ("5 USD", "5 EUR"),
    ("5 USD", "5 %"),
    ("3 person", "3 mile"),
    ("2 week", "2 month"),
    ("35 month", "3 year"),
    ("320 km", "190 mile"),
    ("2 fold", "#2"),
    ("300 m", "3 km"),
    ("500 g", "500 mg"),
    ("20..99", "200..999"),
    ("20 GBP", "20 lb"),
    ("183", "133"),
]
KINDS = [
    ("190000000", "1900000000", Conflict.MAGNITUDE),
    ("10", "1", Conflict.MAGNITUDE),
    ("19/10 km", "19 km", Conflict.MAGNITUDE),
    ("31", "13", Conflict.TRANSPOSED),
    ("321", "123", Conflict.TRANSPOSED),
    ("183 km", "133 km", Conflict.DIGIT),
    ("12", "17", Conflict.DIGIT),
    ("12", "170", Conflict.OTHER),
    ("0", "7", Conflict.OTHER),
    ("5 USD", "5 EUR", Conflict.OTHER),
    ("5 USD", "6 EUR", Conflict.OTHER),
    ("72 km", "45 mile", Conflict.NONE),
    ("20..99", "200..999", Conflict.OTHER),
    ("20..99", "90..110", Conflict.NONE),
    ("10", "12..99", Conflict.NONE),
    ("8", "20..99", Conflict.OTHER),
    ("30..39 year-old", "40..49 year-old", Conflict.OTHER),
    ("2 month", "1 year", Conflict.OTHER),
]


@pytest.mark.parametrize(("article", "source"), SAME)
def test_the_same_by_value(article: str, source: str) -> None:
    assert agree(quantity(article), quantity(source)) >= AGREES
    assert conflict(quantity(article), quantity(source)) is Conflict.NONE


@pytest.mark.parametrize(("article", "source"), OTHER)
def test_not_the_same(article: str, source: str) -> None:
    assert agree(quantity(article), quantity(source)) < AGREES


@pytest.mark.parametrize(("article", "source", "expected"), KINDS)
def test_how_they_differ(article: str, source: str, expected: Conflict) -> None:
    assert conflict(quantity(article), quantity(source)) is expected


def test_a_translation_leaves_digits_out_but_does_not_invent_them() -> None:
    assert agree(quantity("~2000"), quantity("2003")) >= AGREES
    assert agree(quantity("2003"), quantity("~2000")) == SHARPENED


def test_a_missing_unit_says_nothing() -> None:
    assert compatible("", "USD")
    assert not compatible("km", "USD")


_QUANTITIES = st.builds(
    lambda low, more, unit, rounded, ordinal: Quantity(low, low + more, unit, rounded=rounded, ordinal=ordinal),
    st.fractions(0, 10**12, max_denominator=1000),
    st.sampled_from([Fraction(0), Fraction(9)]),
    st.sampled_from(["", *units()]),
    st.booleans(),
    st.booleans(),
)


@pytest.mark.property
@given(_QUANTITIES, _QUANTITIES)
def test_scores_stay_in_range(article: Quantity, source: Quantity) -> None:
    assert 0.0 <= agree(article, source) <= 1.0
    assert isinstance(conflict(article, source), Conflict)


@pytest.mark.property
@given(_QUANTITIES)
def test_everything_agrees_with_itself(same: Quantity) -> None:
    assert agree(same, same) == 1.0


@pytest.mark.parametrize(
    ("article", "source", "other"),
    [
        ("10000 JPY", "10000 INR", True),
        ("100 pound", "100 USD", True),
        ("100 USD", "100 AUD", False),
        ("100 pound", "100 GBP", False),
        ("750 JPY", "5 USD", False),
        ("100 MB", "100 USD", False),
        ("100", "100 USD", False),
    ],
)
def test_one_sum_in_two_currencies(article: str, source: str, *, other: bool) -> None:
    assert is_other_currency(quantity(article), quantity(source)) is other


@pytest.mark.parametrize(
    ("article", "source", "wrong"),
    [
        ("#2", "2/3 share", True),
        ("#3", "2/3 share", True),
        ("#5", "2/3 share", False),
        ("47 year", "#40", True),
        ("340 minute", "#34", True),
        ("2 second", "#2", True),
        ("#420", "42", True),
        ("#7", "5", False),
        ("5 USD", "#7", False),
    ],
)
def test_a_rank_and_a_count_that_differ(article: str, source: str, *, wrong: bool) -> None:
    assert is_rank_gone_wrong(quantity(article), quantity(source)) is wrong


def test_a_second_of_time_is_no_rank() -> None:
    assert agree(quantity("2 second"), quantity("#2")) < AGREES
    assert agree(quantity("30 second"), quantity("#30")) >= AGREES


def test_a_vague_figure_answers_a_vague_one_first() -> None:
    assert agree(quantity("20000..99999"), quantity("10000..99999")) > agree(
        quantity("10000"), quantity("10000..99999")
    )
