"""Reports as records, and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.alignment import Relatedness
from checker.core.errors import InputError
from checker.core.finding import BackQuote, Blame, Category, Columns, Evidence, Finding, Severity
from checker.core.report import Authority, Report, SourceSummary, Stats, Status, Suppressed, Unchecked
from checker.core.signature import Signature
from checker.core.text import Span
from checker.rules import RULES
from checker.writers import WRITERS, Rendering
from checker.writers.record import dumps, from_record, summary, to_record
from tests.writers.conftest import make_failure, make_finding, make_report

REPORT_KEYS = (
    "schema_version id status reason lang article sources findings suppressed unchecked alignment signature stats"
)
FINDING_KEYS = (
    "rule category kind severity confidence message span text expected suggestion back_translation evidence blame "
    "fingerprint context context_start extracted segment"
)


def test_keys_and_their_order(report: Report) -> None:
    record = to_record(report)
    assert list(record) == REPORT_KEYS.split()
    (finding,) = record["findings"]
    assert list(finding) == FINDING_KEYS.split()
    assert finding["span"] == {"start": 3, "end": 7, "line": 1, "column": 4}
    assert finding["confidence"] == 0.95
    assert finding["back_translation"]["text"][finding["back_translation"]["start"] :].startswith("France")
    assert list(finding["evidence"][0]) == [
        "source",
        "text",
        "start",
        "end",
        "line",
        "context",
        "context_start",
        "extracted",
    ]
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


@pytest.mark.parametrize("rule", ["", "\x1b[31m", "a\n::error::", "<script>", "=1", 3])
def test_what_is_no_rule_is_refused(rule: Any) -> None:
    record = to_record(make_report())
    record["findings"][0]["rule"] = rule
    with pytest.raises(InputError, match="not a report of schema version"):
        from_record(record)


def test_findings_below_the_wish_are_left_out() -> None:
    report = make_report(make_finding(), make_finding(severity=Severity.NEUTRAL))
    assert len(to_record(report)["findings"]) == 2
    assert len(to_record(report, "minor")["findings"]) == 1


def test_summary() -> None:
    reports = [make_report(make_finding(), make_finding(severity=Severity.MINOR)), make_failure()]
    severities = {"critical": 0, "major": 1, "minor": 1, "neutral": 0}
    suppressed = {"inline": 0, "terms": 0, "baseline": 0}
    expected = {"articles": 2, "not_checked": 1, "findings": 2, "severities": severities, "suppressed": suppressed}
    assert summary(reports) == expected
    assert list(summary(reports)["severities"]) == ["critical", "major", "minor", "neutral"]


def test_suppressed_findings_are_kept_with_who_and_why() -> None:
    silent = Suppressed(make_finding(), Authority.INLINE, "the desk's decision")
    report = make_report(suppressed=(silent, Suppressed(make_finding(), Authority.BASELINE)))
    first, second = to_record(report)["suppressed"]
    assert (first["by"], first["reason"], first["finding"]["rule"]) == (
        "inline",
        "the desk's decision",
        "wrong-country",
    )
    assert (second["by"], second["reason"]) == ("baseline", None)
    assert from_record(to_record(report)).suppressed[0].reason == silent.reason
    assert summary([report])["suppressed"] == {"inline": 1, "terms": 0, "baseline": 1}


@pytest.mark.property
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_written(text: str) -> None:
    line = dumps({"text": text})
    assert json.loads(line.encode("utf-8")) == {"text": text} or any("\ud800" <= sign <= "\udfff" for sign in text)
    assert "\n" not in line


SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair)))
ANY = st.text(max_size=8)
SHARES = st.integers(0, 100).map(lambda percent: percent / 100)
FINDINGS = st.builds(
    Finding,
    rule=st.sampled_from(sorted(RULES.builtins)),
    category=st.sampled_from(Category),
    kind=ANY,
    severity=st.sampled_from(Severity),
    confidence=SHARES,
    message=ANY,
    span=SPANS,
    line=st.integers(1, 99),
    column=st.integers(1, 99),
    text=ANY,
    expected=ANY,
    suggestion=st.none() | ANY,
    back=st.none() | st.builds(BackQuote, ANY, SPANS),
    evidence=st.lists(st.builds(Evidence, ANY, ANY, SPANS, st.integers(1, 9), ANY, st.integers(0, 9))).map(tuple),
    blame=st.sampled_from(Blame),
    fingerprint=ANY,
    context=ANY,
    context_start=st.none() | st.integers(0, 99),
    columns=st.none() | st.builds(Columns, st.integers(1, 99), st.integers(1, 99)),
)
SOURCES = st.builds(
    SourceSummary, ANY, st.sampled_from(Relatedness).map(str), st.integers(0, 9), st.integers(0, 9), SHARES
)
PAIRS = st.dictionaries(ANY, ANY, max_size=3).map(lambda pairs: tuple(pairs.items()))
REPORTS = st.builds(
    Report,
    id=ANY,
    article=ANY,
    status=st.sampled_from(Status),
    lang=ANY,
    sources=st.lists(SOURCES, max_size=2).map(tuple),
    findings=st.lists(FINDINGS, max_size=2).map(tuple),
    unchecked=st.lists(st.builds(Unchecked, ANY, ANY), max_size=2).map(tuple),
    signature=st.builds(Signature, ANY, ANY, ANY, st.lists(ANY, max_size=2).map(tuple), PAIRS, PAIRS),
    stats=st.builds(Stats, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
    error=ANY,
    document=st.none(),
)


@pytest.mark.property
@given(REPORTS)
def test_every_report_comes_back_as_it_was(report: Report) -> None:
    assert from_record(json.loads(dumps(to_record(report)))) == report


@pytest.mark.property
@given(st.lists(REPORTS, max_size=3))
def test_every_format_writes_the_same_of_what_came_back(reports: list[Report]) -> None:
    again = [from_record(json.loads(dumps(to_record(report)))) for report in reports]
    for name in WRITERS.builtins:
        assert WRITERS.get(name)(again, Rendering()) == WRITERS.get(name)(reports, Rendering())


@pytest.mark.parametrize("text", ["\x7f", "\x9b2J", "\u202e", "\u2066", "\u2028", "##[error]", "###[error]", "\ud800"])
def test_json_holds_nothing_that_is_obeyed_and_loses_nothing(text: str) -> None:
    line = dumps({"text": text})
    assert text not in line
    assert json.loads(line) == {"text": text}
