from __future__ import annotations

from fractions import Fraction

import pytest

from checker.core.mention import Quantity
from checker.engines.lexicon.figures import amount, measure, ordinal

CASES = [
    ("1900000", "", "1,900,000"),
    ("15000", "person", "15,000 people"),
    ("1", "person", "1 person"),
    ("37", "minute", "37 minutes"),
    ("14", "%", "14%"),
    ("5000000", "USD", "$5,000,000"),
    ("1200000000", "USD", "$1.2 billion"),
    ("3000000000000", "JPY", "3 trillion yen"),
    ("7/2", "km", "3.5 km"),
    ("1/3", "share", "1/3"),
    ("41", "year-old", "41 years old"),
    ("300", "SEK", "300 SEK"),
    ("20", "m2", "20 square metres"),
]


@pytest.mark.parametrize(("value", "unit", "expected"), CASES)
def test_measure(value: str, unit: str, expected: str) -> None:
    assert measure(Quantity(Fraction(value), Fraction(value), unit)) == expected


def test_range() -> None:
    assert measure(Quantity(Fraction(30), Fraction(40), "person")) == "30-40 people"


def test_ordinal_quantity() -> None:
    assert amount(Quantity(Fraction(2), Fraction(2), ordinal=True)) == "2nd"


@pytest.mark.parametrize(("number", "expected"), [(1, "1st"), (3, "3rd"), (11, "11th"), (112, "112th"), (21, "21st")])
def test_ordinal(number: int, expected: str) -> None:
    assert ordinal(number) == expected
