"""The words of an English sentence."""

import pytest

from checker.core.text import Sentence, Span
from checker.lang.en.words import words


def sentence(text: str, at: int = 0) -> Sentence:
    return Sentence(0, Span(at, at + len(text)), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamid al-Rashid's car", ["Hamid", "al-Rashid", "car"]),
        ("O’Brien’s and Jones’ AT&T", ["O’Brien", "and", "Jones", "AT&T"]),
        ("the U.S.-led, Lima-based force", ["the", "U.S.", "led", "Lima", "based", "force"]),
        ("pro-Danish, anti-NATO, ex-Minister", ["pro", "Danish", "anti", "NATO", "ex", "Minister"]),
        ("Park Ji-won and Jean-Luc Roth", ["Park", "Ji-won", "and", "Jean-Luc", "Roth"]),
        ("J. K. Marlow", ["J.", "K.", "Marlow"]),
        ("$3,500.50 in the 1990s", ["3,500.50", "in", "the", "1990s"]),
        ("an F-16 and an iPhone 7", ["an", "F-16", "and", "an", "iPhone", "7"]),
        ("São Tomé, Łódź", ["São", "Tomé", "Łódź"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(sentence(text))] == expected


def test_spans_lie_in_the_document() -> None:
    text = "x. Lima-based Anna’s cat"
    found = words(sentence(text[3:], at=3))
    assert [word.span.of(text) for word in found] == [word.text for word in found]


@pytest.mark.parametrize(
    ("text", "capital"),
    [("Anna", True), ("al-Rashid", True), ("iPhone", True), ("d’Alba", True), ("pre-war", False), ("4K", False)],
)
def test_is_capital(text: str, *, capital: bool) -> None:
    assert words(sentence(text))[0].is_capital is capital
