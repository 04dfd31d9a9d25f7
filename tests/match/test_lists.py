"""Lists of countries that differ in one exchanged member."""

from __future__ import annotations

import pytest

from checker.core.mention import Kind
from checker.match import lists
from tests.stories import english


def side(text: str) -> lists.Side:
    read = english(text)
    return lists.Side(read.document, read.reading.of(Kind.COUNTRY))


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (
            "He went to Peru, Chile and Ghana on orders from Fiji.",
            "He went to Fiji, Chile and Ghana on orders from Peru.",
            [("Peru", "Fiji")],
        ),
        (
            "Fiji ordered him to Ghana, Peru, and Chile.",
            "He went to Fiji, Chile and the Ghana on orders from Peru.",
            [("Peru", "Fiji")],
        ),
        # Another order is no exchange.
        ("He went to Peru, Chile and Ghana.", "He went to Ghana, Chile and Peru.", []),
        # Nobody knows where the strange country comes from.
        ("He went to Peru, Chile and Ghana.", "He went to Fiji, Chile and Ghana on orders from Peru.", []),
        # Two are no list, and neither are three with words between them.
        ("He went to Peru and Ghana from Fiji.", "He went to Fiji and Ghana from Peru.", []),
        ("Peru told Chile that Ghana left Fiji.", "Fiji told Chile that Ghana left Peru.", []),
        # Another length says more than an exchange.
        ("He went to Peru, Chile, Italy and Ghana from Fiji.", "He went to Fiji, Chile and Ghana from Peru.", []),
    ],
)
def test_one_member_exchanged(ours: str, theirs: str, found: list[tuple[str, str]]) -> None:
    assert [(one.text, other.text) for one, other in lists.exchanged(side(ours), side(theirs))] == found
