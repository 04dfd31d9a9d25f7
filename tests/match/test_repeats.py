"""Texts that repeat themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.match.repeats import recurs


@pytest.mark.parametrize(
    ("text", "size", "times", "does"),
    [
        ("", 2, 2, False),
        ("ab", 2, 2, False),
        ("abab", 2, 2, True),
        ("abab", 2, 3, False),
        ("aaa", 2, 2, True),
        ("東京と東京と東京", 2, 3, True),
        ("abcdabxcd", 2, 3, False),
    ],
)
def test_letters_in_a_row_recur(text: str, size: int, times: int, *, does: bool) -> None:
    assert recurs(text, size, times) is does


@given(st.text("ab、 ", max_size=6), st.text("abc", min_size=2, max_size=4), st.text("xy", max_size=3))
def test_copies_of_a_piece_recur(before: str, piece: str, between: str) -> None:
    assert recurs(before + piece + between + piece + between + piece, 2, 3)
