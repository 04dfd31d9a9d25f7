"""Short forms of given names."""

from __future__ import annotations

import pytest

from checker.core.tables import read_table
from checker.match.nicknames import full_names, is_same_given_name


@pytest.mark.parametrize(
    ("one", "other"), [("kate", "katherine"), ("william", "bill"), ("ted", "edward"), ("ted", "theodore")]
)
def test_either_may_be_the_short_one(one: str, other: str) -> None:
    assert is_same_given_name(one, other)
    assert is_same_given_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("kate", "kate"), ("bill", "robert"), ("katherine", "catherine"), ("", "kate")]
)
def test_others_are_two_names(one: str, other: str) -> None:
    assert not is_same_given_name(one, other)


def test_a_name_may_be_short_for_several() -> None:
    assert full_names("steve") == {"stephen", "steven"}
    assert full_names("obama") == frozenset()


def test_the_table_is_case_folded_and_no_name_is_short_for_itself() -> None:
    for row in read_table("checker.match", "nicknames.tsv"):
        full = row["full"].split("|")
        assert row["short"] not in full
        assert [row["short"], *full] == [name.casefold().strip() for name in (row["short"], *full)]
