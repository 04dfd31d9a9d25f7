"""What build services run: the files parse, and their commands work on a small workspace."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.readers import SUFFIXES
from tests.cli.conftest import ARTICLE, CLEAN, PAIRS, SOURCE
from tests.writers.schema import json_errors

FINDING = "ja/a.md:1:3: major wrong-country "


def load(root: Path, name: str) -> Any:
    return yaml.safe_load((root / name).read_text(encoding="utf-8"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a repository with one pair, its article clean on ``main`` and wrong in the working tree."""
    folder = tmp_path / "project"
    texts = {"checker.toml": PAIRS, "ja/a.md": CLEAN, "en/a.md": SOURCE, "ja/b.md": CLEAN, "en/b.md": SOURCE}
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "start"]):
        subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)
    (folder / "ja/a.md").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def program(root: Path, tmp_path: Path) -> Path:
    """Return the installed command where the action puts it: this code, run by this interpreter."""
    path = tmp_path / "checker/bin/checker"
    path.parent.mkdir(parents=True)
    path.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(root))} exec {shlex.quote(sys.executable)} -m checker "$@"\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def bash(script: str, folder: Path, program: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    shell = shutil.which("bash")
    assert shell, "bash is needed"
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "RUNNER_TEMP": str(program.parents[2]), **variables}
    command = [shell, "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8", timeout=120
    )


def step(root: Path, name: str) -> dict[str, Any]:
    (found,) = (step for step in load(root, "action.yml")["runs"]["steps"] if step["name"] == name)
    return dict(found)


def variables(root: Path, name: str, **inputs: str) -> dict[str, str]:
    """Return the variables of a step as the runner sets them: inputs, or their defaults, put in."""
    values = {key: declared["default"] for key, declared in load(root, "action.yml")["inputs"].items()}
    values.update({key.replace("_", "-"): value for key, value in inputs.items()})
    environment = step(root, name).get("env", {})
    return {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: values[m[1]], text) for key, text in environment.items()
    }


def test_the_action_declares_what_it_uses(root: Path) -> None:
    action = load(root, "action.yml")
    text = (root / "action.yml").read_text(encoding="utf-8")
    assert action["runs"]["using"] == "composite"
    assert set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", text)) == set(action["inputs"])
    assert all("default" in declared and declared["description"] for declared in action["inputs"].values())


def test_no_input_is_written_into_a_script(root: Path) -> None:
    for each in load(root, "action.yml")["runs"]["steps"]:
        assert "${{" not in each["run"]
        assert each["shell"] == "bash"
        assert "uses" not in each, "an action of somebody else would have to be pinned by its hash"


def test_the_action_installs_what_it_stands_in(root: Path, tmp_path: Path, program: Path) -> None:
    script = step(root, "Install")["run"]
    # The interpreter is a stand-in that writes down what it is asked; the wheel is built and installed by .ci/run.
    asked = tmp_path / "asked.txt"
    fake = tmp_path / "python"
    made = '[ "$2" = venv ] && mkdir -p "$3/bin" && cp "$0" "$3/bin/python"'
    fake.write_text(f'#!/bin/sh\necho "$@" >> {shlex.quote(str(asked))}\n{made} || true\n', encoding="utf-8")
    fake.chmod(0o755)
    given = {**variables(root, "Install", python=str(fake)), "GITHUB_ACTION_PATH": str(root)}
    assert bash(script, tmp_path, program, given).returncode == 0
    first, second = asked.read_text(encoding="utf-8").splitlines()
    assert first == f"-m venv {tmp_path}/checker"
    assert second == f"-m pip install --quiet --constraint {root}/constraints.txt {root}"


@pytest.mark.parametrize(
    ("inputs", "code", "articles"),
    [
        ({}, 1, 2),
        ({"since": "main"}, 1, 1),
        ({"since": "HEAD", "fail_on": "never"}, 0, 1),
        ({"since": "no such branch; exit 0"}, 2, 0),
        ({"inline_ignore": "false"}, 1, 2),
    ],
)
def test_the_action_checks(
    root: Path, workspace: Path, program: Path, inputs: dict[str, str], code: int, articles: int
) -> None:
    done = bash(
        step(root, "Check")["run"], workspace, program, variables(root, "Check", output_format="jsonl", **inputs)
    )
    assert (done.returncode, done.stdout.count("\n")) == (code, articles), done.stderr


@pytest.mark.parametrize(("folder", "path"), [(".", "ja/a.md"), ("docs/site", "docs/site/ja/a.md")])
def test_the_action_annotates_files_where_the_repository_has_them(
    root: Path, workspace: Path, program: Path, folder: str, path: str
) -> None:
    # The runner enters the working directory; the host knows files by their path in the repository.
    done = bash(step(root, "Check")["run"], workspace, program, variables(root, "Check", working_directory=folder))
    first = done.stdout.splitlines()[0]
    assert (done.returncode, first.startswith(f"::error file={path},line=1,")) == (1, True), done.stdout


def test_the_hook_checks_the_files_of_a_commit(root: Path, workspace: Path, program: Path) -> None:
    (hook,) = load(root, ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"], hook["require_serial"]) == ("checker", "python", True)
    pattern = re.compile(hook["files"])
    assert all(pattern.search(f"ja/記事{suffix}") for suffix in SUFFIXES if suffix)
    assert not pattern.search("ja/article.py")
    wrong = bash(f"{hook['entry']} --output-format concise ja/a.md en/a.md", workspace, program, {})
    assert (wrong.returncode, wrong.stdout.startswith(FINDING)) == (1, True)
    assert bash(f"{hook['entry']} ja/b.md", workspace, program, {}).returncode == 0
    (workspace / "README.md").write_text("# Notes\n", encoding="utf-8")
    assert bash(f"{hook['entry']} README.md", workspace, program, {}).returncode == 0


@pytest.mark.parametrize(("since", "articles"), [("main", 1), ("", 2)])
def test_the_gitlab_job_checks(root: Path, workspace: Path, program: Path, since: str, articles: int) -> None:
    job = load(root, "templates/checker.gitlab-ci.yml")["checker"]
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert all(isinstance(value, str) for value in job["variables"].values())
    assert job["before_script"] == ['pip install --quiet "$CHECKER_PACKAGE"']
    given = {**job["variables"], "CHECKER_SINCE": since, "CHECKER_FORMAT": "jsonl"}
    done = bash("\n".join(job["script"]), workspace, program, given)
    assert (done.returncode, done.stdout.count("\n")) == (1, articles), done.stderr
    artifact = (workspace / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8")
    assert json_errors("gitlab", artifact) == []
    assert [issue["location"]["path"] for issue in json.loads(artifact)] == ["ja/a.md"]
