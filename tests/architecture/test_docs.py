"""What the documents promise is there: commands, files, rules."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.models import CommandInfo, TyperInfo

import checker
from checker.cli import app
from checker.rules import RULES
from checker.writers import WRITERS
from tests.architecture.tree import ROOT, project_files, relative

README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
DOCUMENTS = [path for path in project_files() if path.suffix == ".md" and "/tests/" not in path.as_posix()]

FENCE = re.compile(r"^```(?:sh|bash|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _commands(text: str) -> Iterator[str]:
    """Yield the ``checker`` commands of the shell blocks, continuation lines joined."""
    shell = "\n".join(FENCE.findall(text)).replace("\\\n", " ")
    for part in re.split(r"\n|&&", shell):
        if part.strip().startswith("checker "):
            yield part.split(" # ")[0].strip()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the README's commands read, so that they write nothing into the checkout."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "reports", folder / "reports", ignore=shutil.ignore_patterns("[!sR]*"))
    for name in ("checker.toml", "README.md"):
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.mark.parametrize("command", list(dict.fromkeys(_commands(README))))
def test_a_command_of_the_readme_runs(command: str, clone: Path) -> None:
    arguments = shlex.split(command)[1:]
    feed = (clone / "seeds/iraq-prime-minister/article.ja.txt").read_bytes() if "-" in arguments else b""
    run = subprocess.run(
        [sys.executable, "-m", "checker", *arguments], cwd=clone, check=False, capture_output=True, input=feed
    )
    assert run.returncode in {0, 1}, run.stderr.decode()
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_a_link_leads_somewhere(path: Path) -> None:
    targets = [target for target in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_the_readme_names_every_rule() -> None:
    named = set(re.findall(r"^\| `([a-z-]+)` \|", README, re.MULTILINE))
    assert named == set(RULES.builtins)


def test_the_readme_marks_the_preview_rules() -> None:
    marked = set(re.findall(r"^\| `([a-z-]+)` \|.*preview", README, re.MULTILINE))
    assert marked == {rule for rule in RULES.builtins if RULES.get(rule).preview}


def test_the_changelog_names_every_rule() -> None:
    assert [rule for rule in RULES.builtins if f"`{rule}`" not in CHANGELOG] == []


def test_the_changelog_has_this_version() -> None:
    assert f"## [{checker.__version__}]" in CHANGELOG or "## [Unreleased]" in CHANGELOG
    assert "As a program" in CHANGELOG
    assert "As a library" in CHANGELOG


def test_decisions_are_numbered_and_short() -> None:
    text = (ROOT / "DECISIONS.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (\d+)\. ", text, flags=re.MULTILINE)[1:]
    numbers = [int(number) for number in parts[::2]]
    assert numbers == list(range(1, len(numbers) + 1))
    long = [number for number, body in zip(numbers, parts[1::2], strict=True) if len(body.strip().splitlines()) > 11]
    assert long == []


def test_the_readme_names_every_command_and_format() -> None:
    named = set(re.findall(r"checker ([a-z-]+(?: [a-z]+)?)", README))
    words = {part for name in named for part in (name, name.split()[0])}
    groups = [*app.registered_commands, *(command for group in app.registered_groups for command in _inside(group))]
    assert [name for command in groups if (name := str(command.name)) not in words] == []
    assert [name for name in WRITERS.builtins if f"`{name}`" not in README] == []


def _inside(group: TyperInfo) -> list[CommandInfo]:
    """Return the commands of a group, under the names that a user types."""
    assert group.typer_instance is not None
    found = group.typer_instance.registered_commands
    return [CommandInfo(name=f"{group.name} {command.name}", callback=command.callback) for command in found]
