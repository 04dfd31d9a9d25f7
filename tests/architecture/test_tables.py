"""Every TSV table loads, and says what it is, where it comes from and under which licence."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.tables import read_table
from tests.architecture.tree import PACKAGE, ROOT, relative

TABLES = sorted(PACKAGE.rglob("*.tsv"))


def _head(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines[: next(n for n, line in enumerate(lines) if not line.startswith("#"))] if line]


@pytest.mark.parametrize("path", TABLES, ids=relative)
def test_a_table_loads(path: Path) -> None:
    package = ".".join(path.parent.relative_to(ROOT).parts)
    rows = read_table(package, path.name)
    assert rows
    assert len(set(map(tuple, map(dict.items, rows)))) == len(rows), "a row stands twice"


@pytest.mark.parametrize("path", TABLES, ids=relative)
def test_a_table_has_a_head(path: Path) -> None:
    head = _head(path)
    text = "\n".join(head).lower()
    assert any(line.startswith("#: ") for line in head), "a line of the head names the columns: '#: a<TAB>b'"
    assert "origin" in text, "the head does not say where the table comes from"
    assert "licen" in text, "the head does not name a licence"


@pytest.mark.parametrize("path", TABLES, ids=relative)
def test_a_table_is_plain_text(path: Path) -> None:
    raw = path.read_bytes()
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\n")
