from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Quantity
from checker.lang.units import units
from checker.match.quantities import AGREES, SHARPENED, Conflict, agree, compatible, conflict


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
