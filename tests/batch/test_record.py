"""One article checked, as what is kept of it."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from pathlib import Path

from checker.batch.manifest import Case
from checker.batch.record import Recipe, check_record, lines, lost_record
from checker.batch.run import run
from checker.core.options import Options
from checker.core.report import Report, Status
from tests.batch.test_pool import Lenient
from tests.cli.conftest import ARTICLE, SOURCE


class Faulty(Lenient):
    """A policy with a fault."""

    def fails(self, report: Report, folder: Path) -> bool:
        if report.status is Status.OK:
            raise KeyError(folder.name)
        return True


def made(folder: Path) -> tuple[Case, Recipe]:
    (folder / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "s.en.txt").write_text(SOURCE, encoding="utf-8")
    recipe = Recipe(Options(), Lenient(), folder, "minor", "configuration", "../index.html")
    return Case("a", "a.ja.txt", ("s.en.txt",), folder), recipe


def test_the_record_is_the_report(tmp_path: Path) -> None:
    case, recipe = made(tmp_path)
    result = check_record(case, pickle.loads(pickle.dumps(recipe)))  # noqa: S301 - our own
    (report,) = run([case], recipe.options)
    assert (result.line, result.texts) == lines(report, "minor")
    assert (result.status, result.failing, result.key) == (Status.OK, False, recipe.key(case))
    assert "../index.html" in result.page
    assert check_record(case, recipe) == result
    assert check_record(case, replace(recipe, index="")) == replace(result, page="")


def test_an_article_that_cannot_be_read(tmp_path: Path) -> None:
    case, recipe = made(tmp_path)
    result = check_record(replace(case, article="missing.ja.txt"), recipe)
    assert (result.status, result.failing, result.texts, result.page) == (Status.ERROR, True, "", "")
    assert json.loads(result.line)["reason"].startswith("missing.ja.txt: cannot be read")


def test_a_fault_after_the_check_is_the_articles_own(tmp_path: Path) -> None:
    case, recipe = made(tmp_path)
    result = check_record(case, replace(recipe, policy=Faulty()))
    assert result.status is Status.CRASHED
    assert "a.ja.txt: KeyError: " in json.loads(result.line)["reason"]


def test_a_lost_article(tmp_path: Path) -> None:
    case, recipe = made(tmp_path)
    record = json.loads(lost_record(replace(case, lang="ja"), recipe, Status.TIMEOUT, "not done").line)
    assert (record["status"], record["reason"], record["lang"]) == ("timeout", "a.ja.txt: not done", "ja")
