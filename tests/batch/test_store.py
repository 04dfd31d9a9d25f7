"""Results are there whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.batch.store import RESULTS, atomic, stored
from checker.core.errors import InputError
from tests.writers.conftest import make_failure, make_report


def test_one_report_a_line_as_they_come(tmp_path: Path) -> None:
    seen = []

    def reports() -> Any:
        for report in (make_report(), make_failure()):
            seen.append(report.id)
            yield report

    flow = stored(reports(), tmp_path / "a" / "b", "minor")
    assert next(flow).id == "one"
    assert seen == ["one"]
    assert not (tmp_path / "a" / "b" / RESULTS).exists()
    assert [report.id for report in flow] == ["bad"]
    lines = (tmp_path / "a" / "b" / RESULTS).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["one", "bad"]


def test_an_interrupted_run_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / RESULTS).write_text("old")

    def reports() -> Any:
        yield make_report()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(stored(reports(), tmp_path, "minor"))
    flow = stored(iter([make_report(), make_report()]), tmp_path, "minor")
    next(flow)
    flow.close()
    assert (tmp_path / RESULTS).read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == [RESULTS]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be made"):
        list(stored([], tmp_path / "file" / "out", "minor"))


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"), atomic(tmp_path / "no" / "file.txt"):
        pass
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="cannot be written"), atomic(tmp_path / "folder"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
