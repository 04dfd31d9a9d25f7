"""Longest phrases in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.phrases import PhraseTable, fold, stands_alone

TABLE = PhraseTable.of({"guinea": 1, "equatorial guinea": 2, "guinea-bissau": 3, "mali": 4})


def test_the_longest_phrase_wins() -> None:
    text = "equatorial guinea, guinea-bissau and guinea"
    assert [found.value for found in TABLE.scan(text, lambda *_: True)] == [2, 3, 1]


def test_a_phrase_that_does_not_fit_gives_way_to_a_shorter_one() -> None:
    found = TABLE.scan("guinea-bissau", lambda start, end, _: end - start < 10)
    assert [(f.start, f.end, f.value) for f in found] == [(0, 6, 1)]


@pytest.mark.parametrize(
    ("text", "phrase", "alone"),
    [
        ("in Iraq.", "Iraq", True),
        ("Iraq's", "Iraq", True),
        ("Iraqi", "Iraq", False),
        ("bbc.co.uk", "uk", False),
        ("@Iraq", "Iraq", False),
        ("the U.S.", "U.S.", True),
    ],
)
def test_words_stand_alone(text: str, phrase: str, alone: bool) -> None:  # noqa: FBT001
    start = text.index(phrase)
    assert stands_alone(text, start, start + len(phrase)) is alone


@pytest.mark.property
@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.property
@given(st.text(alphabet="guinea-bsqutorl m"))
def test_found_phrases_are_in_order_and_disjoint(text: str) -> None:
    ends = [0]
    for found in TABLE.scan(text, lambda *_: True):
        assert found.start >= ends[-1]
        assert TABLE.entries[text[found.start : found.end]] == found.value
        ends.append(found.end)
