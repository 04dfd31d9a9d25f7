"""The index of a batch: failures first, then the articles, worst first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.core.difference import Difference
from checker.core.finding import Severity
from checker.writers.html.index import Change, entry, index
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.html.test_pages import HOSTILE, text, tree


def report(name: str, *severities: Severity) -> Any:
    findings = tuple(make_finding(severity=each, rule=f"rule-{each}") for each in severities)
    return replace(make_report(), id=name, findings=findings)


def rows(html: str) -> list[str]:
    return [" ".join(filter(None, map(text, row))) for row in tree(html).xpath("//tbody/tr")]


def test_worst_first() -> None:
    reports = [
        report("calm"),
        report("minors", *[Severity.MINOR] * 9),
        report("major", Severity.MAJOR),
        report("critical", Severity.CRITICAL),
        report("majors", Severity.MAJOR, Severity.MAJOR),
    ]
    html = index([entry(each, f"articles/{each.id}.html", None) for each in reports])
    assert [row.split()[0] for row in rows(html)] == ["critical", "majors", "major", "minors", "calm"]
    assert rows(html)[1] == "majors 0 2 0 2 4 of 9 rule-major"
    assert "1 critical, 3 major and 9 minor findings in 4 of 5 checked articles" in text(
        tree(html).xpath("//header")[0]
    )


def test_failures_stand_above_everything() -> None:
    html = index([entry(report("fine", Severity.MINOR), "a.html", None), entry(make_failure(), "", None)])
    assert html.index("1 article was not checked") < html.index('class="charts"')
    assert "bad error bad.ja.txt: the file is empty" in text(tree(html).xpath("//*[@class='failure']")[0])


def test_nothing_was_checked() -> None:
    html = index([entry(make_failure(), "", None)] * 2)
    assert "2 articles were not checked" in html
    assert tree(html).xpath("//table") == []


def test_trends() -> None:
    change = Difference("one", "x", new=(make_finding(),), fixed=(make_finding(),) * 2, unchanged=(make_finding(),))
    html = index([entry(report("one", Severity.MAJOR), "a.html", change)], "last week", Change(unknown=3))
    trend = text(tree(html).xpath("//*[@class='trend']")[0])
    assert trend == "since last week 1 new 2 fixed 1 unchanged 3 unknown: their articles were not checked this time"
    assert rows(html) == ["one 1 1 +1 −2 4 of 9 rule-major"]
    assert tree(html).xpath("//tr/@data-change") == ["new fixed"]


def test_findings_below_the_severity_are_not_counted() -> None:
    made = entry(report("one", Severity.MAJOR, Severity.MINOR), "a.html", None, "major")
    assert (made.total, made.rules, made.categories) == (1, ("rule-major",), ("country",))


def test_names_stay_text() -> None:
    for evil in HOSTILE:
        failed = replace(make_failure(), id=evil, error=evil)
        root = tree(index([entry(report(evil, Severity.MAJOR), "a.html", None), entry(failed, "", None)], evil))
        assert [len(root.xpath(f"//{tag}")) for tag in ("script", "img")] == [1, 0]
        assert root.xpath("//@*[starts-with(name(), 'on')]") == []
