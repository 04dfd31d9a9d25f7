"""Texts are cut at their marks and made safe, and nothing of them is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.finding import Severity
from checker.core.text import Span
from checker.writers.html.pieces import Mark, Piece, clean, pieces, runs

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: Span(min(pair), max(pair)))
MARKS = st.lists(st.builds(Mark, SPANS, st.sampled_from(Severity), st.integers(1, 9)), max_size=5)


def mark(start: int, end: int, severity: Severity = Severity.MAJOR, number: int = 1) -> Mark:
    return Mark(Span(start, end), severity, number, f"#{number}")


def test_a_mark_in_the_middle() -> None:
    assert pieces("先月フランスの首相", [mark(2, 6)]) == (
        Piece("先月"),
        Piece("フランス", "major", 1, "#1"),
        Piece("の首相"),
    )


def test_no_marks_and_no_text() -> None:
    assert pieces("静か", []) == (Piece("静か"),)
    assert pieces("", []) == ()


def test_where_marks_overlap_the_worst_wins() -> None:
    marks = [mark(0, 4, Severity.MINOR, 1), mark(2, 6, Severity.CRITICAL, 2), mark(5, 6, Severity.CRITICAL, 3)]
    made = pieces("abcdefg", marks)
    assert [(piece.text, piece.number) for piece in made] == [("ab", 1), ("cd", 2), ("e", 2), ("f", 2), ("g", 0)]


def test_an_empty_mark_shows_where_something_is_missing() -> None:
    assert pieces("ab", [mark(1, 1)]) == (Piece("a"), Piece("", "major", 1, "#1"), Piece("b"))
    assert pieces("ab", [mark(2, 2)])[-1].number == 1
    assert pieces("ab", [mark(9, 9)]) == (Piece("ab"),)


@pytest.mark.property
@given(st.text(max_size=10), MARKS)
def test_pieces_add_up_to_the_text(text: str, marks: list[Mark]) -> None:
    made = pieces(text, marks)
    assert "".join(piece.text for piece in made) == clean(text)
    at = 0
    for piece in made:
        covering = [m for m in marks if m.span.start <= at and at + len(piece.text) <= m.span.end]
        assert bool(piece.severity) == bool(covering if piece.text else piece.number)
        at += len(piece.text)


@pytest.mark.property
@given(st.text(st.characters(), max_size=30))
def test_clean_keeps_lengths_and_leaves_no_controls(text: str) -> None:
    safe = clean(text)
    assert len(safe) == len(text)
    assert not [c for c in safe if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n\f\r"]
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert safe.encode("utf-8").decode("utf-8") == safe


@pytest.mark.parametrize("text", ["日本語の文。", "👩‍👩‍👧 が\u3099 𠮷野家", "שלום، مرحبا", "a\u200eb", "line\nline"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "known", "ours"),
    [
        ("the article says フランス; the source says Germany", (), ["フランス"]),
        ("“ハイダル・アル アバディ” is close", (), ["ハイダル・アル アバディ"]),
        ("the name Hadithi was left in Latin letters", ("Hadithi", None), ["Hadithi"]),
        ("the article says 3840 人, not 384", ("3840 人",), ["3840 人"]),
        ("article 1 of 12 says Москва", ("1", ""), ["Москва"]),
        ("nothing – at “all” … here", (), []),
    ],
)
def test_words_of_the_article_in_an_english_sentence(text: str, known: tuple[str | None, ...], ours: list[str]) -> None:
    made = runs(text, known)
    assert "".join(run for run, _ in made) == text
    assert [run for run, foreign in made if foreign] == ours
