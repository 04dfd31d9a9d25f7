"""One article after the other, each on its own."""

from __future__ import annotations

from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.batch.manifest import Case
from checker.batch.run import check_each, run
from checker.core.options import Options
from checker.core.report import Status

ARTICLE = "ドイツの首相は火曜日、東京で日本の首相と会談し、貿易について話し合った。\n"
SOURCE = "The German prime minister met Japan's prime minister in Tokyo on Tuesday to talk about trade.\n"


def write(tmp_path: Path) -> Any:
    (tmp_path / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(SOURCE, encoding="utf-8")
    return Case("a", "a.ja.txt", ("a.en.txt",), tmp_path)


def test_a_result_at_a_time_with_its_texts(tmp_path: Path) -> None:
    reports = run(repeat(write(tmp_path)), Options())
    report = next(reports)
    assert (report.status, report.id, report.article) == (Status.OK, "a", "a.ja.txt")
    assert report.comparison is not None
    assert report.comparison.article is report.document
    assert (report.without_texts().comparison, report.without_texts().document) == (None, None)
    assert next(reports) == report


def test_a_case_knows_its_languages(tmp_path: Path) -> None:
    case = write(tmp_path)
    swapped = Case("b", "a.en.txt", (), tmp_path, lang="ja")
    good, bad = run([case, swapped], Options())
    assert (good.lang, good.status) == ("ja", Status.OK)
    assert bad.status is Status.ERROR
    assert bad.error.startswith("a.en.txt: expected ")


def test_a_crash_is_one_articles_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    whole = pipeline.check

    def crashes_once(article: Any, *arguments: Any, **named: Any) -> Any:
        if named["id"].endswith("b.ja.txt"):
            raise ZeroDivisionError("two\nlines")
        return whole(article, *arguments, **named)

    monkeypatch.setattr(pipeline, "check", crashes_once)
    (tmp_path / "b.ja.txt").write_text(ARTICLE, encoding="utf-8")
    crashed, good = check_each([tmp_path / "b.ja.txt", tmp_path / "a.ja.txt"], [], Options())
    assert (crashed.status, good.status) == (Status.CRASHED, Status.OK)
    assert "ZeroDivisionError: two lines; this is a fault of checker" in crashed.error


def test_a_bilingual_file_needs_no_sources(tmp_path: Path) -> None:
    rows = "source,target\nThe talks in Oslo ended in March.,オスロでの会談は５月に終わった。\n"
    (tmp_path / "talks.csv").write_text(rows, encoding="utf-8")
    (report,) = run([Case("talks", "talks.csv", folder=tmp_path)], Options())
    assert [(finding.rule, finding.segment) for finding in report.findings] == [("wrong-date", "row 2")]
