"""What every match of a pattern holds."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.tables import read_table
from checker.match.patterns import held

TABLES = ("role_traps.tsv", "role_letters.tsv", "term_traps.tsv", "organization_traps.tsv", "place_traps.tsv")


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("word", {"word"}),
        ("上の?(?:家|院)", {"上"}),
        ("[一-鿿]{2,4}の?投与", {"投与"}),
        ("[一-鿿]+", {""}),
        ("an officials?|the official", {"an official", "the official"}),
        ("(?:prison|jail) sentences?", {" sentence"}),
        ("公式(?=[はがも]|と[述語])|(?<!新)会館", {"公式", "会館"}),
        ("(?:の)?家", {"家"}),
        ("[年月]の", {"の"}),
        ("[年月][ぁ-ん]", {"年", "月"}),
        (r"U\.S\. (?!Open)[A-Z]\w+", {"U.S. "}),
        ("ab+c", {"ab"}),
        ("ab{0,2}c*", {"a"}),
        ("(?P<who>king|queen)s", {"king", "queen"}),
        (r"\bat\b|\d+", {""}),
        ("a(?:b|[x-z])", {"a"}),
        (r"[\]x]y", {"y"}),
    ],
)
def test_every_match_holds_one_of_these(pattern: str, strings: set[str]) -> None:
    assert held(pattern) == strings


@cache
def _patterns() -> tuple[str, ...]:
    rows = [row for table in TABLES for row in read_table("checker.lang.ja", table)]
    return tuple(dict.fromkeys(row[column] for row in rows for column in ("wrong", "english") if row[column]))


@given(st.data())
def test_no_match_of_a_table_s_pattern_is_overlooked(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(_patterns()))
    text = data.draw(st.from_regex(pattern))
    found = re.search(pattern, text)
    assert found
    assert any(string in found[0] for string in held(pattern))
    # Case does not count where a pattern has no capital.
    assert any(string in found[0].lower() for string in held(pattern.lower()))
