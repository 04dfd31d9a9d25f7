"""Numerals that count by ten thousands."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.myriads import value, whole


@pytest.mark.parametrize(
    ("numeral", "result"),
    [
        ("1万5千", 15000),
        ("3万亿", 3 * 10**12),
        ("一亿二千万", 120_000_000),
        ("二〇一九", 2019),
        ("三点五亿", 350_000_000),
        ("2억5천만", 250_000_000),
        ("이십오", 25),
        ("万", 10_000),
        ("1,234", 1234),
    ],
)
def test_a_numeral_has_its_value(numeral: str, result: int) -> None:
    assert whole(numeral) == result


def test_two_digits_in_a_row_are_no_numeral() -> None:
    assert value("3五") is None


@pytest.mark.property
@given(st.integers(0, 10**12))
def test_plain_digits_mean_themselves(number: int) -> None:
    assert value(f"{number:,}") == Fraction(number)
