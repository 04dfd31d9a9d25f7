"""XML with places, and what is refused of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.core.origin import Piece
from checker.core.xml import MAX_DEPTH, MAX_TAGS, Element, parse

FILE = (
    '\ufeff<?xml version="1.0" encoding="Shift_JIS"?>\r\n<!DOCTYPE x SYSTEM "none.dtd">\n<!-- c --><x a="1" xml:lang="ja" '
    'xmlns:q="urn:q" q:z="2">東&amp;京\r\n<b/>q<!-- d --><![CDATA[<&>𠮷]]><c y=">"></c >&#x6771;<d x="/>"/></x>\n'
)


def test_every_letter_and_element_has_its_place() -> None:
    root = parse("file", FILE)
    letters = [(child.text, FILE[child.start : child.end]) for child in root.content if isinstance(child, Piece)]
    assert letters == [
        ("東", "東"),
        ("&", "&amp;"),
        ("京", "京"),
        ("\n", "\r\n"),
        ("q", "q"),
        ("<&>𠮷", "<&>𠮷"),
        ("東", "&#x6771;"),
    ]
    inside = [(child.name, FILE[child.start : child.end]) for child in root.elements()]
    assert inside == [("b", "<b/>"), ("c", '<c y=">"></c >'), ("d", '<d x="/>"/>')]
    assert FILE[root.open_end : root.inner].startswith("東&amp;")
    assert FILE[root.end :] == "\n"
    assert (root.lang, root.get("a"), root.get("b")) == ("ja", "1", "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities"),
        ('<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]><x/>', "declares entities"),
        ('<!DOCTYPE x SYSTEM "none.dtd"><x>&nbsp;</x>', "entity 'nbsp'"),
        ("<x>&nbsp;</x>", "undefined entity"),
        ("<x>", "no well-formed XML"),
        ("", "no well-formed XML"),
        ("<x>\ud800</x>", "no well-formed XML"),
        ("<a>" * (MAX_DEPTH + 1), f"nested more than {MAX_DEPTH} deep"),
        ("<a/>" * (MAX_TAGS + 1), "more than 500,000 tags"),
        ("<a>" + "&lt;" * (MAX_TAGS + 1), "more than 500,000 references"),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse("file", text)


_LETTERS = st.text("ab<>&\"'é東𠮷 \n", max_size=8)


@given(st.lists(st.tuples(_LETTERS, st.sampled_from(["plain", "cdata", "number", "element"])), max_size=12))
def test_letters_come_back_with_their_places(parts: list[tuple[str, str]]) -> None:
    escaped = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})
    file = "<r>"
    for word, kind in parts:
        plain = word.translate(escaped)
        file += {
            "plain": plain,
            "cdata": f"<![CDATA[{word}]]>",
            "number": "".join(f"&#{ord(char)};" for char in word),
            "element": f'<e a="{plain.replace(chr(34), "")}">{plain}</e>',
        }[kind]
    root = parse("file", file + "</r>")
    assert "".join(_letters(root)) == "".join(word for word, _ in parts)
    for piece in _pieces(root):
        if piece.step == 1:
            assert file[piece.start : piece.end] == piece.text


def _pieces(element: Element) -> list[Piece]:
    return [p for child in element.content for p in ([child] if isinstance(child, Piece) else _pieces(child))]


def _letters(element: Element) -> list[str]:
    return [piece.text for piece in _pieces(element)]
