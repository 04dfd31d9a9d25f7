"""Stems and endings: what is one word in two forms, and what is not."""

from __future__ import annotations

import pytest

from checker.lang.spaced.endings import PhraseStems, akin
from checker.lang.spaced.words import words

RUSSIAN = frozenset({"я", "и", "ию", "ия", "ей", "а", "ом", "ы"})


@pytest.mark.parametrize(("word", "form"), [("россии", "россия"), ("ираном", "иран"), ("стран", "страна")])
def test_forms_of_one_word(word: str, form: str) -> None:
    assert akin(word, form, RUSSIAN)


@pytest.mark.parametrize(("word", "form"), [("росс", "россия"), ("ирак", "иран"), ("австралия", "австрия")])
def test_other_words(word: str, form: str) -> None:
    assert not akin(word, form, RUSSIAN)


def test_the_longest_phrase_wins() -> None:
    table = PhraseStems.of([("South", 1), ("South Sudan", 2)], frozenset())
    text = "in South-Sudan"
    (place,) = table.scan(text, words(text), lambda first, last, value: True)  # noqa: ARG005
    assert (place.value, place.first, place.last) == (2, 1, 2)


def test_words_of_a_phrase_stand_side_by_side() -> None:
    table = PhraseStems.of([("South Sudan", 2)], frozenset())
    text = "South, Sudan"
    assert list(table.scan(text, words(text), lambda first, last, value: True)) == []  # noqa: ARG005
