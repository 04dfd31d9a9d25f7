"""Ray actors; on a machine that is too busy for Ray's own time limits, Ray does not start and the test is skipped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch import poison
from tests.cli.conftest import ARTICLE, SOURCE
from tests.conftest import ROOT

pytest.importorskip("ray")


def batch(folder: Path, plugin: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "batch", "manifest.jsonl", "--engine", "poison", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(plugin), str(ROOT)])}
    environment.pop("RAY_ADDRESS", None)
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


@pytest.mark.slow
def test_actors_give_the_same_bytes_and_poison_is_a_row(tmp_path: Path) -> None:
    plugin = poison.install(tmp_path / "plugin")
    texts = {"a": ARTICLE, "ends": f"{ARTICLE}{poison.EXIT}。\n", "b": ARTICLE.replace("三", "五"), "c": ARTICLE}
    for name, text in texts.items():
        (tmp_path / f"{name}.ja.txt").write_text(text, encoding="utf-8")
    (tmp_path / "s.en.txt").write_text(SOURCE, encoding="utf-8")
    rows = [{"id": name, "article": f"{name}.ja.txt", "sources": ["s.en.txt"]} for name in texts]
    (tmp_path / "manifest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = batch(tmp_path, plugin, "-o", "ray", "--backend", "ray", "--jobs", "2")
    if "Ray cannot be reached or started" in done.stderr:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 2, done.stderr
    assert batch(tmp_path, plugin, "-o", "local").returncode == 2
    ray, local = (
        (tmp_path / name / "results.jsonl").read_text(encoding="utf-8").splitlines() for name in ("ray", "local")
    )
    assert [ray[at] for at in (0, 2, 3)] == [local[at] for at in (0, 2, 3)]
    poisoned = json.loads(ray[1])
    assert (poisoned["status"], poisoned["reason"]) == ("crashed", "ends.ja.txt: its worker died, 2 times")
