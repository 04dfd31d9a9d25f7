"""What a collection offers to an article, and what comes of it."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from checker import pipeline
from checker.batch.manifest import Case
from checker.batch.run import check_each, run
from checker.collection import offer, store
from checker.collection.offer import Collection, prepared
from checker.collection.update import index_of, update
from checker.core.dossier import Read
from checker.core.errors import InputError
from checker.core.options import Options
from checker.readers import plain
from tests.collection.conftest import ARTICLE, STORIES, put


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    offer.brought.cache_clear()


def article(text: str = ARTICLE) -> Read:
    return pipeline.read_article(plain.read("a.ja.txt", text), Options())


def names(collection: Collection, text: str = ARTICLE) -> list[str]:
    return [read.document.name for read in collection.offer(article(text))]


def test_an_article_is_offered_its_source(folder: Path) -> None:
    collection = prepared(folder, "en", "sources")
    offered = collection.offer(article())
    assert [read.document.name for read in offered] == ["sources/talks.txt"]
    assert offered[0].document.text == STORIES["talks.txt"]
    assert offered[0].offered
    assert names(
        collection, "ペルーのリマで日曜日、4万5千人の観客を前にルイス・パスが2得点を挙げ、ブラジルがチリを下した。"
    ) == ["sources/cup/final.txt"]


def test_what_is_given_is_not_offered_again(folder: Path) -> None:
    given = plain.read("s", STORIES["talks.txt"])
    assert prepared(folder, "en").offer(article(), [given]) == []


def test_an_index_is_taken_as_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    index = Path("kept.sqlite")
    update(Path("sources"), index, "en")
    (folder / "talks.txt").unlink()
    assert names(prepared(index, "en")) == ["sources/talks.txt"]
    usual = index_of(Path("sources"), "en")
    prepared(Path("sources"), "en")
    assert prepared(usual, "en").shown == "sources/"
    offer.brought.cache_clear()
    assert names(prepared(Path("sources"), "en")) == []


def test_equal_texts_are_offered_once_under_their_first_name(folder: Path) -> None:
    put(folder, "a copy.txt", STORIES["talks.txt"])
    assert names(prepared(folder, "en", "s")) == ["s/a copy.txt"]


@pytest.mark.parametrize("name", ["missing", "notes.txt"])
def test_what_is_no_collection(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("notes " * 99, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        prepared(tmp_path / name, "en")
    assert "\n" not in str(caught.value)


def test_an_index_of_another_language_is_refused(folder: Path) -> None:
    update(folder, index_of(folder, "en"), "en")
    with pytest.raises(InputError, match="for another language"):
        prepared(index_of(folder, "en"), "ja")


def test_a_damaged_record_is_one_line(folder: Path) -> None:
    collection = prepared(folder, "en")
    with sqlite3.connect(collection.index) as database:
        database.execute("UPDATE records SET record = x'00'")
    database.close()
    with pytest.raises(InputError, match="the index cannot be read"):
        collection.offer(article())


def test_the_report_names_the_sources_that_were_found(folder: Path) -> None:
    path = folder.parent / "a.ja.txt"
    path.write_text(ARTICLE.replace("ノルウェー", "スウェーデン"), encoding="utf-8")
    (report,) = check_each([path], [], Options(source_collection=str(folder)))
    assert [source.name for source in report.sources] == [f"{folder.as_posix()}/talks.txt"]
    assert [finding.rule for finding in report.findings] == ["wrong-country"]
    (named,) = check_each([path], [plain.read(report.sources[0].name, STORIES["talks.txt"])], Options())
    assert report == named


def test_names_count_from_the_folder_of_the_case(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder.parent
    put(root, "ja/1.txt", ARTICLE)
    monkeypatch.chdir(root)
    own = Case("1", "1.txt", folder=Path("ja"), source_collection="../sources")
    common = Case("2", "1.txt", folder=Path("ja"))
    reports = list(run([own, common], Options(source_collection="sources")))
    assert [report.sources[0].name for report in reports] == ["../sources/talks.txt"] * 2
    assert os.path.normpath(root / "ja" / reports[0].sources[0].name) == str(folder / "talks.txt")


def test_strangers_that_were_offered_leave_no_trace(folder: Path, tmp_path: Path) -> None:
    stranger = "Astrid Holm sells tulips. The tulips of Astrid Holm are red. Many people like them very much."
    put(tmp_path / "others", "s.txt", stranger)
    path = tmp_path / "a.ja.txt"
    path.write_text("アストリッド・ホルム氏が演説した。\n" + "景気は悪化し、株価は下がった。\n" * 3, encoding="utf-8")
    collection = prepared(tmp_path / "others", "en")
    assert collection.offer(pipeline.read_article(plain.read("a", path.read_text("utf-8")), Options()))
    (with_strangers,) = check_each([path], [], Options(source_collection=str(tmp_path / "others")))
    (alone,) = check_each([path], [], Options())
    assert with_strangers == alone
    assert folder.is_dir()


def test_a_collection_that_is_gone_is_the_reason_of_each_article(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ARTICLE)
    (report,) = run([Case("1", "a.txt", folder=tmp_path, source_collection="none")], Options())
    assert report.error == "none: no such folder of sources; check the path"
    assert json.dumps(report.error)


def test_a_folder_is_looked_through_once(folder: Path) -> None:
    told: list[int] = []
    first = prepared(folder, "en", watch=lambda done, _total: told.append(done))
    put(folder, "new.txt", "Kenya elected Grace Otieno.")
    assert prepared(folder, "en", "other").index == first.index
    assert told == [5]


def test_an_update_that_was_interrupted_is_one_line(folder: Path) -> None:
    collection = prepared(folder, "en")
    with pytest.raises(InputError, match="was interrupted, or it may not be written; run checker collect"):
        raise store.problem(collection.index, sqlite3.OperationalError("attempt to write a readonly database"))


def test_the_state_tells_whether_anything_that_is_offered_changed(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    states = []
    for changed in ("", "new.txt", "talks.txt"):
        if changed:
            put(folder, changed, "Kenya elected Grace Otieno.")
        update(folder, index, "en")
        states.append(prepared(index, "en").state())
    assert len(set(states)) == 3
    other = tmp_path / "other.sqlite"
    update(folder, other, "en")
    assert prepared(other, "en").state() == states[-1]
