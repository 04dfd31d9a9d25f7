"""Mentions, claims and readings."""

from __future__ import annotations

import dataclasses
from itertools import combinations

import pytest

from checker.core.mention import Kind, Mention, Moment, Reading, by_sentence
from checker.core.text import Span

MENTIONS = tuple(Mention(kind, Span(at, at + 1), "x", 0) for at, kind in enumerate([*Kind, *Kind]))
READING = Reading(MENTIONS)


@pytest.mark.parametrize("kinds", [*combinations(Kind, 1), *combinations(Kind, 2), tuple(Kind)])
def test_a_reading_gives_the_kinds_asked_for_in_reading_order(kinds: tuple[Kind, ...]) -> None:
    found = READING.of(*kinds)
    assert {mention.kind for mention in found} == set(kinds)
    assert len(found) == 2 * len(kinds)
    assert list(found) == sorted(found, key=lambda mention: mention.span)


def test_no_kind_asks_for_nothing() -> None:
    assert READING.of() == ()


def test_an_empty_reading_has_nothing() -> None:
    assert Reading().of(*Kind) == ()


def test_mentions_are_grouped_by_sentence_in_their_order() -> None:
    mentions = tuple(Mention(Kind.NAME, Span(at, at + 1), "x", sentence) for at, sentence in enumerate([2, 0, 2, 5]))
    assert by_sentence(mentions) == {2: (mentions[0], mentions[2]), 0: (mentions[1],), 5: (mentions[3],)}
    assert by_sentence(()) == {}


def test_values_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        MENTIONS[0].text = "y"  # type: ignore[misc]


def test_a_silent_moment_knows_nothing() -> None:
    parts = [getattr(Moment(), field.name) for field in dataclasses.fields(Moment)]
    assert {part for part in parts if part} == set()
