"""Starting Ray, played: a start that fails leaves nothing behind and is tried again."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import psutil
import pytest

from checker.batch import rayinit
from checker.core.errors import CheckerError, MissingExtra


class Played:
    """Ray whose first starts fail, each with a program of its own left running."""

    def __init__(self, failures: int) -> None:
        self.failures, self.ended = failures, 0
        self.left: list[subprocess.Popen[bytes]] = []
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def init(self, address: str, **options: Any) -> None:
        self.asked.append((address, options))
        if len(self.asked) <= self.failures:
            self.left.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))
            raise RuntimeError("the node timed out during startup")

    def forget(self) -> None:
        """Let Python know that the programs have ended."""
        for process in self.left:
            process.wait(timeout=10)

    def shutdown(self) -> None:
        self.ended += 1


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Any:
    for name in ("RAY_ADDRESS", "RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH"):
        monkeypatch.delenv(name, raising=False)

    def played(failures: int) -> Played:
        ray = Played(failures)
        monkeypatch.setattr(rayinit, "import_module", lambda _: ray)
        return ray

    return played


def test_a_start_that_failed_is_tried_again_and_leaves_nothing(use: Any) -> None:
    ray = use(2)
    with rayinit.running(3) as found:
        assert found is ray
        assert (len(ray.asked), ray.ended) == (3, 2)
        assert len(os.environ["RAY_AUTH_TOKEN"]) == 64
    assert ray.ended == 3
    assert "RAY_AUTH_TOKEN" not in os.environ
    assert not any(psutil.pid_exists(process.pid) for process in ray.left)
    ray.forget()
    address, options = ray.asked[-1]
    assert (address, options["num_cpus"]) == ("local", 3)


def test_it_is_not_tried_for_ever(use: Any) -> None:
    ray = use(9)
    with (
        pytest.raises(CheckerError, match=r"Ray cannot be reached or started: the node timed out.*RAY_ADDRESS"),
        rayinit.running(2),
    ):
        pass
    assert len(ray.asked) == 3
    assert not any(psutil.pid_exists(process.pid) for process in ray.left)
    ray.forget()


def test_a_cluster_that_is_named_is_joined_and_asked_once(use: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ray = use(9)
    monkeypatch.setenv("RAY_ADDRESS", "10.0.0.1:6379")
    with pytest.raises(CheckerError), rayinit.running(2):
        pass
    ((address, options),) = ray.asked
    assert address == "10.0.0.1:6379"
    assert "num_cpus" not in options  # Ray refuses sizes for a cluster that is there
    ray.forget()


def test_without_ray_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> Any:
        raise ImportError

    monkeypatch.setattr(rayinit, "import_module", missing)
    with pytest.raises(MissingExtra, match="ray"), rayinit.running(1):
        pass
