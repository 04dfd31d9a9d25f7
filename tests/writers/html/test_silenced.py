"""What was suppressed stands on the page, with who did it and why."""

from __future__ import annotations

from dataclasses import replace

from checker.core.report import Authority, Suppressed
from checker.writers.html.index import entry, index
from checker.writers.html.pages import page
from checker.writers.html.silenced import MOST, silenced_list
from tests.writers.conftest import make_finding, make_report
from tests.writers.html.conftest import decided_report
from tests.writers.html.test_pages import text, tree

TITLE = "3 suppressed (1 by comments, 1 by the terms, 1 by the baseline)"


def test_each_way_with_its_reason() -> None:
    root = tree(page([decided_report()]))
    assert TITLE in text(root.xpath("//header")[0])
    shown = [text(item) for item in root.xpath("//*[@class='silenced']/li")]
    assert [line.partition(" by ")[2] for line in shown] == [
        "a comment in the article: the desk's decision",
        "the terms file",
        "the baseline: since March",
    ]
    assert "部隊の規模は、部隊の規模は" in "".join(shown)


def test_a_page_with_nothing_but_suppressed_findings_says_so() -> None:
    root = tree(page([replace(decided_report(), findings=())]))
    assert text(root.xpath("//*[@class='verdict']")[0]) == "No findings"
    assert TITLE in text(root.xpath("//header")[0])


def test_nothing_suppressed_leaves_no_trace() -> None:
    assert "uppressed" not in text(tree(page([replace(decided_report(), suppressed=())])).xpath("//main")[0])


def test_long_lists_are_cut_and_say_so() -> None:
    many = tuple(Suppressed(make_finding(), Authority.BASELINE) for _ in range(MOST + 7))
    report = make_report(suppressed=many)
    assert (len(silenced_list(report).lines), silenced_list(report).more) == (MOST, 7)
    assert "and 7 more; the formats json and jsonl have them all." in page([report])


def test_the_index_counts_them() -> None:
    clean = replace(decided_report(), findings=())
    html = index([entry(clean, "a.html", None), entry(replace(clean, suppressed=(), id="b"), "b.html", None)])
    assert "No findings in 0 of 2 checked articles · 3 more suppressed" in text(tree(html).xpath("//header")[0])
    cells = tree(html).xpath("//td[@data-cell='suppressed']/@data-value")
    assert sorted(cells) == ["0", "3"]
    none = index([entry(replace(clean, suppressed=()), "a.html", None)])
    assert "uppressed" not in text(tree(none).xpath("//body")[0].xpath("main")[0])
