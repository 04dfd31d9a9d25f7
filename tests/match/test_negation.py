from __future__ import annotations

import pytest

from checker.match.negation import denial, denies, may_deny, text_may_deny


@pytest.mark.parametrize("text", ["He did not go.", "She won’t say.", "It never rains.", "Nobody came."])
def test_english_that_denies(text: str) -> None:
    assert denies(text)
    assert may_deny(text)


@pytest.mark.parametrize(
    "text", ["Not only he went.", "It is not until May.", "Why not go?", "Isn't it late?", "The note is here."]
)
def test_english_that_denies_nothing(text: str) -> None:
    assert not denies(text)


@pytest.mark.parametrize("text", ["He failed to go.", "She refused.", "It is unlikely.", "Only two came.", "no rain"])
def test_english_that_may_deny(text: str) -> None:
    assert not denies(text)
    assert may_deny(text)


def test_plain_assertions() -> None:
    assert not may_deny("The mayor opened the bridge on Monday.")
    assert not text_may_deny("ja", "市長は月曜日、橋を開通させた。")


@pytest.mark.parametrize(
    ("text", "words"),
    [("車を見ていないと話した。", "ていない"), ("彼は行きません。", "ません"), ("まだ食べられない。", "られない")],
)
def test_japanese_that_denies(text: str, words: str) -> None:
    span = denial("ja", text)
    assert span is not None
    assert span.of(text) == words
    assert text_may_deny("ja", text)


@pytest.mark.parametrize(
    "text", ["行かなければならない。", "雨かもしれません。", "二つしかない。", "行ってみませんか。", "少ない。"]
)
def test_japanese_that_denies_nothing(text: str) -> None:
    assert denial("ja", text) is None
