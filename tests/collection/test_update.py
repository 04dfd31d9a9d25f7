"""The index follows its folder, whatever happens to either."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children
from pathlib import Path

import pytest

from checker.collection import reader, update, workers
from checker.collection.store import Damaged, Entry
from checker.collection.update import Summary, index_of
from checker.collection.workers import reading
from checker.core.errors import InputError
from tests.collection.conftest import STORIES, put


def brought(folder: Path) -> Summary:
    return update.update(folder, index_of(folder, "en"), "en")


def content(index: Path) -> dict[str, tuple[str, list[str], bytes | None]]:
    """Return what the index says of each file: its hash, its features, its record."""
    with sqlite3.connect(index) as database:
        query = (
            "SELECT path, digest, record, group_concat(features.feature, '|') FROM files JOIN texts ON texts.id = files.text "
            "LEFT JOIN records ON records.text = texts.id LEFT JOIN postings ON postings.text = texts.id "
            "LEFT JOIN features ON features.id = postings.feature GROUP BY path"
        )
        found = {
            path: (digest, sorted((told or "").split("|")), record)
            for path, digest, record, told in database.execute(query)
        }
        assert_counted(database)
    database.close()
    return found


def assert_counted(database: sqlite3.Connection) -> None:
    """Assert that nothing is counted wrongly, doubled or left over."""
    wrong = "SELECT count(*) FROM features WHERE texts != (SELECT count(*) FROM postings WHERE feature = features.id) OR texts = 0"
    lost = "SELECT count(*) FROM postings WHERE text NOT IN (SELECT text FROM records)"
    assert database.execute(wrong).fetchone() == database.execute(lost).fetchone() == (0,)
    counted = "SELECT (SELECT count(*) FROM records), (SELECT count(*) FROM postings)"
    assert database.execute(counted).fetchone() == database.execute("SELECT texts, features FROM totals").fetchone()


def test_everything_is_read_once(folder: Path) -> None:
    assert brought(folder) == Summary(files=5, read=5, removed=0, foreign=1, refused=())
    time.sleep(2.1)  # what was written just now might still change within its stamp
    assert brought(folder).files == 5
    assert brought(folder).read == 0
    assert (folder / ".checker" / ".gitignore").read_text() == "*\n"


def test_only_changes_are_read(folder: Path) -> None:
    brought(folder)
    put(folder, "new.txt", "Kenya elected Grace Otieno on Monday.")
    put(folder, "talks.txt", "Peru elected Luis Paz on Friday.")
    (folder / "bank.html").unlink()
    assert brought(folder) == Summary(files=5, read=2, removed=1, foreign=1, refused=())
    told = content(index_of(folder, "en"))
    assert set(told) == {*STORIES, "new.txt"} - {"bank.html"}
    assert "c:PE" in told["talks.txt"][1]
    assert "c:NO" not in told["talks.txt"][1]


def test_what_was_moved_copied_or_touched_is_not_read_again(folder: Path) -> None:
    brought(folder)
    (folder / "cup" / "final.txt").rename(folder / "moved.txt")
    put(folder, "copy.txt", STORIES["talks.txt"])
    os.utime(folder / "bank.html", (1, 1))
    summary = brought(folder)
    assert (summary.read, summary.removed, summary.files) == (0, 1, 6)
    told = content(index_of(folder, "en"))
    assert told["copy.txt"] == told["talks.txt"]


def test_one_text_in_two_formats_is_two_texts(folder: Path) -> None:
    put(folder, "talks.md", STORIES["talks.txt"])
    brought(folder)
    told = content(index_of(folder, "en"))
    assert told["talks.md"][0] != told["talks.txt"][0]


def test_what_cannot_be_read_is_named_and_tried_again_when_it_changes(folder: Path) -> None:
    put(folder, "broken.docx", "no container")
    put(folder, "empty.txt", " ")
    summary = brought(folder)
    assert [path for path, _ in summary.refused] == ["broken.docx", "empty.txt"]
    assert "is no document of its format" in summary.refused[0][1]
    assert brought(folder).refused == summary.refused
    put(folder, "empty.txt", "Chile elected Luis Paz.", age=1)
    assert [path for path, _ in brought(folder).refused] == ["broken.docx"]


def test_another_version_of_the_language_is_read_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(folder)
    before = content(index_of(folder, "en"))
    monkeypatch.setattr(update, "version", lambda lang: f"newer {lang}")
    assert brought(folder).read == 5
    assert content(index_of(folder, "en")) == before


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\1" * 5000])
def test_a_damaged_index_is_made_anew(folder: Path, damage: bytes) -> None:
    brought(folder)
    index = index_of(folder, "en")
    before = content(index)
    index.write_bytes(damage)
    assert brought(folder).read == 5
    assert content(index) == before


def test_pages_overwritten_are_found_and_made_anew(folder: Path) -> None:
    brought(folder)
    index = index_of(folder, "en")
    before, data = content(index), bytearray(index.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    index.write_bytes(bytes(data))
    brought(folder)
    assert content(index) == before


def test_other_files_are_left_alone(folder: Path, tmp_path: Path) -> None:
    notes, other = tmp_path / "notes.txt", tmp_path / "other.sqlite"
    notes.write_text("mine " * 1000, encoding="utf-8")
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE mine (x)")
    database.close()
    for file in (notes, other):
        before = file.read_bytes()
        with pytest.raises(Damaged, match="the index cannot be read"):
            update.update(folder, file, "en")
        assert file.read_bytes() == before


def test_a_folder_without_texts(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no texts in this folder"):
        brought(tmp_path)


def test_several_processes_read_the_same(folder: Path, tmp_path: Path) -> None:
    brought(folder)
    other = tmp_path / "index.sqlite"
    with reading(2) as read_all:
        update.update(folder, other, "en", read_all=read_all)
    assert content(other) == content(index_of(folder, "en"))


@pytest.mark.parametrize("least", [3, 1000])
def test_as_many_processes_as_pay_read_the_same(
    folder: Path, tmp_path: Path, least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_WORTH_MORE", least)
    brought(folder)
    other = tmp_path / "index.sqlite"
    with reading() as read_all:
        update.update(folder, other, "en", read_all=read_all)
        started = len(active_children())
    assert (started > 0) == (least < 5)
    assert content(other) == content(index_of(folder, "en"))


def test_two_at_once_take_turns(folder: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        summaries = list(threads.map(brought, [folder, folder]))
    assert sorted(summary.read for summary in summaries) == [0, 5]
    assert len(content(index_of(folder, "en"))) == 5


def test_a_failure_keeps_what_was_committed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(place: Path, paths: Sequence[str], lang: str) -> list[Entry]:
        if "talks.txt" in paths:
            raise KeyboardInterrupt
        return [reader.entry(place, path, lang) for path in paths]

    monkeypatch.setattr(update, "AT_ONCE", 1)
    with pytest.raises(KeyboardInterrupt):
        update.update(folder, index_of(folder, "en"), "en", read_all=failing)
    done = len(content(index_of(folder, "en")))
    assert 0 < done < 5
    assert brought(folder).read == 5 - done


@pytest.mark.slow
def test_kill_at_any_moment(tmp_path: Path) -> None:
    folder, dice = tmp_path / "sources", random.Random(6)  # noqa: S311 -- moments
    for number in range(120):
        put(
            folder,
            f"{number}.txt",
            f"Minister Anna Lund of Norway gave {number + 100} euros to Peru on {number % 28 + 1} May.",
        )
    program = "import sys; from pathlib import Path; from checker.collection import update; update.AT_ONCE = 3; "
    program += "update.update(Path(sys.argv[1]), update.index_of(Path(sys.argv[1]), 'en'), 'en')"
    for _ in range(4):
        with subprocess.Popen([sys.executable, "-c", program, str(folder)]) as process:
            index = index_of(folder, "en")
            while not index.exists() and process.poll() is None:
                time.sleep(0.01)
            time.sleep(dice.uniform(0.0, 0.6))
            process.send_signal(signal.SIGKILL)
        if index.exists() and index.stat().st_size:
            content(index)
    brought(folder)
    other = tmp_path / "whole.sqlite"
    update.update(folder, other, "en")
    assert content(index_of(folder, "en")) == content(other)


def test_names_that_are_no_text_are_left_out(folder: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text("Peru.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    assert brought(folder).files == 5


def test_the_version_says_what_a_reading_depends_on() -> None:
    told = reader.version("en")
    assert told == reader.version("en") != reader.version("ja")
    assert "babel" in told
