"""Organisations in English sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.text import Sentence, Span
from checker.lang.en.organizations import find_organizations


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    return find_organizations(Sentence(0, Span(at, at + len(text)), text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The UN met.", "united nations"),
        ("The U.N. met.", "united nations"),
        ("the F.B.I. asked", "fbi"),
        ("Labour lost.", "labour party"),
        ("the Foreign Ministry said", "foreign office"),
        ("the Ministry of Water and Power", "ministry of water and power"),
        ("the Water Ministry", "ministry of water"),
        ("Norway's Pirate Party", "pirate party"),
        ("ABCX said", "abcx"),
        ("Democrats and the GOP", "democratic party"),
    ],
)
def test_bodies_are_found(text: str, key: str) -> None:
    assert key in find(text)[0].keys


def test_an_acronym_and_its_expansion_share_their_keys() -> None:
    *_, short = find("fighters of the Islamic State (ISIS)")
    assert short.text == "ISIS"
    assert {"acronym", "expanded"} <= short.traits
    *_, short = find("the Norwegian Board for Fish Research (NBFR)")
    assert "norwegian board for fish research" in short.keys


@pytest.mark.parametrize(
    "text",
    ["at 3 PM on TV", "the CEO of a UK firm", "Labour Day and House of Cards", "BREAKING NEWS FROM HERE", "whom"],
)
def test_other_things_are_no_bodies(text: str) -> None:
    assert find(text) == ()


@pytest.mark.property
@given(
    st.text() | st.lists(st.sampled_from("the UN (ISIS) Ministry of Water Party X's House and".split())).map(" ".join)
)
def test_spans_slice_the_sentence_and_are_disjoint(text: str) -> None:
    end = 3
    for mention in find(text, at=3):
        assert mention.text == text[mention.span.start - 3 : mention.span.end - 3]
        assert mention.span.start >= end
        end = mention.span.end
