"""The store of a run: each result whole or not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.batch.record import Result, lines
from checker.batch.runstore import RunStore
from checker.core.report import Status
from tests.writers.conftest import make_failure, make_report
from tests.writers.html.conftest import seed_report


def result(report: object = None) -> Result:
    shown = report or seed_report()
    line, texts = lines(shown, "minor")  # type: ignore[arg-type]
    return Result("key", Status.OK, failing=True, line=line, texts=texts)


def test_a_result_comes_back(tmp_path: Path) -> None:
    store = RunStore(tmp_path)
    store.write(1234, result(), "configuration")
    stored = store.read(1234)
    assert stored
    assert (stored.configuration, stored.key, stored.status, stored.failing) == (
        "configuration",
        "key",
        Status.OK,
        True,
    )
    assert (stored.line, stored.texts) == (result().line, result().texts)
    report = stored.report(texts=True)
    assert report.comparison
    assert stored.report() == report.without_texts()
    assert [path.name for path in tmp_path.rglob("*.jsonl")] == ["0001234.jsonl"]


def test_one_without_texts(tmp_path: Path) -> None:
    store = RunStore(tmp_path)
    store.write(0, result(make_failure()), "")
    stored = store.read(0)
    assert stored
    assert stored.texts == ""
    assert stored.report(texts=True).error == make_failure().error


def test_what_a_power_cut_left_is_not_there(tmp_path: Path) -> None:
    store = RunStore(tmp_path)
    store.write(0, result(make_report(document=None)), "")
    (path,) = tmp_path.rglob("*.jsonl")
    data = path.read_bytes()
    whole = store.read(0)
    assert whole
    for size in range(len(data)):
        path.write_bytes(data[:size])
        assert store.read(0) is None, size
    path.write_bytes(b"\0" * len(data))
    assert store.read(0) is None
    path.write_bytes(data)
    assert store.read(0) == whole


@pytest.mark.parametrize(
    "head", ["[]", "{}", '{"key": 1}', "null", '"x"', '{"configuration": "", "key": "", "status": "odd"}']
)
def test_what_is_no_result_is_not_there(tmp_path: Path, head: str) -> None:
    store = RunStore(tmp_path)
    store.write(0, result(), "")
    (path,) = tmp_path.rglob("*.jsonl")
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([head, *lines[1:]]), encoding="utf-8")
    assert store.read(0) is None


def test_clearing_and_tidying(tmp_path: Path) -> None:
    store = RunStore(tmp_path)
    store.write(0, result(), "")
    store.write(1, replace(result(), texts=""), "")
    (tmp_path / "run" / "results" / "0000" / ".0000002.jsonl.abc.checker-part").touch()
    store.tidy()
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["0000000.jsonl", "0000001.jsonl"]
    store.clear()
    store.clear()
    assert (store.read(0), list(store.folder.iterdir())) == (None, [])
