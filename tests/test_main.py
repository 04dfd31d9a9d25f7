"""The installed program, in processes of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-m", "checker"]


def run(*arguments: Any, **environment: Any) -> Any:
    return subprocess.run(
        [*COMMAND, *arguments], check=False, capture_output=True, encoding="utf-8", env={**os.environ, **environment}
    )


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith("checker ")
    assert run("--help").returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no times of child processes")
def test_help_answers_at_once() -> None:
    def seconds() -> float:
        begun = os.times()
        run("--help")
        ended = os.times()
        return ended.children_user + ended.children_system - begun.children_user - begun.children_system

    # 0.2 s of processor time on an idle machine, up to twice that on a crowded one; 0.3 s is what we promise.
    assert min(seconds() for _ in range(5)) < 0.45


def test_bad_input_exits_with_2_and_without_a_traceback() -> None:
    process = run("check", "missing.txt")
    assert process.returncode == 2
    assert process.stderr == "checker: missing.txt: no such file or folder; check the path\n"
    assert process.stdout == ""


def test_help_is_plain_on_build_services() -> None:
    process = run("check", "--help", GITHUB_ACTIONS="true", FORCE_COLOR="1")
    assert process.returncode == 0
    assert "\x1b" not in process.stdout + process.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of this kind")
def test_a_reader_that_goes_away_is_no_error() -> None:
    program = subprocess.Popen([*COMMAND, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout
    assert program.stderr
    program.stdout.close()
    errors = program.stderr.read()
    program.stderr.close()
    assert (program.wait(), errors) == (0, b"")


def test_a_terminal_without_the_signs_shows_escapes(tmp_path: Path) -> None:
    (tmp_path / "首相.txt").write_bytes(b"")
    process = run("check", str(tmp_path / "首相.txt"), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert process.returncode == 2
    assert "\\u9996\\u76f8.txt: the file is empty" in process.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    variable = {"_CHECKER_COMPLETE": f"source_{shell}"}
    assert "checker" in run(**variable).stdout
