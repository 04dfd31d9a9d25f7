"""``checker clean``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_only_what_the_program_made_is_removed(checker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CHECKER_CACHE", str(folder))
    assert "nothing to remove" in checker("clean").err
    (folder / "ct2" / "model").mkdir(parents=True)
    (folder / "ct2" / "model" / "model.bin").write_bytes(bytes(2_000_000))
    (folder / "translations.sqlite").write_bytes(b"")
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    outcome = checker("clean")
    assert outcome.code == 0
    assert "2.0 MB removed" in outcome.err
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]
