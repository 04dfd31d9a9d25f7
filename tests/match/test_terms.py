"""Where terms and renderings stand."""

from __future__ import annotations

import pytest

from checker.core.terms import Term
from checker.match.terms import in_source, mentioned, places


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("central bank", "The Central Bank and other central banks", ["Central Bank", "central banks"]),
        ("central bank", "The central\nbank", ["central\nbank"]),
        ("bank", "The banker embanked", []),
        ("Apple", "Apple sells apples; APPLE", ["Apple", "APPLE"]),
        ("HBO", "HBO's series", ["HBO"]),
        ("C++", "in C++ and C", ["C++"]),
    ],
)
def test_a_term_in_a_source(term: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in in_source(Term(term), text)] == found


def test_a_first_look_misses_no_term() -> None:
    terms = tuple(Term(source) for source in ("central bank", "HBO", "Apple", "waterfront"))
    assert mentioned(terms, "Central\nBanks, HBO and APPLE") == terms[:3]


def test_a_back_translation_has_its_own_capitals() -> None:
    assert in_source(Term("Security Council"), "the security council") == ()
    assert len(in_source(Term("Security Council"), "the security council", any_case=True)) == 1


@pytest.mark.parametrize(
    ("rendering", "text", "starts"),
    [("中央銀行", "中央銀行と欧州中央銀行", [0, 7]), ("HBO", "HBOのHBOX", [0]), ("日銀", "日本銀行", [])],
)
def test_a_rendering_in_the_article(rendering: str, text: str, starts: list[int]) -> None:
    assert [span.start for span in places(rendering, text)] == starts
