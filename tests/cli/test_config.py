"""``checker config`` and ``checker init``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.config import schema
from tests.cli.conftest import PAIRS, Run, fill


def test_what_holds_and_where_it_comes_from(gate: Run) -> None:
    fill({"checker.toml": f'fail-on = "minor"\nselect = ["wrong-date"]\n{PAIRS}'})
    outcome = gate("config", "--config", "lang=ja")
    assert (outcome.code, outcome.err) == (0, "")
    rows = {line.split()[0]: line.split()[1:] for line in outcome.out.splitlines()}
    assert rows["fail-on"] == ['"minor"', "checker.toml"]
    assert rows["select"] == ['["wrong-date"]', "checker.toml"]
    assert rows["lang"] == ['"ja"', "command", "line"]
    assert rows["engine"] == ['"auto"', "default"]
    assert rows["pairs[1]"][-1] == "checker.toml"


def test_as_json(gate: Run) -> None:
    fill({"pyproject.toml": "[tool.translation-checker]\nmin-confidence = 0.5\n"})
    keys = json.loads(gate("config", "--output-format", "json").out)["keys"]
    assert keys["min-confidence"] == {"value": 0.5, "from": "pyproject.toml"}
    isolated = json.loads(gate("config", "--isolated", "--output-format", "json").out)["keys"]
    assert isolated["min-confidence"] == {"value": 0.0, "from": "default"}


def test_the_schema(gate: Run) -> None:
    assert gate("config", "--schema").out == schema.text()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["config"], "checker.toml: unknown key 'fial-on'; did you mean 'fail-on'?"),
        (["config", "--config", "nothing.toml"], "nothing.toml: cannot be read: No such file or directory"),
        (["config", "--isolated", "--config", "checker.toml"], "--isolated reads no configuration"),
        (["config", "--isolated", "--config", "fial-on=never"], "unknown key 'fial-on'; did you mean 'fail-on'?"),
        (["check", "a.txt"], "checker.toml: unknown key 'fial-on'"),
        (["batch", "."], "checker.toml: unknown key 'fial-on'"),
        (["baseline", "write"], "checker.toml: unknown key 'fial-on'"),
        (["config", "--isolated", "--output-format", "toml"], "unknown output format 'toml'"),
        (["init", "checker.toml"], "checker.toml: cannot be written: File exists"),
    ],
)
def test_a_mistake_is_one_line(gate: Run, arguments: list[str], message: str) -> None:
    fill({"checker.toml": 'fial-on = "minor"\n'})
    outcome = gate(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_new_workspace_works_at_once(gate: Run) -> None:
    made = gate("init")
    assert (made.code, made.err) == (0, "")
    assert made.out.splitlines()[0] == "wrote  checker.toml"
    outcome = gate("gate", "--output-format", "concise")
    assert outcome.code == 1
    assert outcome.out.startswith("seeds/example/article.ja.md:3:1: major wrong-country ")
    assert outcome.out.count("\n") == 1
    again = gate("init")
    assert {line.split()[0] for line in again.out.splitlines()} == {"kept", "next:"}


def test_a_new_workspace_in_another_folder(gate: Run) -> None:
    assert gate("init", "new/site").code == 0
    assert Path("new/site/checker.toml").is_file()
    assert not Path("checker.toml").exists()
