"""JSON and JSON lines: paths, pairs, escapes and ids."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError, UsageError
from checker.core.layout import USUAL, Layout
from checker.core.text import Document
from checker.readers.json import read
from tests.readers.mutation import assert_sound

PAIRS = '{"items":[{"ja":"甲","en":"A"},{"ja":"乙"},{"en":"C","ja":"丙"}],"a key":{"*":"星"}}'


def told(document: Document) -> list[tuple[str, str]]:
    assert_sound(document)
    return [(segment.id, segment.span.of(document.text)) for segment in document.segments]


@pytest.mark.parametrize(
    ("text", "layout", "segments"),
    [
        ('{"id": 7, "title": "題", "body": "本文"}', USUAL, [("7", "本文")]),
        ('[{"Target":"甲"},{"id":"k","Target":"乙"}]', USUAL, [("$[0].Target", "甲"), ("k", "乙")]),
        ('\ufeff{"text":"甲"}\n\n{"text":"乙"}\r\n', USUAL, [("line 1 $.text", "甲"), ("line 3 $.text", "乙")]),
        ('{"x":["あ","い"]}', Layout(text_path="$.x[*]"), [("$.x[0]", "あ"), ("$.x[1]", "い")]),
        ('{"x":["あ","い"]}', Layout(text_path="x[1]"), [("$.x[1]", "い")]),
        (PAIRS, Layout(text_path='$["a key"]["*"]'), [("$.a key.*", "星")]),
        (PAIRS, Layout(text_path="$['a key'].*"), [("$.a key.*", "星")]),
        ('{"text":"<p>一</p><p>二&amp;三</p>"}', USUAL, [("$.text", "一\n二&三")]),
        ('"甲"', Layout(text_path="$"), []),
    ],
)
def test_paths(text: str, layout: Layout, segments: list[tuple[str, str]]) -> None:
    if not segments:
        with pytest.raises(InputError, match="strings: \\$"):
            read("a.json", text, layout)
        return
    assert told(read("a.json", text, layout)) == segments


def test_sources_answer_by_what_the_stars_stood_for() -> None:
    document = read("a.json", PAIRS, Layout(text_path="$.items[*].ja", source_path="$.items[*].en"))
    assert [text for _, text in told(document)] == ["甲", "乙", "丙"]
    assert document.source is not None
    assert [segment.span.of(document.source.text) for segment in document.source.segments] == ["A", "", "C"]


@pytest.mark.parametrize(
    ("text", "layout", "message"),
    [
        ("[NaN]", USUAL, "NaN is no number of JSON"),
        ("[" * 100_000, USUAL, "nested too deeply"),
        ("{'a':1}", USUAL, "no JSON: Expecting property name"),
        ('{"a":1}\n{"b"', USUAL, "line 2 is no JSON"),
        ('{"x":["あ"],"y":{"z":"u"}}', USUAL, r"Say --text-path; strings: \$.x\[\*\], \$.y.z"),
        ('{"x":"あ"}', Layout(text_path="$.y"), r"no string at \$.y; strings: \$.x"),
        ('{"x":"あ"}', Layout(text_path="$.x", source_path="$.y"), r"no string at \$.y"),
        ("[]", USUAL, "strings: none"),
        ('{"text": " "}', USUAL, "there is no text"),
    ],
)
def test_what_cannot_be_checked(text: str, layout: Layout, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("a.json", text, layout)


@pytest.mark.parametrize("path", ["$..x", "$.x[", "$.x[-1]", "$['x", "$.x[?(@.y)]"])
def test_what_is_no_path(path: str) -> None:
    with pytest.raises(UsageError, match="is no path"):
        read("a.json", '{"x":"あ"}', Layout(text_path=path))


_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
_WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="<\ufeff"),
    min_size=1,
    max_size=9,
)


@given(_VALUE, st.lists(_WORDS, min_size=1, max_size=4), st.sampled_from(["ascii", "any"]))
def test_what_python_writes_comes_back_with_its_places(noise: object, words: list[str], letters: str) -> None:
    text = json.dumps(
        {"noise": noise, "more": [{"words": word, "n": noise} for word in words]}, ensure_ascii=letters == "ascii"
    )
    document = read("a.json", text, Layout(text_path="$.more[*].words"))
    assert [segment for _, segment in told(document)] == words
    for segment in document.segments:
        place = document.in_file(segment.span).of(text)
        assert json.loads(f'"{place}"') == segment.span.of(document.text)


def test_halves_of_surrogate_pairs_are_no_letters() -> None:
    assert read("a.json", r'{"text":"\ud800あ\ud83d\ude00"}').text == "\ufffdあ😀\n"
