"""CSV and TSV, compared with what the standard library reads and writes."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.readers.csv import read
from tests.readers.mutation import assert_sound

FILE = '\ufeffID,source,target\r\n1,"He said ""no"", twice","彼は「""いいえ""」と\r\n言った"\r\n2,b,甲"乙\r\n3,c,\r\n\r\n4,d,"丙"丁'


def test_a_bilingual_table() -> None:
    document = read("a.csv", FILE)
    assert_sound(document)
    assert document.source is not None
    sides = zip(document.segments, document.source.segments, strict=True)
    assert [(s.id, s.span.of(document.text), e.span.of(document.source.text)) for s, e in sides] == [
        ("1", '彼は「"いいえ"」と\r\n言った', 'He said "no", twice'),
        ("2", '甲"乙', "b"),
        ("4", "丙丁", "d"),
    ]
    assert document.in_file(document.segments[0].span).of(FILE) == '彼は「""いいえ""」と\r\n言った'
    assert document.line_column(document.segments[1].span.start) == (4, 5)


@pytest.mark.parametrize(
    ("text", "layout", "segments"),
    [
        ("key\t訳文\na\tあ\n", USUAL, [("a", "あ")]),
        ("a;b\nx;あ\n", Layout(text_column="b"), [("row 2", "あ")]),
        ('"a, b",text\nx,あ\n', Layout(text_column="a, b", id_column="text"), [("あ", "x")]),
        ("text\n<b>あ</b>&amp;い\n", USUAL, [("row 2", "あ&い")]),
        ("n,text\n1,あ\n2\n3,い", USUAL, [("row 2", "あ"), ("row 3", ""), ("row 4", "い")]),
    ],
)
def test_columns(text: str, layout: Layout, segments: list[tuple[str, str]]) -> None:
    document = read("a.csv", text, layout)
    assert_sound(document)
    assert [(s.id, s.span.of(document.text)) for s in document.segments] == segments


@pytest.mark.parametrize(
    ("text", "layout", "message"),
    [
        ("a;b\n1;2\n", USUAL, "which column is the text.* it has a, b"),
        ("a;b\n1;2\n", Layout(text_column="c"), "no column 'c'; it has a, b"),
        ('text,b\n"1,2\n', USUAL, "the quote that opens on line 2 is never closed"),
        ("text" + "," * 2_000, USUAL, "more than 1,000 columns"),
        ("text,b\n,1\n", USUAL, "there is no text"),
        ("source,target\na,\n", USUAL, "none of its 1 segments has a translation"),
        ("\n\n", USUAL, "which column"),
    ],
)
def test_what_cannot_be_checked(text: str, layout: Layout, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("a.csv", text, layout)


_CELL = st.text('a東𠮷",;\t\r\n&', max_size=8).map(lambda cell: cell.strip("\ufeff \t\r\n"))


@given(st.lists(st.tuples(_CELL, _CELL.filter(bool)), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_what_python_writes_comes_back_with_its_places(rows: list[tuple[str, str]], separator: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows([("note", "text"), *rows])
    text = stream.getvalue()
    document = read("a.csv", text)
    assert_sound(document)
    assert [s.span.of(document.text) for s in document.segments] == [cell for _, cell in rows]
    for segment in document.segments:
        assert document.in_file(segment.span).of(text).replace('""', '"') == segment.span.of(document.text)
