"""Reading a configuration: every mistake is named with the file, the key and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config.file import assignment, read
from checker.core.errors import ConfigError, UsageError


def config(folder: Path, text: str, name: str = "checker.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_values_in_the_form_that_the_program_uses(tmp_path: Path) -> None:
    text = 'select = "wrong-date"\nmin-confidence = 1\n[[pairs]]\narticle = "a/{path}"\nsource = ["b/{path}", "c"]\n'
    assert read(config(tmp_path, text)) == {
        "select": ("wrong-date",),
        "min-confidence": 1,
        "pairs": ({"article": "a/{path}", "source": ("b/{path}", "c")},),
    }


def test_a_table_of_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.translation-checker]\nfail-on = "minor"\n'
    assert read(config(tmp_path, text, "pyproject.toml")) == {"fail-on": "minor"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail_on = 'minor'", "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("colour = 3", "unknown key 'colour'; "),
        ("fail-on = 'high'", "'fail-on' must be one of critical, major, minor, never, not 'high'"),
        ("min-confidence = 2", "'min-confidence' must be a number between 0 and 1, not 2"),
        ("min-confidence = true", "'min-confidence' must be a number between 0 and 1, not true"),
        ("min-confidence = nan", "'min-confidence' must be a number between 0 and 1, not nan"),
        ("preview = 'yes'", "'preview' must be true or false, not 'yes'"),
        ("select = [1]", "'select' must be a list of texts, not a list"),
        ("lang = 3", "'lang' must be a text, not 3"),
        ("lang = 'jp'", "'lang': unknown language 'jp'"),
        ("engine = 'lexicn'", "'engine': unknown engine 'lexicn'; did you mean 'lexicon'?"),
        ("ignore = ['wrong-dat']", "'ignore': unknown rule 'wrong-dat'; did you mean 'wrong-date'?"),
        ("[pairs]\narticle = 'a'", "'pairs' must be an array of tables; write [[pairs]]"),
        ("[[pairs]]\nsource = 'a'", "pairs[1] has no key 'article'; add it"),
        ("[[pairs]]\narticle = 'a'\nsources = 'b'", "unknown key 'pairs[1].sources'; did you mean 'source'?"),
        ("[[overrides]]\nrules = ['x']", "'overrides[1].rules': unknown rule 'x'"),
        ("[[overrides]]\nfail-on = 'x'", "'overrides[1].fail-on' must be one of"),
        ("a = ", "not TOML: "),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = config(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        read(path)
    assert str(error.value).startswith(f"{path}: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "checker.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="is not UTF-8"):
        read(path)
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read(tmp_path / "missing.toml")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("fail-on=minor", {"fail-on": "minor"}),
        ('fail-on = "minor"', {"fail-on": "minor"}),
        ("min-confidence=0.5", {"min-confidence": 0.5}),
        ("preview=true", {"preview": True}),
        ('select=["wrong-date"]', {"select": ("wrong-date",)}),
        ("ignore=wrong-date", {"ignore": ("wrong-date",)}),
    ],
)
def test_one_key_on_the_command_line(text: str, values: dict[str, object]) -> None:
    assert assignment(text) == values


@pytest.mark.parametrize("text", ["fail_on=minor", "fail-on=high", "=", "preview=perhaps"])
def test_a_wrong_key_on_the_command_line(text: str) -> None:
    with pytest.raises(UsageError, match=f"--config {text}: "):
        assignment(text)
