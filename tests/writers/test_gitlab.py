"""GitLab's code quality report: valid, and every fingerprint once."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from checker.core.finding import Severity
from checker.writers import Rendering
from checker.writers.gitlab import write
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.schema import json_errors


def issues(*reports: Any, **rendering: Any) -> Any:
    text = write(reports, Rendering(**rendering))
    assert json_errors("gitlab", text) == []
    return json.loads(text)


def test_a_finding(report: Any) -> None:
    assert issues(report) == [
        {
            "description": "wrong-country: フランス → ドイツ: the article says France; the source says Germany",
            "check_name": "wrong-country",
            "fingerprint": "ab" * 16,
            "severity": "major",
            "location": {"path": "article.ja.txt", "lines": {"begin": 1, "end": 1}},
        }
    ]


def test_severities() -> None:
    every = [make_finding(severity=severity, fingerprint=str(severity)) for severity in Severity]
    found = issues(make_report(*every), min_severity="neutral")
    assert [issue["severity"] for issue in found] == ["info", "minor", "major", "critical"]


def test_a_fingerprint_never_stands_twice(report: Any) -> None:
    twice = issues(report, replace(report, id="again"), make_failure(), make_failure())
    assert len({issue["fingerprint"] for issue in twice}) == 4
    assert twice[0] == issues(report)[0]


def test_order_does_not_change_fingerprints() -> None:
    one, other = make_finding(fingerprint="a" * 32), make_finding(fingerprint="b" * 32, rule="wrong-role")
    there, back = issues(make_report(one, other)), issues(make_report(other, one))
    assert there == back[::-1]


def test_paths_are_relative_to_the_repository() -> None:
    assert issues(make_report(article="./ja/記事.md"))[0]["location"]["path"] == "ja/記事.md"


def test_what_was_not_checked_is_a_blocker() -> None:
    (issue,) = issues(make_failure())
    assert (issue["severity"], issue["check_name"]) == ("blocker", "not-checked")


def test_a_clean_run_is_an_empty_list(report: Any) -> None:
    assert issues(replace(report, findings=())) == []


def test_the_schema_would_find_a_fault(report: Any) -> None:
    assert json_errors("gitlab", write([report], Rendering()).replace('"major"', '"grave"')) != []
