"""Reports with their texts: real ones of a seed, and large ones made here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.batch.run import check_each
from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.comparison import Comparison
from checker.core.finding import BackQuote, Category, Evidence, Finding, Severity
from checker.core.options import Options
from checker.core.report import Authority, Report, SourceSummary, Stats, Status, Suppressed
from checker.core.text import Document, Sentence, Span
from checker.writers.html.index import Change, entry
from tests.seeds.regenerate import report
from tests.writers.conftest import SIGNATURE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = "iraq-prime-minister"
OURS, BACK, THEIRS = (
    "{0}番の駅では、フランスの運輸相が新しい路線を視察した。",
    "At station {0}, {1}.",
    "At stop {0}, {1}.",
)
SEEN = "the transport minister of {} looked at the new line"
SHOWN = "[data-item]:not([hidden])"
Visit = Callable[..., Any]
RULES = ("wrong-country", "wrong-role", "garbled-name", "wrong-number")
CATEGORIES = (Category.COUNTRY, Category.ROLE, Category.PERSON, Category.NUMBER)


@lru_cache
def seed_report() -> Report:
    """Return the report on a seed, with its texts."""
    return report(SEED)


def decided_report() -> Report:
    """Return the report on the seed after the user has decided about two of its findings, in each way."""
    whole = seed_report()
    first, second, third, fourth = whole.findings
    decided = (
        Suppressed(second, Authority.INLINE, "the desk's decision"),
        Suppressed(third, Authority.TERMS),
        Suppressed(fourth, Authority.BASELINE, "since March"),
    )
    return replace(whole, findings=(first,), suppressed=decided)


def markup_report() -> Report:
    """Return the report on an XLIFF file, whose findings lie in segments."""
    (found,) = check_each([Path(__file__).parents[2] / "readers/data/talks.xlf"], (), Options())
    return replace(found, article="talks.xlf")


def alone_report() -> Report:
    """Return the report on the seed's article without any source."""
    (found,) = check_each([Path(__file__).parents[3] / "seeds" / SEED / "article.ja.txt"], (), Options())
    return replace(found, article="article.ja.txt")


def lines(name: str, lang: str, texts: list[str]) -> Document:
    """Return a document with one sentence a line."""
    sentences, at = [], 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(at, at + len(text)), text, index))
        at += len(text) + 1
    spans = tuple(sentence.span for sentence in sentences)
    return Document(name, "".join(f"{text}\n" for text in texts), lang, spans, tuple(sentences))


def finding(article: Document, source: Document, back: str, index: int) -> Finding:
    """Return a finding on the country in one sentence."""
    ours, theirs = article.sentences[index], source.sentences[index]
    at = ours.span.start + ours.text.index("フランス")
    german = theirs.span.start + theirs.text.index("Germany")
    return Finding(
        rule=RULES[index % 4],
        category=CATEGORIES[index % 4],
        kind="substitution",
        severity=(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)[index % 3],
        confidence=0.9,
        message="the article says フランス; the source says Germany",
        span=Span(at, at + 4),
        line=index + 1,
        column=at - ours.span.start + 1,
        text="フランス",
        expected="Germany",
        suggestion="ドイツ",
        back=BackQuote(back, Span(back.index("France"), back.index("France") + 6)),
        evidence=(
            Evidence(source.name, "Germany", Span(german, german + 7), index + 1, theirs.text, theirs.span.start),
        ),
        fingerprint=f"{index:032x}",
        context=ours.text,
    )


@lru_cache
def large_report(findings: int, length: int = 1) -> Report:
    """Return a report with one finding in each sentence; ``length`` makes the sentences longer."""
    article = lines("large.ja.txt", "ja", [OURS.format(n) * length for n in range(findings)])
    source = lines("large.en.txt", "en", [THEIRS.format(n, SEEN.format("Germany")) * length for n in range(findings)])
    back = tuple(BACK.format(n, SEEN.format("France")) * length for n in range(findings))
    beads = tuple(Bead((n,), (n,), 0.9) for n in range(findings))
    alignments = (Alignment(0, Relatedness.PARALLEL, beads, 1.0),)
    return Report(
        id="large",
        article=article.name,
        status=Status.OK,
        lang="ja",
        sources=(SourceSummary(source.name, "parallel", findings, findings, 1.0),),
        findings=tuple(finding(article, source, back[n], n) for n in range(findings)),
        unchecked=(),
        signature=SIGNATURE,
        stats=Stats(findings, findings, findings),
        document=article,
        comparison=Comparison(article, back, frozenset(), (source,), alignments),
    )


@pytest.fixture(scope="session")
def browser() -> Any:
    """Yield a headless Chromium, or skip the test with the reason why there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    executable = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    # A browser for tests on this machine asks nobody for updates.
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with playwright.sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(executable_path=executable, args=arguments)
        except playwright.Error as error:
            pytest.skip(f"no Chromium can be started: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Return a function that opens HTML as a file; it fails when the page complains or asks the network."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def asked(request: Any) -> None:
        if not request.url.startswith("file://"):
            troubles.append(request.url)

    def visit(html: str, anchor: str = "", **settings: Any) -> Page:
        (tmp_path / "page.html").write_text(html, encoding="utf-8")
        context = browser.new_context(**settings)
        contexts.append(context)
        opened = context.new_page()
        opened.on("console", lambda message: troubles.append(message.text))
        opened.on("pageerror", lambda error: troubles.append(str(error)))
        opened.on("request", asked)
        opened.goto((tmp_path / "page.html").as_uri() + anchor)
        return opened

    yield visit
    for context in contexts:
        context.close()
    assert troubles == []


def address(opened: Page) -> str:
    """Return what stands in the address after #."""
    return str(opened.url).partition("#")[2]


def entries() -> list[Any]:
    """Return three articles of an index: few findings, many, and one that was not checked."""
    changed = replace(entry(large_report(5), "articles/large.html", None), id="many", change=Change(new=2))
    few = replace(entry(seed_report(), "articles/seed.html", None), id="few", change=Change(fixed=1, unchanged=4))
    failed = replace(
        seed_report(), id="broken", status=Status.ERROR, error="missing.ja.txt: cannot be read", findings=()
    )
    return [few, changed, entry(failed, "", None)]
