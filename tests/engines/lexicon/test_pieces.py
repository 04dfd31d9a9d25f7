from __future__ import annotations

from checker.core.text import Span
from checker.engines.lexicon.pieces import Piece, line, words


def test_line_spaces_and_links() -> None:
    made = line((*words("“"), Piece("iraq", Span(4, 7)), *words("'s", ",", ",", "(", "old", ")", "army", ".", "”")))
    assert made.text == "“Iraq's, (old) army.”"
    assert [(source, target.of(made.text)) for source, target in made.links] == [(Span(4, 7), "Iraq")]


def test_line_keeps_inner_capitals() -> None:
    assert line(words("iPhone", "sells")).text == "iPhone sells"


def test_empty_line() -> None:
    assert line(()).text == ""
