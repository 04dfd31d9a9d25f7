"""Reports as records, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.core.finding import Severity
from checker.core.report import Report
from checker.writers.record import dumps, from_record, summary, to_record
from tests.writers.conftest import make_failure, make_finding, make_report

REPORT_KEYS = "schema_version id status reason lang article sources findings unchecked alignment signature stats"
FINDING_KEYS = (
    "rule category kind severity confidence message span text expected suggestion back_translation evidence blame "
    "fingerprint context context_start segment"
)


def test_keys_and_their_order(report: Report) -> None:
    record = to_record(report)
    assert list(record) == REPORT_KEYS.split()
    (finding,) = record["findings"]
    assert list(finding) == FINDING_KEYS.split()
    assert finding["span"] == {"start": 3, "end": 7, "line": 1, "column": 4}
    assert finding["confidence"] == 0.95
    assert finding["back_translation"]["text"][finding["back_translation"]["start"] :].startswith("France")
    assert list(finding["evidence"][0]) == ["source", "text", "start", "end", "line", "context", "context_start"]
    assert record["sources"] == ["source.en.txt"]
    assert record["alignment"][0]["coverage"] == 0.67


def test_a_failure_gives_its_reason() -> None:
    record = to_record(make_failure())
    assert (record["status"], record["findings"]) == ("error", [])
    assert record["reason"].startswith("bad.ja.txt: ")


@pytest.mark.parametrize(
    "report",
    [
        make_report(),
        make_report(make_finding(back=None, evidence=(), suggestion=None, expected="")),
        make_failure(),
    ],
)
def test_back_from_json(report: Report) -> None:
    record = to_record(report)
    again = from_record(json.loads(dumps(record)))
    assert to_record(again) == record
    rounded = tuple(replace(finding, confidence=round(finding.confidence, 2)) for finding in report.findings)
    assert again.findings == rounded
    assert again.signature == report.signature


@pytest.mark.parametrize(
    "record", [{}, {"schema_version": 99}, {"schema_version": 1}, {"schema_version": 1, "findings": 3}, []]
)
def test_what_is_no_report(record: Any) -> None:
    with pytest.raises(InputError, match="schema version"):
        from_record(record)


def test_findings_below_the_wish_are_left_out() -> None:
    report = make_report(make_finding(), make_finding(severity=Severity.NEUTRAL))
    assert len(to_record(report)["findings"]) == 2
    assert len(to_record(report, "minor")["findings"]) == 1


def test_summary() -> None:
    reports = [make_report(make_finding(), make_finding(severity=Severity.MINOR)), make_failure()]
    severities = {"critical": 0, "major": 1, "minor": 1, "neutral": 0}
    assert summary(reports) == {"articles": 2, "not_checked": 1, "findings": 2, "severities": severities}
    assert list(summary(reports)["severities"]) == ["critical", "major", "minor", "neutral"]


@pytest.mark.property
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_written(text: str) -> None:
    line = dumps({"text": text})
    assert json.loads(line.encode("utf-8")) == {"text": text} or any("\ud800" <= sign <= "\udfff" for sign in text)
    assert "\n" not in line
