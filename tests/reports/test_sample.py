"""The sample reports are what the program writes today, byte for byte."""

from __future__ import annotations

import json

import pytest

from checker.writers import WRITERS
from tests.reports.regenerate import EXCERPT, FILES, README, SAMPLE, excerpt, render


@pytest.mark.parametrize("file", FILES.values())
def test_a_sample_is_up_to_date(file: str) -> None:
    kept, made = (SAMPLE / file).read_bytes(), render()[file].encode()
    assert kept == made, f"reports/sample/{file} differs; python tests/reports/regenerate.py writes it again"


def test_the_readme_shows_the_sample() -> None:
    shown = EXCERPT.search(README.read_text(encoding="utf-8"))
    assert shown is not None
    assert shown[0] == excerpt(render()[FILES["full"]]), "python tests/reports/regenerate.py writes it again"


def test_every_format_has_a_sample() -> None:
    assert set(FILES) == set(WRITERS.builtins)


def test_nothing_else_is_kept() -> None:
    assert {path.name for path in SAMPLE.iterdir()} == set(FILES.values())


def test_a_report_holds_no_machine_path() -> None:
    assert [file for file, text in render().items() if "/home/" in text or str(SAMPLE.parents[1]) in text] == []


def test_json_and_json_lines_say_the_same() -> None:
    texts = render()
    reports = json.loads(texts["report.json"])["reports"]
    assert [json.loads(line) for line in texts["report.jsonl"].splitlines()] == reports
