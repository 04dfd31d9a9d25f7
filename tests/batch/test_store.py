"""Files are there whole or not at all."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from checker.batch.store import atomic, make, replaced
from checker.core.errors import InputError


def test_an_interrupted_write_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")

    def interrupted() -> None:
        with atomic(tmp_path / "file") as file:
            file.write("new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
    with replaced(tmp_path / "file") as part:
        part.write_bytes(b"new")
        assert (tmp_path / "file").read_text() == "old"
    assert [path.read_text() for path in tmp_path.iterdir()] == ["new"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be made"):
        make(tmp_path / "file" / "out")


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"), atomic(tmp_path / "no" / "file.txt"):
        pass
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="cannot be written"), atomic(tmp_path / "folder"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("size", [10, 100_000])
def test_a_full_disk_loses_nothing(tmp_path: Path, size: int) -> None:
    (tmp_path / "file").write_text("old")

    def write() -> None:
        with atomic(tmp_path / "file") as file:
            file.write("x" * size)

    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, usual[1]))  # the system refuses to write more, as on a full disk
    try:
        with pytest.raises(InputError, match=r"file: cannot be written: .*; free some space"):
            write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_an_error_in_another_file_is_its_own(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), atomic(tmp_path / "file"):
        (tmp_path / "another").read_text()
