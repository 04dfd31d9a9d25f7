"""SRT and WebVTT: cues, and sentences over several of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.readers.subtitles import read
from tests.readers.mutation import assert_sound

SRT = """\ufeff1\r
00:00:01,000 --> 00:00:02,000\r
<i>首相は</i>\r
{\\an8}東京で\r
\r
2\r
00:00:02,500 --> 00:00:03,000\r
会見した。\r
\r
3\r
00:00:04,000 --> 00:00:05,000\r
- はい。\r
- いいえ。\r
\r
"""
VTT = """WEBVTT - news

NOTE about
this

STYLE
::cue{}

intro
00:01.000 --> 00:02.000 align:start
<v Bob>Hello <ruby>東京<rt>とうきょう</rt></ruby> &amp; you
there

00:03.000 --> 00:04.000
and <00:03.500>us.
"""


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        (SRT, [("1–2", "首相は東京で会見した。"), ("3", "- はい。\n- いいえ。")]),
        (VTT, [("intro–2", "Hello 東京 & you there and us.")]),
    ],
)
def test_cues(text: str, segments: list[tuple[str, str]]) -> None:
    document = read("a.srt", text)
    assert_sound(document)
    assert [(s.id, s.span.of(document.text)) for s in document.segments] == segments


def test_places() -> None:
    document = read("a.srt", SRT)
    assert document.line_column(document.text.index("東京")) == (4, 7)
    assert document.line_column(document.text.index("会見")) == (8, 1)


def test_cues_stand_alone_where_no_sentence_is_closed() -> None:
    text = "".join(f"{n}\n00:00:0{n},0 --> 00:00:0{n},5\n会見した\n\n" for n in range(1, 5))
    assert [segment.id for segment in read("a.srt", text).segments] == ["1", "2", "3", "4"]


def test_a_blank_line_inside_a_cue_loses_nothing() -> None:
    document = read("a.srt", "1\n00:00:01,0 --> 00:00:02,0\n一。\n\n二。\n")
    assert document.text == "一。二。\n"


@pytest.mark.parametrize("text", ["WEBVTT\n\nNOTE a\n", "hello\n", "1\n00:00:01,0 --> 00:00:02,0\n\n"])
def test_a_file_without_cues(text: str) -> None:
    with pytest.raises(InputError, match="no cue with words"):
        read("a.srt", text)


_LINE = st.text("ab東京。.", min_size=1, max_size=6)


@given(st.lists(st.lists(_LINE, min_size=1, max_size=3), min_size=1, max_size=9), st.sampled_from(["\n", "\r\n"]))
def test_words_come_back_with_their_places(cues: list[list[str]], end: str) -> None:
    rows = [[f"{n}", f"00:00:{n:02},000 --> 00:00:{n:02},900", *lines, ""] for n, lines in enumerate(cues, start=1)]
    text = end.join(row for cue in rows for row in cue)
    document = read("a.srt", text)
    assert_sound(document)
    assert "".join(document.text.split()) == "".join(line for lines in cues for line in lines)
    assert len(document.segments) == len(document.blocks)
