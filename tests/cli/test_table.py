"""Tables: a row is a line in files and pipes, and fits a terminal."""

from __future__ import annotations

import pytest

from checker.cli.table import table
from checker.writers.width import columns

HEAD = ("RULE", "WHAT IT FINDS")
ROWS = [("wrong-date", "a weekday, month, day, year or clock time differs"), ("数", "日付や曜日や時刻の違い" * 3)]


def test_a_row_is_a_line() -> None:
    lines = table(HEAD, ROWS).splitlines()
    assert lines[0] == "RULE        WHAT IT FINDS"
    assert [line.split()[0] for line in lines] == ["RULE", "wrong-date", "数"]
    assert lines[2].startswith("数          日付")


@pytest.mark.parametrize("width", [40, 60])
def test_on_a_terminal_the_last_column_runs_over_lines(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    lines = table(HEAD, ROWS).splitlines()
    assert len(lines) > 3
    assert all(columns(line) <= width for line in lines)
    assert lines[2].startswith(" " * 12)


def test_without_rows_there_is_the_head() -> None:
    assert table(HEAD, []) == "RULE  WHAT IT FINDS\n"
