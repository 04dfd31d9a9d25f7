"""Which texts are found, and that it depends on nothing but the texts."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from checker.collection import search, store
from checker.collection.search import candidates
from checker.collection.store import Entry


def filled(file: Path, texts: dict[str, str], order: list[str] | None = None) -> sqlite3.Connection:
    """Return an index of texts, each of them features between blanks."""
    database = store.connection(file, write=True)
    store.begin(database, "1", ".")
    for name in order or list(texts):
        with store.transaction(database):
            store.add(database, [Entry(name, b"x", tuple(sorted(set(texts[name].split()))))])
            store.place(database, [(name, "1", name)])
    return database


def found(database: sqlite3.Connection, features: str, most: int = 8) -> list[str]:
    return [one.digest for one in candidates(database, features.split(), most)]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index.sqlite"


def test_what_is_rare_weighs_most(index: Path) -> None:
    texts = {f"t{number}": "c:US c:GB n:100" for number in range(20)} | {
        "own": "c:US w:abadi s:HTR",
        "other": "c:US w:holm",
    }
    assert found(filled(index, texts), "c:US c:GB w:abadi s:HTR")[0] == "own"


def test_what_shares_too_little_is_not_found(index: Path) -> None:
    texts = {f"t{number}": f"c:US n:{number}" for number in range(30)}
    assert found(filled(index, texts), "c:US w:abadi w:holm w:paz n:99 d:5-3") == []


def test_an_empty_index_and_an_empty_article(index: Path, tmp_path: Path) -> None:
    assert found(filled(index, {}), "c:US") == []
    assert found(filled(tmp_path / "other.sqlite", {"a": "c:US"}), "") == []


def test_no_more_than_wanted(index: Path) -> None:
    texts = {f"t{number:02}": "w:abadi w:holm" for number in range(30)}
    assert found(filled(index, texts), "w:abadi w:holm", 8) == [f"t{number:02}" for number in range(8)]


def test_long_texts_must_share_more(index: Path) -> None:
    texts = {"long": "w:abadi w:holm " + " ".join(f"n:{n}" for n in range(200)), "short": "w:abadi w:holm", "x": "w:x"}
    assert found(filled(index, texts), "w:abadi w:holm")[0] == "short"


def test_the_order_of_entering_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 3)
    texts = {f"t{number}": f"w:abadi c:US n:{number % 3}" for number in range(9)}
    one = filled(tmp_path / "1.sqlite", texts)
    other = filled(tmp_path / "2.sqlite", texts, sorted(texts, reverse=True))
    assert found(one, "w:abadi c:US n:1") == found(other, "w:abadi c:US n:1")
    scores = [[candidate.score for candidate in candidates(each, ["w:abadi", "n:1"], 8)] for each in (one, other)]
    assert scores[0] == scores[1]


def test_only_so_many_texts_are_visited(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "VISITED", 5)
    texts = {f"t{number}": "c:US" for number in range(50)} | {"own": "c:US w:abadi w:holm"}
    database = filled(index, texts)
    assert found(database, "c:US w:abadi w:holm") == ["own"]


def test_removed_texts_are_not_found(index: Path) -> None:
    database = filled(index, {"a": "w:abadi c:US", "b": "w:abadi c:GB"})
    with store.transaction(database):
        store.forget(database, ["a"])
        for text, _ in store.unused(database, 9):
            store.remove(database, text, ["w:abadi", "c:US"])
    assert found(database, "w:abadi c:US c:GB") == ["b"]
    assert database.execute("SELECT count(*) FROM features WHERE feature = 'c:US'").fetchone() == (0,)
