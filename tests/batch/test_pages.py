"""A batch's pages: an index and a page an article, written as the reports come."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.batch.pages import Edition, edition, page_name, paged, render_run
from checker.batch.results import read_results
from checker.core.errors import InputError
from tests.batch.conftest import publish
from tests.writers.conftest import make_failure
from tests.writers.html.conftest import large_report, seed_report


def reports() -> list[Any]:
    return [replace(seed_report(), id="calm"), make_failure(), replace(large_report(5), id="worse")]


def written(folder: Path, **settings: Any) -> str:
    assert len(list(paged(reports(), folder, Edition(**settings)))) == 3
    return (folder / "index.html").read_text(encoding="utf-8")


def test_an_index_and_a_page_for_each_checked_article(tmp_path: Path) -> None:
    html = written(tmp_path)
    linked = re.findall(r'href="(articles/[^"]+)"', html)
    assert linked == [f"articles/{page_name('worse')}", f"articles/{page_name('calm')}"]
    assert sorted(path.name for path in (tmp_path / "articles").iterdir()) == sorted(name[9:] for name in linked)
    assert 'href="../index.html"' in (tmp_path / linked[0]).read_text(encoding="utf-8")


def test_reports_are_forgotten_once_written(tmp_path: Path) -> None:
    flow = paged(iter(reports()), tmp_path, Edition())
    first = next(flow)
    assert (first.id, first.document, first.comparison) == ("calm", None, None)
    assert (tmp_path / "articles" / page_name("calm")).exists()
    assert not (tmp_path / "index.html").exists()
    flow.close()


def test_pages_of_articles_that_are_gone_go_too(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "articles" / "mine.html").touch()
    list(paged(reports()[:1], tmp_path, Edition()))
    assert {path.name for path in (tmp_path / "articles").iterdir()} == {"mine.html", page_name("calm")}


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        written(tmp_path / name)
    pages = [sorted(path.read_bytes() for path in (tmp_path / name).rglob("*.html")) for name in ("a", "b")]
    assert pages[0] == pages[1]


def test_a_stored_run_is_rendered_again_without_any_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = tmp_path / "run"
    publish(reports(), run, edition=Edition("minor"))
    monkeypatch.setattr("checker.pipeline.gather", None)
    assert render_run(run, tmp_path / "again", Edition("minor")) == tmp_path / "again" / "index.html"
    for path in run.rglob("*.html"):
        assert (tmp_path / "again" / path.relative_to(run)).read_bytes() == path.read_bytes()


def test_trends_against_an_earlier_run(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    before = [replace(large_report(7), id="worse"), replace(large_report(2), id="gone", article="gone.ja.txt")]
    publish(before, earlier)
    compared = edition("minor", earlier)
    assert compared.earlier is not None
    assert all(f.evidence == () for report in compared.earlier.reports.values() for f in report.findings)
    list(paged(reports(), tmp_path, compared))
    html = (tmp_path / "index.html").read_text(encoding="utf-8")
    trend = re.sub(r"<[^>]+>", "", html.partition('class="trend">')[2].partition("</p>")[0])
    assert re.findall(r"\d+ \w+", trend.replace(str(earlier), "")) == ["4 new", "2 fixed", "5 unchanged", "2 unknown"]


def test_an_earlier_run_may_be_the_folder_that_is_written(tmp_path: Path) -> None:
    publish(reports(), tmp_path)
    compared = edition("minor", tmp_path)
    publish(reports(), tmp_path, edition=compared)
    assert "<b>9</b> unchanged" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert len(list(read_results(tmp_path))) == 3


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c", "\0", "", "東京", "x" * 500, "CON", "a\ud800"])
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._-]{0,80}-[0-9a-f]{12}\.html", page_name(name))
    assert not page_name(name).startswith((".", "-"))


def test_names_that_look_alike_keep_apart() -> None:
    names = {page_name(name) for name in ("a/b", "a-b", "A-B", "東京", "大阪")}
    assert len({name.lower() for name in names}) == 5


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "articles").touch()
    with pytest.raises(InputError, match="cannot be made"):
        list(paged(reports(), tmp_path, Edition()))
