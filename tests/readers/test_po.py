"""PO, compared with what polib reads in the same files."""

from __future__ import annotations

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.readers.po import read
from tests.readers.mutation import DATA, assert_sound

FILE = r"""
#, fuzzy
msgctxt "menu"
msgid "Open \"file\"\n"
"now"
msgstr "ファイル\"を\"\n"
  "開く\t\x41\101\\"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d 個"
msgstr[1] "%d 個ずつ"

#~ msgid "old"
#~ msgstr "古い"

msgid "untranslated"
msgstr ""
"""


def test_entries() -> None:
    document = read("a.po", FILE)
    assert_sound(document)
    assert document.source is not None
    sides = zip(document.segments, document.source.segments, strict=True)
    assert [(s.id, s.span.of(document.text), e.span.of(document.source.text)) for s, e in sides] == [
        ('menu | Open "file" now', 'ファイル"を"\n開く\tAA\\', 'Open "file"\nnow'),
        ("%d file [0]", "%d 個", "%d file"),
        ("%d file [1]", "%d 個ずつ", "%d files"),
    ]
    place = document.in_file(document.segments[0].span)
    assert place.of(FILE).startswith(r"ファイル\"を\"\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [('msgid "a"\nmsgstr "b', 2), ('"a"\n', 1), ("hello", 1), ('msgid "a"\n\n"b"\n', 3), ('msgid "a" b\n', 1)],
)
def test_a_broken_line_is_named(text: str, line: int) -> None:
    with pytest.raises(InputError, match=f"line {line} is no PO"):
        read("a.po", text)


def test_polib_reads_the_same_in_a_real_file() -> None:
    document = read("talks.po", (DATA / "talks.po").read_text(encoding="utf-8"))
    entries = [entry for entry in polib.pofile(str(DATA / "talks.po")) if not entry.obsolete]
    assert [s.span.of(document.text) for s in document.segments] == [
        entry.msgstr or entry.msgstr_plural[0] for entry in entries
    ]


_TEXT = st.text('ab東京𠮷"\\\n\t<%', min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(st.tuples(_TEXT, _TEXT), min_size=1, max_size=5, unique_by=lambda pair: pair[0]), st.integers(20, 80))
def test_what_polib_writes_comes_back(pairs: list[tuple[str, str]], width: int) -> None:
    file = polib.POFile(wrapwidth=width)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    file.extend(polib.POEntry(msgid=source, msgstr=target) for source, target in pairs)
    document = read("a.po", str(file))
    assert_sound(document)
    assert document.source is not None
    assert [s.span.of(document.text) for s in document.segments] == [target for _, target in pairs]
    assert [s.span.of(document.source.text) for s in document.source.segments] == [source for source, _ in pairs]
