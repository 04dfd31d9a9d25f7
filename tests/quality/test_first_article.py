"""The article that the project began with: everything knowable is found, and nothing else is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import Report, check

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[dict[str, object]]:
    """The annotated errors; offsets are code points in the article."""
    text = (shared / "gold" / "seed-article.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def report(shared: Path) -> Report:
    seeds = shared / "seeds"
    return check(seeds / "article.ja.txt", sorted(seeds.glob("source-*.en.txt")))


def _found(row: dict[str, object], report: Report) -> bool:
    start, end = int(str(row["start"])), int(str(row["end"]))
    return any(start < finding.span.end and finding.span.start < end for finding in report.findings)


def test_every_error_that_sources_document_or_lexicon_show_is_found(
    rows: list[dict[str, object]], report: Report
) -> None:
    knowable = [row for row in rows if row["knowable_from"] != "world"]
    assert len(knowable) == 14
    assert [row["text"] for row in knowable if not _found(row, report)] == []


def test_nothing_else_is_flagged(rows: list[dict[str, object]], report: Report) -> None:
    places = [(int(str(row["start"])), int(str(row["end"]))) for row in rows]
    stray = [
        (finding.rule, finding.text)
        for finding in report.findings
        if finding.severity.rank >= 1
        and not any(start < finding.span.end and finding.span.start < end for start, end in places)
    ]
    assert stray == []


def test_the_prime_minister_is_given_back_to_iraq_by_two_sources(report: Report) -> None:
    finding = next(finding for finding in report.findings if finding.rule == "wrong-country")
    assert finding.severity.rank >= 2
    assert finding.suggestion == "イラク"
    assert sorted({Path(evidence.source).name for evidence in finding.evidence}) == [
        "source-2.en.txt",
        "source-3.en.txt",
    ]
