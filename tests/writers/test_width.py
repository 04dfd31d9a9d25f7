"""Columns on the terminal."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Span
from checker.writers.width import arrow, clip, columns, pad, underline, window, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("日本語", 6), ("ｱｲｳ", 3), ("か\u3099", 2), ("é", 1), ("e\u0301", 1), ("🇯🇵", 2), ("😀", 2), ("", 0)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("先月フランスの", Span(2, 6), "    ^^^^^^^^"),
        ("abc def", Span(4, 7), "    ^^^"),
        ("ｱｲ日本", Span(2, 4), "  ^^^^"),
        ("か\u3099日", Span(2, 3), "  ^^"),
        ("日本", Span(1, 1), "  ^"),
    ],
)
def test_the_mark_stands_below_its_words(text: str, span: Span, expected: Any) -> None:
    assert underline(text, span) == expected


def test_a_long_sentence_is_windowed_around_the_words() -> None:
    text = "あ" * 100 + "フランス" + "い" * 100
    shown, place = window(text, Span(100, 104), 30)
    assert place.of(shown) == "フランス"
    assert shown[0] == shown[-1] == "…"
    assert 26 <= columns(shown) <= 30


def test_words_wider_than_the_window_lose_their_end() -> None:
    shown, place = window("前" + "あ" * 50 + "後", Span(1, 51), 20)
    assert shown == "…" + "あ" * 9 + "…"
    assert place == Span(1, 10)


def test_the_window_does_not_cut_combining_marks() -> None:
    text = "か\u3099" * 30 + "終"
    shown, _ = window(text, Span(60, 61), 10)
    assert shown.startswith("…か")


def test_clip_and_pad() -> None:
    assert clip("日本語の長い文", 7) == "日本…"
    assert clip("短い", 7) == "短い"
    assert pad("日本", 6) == "日本  "


@pytest.mark.property
@given(st.text(alphabet="aあｱ\u3099\u200d😀 ", max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(4, 60))
def test_a_window_fits_and_keeps_the_words(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    shown, place = window(text, Span(start, end), width)
    assert columns(shown) <= max(width, 4)
    assert text[start:end].startswith(place.of(shown))
    if columns(text) <= width:
        assert shown == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("", [""]),
        ("日本語の文章", ["日本語の", "文章"]),
        ("日本語の、文章", ["日本語", "の、文章"]),
        ("averylongword x", ["averylon", "gword x"]),
        ("ab 日本 cd", ["ab 日本", "cd"]),
    ],
)
def test_lines_break_where_people_break_them(text: str, lines: list[str]) -> None:
    assert wrap(text, 8) == lines


@pytest.mark.property
@given(st.text(alphabet="ab あ、𠮷\u3099", max_size=60), st.integers(8, 30))
def test_wrapped_text_fits_and_loses_only_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    # Marks that may not begin a line may run over its end.
    assert all(columns(line.rstrip("、")) <= width for line in lines)


def test_right_to_left_text_gets_no_columns_but_its_words() -> None:
    text = "قال الرئيس"
    assert underline(text, Span(4, 10)) == "^ الرئيس"
    assert underline("kept", Span(1, 3)) == " ^^"


def test_an_arrow_between_right_to_left_words_keeps_its_direction() -> None:
    assert arrow("فرنسا", "Spain") == " \u200e→\u200e "
    assert arrow("米", "英") == " → "
