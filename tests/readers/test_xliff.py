"""XLIFF 1.2 and 2.x: units, segments and inline elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.core.text import Document
from checker.readers.xliff import read
from tests.readers.mutation import assert_sound

ONE = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en"><body>{}</body></file></xliff>'
TWO = '<x:xliff version="2.1" xmlns:x="urn:oasis:names:tc:xliff:document:2.0"><x:file id="f">{}</x:file></x:xliff>'


def told(document: Document) -> list[tuple[str, str, str]]:
    assert_sound(document)
    source = document.source
    english = [s.span.of(source.text) for s in source.segments] if source else [""] * len(document.segments)
    return [(s.id, s.span.of(document.text), e) for s, e in zip(document.segments, english, strict=True)]


UNITS_1 = """
<trans-unit id="a"><source>A <g id="1">b</g></source><target>あ<g id="1">い</g><x id="2" ctype="lb"/>う<ph id="3">code</ph></target></trans-unit>
<trans-unit id="b" translate="no"><source>B</source><target>び</target></trans-unit>
<trans-unit id="c"><source>C</source></trans-unit>
<trans-unit id="d"><source>D</source><target/><alt-trans><target>で</target></alt-trans></trans-unit>
<group><group><trans-unit id="e"><source>E. F.</source>
  <seg-source><mrk mtype="seg" mid="1">E.</mrk> <mrk mtype="seg" mid="2">F.</mrk></seg-source>
  <target><mrk mtype="seg" mid="1">え。</mrk><mrk mtype="seg" mid="2">ふ<mrk mtype="x-sdl-deleted">×</mrk>。</mrk></target>
</trans-unit></group></group>
<trans-unit id="f"><source>&lt;p&gt;G&lt;/p&gt;</source><target>&lt;p&gt;ぐ&lt;/p&gt;&lt;p&gt;ご&amp;amp;&lt;/p&gt;</target></trans-unit>
"""
UNITS_2 = """
<x:unit id="a"><x:segment><x:source>A <x:pc id="1">b</x:pc></x:source><x:target>あ<x:pc id="1">い</x:pc><x:ph id="2" subType="fmt:lb"/>う<x:cp hex="0001"/></x:target></x:segment></x:unit>
<x:group id="g" translate="no"><x:unit id="b"><x:segment><x:source>B</x:source><x:target>び</x:target></x:segment></x:unit>
<x:unit id="c" translate="yes"><x:segment><x:source>C</x:source><x:target>し</x:target></x:segment></x:unit></x:group>
<x:unit id="e"><x:segment id="s1"><x:source>E.</x:source><x:target>え。</x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable>
<x:segment><x:source>F.</x:source><x:target>ふ。</x:target></x:segment><x:segment><x:source>G</x:source></x:segment></x:unit>
"""


def test_version_1() -> None:
    assert told(read("a.xlf", ONE.format(UNITS_1))) == [
        ("a", "あい\nう", "A b"),
        ("e/1", "え。", "E."),
        ("e/2", "ふ。", "F."),
        ("f", "ぐ\nご&", "G"),
    ]


def test_version_2() -> None:
    assert told(read("a.xlf", TWO.format(UNITS_2))) == [
        ("a", "あい\nう\ufffd", "A b"),
        ("c", "し", "C"),
        ("e/s1", "え。", "E."),
        ("e/2", "ふ。", "F."),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx/>", "is tmx XML, no XLIFF"),
        (ONE.format('<trans-unit id="c"><source>C</source></trans-unit>'), "none of its 0 segments has a translation"),
        (ONE.format('<trans-unit id="c"><source>C</source><target> </target></trans-unit>'), "none of its 1 segments"),
    ],
)
def test_what_cannot_be_checked(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("a.xlf", text)


_PLAIN = st.text("ab東京。𠮷", min_size=1, max_size=8)


@given(st.lists(st.tuples(_PLAIN, _PLAIN), min_size=1, max_size=6), st.sampled_from([1, 2]))
def test_segments_come_back_with_their_places(pairs: list[tuple[str, str]], version: int) -> None:
    if version == 1:
        unit = '<trans-unit id="{0}"><source>{1}</source>\r\n<target>{2}</target></trans-unit>'
    else:
        unit = '<x:unit id="{0}"><x:segment><x:source>{1}</x:source>\r\n<x:target>{2}</x:target></x:segment></x:unit>'
    body = "".join(unit.format(number, *pair) for number, pair in enumerate(pairs))
    text = (ONE if version == 1 else TWO).format(body)
    document = read("a.xlf", text)
    assert told(document) == [(str(number), target, source) for number, (source, target) in enumerate(pairs)]
    assert document.source is not None
    for side in (document, document.source):
        assert all(side.in_file(s.span).of(text) == s.span.of(side.text) for s in side.segments)
