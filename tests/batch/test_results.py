"""Reading results back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.batch.results import read_results
from checker.batch.store import RESULTS, stored
from checker.core.errors import InputError
from checker.core.report import Report
from checker.writers import WRITERS, Rendering
from checker.writers.record import dumps, to_record
from tests.writers.conftest import make_failure, make_finding, make_report


@pytest.fixture
def reports() -> list[Report]:
    return [replace(make_report(make_finding(confidence=0.95)), document=None), make_failure()]


def plain(reports: list[Report]) -> list[str]:
    return [dumps(to_record(report)) for report in reports]


def test_a_folder_and_its_file(tmp_path: Path, reports: list[Report]) -> None:
    assert list(stored(reports, tmp_path, "neutral")) == reports
    assert plain(list(read_results(tmp_path))) == plain(reports)
    assert plain(list(read_results(tmp_path / RESULTS))) == plain(reports)


def test_what_check_wrote_as_json(tmp_path: Path, reports: list[Report]) -> None:
    file = tmp_path / "report.json"
    file.write_text(WRITERS.get("json")(reports, Rendering()), encoding="utf-8")
    assert plain(list(read_results(file))) == plain(reports)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{}\n", r"results\.jsonl:1: not a report of schema version 1"),
        ("\n\nnot json\n", r"results\.jsonl:3: not JSON"),
        ('{"schema_version": 7}\n', r"results\.jsonl:1: schema version 7"),
        ("[" * 100_000, r"results\.jsonl:1: not JSON"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / RESULTS).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        list(read_results(tmp_path))


def test_what_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="name a folder that checker batch wrote"):
        list(read_results(tmp_path))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_results(tmp_path / "none.jsonl"))
    (tmp_path / "other.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="no reports in here"):
        list(read_results(tmp_path / "other.json"))
    (tmp_path / "latin.jsonl").write_bytes(b"\xff")
    with pytest.raises(InputError, match="byte 0 is not UTF-8"):
        list(read_results(tmp_path / "latin.jsonl"))
