"""Places of extracted text in its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.origin import Origin, Passage, Piece, cut, text_of, verbatim
from checker.core.text import Document, Segment, Sentence, Span

#       0         10        20        30
FILE = "<p>A&amp;B</p>\r\n<p>\\u6771\\u4eacへ</p>"
PIECES = (Piece("A", 3, 4), Piece("&", 4, 9), Piece("B", 9, 10), Piece("東京", 19, 31, each=6), Piece("へ", 31, 32))
DOCUMENT = Document(
    "page",
    "A&B\n東京へ\n",
    blocks=(Span(0, 3), Span(4, 7)),
    sentences=(Sentence(0, Span(0, 3), "A&B"), Sentence(1, Span(4, 7), "東京へ")),
    origin=Origin(FILE, PIECES, (0, 1, 2, 4, 6)),
    segments=(Segment("one", Span(0, 3)), Segment("two", Span(4, 7))),
)


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span(0, 1), "A"),
        (Span(1, 2), "&amp;"),
        (Span(0, 3), "A&amp;B"),
        (Span(4, 6), r"\u6771\u4eac"),
        (Span(5, 6), r"\u4eac"),
        (Span(5, 7), r"\u4eacへ"),
        (Span(2, 5), FILE[9:25]),
    ],
)
def test_a_span_in_its_file(span: Span, place: str) -> None:
    assert DOCUMENT.in_file(span).of(FILE) == place


def test_a_line_end_between_blocks_stands_before_the_next() -> None:
    assert DOCUMENT.in_file(Span(3, 3)).start == 19
    assert DOCUMENT.line_column(4) == (2, 4)
    assert DOCUMENT.line_column(1) == (1, 5)


def test_the_text_of_the_file() -> None:
    assert DOCUMENT.filed == FILE
    assert Document("a", "東京").filed == "東京"


def test_segments_by_offset() -> None:
    assert [DOCUMENT.segment_at(offset) for offset in range(8)] == ["one"] * 3 + [""] + ["two"] * 3 + [""]


def test_a_source_must_have_as_many_segments() -> None:
    with pytest.raises(ValueError, match="2 segments, but 1"):
        Document("a", "a\nb", segments=DOCUMENT.segments, source=Document("a", "c", segments=DOCUMENT.segments[:1]))


def test_an_origin_without_text() -> None:
    assert Origin("<p></p>", (), ()).place(0, 0) == (0, 0)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Passage]:
    """Draw a file and a passage of it, in which escapes, runs of escapes and letters follow each other."""
    written, pieces, at = "", [], 0
    for kind, word in draw(st.lists(st.tuples(st.sampled_from("vers"), st.text("abｃ東𠮷", min_size=1, max_size=4)))):
        code = {"v": word, "e": "&entity;", "r": "%%%" * len(word), "s": "<skipped>"}[kind]
        written += code
        if kind != "s":
            pieces.append(Piece(word, at, at + len(code), each=3 if kind == "r" else 0))
        at += len(code)
    return written, tuple(pieces)


@given(passages(), st.data())
def test_a_cut_of_a_cut_stands_where_it_stood(drawn: tuple[str, Passage], data: st.DataObject) -> None:
    written, passage = drawn
    text = text_of(passage)
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    parts = ((bounds[0], bounds[1], None), (bounds[2], bounds[3], None))
    found = cut(passage, parts)
    assert text_of(found) == text[bounds[0] : bounds[1]] + text[bounds[2] : bounds[3]]
    for piece in found:
        if piece.step == 1 and "&" not in written[piece.start : piece.end]:
            assert written[piece.start : piece.end] == piece.text
    assert [piece.start for piece in found] == sorted(piece.start for piece in found)


def test_a_cut_may_say_something_else() -> None:
    found = cut(verbatim("one<br>two", 0, 10), [(0, 3, None), (3, 7, "\n"), (7, 10, None), (7, 10, "")])
    assert text_of(found) == "one\ntwo"
    assert [(piece.start, piece.end) for piece in found] == [(0, 3), (3, 7), (7, 10)]
    assert cut((), [(0, 3, None)]) == ()
