"""Files that other tools made (data/README.md): what is read, where it stands, and what is found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.core.text import Document
from checker.readers.files import load
from tests.readers.mutation import DATA, SOUND, assert_sound

LEAD = "ブラジルのヘレナ・ドゥアルテ外相は木曜日、オスロでノルウェーの外相と会談した。"
ASKED = "記者%d人が「橋」とトンネルについて質問した。"
MARCH = "第２回は５月に予定されている。"
DEAL = "両国は１５００万ユーロの協定に署名したと、\n外務省は述べた。"
BILINGUAL = {
    "talks.po": [LEAD, DEAL, ASKED, MARCH],
    "talks.xlf": [LEAD, DEAL, ASKED, MARCH, "古い見出し"],
    "talks-2.xlf": [LEAD, DEAL, ASKED, MARCH],
    "talks.tmx": [LEAD, ASKED, MARCH],
    "talks.csv": [LEAD, DEAL, ASKED, MARCH, "古い見出し"],
    "talks.tsv": [LEAD, DEAL.replace("\n", ""), ASKED, MARCH, "古い見出し"],
}


def read(name: str) -> tuple[Document, str]:
    path = DATA / name
    text = path.read_bytes().decode() if path.suffix != ".docx" else ""
    return load(path, 10_000_000, name), text


def said(document: Document) -> list[str]:
    return [segment.span.of(document.text) for segment in document.segments]


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
def test_every_letter_stands_where_it_says(path: Path) -> None:
    assert_sound(load(path, 10_000_000))


@pytest.mark.parametrize("name", BILINGUAL)
def test_segments_of_bilingual_files(name: str) -> None:
    document, text = read(name)
    assert said(document) == BILINGUAL[name]
    assert document.source is not None
    english = said(document.source)
    assert english[0].startswith("Portuguese Foreign Minister")
    assert english[BILINGUAL[name].index(MARCH)] == "A second round is planned for March."
    for segment in (document.segments[0], document.segments[BILINGUAL[name].index(MARCH)]):
        place = document.in_file(segment.span)
        assert text[place.start : place.end] == segment.span.of(document.text)


@pytest.mark.parametrize("name", BILINGUAL)
def test_a_bilingual_file_needs_no_source(name: str) -> None:
    report = check(DATA / name)
    found = {finding.rule: finding for finding in report.findings}
    assert found["wrong-country"].text == "ブラジル"
    assert found["wrong-country"].suggestion == "ポルトガル"
    assert found["wrong-date"].text == "５月"
    text = (DATA / name).read_bytes().decode()
    for finding in report.findings:
        assert finding.span.of(text) == finding.text
        line = text.splitlines()[finding.line - 1]
        assert line[finding.column - 1 :].startswith(finding.text)
        assert finding.context_start is not None
        place = finding.in_text.start - finding.context_start
        assert finding.context[place : place + len(finding.text)] == finding.text
        for evidence in finding.evidence:
            assert evidence.span.of(text) == evidence.text


def test_ids_of_segments() -> None:
    assert [segment.id for segment in read("talks.xlf")[0].segments] == ["3", "4", "5[0]", "6", "7"]
    assert [segment.id for segment in read("talks.tmx")[0].segments] == ["1", "2", "3"]
    assert read("talks.csv")[0].segments[0].id == "news.html:12"
    assert read("talks.po")[0].segments[3].id == "A second round is planned for March."
    assert read("talks.jsonl")[0].segments[1].id == "deal"


def test_strings_that_gettext_broke_into_lines() -> None:
    document, text = read("talks-gettext.po")
    assert said(document) == BILINGUAL["talks.po"]
    for segment in document.segments:
        place = document.in_file(segment.span).of(text)
        assert place.replace('"\n"', "").replace("\\n", "\n") == segment.span.of(document.text)
    found = {finding.rule: finding for finding in check(DATA / "talks-gettext.po").findings}
    assert found["wrong-country"].span.of(text) == "ブラジル"
    assert found["wrong-country"].line == text.count("\n", 0, text.index("ブラジル")) + 1


def test_plural_forms_answer_the_plural() -> None:
    document, _ = read("talks.po")
    assert document.source is not None
    assert said(document.source)[2].startswith("%d journalists asked")


def test_libreoffice_docx() -> None:
    document, _ = read("talks.docx")
    assert [(segment.id, segment.span.of(document.text)) for segment in document.segments] == [
        ("p1", "ポルトガル外相が会見"),
        ("p2", "ブラジルのヘレナ・ドゥアルテ外相は木曜日、オスロで会見した。"),
        ("p3", "参加国"),
        ("p4", "１２か国"),
        ("p5", "最後の段落。"),
        ("p6", "囲みの文。"),
        ("footnotes p1", "会見は英語で行われた。"),
    ]
    assert document.line_column(document.text.index("オスロ")) == (2, 22)


def test_libreoffice_html() -> None:
    document, text = read("talks.html")
    blocks = [block.of(document.text) for block in document.blocks]
    # LibreOffice writes deleted text like any other into HTML; the number of the footnote is not read.
    assert "ブラジルのヘレナ・ドゥアルテ外相は昨夜木曜日、オスロで会見した。" in blocks
    assert blocks[-1] == "会見は英語で行われた。"
    place = document.in_file(document.blocks[1])
    assert text[place.start : place.end].startswith("ブラジル")


@pytest.mark.parametrize("name", ["talks.ja.srt", "talks.ja.vtt"])
def test_subtitles(name: str) -> None:
    document, text = read(name)
    assert said(document) == [
        "ブラジルのヘレナ・ドゥアルテ外相はオスロでノルウェーの外相と会談した。",
        "協定は１５００万ユーロに上る。",
    ]
    assert [segment.id for segment in document.segments] == ["1–2", "3"]
    at = document.text.index("オスロ")
    assert text[document.in_file(document.segments[0].span).start :].startswith("ブラジル")
    assert document.line_column(at) == (text[: text.index("オスロ")].count("\n") + 1, 1)


def test_json_lines_in_escapes() -> None:
    document, text = read("talks.jsonl")
    assert said(document) == [LEAD, '両国は１５００万ユーロの"協定"に署名したと、外務省は述べた。']
    found = {finding.rule: finding for finding in check(DATA / "talks.jsonl").findings}
    country = found["wrong-country"]
    assert text[country.span.start : country.span.end] == "".join(f"\\u{ord(char):04x}" for char in country.text)
    assert (country.segment, found["wrong-number"].segment) == ("lead", "deal")


def test_json_on_many_lines() -> None:
    document, text = read("talks.json")
    assert said(document) == said(read("talks.jsonl")[0])
    found = {finding.rule: finding for finding in check(DATA / "talks.json").findings}
    country = found["wrong-country"]
    assert country.span.of(text) == country.text == "ブラジル"
    assert text.splitlines()[country.line - 1][country.column - 1 :].startswith("ブラジル")
    assert (country.segment, found["wrong-number"].segment) == ("lead", "deal")
