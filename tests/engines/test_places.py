"""Pieces of tokenizers find their places again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engines.attention import word_links
from checker.engines.places import places


@pytest.mark.parametrize(
    ("text", "pieces", "found"),
    [
        ("イラクの首相", ["▁", "イラク", "の", "首相", "</s>"], ["", "イラク", "の", "首相", ""]),
        ("１２億ドル", ["▁12", "億", "ドル"], ["１２", "億", "ドル"]),
        ("㈱東京", ["▁(", "株", ")", "東京"], ["㈱", "㈱", "㈱", "東京"]),
        ("He said so.", ["▁He", "▁sa", "id", "▁so", "."], ["He", "sa", "id", "so", "."]),
        ("猫と🎉犬", ["▁猫", "と", "<unk>", "犬"], ["猫", "と", "", "犬"]),
        ("猫", ["__ja__", "▁猫", "</s>"], ["", "猫", ""]),
        ("", ["▁a"], [""]),
    ],
)
def test_each_piece_stands_where_it_came_from(text: str, pieces: list[str], found: list[str]) -> None:
    assert [place.of(text) for place in places(text, pieces)] == found


@pytest.mark.property
@given(st.text(max_size=30), st.lists(st.text(max_size=4), max_size=12))
def test_places_are_in_order_and_inside(text: str, pieces: list[str]) -> None:
    made = places(text, pieces)
    assert len(made) == len(pieces)
    assert all(place.end <= len(text) for place in made)
    assert [place.start for place in made] == sorted(place.start for place in made)


def test_a_word_goes_to_what_its_pieces_look_at() -> None:
    weights = [[0.9, 0.1, 0.0], [0.8, 0.1, 0.1], [0.0, 0.1, 0.9], [0.4, 0.3, 0.3]]
    links = word_links("犬と猫", ["▁犬", "と", "猫"], "Dogs, cats", ["▁Do", "gs", "▁cats", "</s>"], weights)
    assert [(here.of("犬と猫"), there.of("Dogs, cats")) for here, there in links] == [("犬", "Dogs"), ("猫", "cats")]


def test_a_word_that_looks_at_nothing_came_from_nowhere() -> None:
    assert word_links("犬と猫", ["▁犬", "と", "猫"], "The", ["▁The"], [[0.1, 0.1, 0.1]]) == ()
