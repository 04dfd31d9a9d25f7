"""What git says has changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from checker.core.errors import UsageError
from checker.gate import changes


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "site/ja").mkdir(parents=True)
    for name in ("site/ja/一.md", "site/ja/two words.md", "site/ja/gone.md", "top.md"):
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    for command in ("init -q -b main", "add -A", "commit -qm start"):
        git(tmp_path, *command.split())
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_paths_count_from_the_workspace(repository: Path) -> None:
    root = repository / "site"
    assert changes.since(root, "main") == frozenset()
    (root / "ja/一.md").write_text("y\n", encoding="utf-8")
    (root / "ja/new\n.md").write_text("y\n", encoding="utf-8")
    (root / "ja/gone.md").unlink()
    (repository / "top.md").write_text("y\n", encoding="utf-8")
    git(repository, "mv", "site/ja/two words.md", "site/ja/moved.md")
    names = {"ja/一.md", "ja/new\n.md", "ja/gone.md", "ja/two words.md", "ja/moved.md", "../top.md"}
    assert changes.since(root, "main") == names


def test_a_shallow_clone_without_common_history_says_what_to_do(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "commit", "-qm", "other")
    with pytest.raises(UsageError, match=r"no common history with 'main'; fetch more of it .*fetch-depth: 0"):
        changes.since(repository, "main")


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="no git repository; --since needs one"):
        changes.since(tmp_path, "main")


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        changes.since(tmp_path, "main")
