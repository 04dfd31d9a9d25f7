"""TMX: languages, inline codes and ids."""

from __future__ import annotations

from xml.sax.saxutils import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.core.layout import Layout
from checker.readers.tmx import read
from tests.readers.mutation import assert_sound

UNIT = '<tu{}><tuv xml:lang="en-US"><seg>{}</seg></tuv><tuv xml:lang="{}"><seg>{}</seg></tuv></tu>'
FILE = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en"/><body>{}</body></tmx>'
TWO = FILE.format(
    UNIT.format(' tuid="t1"', "A <bpt i='1'>code</bpt>b<ept i='1'/>", "ja-JP", "あ<hi>い</hi><ph>x</ph>")
    + UNIT.format("", "B", "JA", "び")
    + '<tu><tuv lang="en"><seg>C</seg></tuv></tu>'
)


def test_units_in_both_languages() -> None:
    document = read("a.tmx", TWO)
    assert_sound(document)
    assert document.source is not None
    assert [(s.id, s.span.of(document.text)) for s in document.segments] == [("t1", "あい"), ("2", "び")]
    assert [s.span.of(document.source.text) for s in document.source.segments] == ["A b", "B"]


def test_one_of_several_languages() -> None:
    several = FILE.format(UNIT.format("", "A", "ja", "あ") + UNIT.format("", "B", "fr", "bé"))
    with pytest.raises(InputError, match="the memory has fr, ja; say with --lang"):
        read("a.tmx", several)
    assert read("a.tmx", several, Layout(lang="fr")).text == "bé\n"
    with pytest.raises(InputError, match="none of its 0 segments"):
        read("a.tmx", several, Layout(lang="de"))
    with pytest.raises(InputError, match="no language but en"):
        read("a.tmx", FILE.format('<tu><tuv xml:lang="en"><seg>A</seg></tuv></tu>'))
    with pytest.raises(InputError, match="no TMX"):
        read("a.tmx", "<xliff/>")


# An escaped tag is a tag of the text that was translated, which readers leave out: no word may look like one.
_WORDS = st.text("aé東𠮷ー&<>\"' 。", min_size=1, max_size=20).filter(
    lambda text: text.strip() == text and "<a" not in text and "<é" not in text
)


@pytest.mark.property
@given(
    st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=6),
    st.sampled_from(["{}", "<hi>{}</hi>", "<ph>x</ph>{}<it/>"]),
)
def test_units_come_back_with_their_places(pairs: list[tuple[str, str]], wrap: str) -> None:
    written = [(escape(source), wrap.format(escape(target))) for source, target in pairs]
    text = FILE.format("\r\n".join(UNIT.format("", source, "ja", target) for source, target in written))
    document = read("a.tmx", text)
    assert_sound(document)
    assert document.source is not None
    for side, told in ((document, [target for _, target in pairs]), (document.source, [source for source, _ in pairs])):
        assert [segment.span.of(side.text) for segment in side.segments] == told
        assert [unescape(side.in_file(segment.span).of(text)) for segment in side.segments] == told
