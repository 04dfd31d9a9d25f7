"""JUnit: valid by the schema, a suite an article."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from checker.core.finding import Severity
from checker.writers import Rendering
from checker.writers.junit import write
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.schema import junit_errors


def read(*reports: Any, **rendering: Any) -> Any:
    text = write(reports, Rendering(**rendering))
    assert junit_errors(text) == []
    return etree.fromstring(text.encode())


def test_findings_fail_and_the_unchecked_is_an_error(report: Any) -> None:
    root = read(report, make_failure())
    assert dict(root.attrib) == {"name": "checker", "tests": "2", "failures": "1", "errors": "1"}
    case, broken = root.iter("testcase")
    assert case.get("name") == "article.ja.txt:1:4 wrong-country"
    assert case[0].get("message") == "フランス → ドイツ: the article says France; the source says Germany"
    assert "source.en.txt:3: German Prime Minister" in case[0].text
    assert broken[0].tag == "error"
    assert root[0][-1].text == "not checked:\nother.en.txt: unrelated to the article"


def test_a_clean_article_is_a_test_that_passes(report: Any) -> None:
    root = read(replace(report, findings=(), unchecked=()))
    (case,) = root.iter("testcase")
    assert (case.get("name"), len(case), root.get("failures")) == ("no findings", 0, "0")


def test_a_neutral_finding_fails_nothing() -> None:
    root = read(make_report(make_finding(severity=Severity.NEUTRAL)), min_severity="neutral")
    assert (root[0].get("skipped"), root.get("failures")) == ("1", "0")


def test_the_schema_would_find_a_fault(report: Any) -> None:
    assert junit_errors(write([report], Rendering()).replace(' tests="1"', "", 2)) != []
