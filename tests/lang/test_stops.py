"""Sentences cut at stops."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Span
from checker.lang.stops import cut_lines

STOP = re.compile("[。!]+")


def test_a_bracket_that_is_closed_keeps_its_stops() -> None:
    text = "一（二。三）四。五（六。七"
    assert [span.of(text) for span in cut_lines(text, Span(0, len(text)), STOP)] == [
        "一（二。三）四。",
        "五（六。",
        "七",
    ]


@pytest.mark.property
@given(st.text(alphabet="ab。!（）\n\r 　"))
def test_sentences_are_disjoint_and_cover_the_text(text: str) -> None:
    spans = cut_lines(text, Span(0, len(text)), STOP)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
