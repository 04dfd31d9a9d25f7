"""How alike two mentions of one kind are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.core.mention import Kind, Mention, Moment, Quantity
from checker.core.text import Span
from checker.match.likeness import ALIKE, echoed


def mention(kind: Kind, *keys: str, quantity: Quantity | None = None, moment: Moment | None = None) -> Mention:
    return Mention(kind, Span(0, 1), "x", 0, keys, quantity=quantity, moment=moment)


def country(*codes: str) -> Mention:
    return mention(Kind.COUNTRY, *codes)


def role(*ids: str) -> Mention:
    return mention(Kind.ROLE, *ids)


def body(*names: str) -> Mention:
    return mention(Kind.ORGANIZATION, *names)


def number(value: int | Fraction, unit: str = "", *, rounded: bool = False) -> Mention:
    return mention(Kind.NUMBER, quantity=Quantity(Fraction(value), Fraction(value), unit, rounded))


def date(**parts: int) -> Mention:
    return mention(Kind.DATE, moment=Moment(**parts))  # type: ignore[arg-type]


LIKENESS = [
    (country("IQ"), country("IQ"), 1.0),
    (country("IQ"), country("IR"), 0.0),
    (country("GE", "US-GA"), country("US-GA"), 1.0),
    (country("GB-SCT"), country("GB"), 1.0),
    (country("GB-SCT"), country("GB-WLS"), 0.0),
    (country(), country("IQ"), 0.0),
    (role("prime-minister"), role("prime-minister"), 1.0),
    (role("prime-minister"), role("leader"), 0.6),
    (role("king"), role("prime-minister"), 0.0),
    (role(), role("king"), 0.0),
    (body("united nations"), body("un", "united nations"), 1.0),
    (body("united nations"), body("un"), 1.0),
    (body("united nations"), body("nato"), 0.0),
    (number(15000), number(15000), 1.0),
    (number(15000), number(150000), 0.0),
    (number(5, "km"), number(5, "kg"), 0.0),
    (mention(Kind.NUMBER), number(5), 0.0),
    (date(year=2019), date(year=2019), 1.0),
    (date(month=5), date(year=2019, month=5), 0.7),
    (date(year=2017), date(year=2019), 0.0),
    (mention(Kind.DATE), date(year=2019), 0.0),
]


@pytest.mark.parametrize(("ours", "theirs", "score"), LIKENESS)
def test_mentions_of_one_kind_are_compared(ours: Mention, theirs: Mention, score: float) -> None:
    assert ALIKE[ours.kind](ours, theirs) == score


def test_a_rounded_number_is_less_alike_than_an_exact_one() -> None:
    exact, near = number(15000), number(15000, rounded=True)
    assert 0.0 < ALIKE[Kind.NUMBER](near, number(15243)) < ALIKE[Kind.NUMBER](exact, exact)


def test_every_kind_but_names_is_compared_here() -> None:
    assert set(ALIKE) == set(Kind) - {Kind.NAME}


@pytest.mark.parametrize(
    ("said", "others", "expected"),
    [
        (country("IQ"), [country("IR"), country("IQ")], True),
        (country("IQ"), [country("IR")], False),
        (country("IQ"), [], False),
        (number(5), [date(day=5), number(5)], True),
        (number(5), [date(day=5)], False),
        (mention(Kind.NAME, "berger"), [mention(Kind.NAME, "berger")], False),
    ],
)
def test_an_echo_says_the_same(said: Mention, others: list[Mention], expected: bool) -> None:  # noqa: FBT001
    assert echoed(said, others) is expected
