"""What holds: the later over the earlier, and where each value came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config.settings import Settings, settle
from checker.core.errors import UsageError
from checker.core.finding import Severity


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "checker.toml").write_text('fail-on = "minor"\nterms = "t.tsv"\n', encoding="utf-8")
    (tmp_path / "t.tsv").write_text("source\taccepted\nbank\t銀行\n", encoding="utf-8")
    (tmp_path / "below/deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(start: Path, *configs: str, isolated: bool = False, **given: object) -> Settings:
    return settle(start, configs, isolated=isolated, given={key.replace("_", "-"): v for key, v in given.items()})


def test_the_command_line_over_the_file_over_the_default(folder: Path) -> None:
    settings = held(folder, "min-confidence=0.5", min_confidence=0.75, lang=None)
    assert (settings.values["fail-on"], settings.origins["fail-on"]) == ("minor", "checker.toml")
    assert (settings.values["min-confidence"], settings.origins["min-confidence"]) == (0.75, "command line")
    assert (settings.values["lang"], settings.origins["lang"]) == ("", "default")


def test_the_closest_file_counts_and_nothing_is_merged(folder: Path) -> None:
    assert held(folder / "below/deep").root == folder
    (folder / "below/pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert held(folder / "below/deep").root == folder
    (folder / "below/pyproject.toml").write_text("[tool.translation-checker]\nlang = 'ja'\n", encoding="utf-8")
    settings = held(folder / "below/deep")
    assert settings.root == folder / "below"
    assert settings.origins["lang"] == "below/pyproject.toml"
    assert settings.values["fail-on"] == "major"
    (folder / "below/checker.toml").write_text("", encoding="utf-8")
    assert held(folder / "below/deep").values["lang"] == ""


def test_a_file_that_is_named_and_none_at_all(folder: Path) -> None:
    (folder / "below/other.toml").write_text("fail-on = 'never'", encoding="utf-8")
    settings = held(folder, "below/other.toml")
    assert (settings.values["fail-on"], settings.root) == ("never", folder / "below")
    isolated = held(folder, "lang=ja", isolated=True)
    assert (isolated.values["fail-on"], isolated.values["lang"], isolated.config) == ("major", "ja", None)
    with pytest.raises(UsageError, match="--isolated reads no configuration"):
        held(folder, "below/other.toml", isolated=True)
    with pytest.raises(UsageError, match="--config names 2 files"):
        held(folder, "below/other.toml", "checker.toml")


def test_paths_count_from_the_file_or_from_where_the_command_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "below")
    settings = held(Path.cwd())
    assert settings.path("terms") == folder / "t.tsv"
    assert [term.source for term in settings.options().terms] == ["bank"]
    assert held(Path.cwd(), terms="x.tsv").path("terms") == Path("x.tsv")
    assert settings.path("baseline") is None


def test_options_find_what_any_threshold_wants(folder: Path) -> None:
    (folder / "checker.toml").write_text(
        'min-severity = "critical"\nfail-on = "major"\nmin-confidence = 0.9\n'
        '[[overrides]]\nrules = ["wrong-date"]\nmin-severity = "neutral"\nmin-confidence = 0.5\n',
        encoding="utf-8",
    )
    options = held(folder).options()
    assert (options.min_severity, options.min_confidence) == (Severity.NEUTRAL, 0.5)
    assert held(folder).min_severity is Severity.NEUTRAL
    (folder / "checker.toml").write_text('min-severity = "critical"\n', encoding="utf-8")
    assert held(folder).options().min_severity is Severity.MAJOR
    assert held(folder).min_severity is Severity.CRITICAL
