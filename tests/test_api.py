"""The library as others call it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import checker
from checker import Case, CheckerError, Document, Options, Report, Status, back_translate, check, check_many

ARTICLE = "先月フランスのクラウス・ベルガー首相は、東京で開かれた会議に出席した。\n首相は、日本との貿易を増やしたいと述べた。\n"
SOURCE = (
    "Last month German Prime Minister Klaus Berger attended a conference in Tokyo.\n"
    "The prime minister said that he wanted to increase trade with Japan.\n"
)


@pytest.fixture
def paths(tmp_path: Path) -> Any:
    (tmp_path / "article.ja.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "one.en.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path / "article.ja.txt", tmp_path / "sources"


def test_check_takes_paths(paths: tuple[Path, Path]) -> None:
    article, sources = paths
    report = check(article, [sources])
    assert isinstance(report, Report)
    assert [(finding.rule, finding.text) for finding in report.findings] == [("wrong-country", "フランス")]
    assert report == check(str(article), sources) == check(article, [str(sources / "*.txt")])


def test_check_takes_documents_made_of_texts() -> None:
    report = check(Document("memory", ARTICLE), Document("source", SOURCE))
    assert (report.id, report.article, len(report.findings)) == ("memory", "memory", 1)


def test_options_decide() -> None:
    options = Options(ignore=("wrong-country",))
    assert check(Document("memory", ARTICLE), [Document("source", SOURCE)], options).findings == ()


def test_errors_are_the_librarys_own(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="no such file"):
        check(tmp_path / "missing.txt")
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").touch()
    with pytest.raises(CheckerError, match="2 files for one article"):
        check(tmp_path)


def test_check_many_goes_on_after_a_bad_article(paths: tuple[Path, Path]) -> None:
    article = paths[0]
    cases = [
        Case("bad", "missing.txt", (), article.parent),
        Case("good", article.name, ("sources/one.en.txt",), article.parent),
    ]
    bad, good = check_many(cases)
    assert (bad.status, good.status) == (Status.ERROR, Status.OK)
    assert len(good.findings) == 1


def test_back_translate_gives_one_sentence_for_each(paths: tuple[Path, Path]) -> None:
    article, back = back_translate(paths[0], paths[1])
    assert len(article.sentences) == len(back.document.sentences) == 2


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        checker.nothing  # noqa: B018
