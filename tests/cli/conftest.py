"""A small case on disk, and the command line in this process."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from checker.cli import main


class Outcome(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs a command line and returns what it came to."""

    def __call__(self, *arguments: object) -> Outcome: ...


ARTICLE = """\
先月フランスのクラウス・ベルガー首相は、東京で開かれた会議に出席した。
ベルガー首相は、日本との貿易を増やしたいと述べた。
首相は三日後に帰国した。
"""
SOURCE = """\
Last month German Prime Minister Klaus Berger attended a conference in Tokyo.
Berger said that he wanted to increase trade with Japan.
The prime minister flew home three days later.
"""
CLEAN = ARTICLE.replace("フランス", "ドイツ")
UNRELATED = """\
Scientists found a new kind of beetle in the rainforest of Borneo.
Its wings shine like metal, wrote Amanda Okafor in the journal.
"""
PAIRS = '[[pairs]]\narticle = "ja/{path}.md"\nsource = "en/{path}.md"\n'


def fill(files: Mapping[str, str]) -> None:
    """Write texts by path, below the folder that the test runs in."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    texts = {"article.ja.txt": ARTICLE, "clean.ja.txt": CLEAN, "source.en.txt": SOURCE, "unrelated.en.txt": UNRELATED}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    return Path()


@pytest.fixture
def checker(case: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function from arguments to exit code, standard output and standard error."""

    def run(*arguments: object) -> Outcome:
        assert case.is_dir()
        code = main([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture
def gate(checker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return the command in an empty folder that lies in no repository."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return checker


def git(*arguments: str) -> str:
    """Run git in the current folder and return what it prints."""
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, encoding="utf-8").stdout


def commit(files: Mapping[str, str]) -> None:
    """Make a repository of the current folder, with ``files`` on ``main``."""
    fill(files)
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "start")
