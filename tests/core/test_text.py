"""Spans, sentences and documents: places in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Document, Sentence, Span, line_starts

# Line ends of every kind, a byte order mark, half a surrogate pair, and signs outside the first plane.
ODD = "\r\n\ufeff\t \u3000\u2028\u0085\ud800\U0001f600\U00020bb7aあ"
TEXTS = st.text(st.sampled_from(ODD), max_size=40) | st.text(max_size=40)


@st.composite
def spans(draw: st.DrawFn, *, filled: bool = False) -> Span:
    start = draw(st.integers(0, 60))
    return Span(start, start + draw(st.integers(int(filled), 30)))


def document(text: str, *starts: int) -> Document:
    """Return a document whose sentences begin at ``starts`` and end before the next."""
    bounds = zip(starts, (*starts[1:], len(text)), strict=True)
    sentences = [Sentence(index, Span(*bound), text[slice(*bound)]) for index, bound in enumerate(bounds)]
    return Document("a", text, sentences=tuple(sentences))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_range_that_runs_backwards_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start}..{end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 2), Span(1, 3), True),
        (Span(0, 2), Span(2, 3), False),
        (Span(0, 9), Span(3, 4), True),
        (Span(0, 1), Span(5, 6), False),
        (Span(2, 2), Span(2, 2), False),
        (Span(2, 2), Span(2, 5), False),
    ],
)
def test_spans_that_only_touch_do_not_overlap(one: Span, other: Span, overlap: bool) -> None:  # noqa: FBT001
    assert one.overlaps(other) is other.overlaps(one) is overlap


def test_an_empty_span_shares_no_code_point() -> None:
    assert not Span(0, 9).overlaps(Span(3, 3))


@pytest.mark.property
@given(spans(), spans(), spans())
def test_cover_is_the_smallest_span_that_holds_both(one: Span, other: Span, third: Span) -> None:
    cover = one.cover(other)
    assert cover.contains(one)
    assert cover.contains(other)
    assert cover == other.cover(one)
    assert cover.cover(third) == one.cover(other.cover(third))
    assert one.cover(one) == one
    assert not (third.contains(one) and third.contains(other)) or third.contains(cover)


@pytest.mark.property
@given(spans(filled=True), spans(filled=True))
def test_spans_overlap_when_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared)
    assert len(one.cover(other)) <= len(one) + len(other) or not shared
    assert not one.contains(other) or one.overlaps(other)


@pytest.mark.property
@given(spans(), spans(), st.integers(0, 50))
def test_moving_changes_no_relation(one: Span, other: Span, by: int) -> None:
    moved, beside = one.shift(by), other.shift(by)
    assert moved.shift(-by) == one
    assert len(moved) == len(one)
    assert moved.overlaps(beside) == one.overlaps(other)
    assert moved.contains(beside) == one.contains(other)
    assert moved.cover(beside) == one.cover(other).shift(by)


def test_moving_before_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(2, 4).shift(-3)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("a\nb", (0, 2)),
        ("a\r\nb", (0, 3)),
        ("a\rb", (0, 2)),
        ("a\n\rb", (0, 2, 3)),
        ("a\r\r\nb\n", (0, 2, 4, 6)),
        ("\ufeffa\r\n\U0001f600\r\nあ", (0, 4, 7)),
        ("a\u2028b\u0085c\x0bd\x0ce", (0,)),
    ],
)
def test_lines_end_as_editors_end_them(text: str, starts: tuple[int, ...]) -> None:
    assert line_starts(text) == starts


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("首相が\r\nイラクの", "イラク", (2, 1)),
        ("a\rb\rcd", "d", (3, 2)),
        ("\ufeff首相", "首相", (1, 2)),
        ("\U0001f600\U00020bb7首相", "首相", (1, 3)),
        ("\n\n首相", "首相", (3, 1)),
    ],
)
def test_a_place_is_told_by_line_and_column(text: str, word: str, place: tuple[int, int]) -> None:
    assert Document("a", text).line_column(text.index(word)) == place


@pytest.mark.property
@given(TEXTS)
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    read, starts = Document("a", text), line_starts(text)
    places = [read.line_column(offset) for offset in range(len(text) + 1)]
    assert [starts[line - 1] + column - 1 for line, column in places] == list(range(len(text) + 1))
    assert places == sorted(set(places))


@pytest.mark.property
@given(TEXTS)
def test_lines_joined_give_the_text(text: str) -> None:
    starts = line_starts(text)
    lines = [text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]
    assert "".join(lines) == text
    assert all(line.endswith(("\n", "\r")) for line in lines[:-1])
    assert [line.rstrip("\r\n") for line in lines] == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (1, 0), (2, 0), (4, 0), (5, 1), (7, 1), (8, 2), (99, 2)])
def test_the_sentence_of_an_offset(offset: int, index: int) -> None:
    assert document("  一。 二。 三。", 2, 5, 8).sentence_at(offset).index == index


@pytest.mark.property
@given(st.sets(st.integers(0, 30), min_size=1).map(sorted), st.integers(0, 40))
def test_no_later_sentence_holds_the_offset(starts: list[int], offset: int) -> None:
    read = document("x" * 31, *starts)
    found = read.sentence_at(offset)
    assert found.span.start <= offset or found.index == 0
    assert all(later.span.start > offset for later in read.sentences[found.index + 1 :])
    assert all(not s.span.overlaps(Span(offset, offset + 1)) or s == found for s in read.sentences)


def test_prose_is_what_stands_in_the_blocks() -> None:
    text = "<!-- note -->\n\n一。\n\n二。\n"
    assert Document("a", text, blocks=(Span(15, 17), Span(19, 21))).prose == "一。\n二。"
    assert Document("a", text).prose == text
