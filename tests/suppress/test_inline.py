"""Comments suppress the findings that they name, where they hold, and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.core.finding import Finding
from checker.core.options import Options
from checker.core.report import Authority, Report
from checker.core.text import Span
from checker.readers import html, markdown
from checker.suppress import inline
from tests.writers.conftest import SIGNATURE, make_finding, make_report

RULES = ("wrong-country", "wrong-date", "unused-ignore")
LINE = "フランスの首相は木曜日に着いた。"
WORDS = {"フランス": "wrong-country", "木曜日": "wrong-date"}


def article(*lines: str, **changes: Any) -> Report:
    """Return a report with a finding for each フランス and each 木曜日 of the text."""
    text = "\n\n".join(lines) + "\n"
    found: list[Finding] = []
    for rule, words in (("wrong-country", "フランス"), ("wrong-date", "木曜日")):
        starts = [at for at in range(len(text)) if text.startswith(words, at)]
        found += [make_finding(rule=rule, text=words, span=Span(at, at + len(words))) for at in starts]
    signature = replace(SIGNATURE, rules=RULES)
    found.sort(key=lambda finding: (finding.span.start, finding.rule))
    values = {"document": markdown.read("a.md", text), "signature": signature, **changes}
    report: Report = replace(make_report(), findings=tuple(found), **values)
    return report


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_line() -> None:
    report = inline.apply(article(f"{LINE} <!-- checker: ignore[wrong-date] -- quoted -->", LINE), Options())
    assert rules(report) == ["wrong-country", "wrong-country", "wrong-date"]
    (silent,) = report.suppressed
    assert (silent.by, silent.reason, silent.finding.rule) == (Authority.INLINE, "quoted", "wrong-date")


def test_a_block_and_a_file() -> None:
    block = ("<!-- checker: disable[wrong-date] -- old -->", LINE, "<!-- checker: enable[wrong-date] -->", LINE)
    assert rules(inline.apply(article(*block), Options())) == ["wrong-country", "wrong-country", "wrong-date"]
    whole = (LINE, "<!-- checker: file-ignore[wrong-date, wrong-country] -- old -->", LINE)
    assert rules(inline.apply(article(*whole), Options())) == []


def test_what_is_unused_is_a_finding_with_a_place() -> None:
    report = inline.apply(article("首相は着いた。 <!-- checker: ignore[wrong-date, wrong-country] -- x -->"), Options())
    (unused,) = report.findings
    assert (unused.rule, unused.line, unused.column) == ("unused-ignore", 1, 9)
    assert unused.text == "<!-- checker: ignore[wrong-date, wrong-country] -- x -->"
    assert unused.message == "this comment suppresses no wrong-date and no wrong-country; remove the comment"


def test_half_used_names_the_other_half() -> None:
    comment = "<!-- checker: ignore[wrong-date, wrong-country] -- x -->"
    report = inline.apply(article(f"木曜日に着いた。 {comment}"), Options())
    assert [finding.message for finding in report.findings] == ["this comment suppresses no wrong-country; take it out"]


def test_two_equal_comments_have_two_fingerprints() -> None:
    line = "首相は着いた。 <!-- checker: ignore[wrong-date] -- x -->"
    one, other = inline.apply(article(line, line), Options()).findings
    assert one.fingerprint != other.fingerprint


def test_a_rule_that_did_not_run_leaves_no_comment_unused() -> None:
    line = "首相は着いた。 <!-- checker: ignore[wrong-date] -- x -->"
    assert rules(inline.apply(article(line, sources=()), Options())) == []
    signature = replace(SIGNATURE, rules=("wrong-country", "unused-ignore"))
    assert rules(inline.apply(article(line, signature=signature), Options())) == []
    signature = replace(SIGNATURE, rules=("wrong-date",))
    assert rules(inline.apply(article(line, signature=signature), Options())) == []


def test_switched_off() -> None:
    report = article(f"{LINE} <!-- checker: ignore[wrong-date] -- quoted -->")
    assert inline.apply(report, Options(inline_ignore=False)) == report


def test_no_comment_silences_the_word_on_comments() -> None:
    broken = "<!-- checker: file-ignore[unused-ignore] -- x -->"
    report = article("首相は着いた。", broken)
    report = replace(report, findings=(make_finding(rule="unused-ignore", span=Span(0, 3)),))
    assert rules(inline.apply(report, Options())) == ["unused-ignore", "unused-ignore"]


def test_comments_in_a_page() -> None:
    page = (
        f"<h1>題<!-- checker: ignore[wrong-date] -- lost --></h1>\n<div>\n<p>{LINE}<!-- checker: ignore[wrong-date] -- quoted --></p>\n"
        f"<!-- checker: ignore[wrong-country] -- below -->\n<p>{LINE}</p>\n<p>{LINE}</p>\n</div>"
    )
    document = html.read("a.html", page)
    starts = {words: [at for at in range(len(document.text)) if document.text.startswith(words, at)] for words in WORDS}
    found = [
        make_finding(
            rule=rule, text=words, span=document.in_file(Span(at, at + len(words))), extracted=Span(at, at + len(words))
        )
        for words, rule in WORDS.items()
        for at in starts[words]
    ]
    found.sort(key=lambda finding: (finding.span.start, finding.rule))
    signature = replace(SIGNATURE, rules=RULES)
    report = inline.apply(
        replace(make_report(), findings=tuple(found), document=document, signature=signature), Options()
    )
    assert [each.finding.rule for each in report.suppressed] == ["wrong-date", "wrong-country"]
    assert rules(report) == ["unused-ignore", "wrong-country", "wrong-date", "wrong-country", "wrong-date"]
    unused = report.findings[0]
    assert (unused.line, unused.column) == (1, 6)
    assert unused.span.of(page) == unused.text == "<!-- checker: ignore[wrong-date] -- lost -->"
