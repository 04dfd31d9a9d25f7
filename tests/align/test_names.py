"""Which names of a source each name of the article stands for."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align import names
from checker.align.names import NameTable, merge, plain_letters
from checker.core.dossier import Rendering
from checker.core.text import Span
from tests.stories import english, japanese


def table(article: str, source: str) -> NameTable:
    return names.table(japanese(article), english(source))


@pytest.mark.parametrize(
    ("article", "source", "name", "accepted"),
    [
        ("トヨタは新しい工場を建てる。", "Toyota will build a new plant.", "トヨタ", {"toyota"}),
        (
            "ルイ・アルメイダ運輸相が出席した。アルメイダ氏は歓迎した。",
            "Transport Minister Rui Almeida attended. Almeida welcomed it.",
            "アルメイダ",
            {"rui almeida", "almeida"},
        ),
        (
            "テレサ・カルヴァーリョ市長は反対した。",
            "Mayor Teresa Carvalho was against it, and so was Paulo Carvalho.",
            "テレサ・カルヴァーリョ",
            {"teresa carvalho"},
        ),
        ("会議でPauloは反対した。", "At the meeting Paulo was against it.", "Paulo", {"paulo"}),
        ("会場は大阪だった。", "The venue was Osaka.", "大阪", {"osaka"}),
    ],
)
def test_a_name_stands_for_what_sounds_like_it(article: str, source: str, name: str, accepted: set[str]) -> None:
    found = table(article, source)
    assert set(found.accepted[name]) == accepted
    assert name not in found.best


@pytest.mark.parametrize(
    ("name", "latin", "part"),
    [
        ("ルイ・アルメイガ", "Rui Almeida", "アルメイガ"),
        ("クリストファー・ノーゲン", "Christopher Nolan", "ノーゲン"),
        ("シュヴァルツェノッガー", "Schwarzenegger", "シュヴァルツェノッガー"),
    ],
)
def test_a_garbled_name_has_its_best_counterpart(name: str, latin: str, part: str) -> None:
    found = table(f"{name}市長は反対した。", f"Mayor {latin} was against it.")
    assert found.accepted == {}
    rendering = found.best[name]
    assert (rendering.name, rendering.relation, rendering.part.of(name)) == (latin, "garbled", part)
    assert 0.5 <= rendering.probability <= 1.0


def test_a_stranger_has_no_counterpart() -> None:
    found = table("クラウス・ベルガー氏は反対した。", "Mayor Teresa Carvalho was against it.")
    assert (found.accepted, found.best) == ({}, {})


def test_without_names_the_table_is_empty() -> None:
    assert table("雨が降った。", "It rained all day.") == NameTable({}, {})


GARBLED = Rendering("Teresa Carvalho", "garbled", 0.4, Span(0, 3))


@pytest.mark.parametrize(
    ("tables", "merged"),
    [
        ([], NameTable({}, {})),
        ([NameTable({"ア": frozenset({"a"})}, {})] * 2, NameTable({"ア": frozenset({"a"})}, {})),
        (
            [NameTable({"ア": frozenset({"a"})}, {}), NameTable({"ア": frozenset({"ah"})}, {})],
            NameTable({"ア": frozenset({"a", "ah"})}, {}),
        ),
        (
            [NameTable({}, {"ア": GARBLED}), NameTable({"ア": frozenset({"a"})}, {})],
            NameTable({"ア": frozenset({"a"})}, {}),
        ),
        (
            [NameTable({}, {"ア": GARBLED}), NameTable({}, {"ア": Rendering("Ah", "garbled", 0.6, Span(0, 1))})],
            NameTable({}, {"ア": Rendering("Ah", "garbled", 0.6, Span(0, 1))}),
        ),
    ],
)
def test_a_name_that_any_source_explains_is_no_garble(tables: list[NameTable], merged: NameTable) -> None:
    assert merge(tables) == merged
    assert merge(tables[::-1]) == merged


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tōkyō", "tokyo"),
        ("Toukyou", "tokyo"),
        ("Jean-Luc O'Neil", "jean luc oneil"),
        ("São  Paulo", "sao paulo"),
        ("東京", ""),
        ("ＮＡＴＯ", "nato"),
        ("G20", "g"),
    ],
)
def test_plain_letters_have_no_marks(text: str, plain: str) -> None:
    assert plain_letters(text) == plain


@pytest.mark.parametrize("text", ["Toyota™", "𝐓oyota", "Ⓣoyota℠"])
def test_signs_made_of_capitals_are_plain_too(text: str) -> None:
    assert plain_letters(text).islower()


@pytest.mark.property
@given(st.text(max_size=30).map(lambda text: normalize("NFKC", text)))
def test_plain_letters_are_words_of_small_ascii_letters(text: str) -> None:
    plain = plain_letters(text)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in plain.split(" ") if plain)
    assert plain_letters(text.upper()) == plain_letters(text.upper().casefold())
