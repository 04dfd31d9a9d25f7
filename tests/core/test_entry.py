"""Lines of the baseline: readable, whole, and read back as they were."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.entry import KEYS, Entry, entry_of, line
from checker.core.finding import Severity
from tests.writers.conftest import make_finding


def test_an_entry_says_what_was_found_and_should_be() -> None:
    entry = entry_of("ja/a.md", make_finding(severity=Severity.MINOR), "later")
    assert entry == Entry("ja/a.md", "wrong-country", "フランス", "ab" * 16, "minor", "ドイツ", "later")
    assert entry_of("a", make_finding(suggestion=None)).expected == "Germany"


def test_a_line_has_no_position_and_keeps_its_order() -> None:
    finding = make_finding()
    moved = replace(finding, line=99, column=1, segment="7")
    assert line(entry_of("a", moved)) == line(entry_of("a", finding))
    assert tuple(json.loads(line(entry_of("a", finding)))) == KEYS
    assert "フランス" in line(entry_of("a", finding))


@pytest.mark.property
@given(st.lists(st.text(), min_size=len(KEYS), max_size=len(KEYS)))
def test_any_entry_is_one_line_and_comes_back(cells: list[str]) -> None:
    entry = Entry(*cells)
    assert "\n" not in line(entry)
    assert Entry(**json.loads(line(entry))) == entry
