"""CSV: read back as it was written, and no formulas."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from checker.writers import Rendering
from checker.writers.csv import COLUMNS, write
from tests.writers.conftest import make_failure, make_finding, make_report


def rows(*reports: Any) -> list[dict[str, str]]:
    text = write(reports, Rendering())
    assert text.startswith("\ufeffid,status,")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_finding_and_a_failure(report: Any) -> None:
    row, failed = rows(report, make_failure())
    assert tuple(row) == tuple(COLUMNS)
    assert (row["line"], row["column"], row["text"], row["suggestion"]) == ("1", "4", "フランス", "ドイツ")
    assert (row["source"], row["source_line"]) == ("source.en.txt", "3")
    assert row["source_text"].startswith("German Prime Minister")
    assert (failed["status"], failed["rule"]) == ("error", "")
    assert failed["message"] == "bad.ja.txt: the file is empty; nothing to check"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1", "'＝1"),
        ("\t=1", "' =1"),
        (" @x", "' @x"),
        ("\r-1", "' -1"),
        ("1-1", "1-1"),
        ('a, "b"', 'a, "b"'),
        ("一\n二", "一 二"),
    ],
)
def test_cells(text: str, cell: str) -> None:
    assert rows(make_report(make_finding(message=text)))[0]["message"] == cell


def test_lines_end_as_spreadsheets_expect(report: Any) -> None:
    assert write([report], Rendering()).count("\r\n") == 2
