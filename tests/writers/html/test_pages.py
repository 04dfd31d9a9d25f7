"""The page: complete, escaped, self-contained, and small enough to open."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.core.finding import Severity
from checker.core.text import Span
from checker.writers import WRITERS, Rendering
from checker.writers.html.pages import MOST_BYTES, page
from tests.writers.conftest import make_failure, make_finding, make_report
from tests.writers.html.conftest import alone_report, large_report, seed_report

# What HTML has no place for, and what would turn a text around.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = [
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "\x1b[31m\x00\u202egnp.exe",
    "{{ 7*7 }}{% raw %}",
    "]]><!-- -->",
    "::stop-commands::x",
    "\ud800",
    "&lt;b&gt;",
]


def tree(html: str) -> Any:
    return etree.HTML(html.encode("utf-8"), etree.HTMLParser(encoding="utf-8"))


def text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def test_everything_of_a_finding_is_on_its_card() -> None:
    finding = next(f for f in seed_report().findings if f.rule == "wrong-country")
    card = tree(page([seed_report()])).xpath(f"//*[@id='f-{finding.fingerprint}']")[0]
    shown = text(card)
    for part in (
        "major",
        f"found {finding.text} expected {finding.suggestion} {finding.expected}",
        finding.message,
        finding.context.partition(finding.text)[2],
        "source-1.en.txt:3",
        "article.ja.txt:4:3",
        "wrong-country country substitution confidence 98% fault of the translation",
        f'"fingerprint": "{finding.fingerprint}"',
    ):
        assert part in shown
    assert {text(mark) for mark in card.xpath(".//*[contains(@class, 'mark')]")} >= {finding.text, "Iraqi", "Israel"}


def test_worst_first_and_summary_before_findings() -> None:
    html = page([seed_report()])
    severities = [card.get("data-severity") for card in tree(html).xpath("//*[@data-item]")]
    assert severities == ["major", "minor", "minor", "minor"]
    assert html.index("1 major and 3 minor findings") < html.index('class="charts"') < html.index('class="cards')


def test_every_link_on_the_page_leads_somewhere() -> None:
    for reports in ([seed_report()], [seed_report(), large_report(3), make_failure()]):
        root = tree(page(reports))
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in root.xpath("//@href") if link.startswith("#")} <= set(ids)
        assert root.xpath("//@href[not(starts-with(., '#'))]") == []


def test_every_run_of_text_says_its_language() -> None:
    root = tree(page([seed_report()]))
    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    for node in root.xpath("//body//*[text()]"):
        if node.tag in {"script", "style"} or not japanese.search("".join(node.xpath("text()"))):
            continue
        assert node.xpath("ancestor-or-self::*[@lang][1]/@lang")[-1:] == ["ja"], etree.tostring(
            node, encoding="unicode"
        )


def test_nothing_but_itself_is_needed() -> None:
    html = page([seed_report()])
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'; ")
    assert "unsafe" not in allowed
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in allowed
    assert not re.search(r"https?://|url\(|@import|\bstyle=|\bon[a-z]+=|javascript:", html)


def hostile_report(evil: str) -> Any:
    finding = make_finding(text=evil, message=evil, suggestion=evil, expected=evil, span=Span(0, len(evil)), rule=evil)
    evidence = replace(finding.evidence[0], source=evil, text=evil, context=evil, context_start=20)
    finding = replace(finding, evidence=(evidence,), kind=evil, fingerprint=evil, context=evil)
    return make_report(finding, text=f"{evil}\n", article=f"{evil}.txt", id=evil, lang=evil)


@pytest.mark.parametrize("evil", HOSTILE)
def test_whatever_a_document_holds_stays_text(evil: str) -> None:
    html = page([hostile_report(evil), make_failure()])
    assert not FORBIDDEN.search(html)
    root = tree(html)
    assert [len(root.xpath(f"//{tag}")) for tag in ("script", "style", "img", "iframe")] == [1, 1, 0, 0]
    assert root.xpath("//@*[starts-with(name(), 'on')]") == []
    assert "49" not in text(root.xpath("//main")[0])


class Elements(HTMLParser):
    """Counts what a browser would take for markup."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag + "".join(sorted(name for name, _ in attrs)))


def elements(html: str) -> list[str]:
    parser = Elements()
    parser.feed(html)
    return parser.tags


@pytest.mark.property
@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(), min_size=16, max_size=40))
def test_no_text_makes_an_element(evil: str) -> None:
    harmless = "x" * len(evil)
    made = page([hostile_report(evil)])
    # The words of the article inside a message are set apart by their script, hence the set.
    assert set(elements(made)) <= set(elements(page([hostile_report(harmless)]))) | {"bdilang"}
    assert made.encode("utf-8")


def test_findings_below_the_severity_are_left_out() -> None:
    report = make_report(make_finding(), make_finding(severity=Severity.MINOR, fingerprint="cd" * 16))
    html = WRITERS.get("html")([report], Rendering(min_severity="major"))
    assert "1 major finding<" in html
    assert "cd" * 16 not in html


def test_a_report_without_texts_shows_what_its_findings_hold() -> None:
    root = tree(page([seed_report().without_texts()]))
    assert len(root.xpath("//*[@data-item]")) == 4
    assert root.xpath("//*[contains(@class, 'row')]") == []


def test_paths_are_told_from_where_the_page_is_read() -> None:
    report = make_report()
    root = tree(page([report], Rendering(folder="docs")))
    assert text(root.xpath("//h1")[0]) == "docs/article.ja.txt"
    assert text(root.xpath("//*[@class='reach against']")[0]) == "source.en.txt (parallel)"
    assert '"article": "article.ja.txt"' in text(root.xpath("//*[@class='allow']")[0]), "the baseline knows no folder"


def test_segments_of_files_with_markup_are_named() -> None:
    finding = make_finding(span=Span(103, 107), extracted=Span(3, 7), line=9, column=20, segment="<s&1>")
    card = tree(page([make_report(finding)])).xpath("//*[@data-item]")[0]
    assert "article.ja.txt:9:20 segment <s&1>" in text(card)
    assert text(card.xpath(".//mark")[0]) == "フランス"


def test_an_article_without_sources_says_so() -> None:
    html = page([alone_report()])
    assert "There was no source to compare the article with." in html
    assert 'class="row' in html
    assert "no sentence answers this one" not in html


def test_a_comment_that_is_not_needed_is_nobodys_fault() -> None:
    card = tree(page([make_report(make_finding(rule="unused-ignore"))])).xpath("//*[@data-item]")[0]
    assert "fault" not in text(card)
    assert "Allow it" not in text(card)


def test_failures_and_clean_articles_say_so() -> None:
    failure = text(tree(page([make_failure()])).xpath("//header")[0])
    assert "Not checked This article was not checked. bad.ja.txt: the file is empty" in failure
    clean = page([replace(seed_report(), findings=())])
    assert "No findings" in clean
    assert 'id="filter"' not in clean
    assert "<title>No findings · 2 articles</title>" in page([make_failure(), make_failure()])
    assert "<title>No findings · 0 articles</title>" in page([])


def test_of_several_articles_the_worst_comes_first_and_failures_stand_above() -> None:
    clean = replace(seed_report(), findings=(), article="clean.txt")
    root = tree(page([clean, seed_report(), make_failure(), large_report(3)]))
    contents, main = root.xpath("//nav")[0], root.xpath("//main")[0]
    assert [text(name) for name in main.xpath("article//h2")] == [
        "large.ja.txt",
        "seeds/iraq-prime-minister/article.ja.txt",
        "clean.txt",
    ]
    assert "large.ja.txt 1 critical, 1 major and 1 minor findings seeds/" in text(contents)
    assert text(contents.xpath("details")[0]) == "1 article without findings clean.txt No findings"
    assert text(main[0]).startswith("1 article was not checked bad error bad.ja.txt: the file is empty")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("findings", "length", "notice"),
    [
        (2_000, 1, "The sources in full, and lines to copy into the baseline, are left out"),
        (2_000, 3, "The texts side by side are left out"),
        (6_000, 1, "worst of 6000 findings"),
    ],
)
def test_a_large_page_stays_small_enough_to_open(findings: int, length: int, notice: str) -> None:
    html = page([large_report(findings, length)])
    assert len(html.encode()) <= MOST_BYTES
    assert notice in html
    assert html.count("data-item") >= min(findings, 2_000)


def test_small_pages_leave_nothing_out() -> None:
    assert 'class="notice"' not in page([seed_report()])
