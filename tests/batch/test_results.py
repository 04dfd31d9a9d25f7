"""Earlier runs are read again, and broken ones are named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.batch.results import read_results, read_run
from checker.batch.store import COMPARISONS, RESULTS
from checker.core.errors import InputError
from checker.writers import WRITERS, Rendering
from tests.batch.conftest import publish
from tests.writers.conftest import make_failure, make_report
from tests.writers.html.conftest import large_report, seed_report


def keep(folder: Path, *reports: Any) -> Path:
    assert len(publish(reports, folder, "neutral")) == len(reports)
    return folder


def test_a_run_comes_back_with_its_texts(tmp_path: Path) -> None:
    reports = [large_report(4), make_failure(), replace(seed_report(), id="seed")]
    again = list(read_run(keep(tmp_path, *reports)))
    assert [report.id for report in again] == ["large", "bad", "seed"]
    assert [report.comparison for report in again] == [report.comparison for report in reports]
    assert [report.document for report in again] == [report.document for report in reports]


def test_a_stored_run_is_written_as_the_fresh_one(tmp_path: Path) -> None:
    again = list(read_run(keep(tmp_path, seed_report())))
    for name in ("full", "json", "html"):
        assert WRITERS.get(name)(again, Rendering()) == WRITERS.get(name)([seed_report()], Rendering()), name


def test_results_alone_have_no_texts(tmp_path: Path) -> None:
    (found,) = read_results(keep(tmp_path, large_report(2)))
    assert (found.comparison, found.document) == (None, None)
    (tmp_path / COMPARISONS).unlink()
    assert [report.comparison for report in read_run(tmp_path)] == [None]


def test_texts_of_another_run_are_never_shown(tmp_path: Path) -> None:
    keep(tmp_path, large_report(2))
    kept = (tmp_path / COMPARISONS).read_text(encoding="utf-8")
    (tmp_path / COMPARISONS).write_text(kept.replace("フランス", "スペイン"), encoding="utf-8")
    assert [report.comparison for report in read_run(tmp_path)] == [None]
    (tmp_path / COMPARISONS).write_text(kept.replace('"id": "large"', '"id": "other"'), encoding="utf-8")
    assert [report.comparison for report in read_run(tmp_path)] == [None]


def test_what_check_wrote_is_read_too(tmp_path: Path) -> None:
    for name in ("json", "jsonl"):
        (tmp_path / f"out.{name}").write_text(WRITERS.get(name)([make_report()], Rendering()), encoding="utf-8")
        assert [report.id for report in read_results(tmp_path / f"out.{name}")] == ["one"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        (RESULTS, b'{"schema_version": 1}\n', "results.jsonl:1: not a report"),
        (RESULTS, b'\n{"cut', "results.jsonl:2: not JSON"),
        (RESULTS, b'{"schema_version": 7}\n', "schema version 7"),
        (RESULTS, b"\xff\n", "not UTF-8"),
        (RESULTS, b"[]\n", "not a report"),
        ("a.json", b"{", "not JSON"),
        ("a.json", b"[1]", "no reports here"),
        ("a.json", b'{"reports": [3]}', "a.json:1: not a report"),
    ],
)
def test_a_broken_run_is_named(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=problem):
        list(read_results(tmp_path / name))


def test_broken_texts_are_named(tmp_path: Path) -> None:
    keep(tmp_path, large_report(2))
    (tmp_path / COMPARISONS).write_text(json.dumps({"id": "large", "comparison": {}}) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="not the texts of an article"):
        list(read_run(tmp_path))


def test_no_run_at_all(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no results\.jsonl here"):
        list(read_results(tmp_path))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_results(tmp_path / "missing"))
