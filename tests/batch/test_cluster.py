"""Ray actors; on a machine that is too busy for Ray's own time limits, Ray does not start and the test is skipped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.batch import poison
from tests.cli.conftest import ARTICLE, SOURCE
from tests.conftest import ROOT

pytest.importorskip("ray")

# What Ray calls the process of an actor that is checking an article.
WORKING = "ray::Actor.check"


def batch(folder: Path, plugin: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "checker", "batch", "manifest.jsonl", "--engine", "poison", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(plugin), str(ROOT)])}
    environment.pop("RAY_ADDRESS", None)
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)


def kill_an_actor(run: subprocess.Popen[str]) -> bool:
    """Kill the first actor that works; tell whether one was seen."""
    watched = psutil.Process(run.pid)
    while run.poll() is None:
        with suppress(psutil.Error):
            if actors := [each for each in watched.children(recursive=True) if each.cmdline()[:1] == [WORKING]]:
                actors[0].kill()
                return True
        time.sleep(0.02)
    return False


@pytest.mark.slow
def test_actors_give_the_same_bytes_survive_a_killed_one_and_make_poison_a_row(tmp_path: Path) -> None:
    plugin = poison.install(tmp_path / "plugin")
    texts = {"a": ARTICLE, "ends": f"{ARTICLE}{poison.EXIT}。\n", "breaks": f"{ARTICLE}{poison.SEGFAULT}。\n"}
    texts |= {f"{number}": ARTICLE.replace("三", "五") for number in range(20)}
    for name, text in texts.items():
        (tmp_path / f"{name}.ja.txt").write_text(text, encoding="utf-8")
    (tmp_path / "s.en.txt").write_text(SOURCE, encoding="utf-8")
    rows = [{"id": name, "article": f"{name}.ja.txt", "sources": ["s.en.txt"]} for name in texts]
    (tmp_path / "manifest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run = batch(tmp_path, plugin, "-o", "ray", "--backend", "ray", "--jobs", "2")
    killed, said = kill_an_actor(run), run.communicate()[1]
    if "Ray cannot be reached or started" in said:
        pytest.skip(said.strip())
    assert killed
    assert run.returncode == 2, said
    local = batch(tmp_path, plugin, "-o", "local")
    said = local.communicate()[1]
    assert local.returncode == 2, said
    found, wanted = ((tmp_path / name / "results.jsonl").read_text(encoding="utf-8") for name in ("ray", "local"))
    assert found == wanted
    reasons = [json.loads(line)["reason"] for line in found.splitlines()[1:3]]
    assert reasons == [
        "ends.ja.txt: its worker ended with exit code 7, 2 times",
        "breaks.ja.txt: its worker was killed (SIGSEGV), 2 times",
    ]
