"""The formats for terminals and programs, whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from checker.core.finding import Severity
from checker.core.report import Report
from checker.core.text import Span
from checker.writers import WRITERS, Rendering
from checker.writers.width import columns
from tests.writers.conftest import TEXT, make_failure, make_finding, make_report

FULL = """\
article.ja.txt:1:4  major  wrong-country  フランス → ドイツ           confidence 0.95
    昨日、フランスのマルタン首相は東京に着いた。
          ^^^^^^^^
    back    Yesterday France's prime minister Martin arrived.
    source  German Prime Minister Martin arrived in Tokyo yesterday.  source.en.txt:3
    why     the article says France; the source says Germany

article.ja.txt  not checked
    other.en.txt: unrelated to the article

1 finding (1 major) in 1 article against 1 related source · 4 of 9 sentences could be
compared · engine lexicon-1 · 0.4 s
"""


def write(name: str, *reports: Any, **rendering: Any) -> Any:
    return WRITERS.get(name)(reports, Rendering(**rendering))


def test_full(report: Report) -> None:
    assert write("full", report, width=85, seconds=0.42) == FULL


NARROW = """\
news/article.ja.txt:1:4
major  wrong-country  confidence 0.95
フランス → ドイツ
    昨日、フランスのマルタン首相は東京…
          ^^^^^^^^
back
    Yesterday France's prime minister
    Martin arrived.
source
    German Prime Minister Martin arrived
    in Tokyo yesterday.
    news/source.en.txt:3
why
    the article says France; the source
    says Germany

news/article.ja.txt  not checked
    other.en.txt: unrelated to the
    article

1 finding (1 major) in 1 article against
1 related source · 4 of 9 sentences
could be compared · engine lexicon-1
"""


def test_full_on_a_narrow_terminal(report: Report) -> None:
    assert write("full", report, width=40, folder="news") == NARROW


MIDDLING = """\
some/folder/article.ja.txt:1:4  major  wrong-country  confidence 0.95
    フランス → ドイツ
    昨日、フランスのマルタン首相は東京に着いた。
          ^^^^^^^^
    back    Yesterday France's prime minister Martin arrived.
    source  German Prime Minister Martin arrived in Tokyo yesterday.
            some/folder/source.en.txt:3
    why     the article says France; the source says Germany

some/folder/article.ja.txt  not checked
    other.en.txt: unrelated to the article

1 finding (1 major) in 1 article against 1 related source · 4 of 9 sentences
could be compared · engine lexicon-1
"""


def test_full_on_a_usual_terminal(report: Report) -> None:
    assert write("full", report, width=76, folder="some/folder") == MIDDLING


@pytest.mark.parametrize("width", [34, 40, 59, 60, 79, 80, 99])
def test_lines_keep_to_the_page(width: int) -> None:
    finding = make_finding(message="あ" * 100, suggestion="ドイツ" * 20, context=TEXT)
    lines = write("full", make_report(finding), width=width).splitlines()
    assert all(columns(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("folder", "name", "path"),
    [
        ("", "a/../b.md", "a/../b.md"),
        ("ja", "b.md", "ja/b.md"),
        ("ja", "../en/b.md", "en/b.md"),
        ("ja", "/srv/b.md", "/srv/b.md"),
        ("ja", "-", "-"),
    ],
)
def test_paths_are_told_from_the_folder(folder: str, name: str, path: str) -> None:
    assert Rendering(folder=folder).path(name) == path


def test_full_of_a_stored_report_looks_the_same(report: Report) -> None:
    assert write("full", replace(report, document=None), width=85, seconds=0.42) == FULL


def test_a_stored_report_marks_the_second_of_two_equal_words() -> None:
    text = "29日に29人が会った。"
    finding = make_finding(span=Span(4, 6), text="29", column=5, context=text)
    stored = write("full", replace(make_report(finding, text=text), document=None))
    assert stored == write("full", make_report(finding, text=text))
    assert f"    {text}\n          ^^\n" in stored


def test_a_stored_report_without_the_sentence_shows_the_words() -> None:
    report = make_report(make_finding(context_start=None))
    assert "    フランス\n    ^^^^^^^^\n" in write("full", replace(report, document=None))


def test_full_with_a_failure_counts_it(report: Report) -> None:
    assert " · 1 article not checked · " in write("full", report, make_failure())


def test_full_without_findings() -> None:
    clean = replace(make_report(), findings=(), unchecked=(), sources=())
    text = write("full", clean)
    assert (
        text
        == "no findings in 1 article without a related source · 4 of 9 sentences could be compared · engine lexicon-1\n"
    )


def test_hidden_findings_are_counted() -> None:
    text = write("full", make_report(make_finding(severity=Severity.MINOR)), min_severity="major")
    assert "no findings and 1 below major in" in text


def test_long_lines_keep_to_the_page() -> None:
    text = "あ" * 300 + "フランス" + "い" * 300
    finding = make_finding(span=Span(300, 304), column=301, context=text, message="short")
    lines = write("full", make_report(finding, text=text), width=80).splitlines()
    assert "フランス" in lines[1]
    assert lines[2].index("^") == columns(lines[1][: lines[1].index("フランス")])
    assert all(columns(line) <= 80 for line in lines[:6])


def test_a_span_over_two_sentences_shows_both() -> None:
    finding = make_finding(span=Span(20, 27), text=TEXT[20:27])
    assert "東京に着いた。 会談は" in write("full", make_report(finding))


@pytest.mark.parametrize("name", ["full", "concise"])
def test_documents_cannot_steer_the_terminal(name: str) -> None:
    evil = "\x1b]0;x\x07\u202e\r::error::"
    finding = make_finding(text=evil, message=evil, suggestion=evil, context=evil, span=Span(0, len(evil)))
    text = write(name, make_report(finding, text=evil, article=f"a{evil}.txt"))
    assert not any(sign in text for sign in "\x1b\x07\r\u202e")
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colour_only_when_asked_and_never_the_only_sign(name: str, report: Report) -> None:
    plain, coloured = write(name, report), write(name, report, color=True)
    assert "\x1b" not in plain
    assert "\x1b[31mmajor\x1b[0m" in coloured
    for code in ("0", "1", "2", "31"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_concise(report: Report) -> None:
    expected = "article.ja.txt:1:4: major wrong-country the article says France; the source says Germany\n"
    assert write("concise", report, make_failure()) == expected


def test_json(report: Report) -> None:
    text = write("json", report, make_failure(), seconds=3.0)
    whole = json.loads(text)
    assert list(whole) == ["schema_version", "reports", "summary"]
    assert [one["id"] for one in whole["reports"]] == ["one", "bad"]
    assert "フランス" in text


def test_jsonl_has_one_report_a_line_and_no_time(report: Report) -> None:
    text = write("jsonl", report, make_failure(), seconds=3.0)
    assert [json.loads(line)["id"] for line in text.splitlines()] == ["one", "bad"]
    assert text == write("jsonl", report, make_failure(), seconds=4.0)


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl"])
def test_half_a_surrogate_pair_can_be_written(name: str) -> None:
    text = write(name, make_report(make_finding(text="\ud800", message="a \udfff", suggestion="\ud83d")))
    assert text.encode("utf-8")


@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl"])
def test_every_format_ends_its_last_line(name: str, report: Report) -> None:
    assert write(name, report).endswith("\n")
