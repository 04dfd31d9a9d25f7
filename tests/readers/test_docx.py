"""DOCX: what a paragraph says once changes are accepted, and containers that are none."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.readers.docx import read
from tests.readers.bombs import W
from tests.readers.mutation import DATA, assert_sound

BODY = '<w:document xmlns:w="{}" xmlns:w14="urn:w14" xmlns:mc="urn:mc"><w:body>{}</w:body></w:document>'


def container(body: str, **parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", BODY.format(W, body))
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return stream.getvalue()


def said(body: str) -> list[tuple[str, str]]:
    document = read("a.docx", container(body))
    assert_sound(document)
    return [(segment.id, segment.span.of(document.text)) for segment in document.segments]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


RUBY = "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>".format(run("がいしょう"), run("外相"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"<w:p>{run('前')}{RUBY}{run('後')}</w:p>", "前外相後"),
        (
            f"<w:p>{run('前')}<w:del><w:r><w:delText>中</w:delText></w:r></w:del><w:ins>{run('後')}</w:ins></w:p>",
            "前後",
        ),
        (f"<w:p><w:moveFrom>{run('前')}</w:moveFrom><w:moveTo>{run('後')}</w:moveTo></w:p>", "後"),
        (f"<w:p>{run('前')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>中</w:t></w:r></w:p>", "前"),
        ('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>前</w:t></w:r></w:p>', "前"),
        (
            f"<w:p><w:hyperlink>{run('前')}</w:hyperlink><w:sdt><w:sdtContent>{run('後')}</w:sdtContent></w:sdt></w:p>",
            "前後",
        ),
        (
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>",
            "a\tb\nc\u2011",
        ),
        (
            f"<w:p>{run('前')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>{run('7')}</w:fldSimple></w:p>",
            "前7",
        ),
    ],
)
def test_what_a_paragraph_says(body: str, told: str) -> None:
    assert said(body) == [("p1", told)]


def test_paragraphs_and_their_ids() -> None:
    deleted_end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = (
        f'<w:p w14:paraId="1A2B3C4D">{run("一")}</w:p><w:p/><w:tbl><w:tr><w:tc><w:p>{run("二")}</w:p></w:tc></w:tr></w:tbl>'
        f"<w:p>{deleted_end}{run('三')}</w:p><w:p>{run('四')}</w:p><w:sdt><w:sdtContent><w:p>{run('五')}</w:p></w:sdtContent></w:sdt>"
    )
    assert said(body) == [("1A2B3C4D", "一"), ("p3", "二"), ("p4", "三四"), ("p6", "五")]


def test_notes_stand_behind_the_text() -> None:
    relations = (
        '<Relationships xmlns="urn:r"><Relationship Id="1" Type="http://x/footnotes" Target="notes.xml"/>'
        '<Relationship Id="2" Type="http://x/endnotes" TargetMode="External" Target="http://x/"/></Relationships>'
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator"><w:p>{run("線")}</w:p></w:footnote>'
        f"<w:footnote><w:p>{run('注')}</w:p></w:footnote></w:footnotes>"
    )
    parts = {"word___rels__document_dot_xml_dot_rels": relations, "word__notes_dot_xml": notes}
    document = read("a.docx", container(f"<w:p>{run('本文')}</w:p>", **parts))
    assert document.text == "本文\n注\n"
    assert [segment.id for segment in document.segments] == ["p1", "footnotes p1"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no zip", "is no document of its format"),
        (b"PK\x03\x04", "is no document of its format"),
        (container("<w:p/>"), "there is no text in this document"),
        (container("<w:p>"), "is no well-formed XML"),
        (container("<w:p/>").replace(b"document.xml", b"documents.ml"), "no part 'word/document.xml'"),
        ((DATA / "talks.docx").read_bytes()[:-40], "is no document of its format"),
    ],
)
def test_what_is_no_document(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("a.docx", data)


def test_an_encrypted_part() -> None:
    data = bytearray(container(f"<w:p>{run('前')}</w:p>"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="is encrypted"):
        read("a.docx", bytes(data))


_WORDS = st.text("aé東𠮷ー&<>\"' 。", min_size=1, max_size=20).filter(lambda text: text.strip() == text)
_AROUND = ("{}", "<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>")


@pytest.mark.property
@given(st.lists(st.lists(st.tuples(_WORDS, st.sampled_from(_AROUND)), min_size=1, max_size=4), min_size=1, max_size=5))
def test_paragraphs_come_back(paragraphs: list[list[tuple[str, str]]]) -> None:
    body = "".join(
        f"<w:p>{''.join(wrap.format(run(escape(text))) for text, wrap in runs)}</w:p>" for runs in paragraphs
    )
    document = read("a.docx", container(body))
    assert_sound(document)
    told = ["".join(text for text, _ in runs) for runs in paragraphs]
    assert [segment.span.of(document.text) for segment in document.segments] == told
    assert [block.of(document.text) for block in document.blocks] == told
    assert document.text == "".join(f"{words}\n" for words in told)
