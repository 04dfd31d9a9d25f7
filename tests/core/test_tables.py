"""The loader of tables: every error names its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.core.errors import TableError
from checker.core.tables import parse_table, read_table

HEAD = "# Things, made by hand.\n#: surface\tid\tnote\n"
CELLS = st.text(st.characters(exclude_characters="\t\n\r#", exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda cell: cell == cell.strip()
)


def table(folder: Path, text: str) -> Path:
    path = folder / "things.tsv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (HEAD, []),
        (HEAD + "a\t1\tx\n", [("a", "1", "x")]),
        (HEAD + "a\t1\tx", [("a", "1", "x")]),
        (HEAD + "\n# aside\na\t1\tx\n   \n#more\nb\t2\ty\n", [("a", "1", "x"), ("b", "2", "y")]),
        (HEAD + " a \t 1\tx \n", [("a", "1", "x")]),
        (HEAD + "a\t1\n", [("a", "1", "")]),
        (HEAD + "a\n", [("a", "", "")]),
        (HEAD + "\t1\tx\n", [("", "1", "x")]),
        ((HEAD + "a\t1\tx\n").replace("\n", "\r\n"), [("a", "1", "x")]),
        (HEAD + "首相\t\U0001f600\tx#y\n", [("首相", "\U0001f600", "x#y")]),
    ],
)
def test_rows_are_read_by_column(tmp_path: Path, text: str, rows: list[tuple[str, ...]]) -> None:
    assert [tuple(row.values()) for row in parse_table(table(tmp_path, text))] == rows


@pytest.mark.parametrize(
    ("text", "unique", "problem"),
    [
        (HEAD + "a\t1\tx\ty\n", "", r"things\.tsv:3: 4 cells, but 3 columns \(surface, id, note\)"),
        (HEAD + "a\t1\tx\n\nb\t2\ty\tz\tw\n", "", r"things\.tsv:5: 5 cells, but 3 columns"),
        ("# Things\na\t1\n#: surface\tid\n", "", r"things\.tsv:2: data before the line that names the columns"),
        ("a\n", "", r"things\.tsv:1: data before the line that names the columns"),
        (HEAD + "a\t1\n# aside\nb\t1\na\t2\n", "surface", r"things\.tsv:6: surface 'a' is already on line 3"),
        (HEAD + "a\t1\nb\t1\n", "id", r"things\.tsv:4: id '1' is already on line 3"),
    ],
)
def test_a_malformed_table_is_an_error_with_file_and_line(tmp_path: Path, text: str, unique: str, problem: str) -> None:
    with pytest.raises(TableError, match=problem):
        parse_table(table(tmp_path, text), unique=unique)


def test_a_cell_may_repeat_where_it_need_not_be_unique(tmp_path: Path) -> None:
    assert len(parse_table(table(tmp_path, HEAD + "a\t1\na\t2\n"), unique="id")) == 2


def test_a_table_lies_beside_its_package() -> None:
    rows = read_table("checker.match", "roles.tsv", unique="id")
    assert {"id", "family", "label"} <= set(rows[0])


@pytest.mark.property
@settings(max_examples=30, deadline=None)  # writes files
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]) -> None:
    text = HEAD + "".join("\t".join(row) + "\n" for row in rows)
    read = parse_table(table(tmp_path_factory.mktemp("tables"), text))
    assert [(row["surface"], row["id"], row["note"]) for row in read] == rows
