"""The one loader of the program's TSV tables.

A table begins with ``#`` lines that say what it is, where it comes from and under which licence;
the last of them names the columns: ``#: surface<TAB>id``.  Blank lines and later ``#`` lines are
skipped.  Cells left out at the end of a line are empty; a line with too many is an error that names
file and line.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from checker.core.errors import TableError

Row = dict[str, str]


def read_table(package: str, name: str, *, unique: str = "") -> tuple[Row, ...]:
    """Return the rows of table ``name`` that lies beside the modules of ``package``.

    Args:
        package: Dotted name of the package that carries the file.
        name: File name, e.g. ``roles.tsv``.
        unique: A column whose cells may not repeat.

    Raises:
        TableError: A line has too many cells, stands before the columns are named, or repeats a unique cell.
    """
    return parse_table(files(package).joinpath(name), unique=unique)


def parse_table(path: Traversable, *, unique: str = "") -> tuple[Row, ...]:
    """Return the rows of the table at ``path``; see ``read_table``."""
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("#:"):
            columns = tuple(line[2:].strip().split("\t"))
        if line.startswith("#") or not line.strip():
            continue
        row = _row(path, number, line, columns)
        if unique and row[unique] in seen:
            raise TableError(str(path), number, f"{unique} {row[unique]!r} is already on line {seen[row[unique]]}")
        if unique:
            seen[row[unique]] = number
        rows.append(row)
    return tuple(rows)


def _row(path: Traversable, number: int, line: str, columns: tuple[str, ...]) -> Row:
    if not columns:
        raise TableError(str(path), number, "data before the line that names the columns ('#: a<TAB>b')")
    cells = [cell.strip() for cell in line.split("\t")] if " " in line or "\r" in line else line.split("\t")
    if len(cells) < len(columns):
        cells += [""] * (len(columns) - len(cells))
    if len(cells) > len(columns):
        raise TableError(str(path), number, f"{len(cells)} cells, but {len(columns)} columns ({', '.join(columns)})")
    return dict(zip(columns, cells, strict=True))
