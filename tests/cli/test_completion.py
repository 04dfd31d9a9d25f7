"""What shells offer, asked for as the shells ask."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from checker.cli import completion


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("checker re", ["report"]),
        ("checker explain wrong-c", ["wrong-country"]),
        ("checker check a.md --output-format s", ["sarif"]),
        ("checker check a.md --report ju", ["junit="]),
        ("checker check a.md --lang ja", ["ja"]),
        ("checker batch m.jsonl --engine a", ["auto"]),
    ],
)
def test_bash_is_offered(words: str, offered: list[str]) -> None:
    environment = {
        **os.environ,
        "_CHECKER_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    run = subprocess.run(
        [sys.executable, "-m", "checker"], env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    assert run.stdout.split() == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_scripts_are_there(shell: str) -> None:
    environment = {**os.environ, "_CHECKER_COMPLETE": f"source_{shell}"}
    run = subprocess.run(
        [sys.executable, "-m", "checker"], env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    assert "_CHECKER_COMPLETE=complete_" in run.stdout


def test_rules_after_a_comma() -> None:
    assert completion.rules("wrong-role,wrong-c") == ["wrong-role,wrong-country"]
