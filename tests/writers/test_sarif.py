"""SARIF: valid by its schema with formats checked, and all that code scanning needs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from checker.core.finding import Severity
from checker.core.report import Authority, Suppressed
from checker.core.text import Span
from checker.manual import page
from checker.writers import Rendering, sarif
from checker.writers.sarif import write
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.schema import sarif_errors

PATH = "記事/首相 会見#2.md"


def run(*reports: Any, **rendering: Any) -> Any:
    text = write(reports, Rendering(page=page, **rendering))
    assert sarif_errors(text) == []
    return json.loads(text)["runs"][0]


def test_a_japanese_path_is_a_uri_and_a_raw_one_would_not_be() -> None:
    text = write([make_report(article=PATH)], Rendering(page=page))
    encoded = "%E8%A8%98%E4%BA%8B/%E9%A6%96%E7%9B%B8%20%E4%BC%9A%E8%A6%8B%232.md"
    assert f'"uri": "{encoded}"' in text
    assert sarif_errors(text) == []
    errors = sarif_errors(text.replace(encoded, "記事/首相 会見.md"))
    assert errors
    assert all("uri-reference" in error for error in errors)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("content/ja/a.md", "content/ja/a.md"),
        ("/srv/記.md", "file:///srv/%E8%A8%98.md"),
        ("C:\\ja\\a.md", "file:///C%3A/ja/a.md"),
        ("a:b.md", "a%3Ab.md"),
        ("50%.md", "50%25.md"),
        ("-", "-"),
    ],
)
def test_paths_become_references(name: str, uri: str) -> None:
    result = run(make_report(article=name))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_columns_are_code_points_and_the_run_says_so(report: Any) -> None:
    whole = run(report)
    assert whole["columnKind"] == "unicodeCodePoints"
    place = whole["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert place == {
        "startLine": 1,
        "startColumn": 4,
        "endLine": 1,
        "endColumn": 8,
        "snippet": {"text": "フランス"},
    }


def test_a_result_has_fingerprint_confidence_evidence_and_correction(report: Any) -> None:
    result = run(report)["results"][0]
    assert result["partialFingerprints"] == {"checkerFingerprint/v1": "ab" * 16}
    assert (result["level"], result["rank"], result["properties"]["confidence"]) == ("error", 95, 0.95)
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 3}
    assert related["message"]["text"].startswith("German Prime Minister")
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "ドイツ"


def test_without_a_correction_there_is_no_fix() -> None:
    assert "fixes" not in run(make_report(make_finding(suggestion=None)))["results"][0]


def test_the_rules_come_with_help_mqm_type_and_precision(report: Any) -> None:
    (rule,) = run(report)["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("wrong-country", "WrongCountry")
    assert rule["help"]["text"].startswith("What it does\n")
    assert rule["help"]["markdown"].startswith("**What it does**\n\n")
    assert rule["properties"]["mqmType"] == "Accuracy / Mistranslation"
    measure = page("wrong-country").measure
    assert measure is not None
    assert rule["properties"]["measuredPrecision"] == round(measure.precision, 2)
    assert rule["properties"]["precision"] in {"medium", "high", "very-high"}


def test_a_rule_that_nobody_knows_is_only_named() -> None:
    text = write([make_report(make_finding(rule="house-style"))], Rendering())
    assert sarif_errors(text) == []
    assert json.loads(text)["runs"][0]["tool"]["driver"]["rules"] == [{"id": "house-style"}]


def test_what_was_not_checked_makes_the_run_a_failure(report: Any) -> None:
    (invocation,) = run(report, make_failure())["invocations"]
    assert invocation["executionSuccessful"] is False
    notes = [(note["level"], note["message"]["text"]) for note in invocation["toolExecutionNotifications"]]
    assert notes == [
        ("note", "not checked: other.en.txt: unrelated to the article"),
        ("error", "not checked: bad.ja.txt: the file is empty; nothing to check"),
    ]
    assert run(report)["invocations"][0]["executionSuccessful"] is True


def test_brackets_do_not_begin_links() -> None:
    result = run(make_report(make_finding(message="see [here](1)")))["results"][0]
    assert result["message"]["text"].endswith("see \\[here\\](1)")


def test_the_weakest_of_too_many_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    severities = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
    whole = run(make_report(*(make_finding(severity=severity) for severity in severities)))
    assert [result["properties"]["severity"] for result in whole["results"]] == ["major", "critical"]
    assert whole["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"].startswith("1 findings")


def test_what_was_suppressed_is_listed_as_suppressed() -> None:
    items = [
        Suppressed(make_finding(), by, reason)
        for by, reason in ((Authority.INLINE, "agreed"), (Authority.BASELINE, ""))
    ]
    report = make_report(make_finding(), suppressed=tuple(items))
    assert sarif_errors(write([report], Rendering())) == []
    found = [result.get("suppressions") for result in run(report)["results"]]
    assert found == [
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "agreed"}],
        [{"kind": "external", "status": "accepted"}],
    ]


def test_too_many_leave_out_suppressed_ones_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 1)
    item = Suppressed(make_finding(severity=Severity.CRITICAL), Authority.TERMS)
    (result,) = run(make_report(make_finding(severity=Severity.MINOR), suppressed=(item,)))["results"]
    assert "suppressions" not in result


def test_no_fix_is_offered_for_words_among_markup() -> None:
    (result,) = run(make_report(make_finding(extracted=Span(1, 5))))["results"]
    assert "fixes" in run(make_report())["results"][0]
    assert "fixes" not in result


def test_a_folder_comes_before_relative_paths(report: Any) -> None:
    result = run(report, folder="content/ja")["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/ja/article.ja.txt"


def test_a_clean_run_is_valid(report: Any) -> None:
    whole = run(replace(report, findings=()))
    assert (whole["results"], whole["tool"]["driver"]["rules"]) == ([], [])
