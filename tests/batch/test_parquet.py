"""Tables for analysts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.batch import parquet
from checker.batch.parquet import ARTICLES, FINDINGS, Tables
from checker.core.errors import MissingExtra
from tests.writers.conftest import make_failure, make_report
from tests.writers.html.conftest import seed_report

arrow: Any = pytest.importorskip("pyarrow.parquet")


def tables(folder: Path, *reports: Any) -> tuple[Any, Any]:
    with Tables(folder) as written:
        for report in reports:
            written.add(report)
    return arrow.read_table(folder / "articles.parquet"), arrow.read_table(folder / "findings.parquet")


def test_a_row_an_article_and_a_row_a_finding(tmp_path: Path) -> None:
    report = seed_report()
    articles, findings = tables(tmp_path, report, make_failure())
    first, failed = articles.to_pylist()
    assert (first["id"], first["status"], first["reason"]) == (report.id, "ok", None)
    assert first["major"] + first["minor"] == len(report.findings) == findings.num_rows
    assert (failed["status"], failed["reason"]) == ("error", make_failure().error)
    row, finding = findings.to_pylist()[0], report.findings[0]
    assert (row["rule"], row["start"], row["end"], row["text"]) == (
        finding.rule,
        finding.span.start,
        finding.span.end,
        finding.text,
    )
    assert row["evidence"] == len(finding.evidence)
    assert {each["id"] for each in findings.to_pylist()} == {report.id}


def test_the_schema_is_the_documented_one(tmp_path: Path) -> None:
    for table, columns in zip(tables(tmp_path, make_report()), (ARTICLES, FINDINGS), strict=True):
        found = [(field.name, str(field.type), field.metadata[b"description"].decode()) for field in table.schema]
        assert found == [(name, {"float64": "double"}.get(kind, kind), meaning) for name, kind, meaning in columns]


def test_groups_of_rows_and_no_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_GROUP", 2)
    assert tables(tmp_path, *[make_report()] * 5)[0].num_rows == 5
    articles, findings = tables(tmp_path)
    assert (articles.num_rows, findings.num_rows) == (0, 0)


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        tables(tmp_path / name, seed_report())
    written = [[path.read_bytes() for path in sorted((tmp_path / name).iterdir())] for name in ("a", "b")]
    assert written[0] == written[1]


def test_a_run_that_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    def breaks_off() -> None:
        with Tables(tmp_path) as written:
            written.add(make_report())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        breaks_off()
    assert list(tmp_path.iterdir()) == []


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtra, match=r"pip install 'translation-checker\[parquet\]'"), Tables(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []
