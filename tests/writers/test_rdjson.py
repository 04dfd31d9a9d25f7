"""rdjson: valid, bytes for columns, corrections that can be taken over."""

from __future__ import annotations

import json
from typing import Any

from checker.core.finding import Columns
from checker.writers import Rendering
from checker.writers.rdjson import write
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.schema import json_errors

COLUMNS = Columns(utf16=4, utf8=10)


def diagnostics(*reports: Any) -> Any:
    text = write(reports, Rendering())
    assert json_errors("rdjson", text) == []
    return json.loads(text)["diagnostics"]


def test_a_finding_with_its_correction() -> None:
    place = {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 22}}
    assert diagnostics(make_report(make_finding(columns=COLUMNS))) == [
        {
            "message": "`フランス → ドイツ`: the article says France; the source says Germany",
            "location": {"path": "article.ja.txt", "range": place},
            "severity": "ERROR",
            "code": {"value": "wrong-country"},
            "suggestions": [{"range": place, "text": "ドイツ"}],
        }
    ]


def test_without_bytes_the_line_is_named_and_nothing_replaced() -> None:
    (diagnostic,) = diagnostics(make_report(make_finding(columns=None)))
    assert diagnostic["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}
    assert "suggestions" not in diagnostic


def test_a_correction_that_would_carry_controls_is_not_offered() -> None:
    (diagnostic,) = diagnostics(make_report(make_finding(columns=COLUMNS, suggestion="ド\u202eイツ")))
    assert "suggestions" not in diagnostic


def test_what_was_not_checked() -> None:
    (diagnostic,) = diagnostics(make_failure())
    assert diagnostic["message"].startswith("not checked: bad.ja.txt: the file is empty")
    assert diagnostic["severity"] == "ERROR"


def test_the_schema_would_find_a_fault() -> None:
    text = write([make_report(make_finding(columns=COLUMNS))], Rendering())
    assert json_errors("rdjson", text.replace('"column": 10', '"column": 0')) != []
