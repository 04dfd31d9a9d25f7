"""A manifest that is read twice and never held."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from checker.batch.listing import WHOLE, Shard, listing, shard
from checker.batch.manifest import MAX_LINE
from checker.core.errors import InputError, ManifestError, UsageError


def write(path: Path, count: int) -> Path:
    rows = ({"id": f"article-{number}", "article": f"{number}.ja.txt", "sources": []} for number in range(count))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_all_parts_are_the_whole(tmp_path: Path) -> None:
    listed = listing(write(tmp_path / "manifest.jsonl", 10))
    whole = list(listed.cases())
    assert [place for place, _ in whole] == list(range(10))
    parts = [list(listed.cases(Shard(number, 3))) for number in (1, 2, 3)]
    assert sorted(case for part in parts for case in part) == whole
    assert [len(part) for part in parts] == [Shard(number, 3).size(10) for number in (1, 2, 3)] == [4, 3, 3]
    assert listed.total == WHOLE.size(10) == 10


def test_the_digest_is_of_what_is_checked(tmp_path: Path) -> None:
    listed = listing(write(tmp_path / "manifest.jsonl", 3))
    text = (tmp_path / "manifest.jsonl").read_text()
    (tmp_path / "other.jsonl").write_text("\n" + text.replace('"id": ', '"id":'))
    assert listing(tmp_path / "other.jsonl").digest == listed.digest
    (tmp_path / "other.jsonl").write_text(text.replace("2.ja", "3.ja"))
    assert listing(tmp_path / "other.jsonl").digest != listed.digest


def test_a_manifest_that_changes_meanwhile(tmp_path: Path) -> None:
    listed = listing(write(tmp_path / "manifest.jsonl", 3))
    write(tmp_path / "manifest.jsonl", 4)
    with pytest.raises(InputError, match="changed while it was worked through"):
        list(listed.cases())


def test_memory_does_not_grow_with_the_manifest(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        manifest = write(tmp_path / "manifest.jsonl", count)
        tracemalloc.start()
        assert sum(1 for _ in listing(manifest).cases()) == count
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(10)
    assert peak(20_000) < 2 * peak(2_000)


@pytest.mark.parametrize("text", ["", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2", "１/２"])
def test_no_shards(text: str) -> None:
    with pytest.raises(UsageError, match="write I/N with I from 1 to N"):
        shard(text)


def test_a_shard_as_it_is_written() -> None:
    assert (shard("2/8"), str(shard("2/8"))) == (Shard(2, 8), "2/8")


def test_a_line_without_end(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_bytes(b"x" * (MAX_LINE + 1))
    with pytest.raises(InputError, match="a line has more than 1,000,000 bytes"):
        listing(tmp_path / "manifest.jsonl")


def test_ids_differ_also_far_apart(tmp_path: Path) -> None:
    manifest = write(tmp_path / "manifest.jsonl", 500)
    with manifest.open("a") as file:
        file.write(json.dumps({"id": "article-7", "article": "b", "sources": []}))
    with pytest.raises(ManifestError, match=r"manifest.jsonl:501: id 'article-7' is already on line 8"):
        listing(manifest)
