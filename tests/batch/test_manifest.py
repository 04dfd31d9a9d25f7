"""Manifests and folders of cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.batch.manifest import Case, read_cases
from checker.core.errors import CheckerError, InputError, ManifestError

GOOD = {"id": "a", "article": "a.ja.txt", "sources": ["a.en.txt", "b.en.txt"]}


def write(tmp_path: Path, *lines: Any) -> Any:
    path = tmp_path / "cases.jsonl"
    path.write_bytes("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode())
    return path


def test_a_manifest_in_its_order(tmp_path: Path) -> None:
    full = {**GOOD, "id": "0", "lang": "ja", "source_lang": "en", "back_translation": "b.txt", "desk": 7}
    cases = read_cases(write(tmp_path, "\ufeff" + json.dumps(GOOD), "", full))
    assert cases == (
        Case("a", "a.ja.txt", ("a.en.txt", "b.en.txt"), tmp_path),
        Case("0", "a.ja.txt", ("a.en.txt", "b.en.txt"), tmp_path, "b.txt", "ja", "en"),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ('"a"', "not a JSON object"),
        ({"id": "b", "article": "x"}, "key 'sources' is missing; add it"),
        ({"id": "b", "article": "x", "source": []}, "key 'sources' is missing; did you write 'source' for it?"),
        ({**GOOD, "id": 7}, "'id' must be a string that is not empty, not 7"),
        ({**GOOD, "id": ""}, "'id' must be a string"),
        ({**GOOD, "article": None}, "'article' must be a string"),
        ({**GOOD, "id": "b", "sources": "a.en.txt"}, "'sources' must be a list of paths"),
        ({**GOOD, "id": "b", "sources": [1]}, "'sources' must be a list of paths"),
        ({**GOOD, "id": "b", "lang": 3}, "'lang' must be a string"),
        (GOOD, "id 'a' is already on line 1"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: Any, message: str) -> None:
    path = write(tmp_path, GOOD, line)
    with pytest.raises(ManifestError) as caught:
        read_cases(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_of_folders(tmp_path: Path) -> None:
    names = ["b/article.ja.txt", "b/source-2.en.txt", "b/source-1.en.md", "a/article.md", "a/source.txt", "c/notes.txt"]
    for name in [*names, ".git/article.ja.txt", "b/expected.json", "b/source.json", "d/article.xlf"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert read_cases(tmp_path) == (
        Case("a", "a/article.md", ("a/source.txt",), tmp_path),
        Case("b", "b/article.ja.txt", ("b/source-1.en.md", "b/source-2.en.txt"), tmp_path, lang="ja"),
        Case("d", "d/article.xlf", (), tmp_path),
    )
    (tmp_path / "a" / "article.ja.txt").touch()
    with pytest.raises(InputError, match="2 articles in one folder"):
        read_cases(tmp_path)


def test_a_folder_with_a_manifest_is_read_through_it(tmp_path: Path) -> None:
    write(tmp_path, GOOD).rename(tmp_path / "manifest.jsonl")
    assert [case.id for case in read_cases(tmp_path)] == ["a"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xff\xfe\x00"])
def test_nothing_to_check(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(data)
    with pytest.raises(CheckerError, match=r"no cases here|not UTF-8"):
        read_cases(path)


def test_a_missing_manifest(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_cases(tmp_path / "cases.jsonl")
