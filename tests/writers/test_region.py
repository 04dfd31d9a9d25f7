"""Columns in every unit, for signs that are one code point and more of everything else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import pipeline
from checker.core.finding import columns_after
from checker.core.options import Options
from checker.core.text import Document, Span, line_starts
from checker.readers import plain
from checker.writers import WRITERS, Rendering
from checker.writers.region import Region, Unit, region
from tests.cli.conftest import ARTICLE, SOURCE
from tests.writers.conftest import make_finding, make_report

CODECS = {Unit.POINTS: ("utf-32-le", 4), Unit.UTF16: ("utf-16-le", 2), Unit.UTF8: ("utf-8", 1)}
# 𠮷 lies outside the basic plane, が is か with a combining mark, the family is three emoji and two joiners.
LINE = "𠮷野家で😀か\u3099👨\u200d👩\u200d👧と、フランスの首相が会った。"
WORD = "フランス"


def found(text: str, span: Span) -> Any:
    line, column = Document("a", text).line_column(span.start)
    columns = columns_after(text[span.start - column + 1 : span.start])
    return make_finding(text=span.of(text), span=span, line=line, column=column, columns=columns)


def cut(text: str, place: Region, unit: Unit) -> str:
    """Return what stands at a place, counted as another program would count it."""
    codec, size = CODECS[unit]
    starts = [*line_starts(text), len(text)]

    def offset(line: int, column: int | None) -> int:
        before = text[: starts[line - 1]]
        assert column is not None
        return len(before.encode(codec)) + (column - 1) * size

    raw = text.encode(codec)
    return raw[offset(place.line, place.column) : offset(place.end_line, place.end_column)].decode(codec)


@pytest.mark.parametrize(("unit", "start", "end"), [(Unit.POINTS, 15, 19), (Unit.UTF16, 20, 24), (Unit.UTF8, 48, 60)])
def test_columns_of_a_line_with_everything(unit: Unit, start: int, end: int) -> None:
    at = LINE.index(WORD)
    place = region(found(LINE, Span(at, at + len(WORD))), unit)
    assert place == Region(1, start, 1, end)
    assert cut(LINE, place, unit) == WORD


def test_the_first_sign_is_in_column_1() -> None:
    assert [region(found("𠮷野家", Span(0, 1)), unit) for unit in Unit] == [
        Region(1, 1, 1, 2),
        Region(1, 1, 1, 3),
        Region(1, 1, 1, 5),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_over_several_lines(end: str) -> None:
    text = f"前の行{end}𠮷野{end}家は閉店"
    place = region(found(text, Span(text.index("野"), text.index("は"))), Unit.UTF16)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 3, 3, 2)


def test_without_the_document_only_code_points_are_known() -> None:
    old = make_finding(columns=None)
    assert region(old) == Region(1, 4, 1, 8)
    assert region(old, Unit.UTF8) == Region(1, None, 1, None)


@pytest.mark.property
@pytest.mark.parametrize("unit", list(Unit))
@given(
    text=st.text(alphabet="aé日𠮷😀\u3099\u200d\n\r", min_size=1, max_size=30), one=st.integers(0), other=st.integers(0)
)
def test_every_place_leads_back_to_its_words(unit: Unit, text: str, one: int, other: int) -> None:
    start, end = sorted((one % (len(text) + 1), other % (len(text) + 1)))
    if text[end - 1 : end + 1] == "\r\n" or text[start - 1 : start + 1] == "\r\n":
        return  # nothing begins or ends inside a line's end
    assert cut(text, region(found(text, Span(start, end)), unit), unit) == text[start:end]


def test_stored_findings_keep_all_units() -> None:
    at = LINE.index(WORD)
    report = make_report(found(LINE, Span(at, at + len(WORD))), text=LINE)
    (line,) = WRITERS.get("jsonl")([report], Rendering()).splitlines()
    span = json.loads(line)["findings"][0]["span"]
    assert span == {"start": 14, "end": 18, "line": 1, "column": 15, "column_utf16": 20, "column_utf8": 48}


def test_a_whole_run_counts_right_in_each_format() -> None:
    line = f"𠮷野家に😀が来た。{ARTICLE.splitlines()[0]}"
    rest = "\r\n".join(ARTICLE.splitlines()[1:])
    article = plain.read("article.ja.txt", f"見出し\r\n{line}\r\n{rest}\r\n")
    source = plain.read("source.en.txt", SOURCE)
    report = pipeline.check(article, [source], Options(lang="ja", select=("wrong-country",)))
    assert [finding.text for finding in report.findings] == ["フランス"]
    sarif = json.loads(WRITERS.get("sarif")([report], Rendering()))
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert line[place["startColumn"] - 1 : place["endColumn"] - 1] == "フランス"
    diagnostic = json.loads(WRITERS.get("rdjson")([report], Rendering()))["diagnostics"][0]["location"]["range"]
    raw = line.encode()[diagnostic["start"]["column"] - 1 : diagnostic["end"]["column"] - 1]
    assert (diagnostic["start"]["line"], raw.decode()) == (2, "フランス")
    span = json.loads(WRITERS.get("jsonl")([report], Rendering()))["findings"][0]["span"]
    units = line.encode("utf-16-le")[2 * (span["column_utf16"] - 1) :]
    assert units.decode("utf-16-le").startswith("フランス")
