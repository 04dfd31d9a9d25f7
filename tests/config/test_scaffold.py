"""The files of a new workspace."""

from __future__ import annotations

from pathlib import Path

from checker.config import scaffold
from checker.config.file import read
from checker.terms import read_terms


def test_everything_is_written_once(tmp_path: Path) -> None:
    first = dict(scaffold.write(tmp_path))
    assert all(first.values())
    assert {"checker.toml", ".gitignore", "models/README.md", "reports/README.md", "seeds/README.md"} <= set(first)
    assert not any(dict(scaffold.write(tmp_path)).values())
    assert read(tmp_path / "checker.toml")["terms"] == "checker-terms.tsv"
    assert read_terms(tmp_path / "checker-terms.tsv") == ()


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("fail-on = 'never'", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("build/\n/reports/*", encoding="utf-8")
    written = dict(scaffold.write(tmp_path))
    assert not written["checker.toml"]
    assert (tmp_path / "checker.toml").read_text(encoding="utf-8") == "fail-on = 'never'"
    lines = (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert lines == ["build/", "/reports/*", "/models/*/pulled/", "!/reports/README.md"]
