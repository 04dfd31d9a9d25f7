"""Workers as Ray actors, here or on a cluster (extra ``ray``): the same pool, retries and limits as with processes.

Actors and not Ray Data, because an article must be able to kill its worker: Ray Data tries a block whose actor
dies again and again without end, ends a whole block for one bad row, knows no time limit for a row, and orders
blocks rather than rows.  So the pool hands out single articles here too, and Ray only starts actors and carries
messages.  An actor keeps one worker process, the same as the local pool's, with its dictionaries and model for all
of its articles: how that process dies, it can tell in the same words.  Ray never restarts an actor itself.

``RAY_ADDRESS`` names the cluster; without it Ray is started here (``rayinit``) for the length of the run.  Every
node needs this version of checker, and must see the manifest and the output folder under the same paths.

Source: Moritz et al. 2018, "Ray: A Distributed Framework for Emerging AI Applications", OSDI,
https://docs.ray.io/en/latest/ray-core/actors.html
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.batch.process import Worker
from checker.batch.rayinit import running
from checker.batch.worker import Done, Full, Post, Ready, Task

# How often an actor is asked for its memory: each time is a message over the network.
_ASK_EVERY = 1.0
_PATIENCE = 5.0
# One thread waits for the worker, another one answers the supervisor meanwhile.
_GROUPS = {"check": 1, "watch": 1}


@dataclass(frozen=True, slots=True)
class Lost:
    """The actor's worker is dead; ``how`` it died, as ``was killed (SIGKILL)``."""

    how: str


class Actor:
    """What runs on a node; made by Ray."""

    def __init__(self, post: Post, folder: Path) -> None:
        with suppress(OSError):  # relative paths count from where the run was started, where that folder is seen
            os.chdir(folder)
        self._worker = Worker(post)

    def start(self) -> Done | Full | Ready | Lost:
        """Wait until the worker has loaded what every article needs."""
        return self._heard()

    def check(self, task: Task) -> Done | Full | Ready | Lost:
        """Have one article checked and its result kept."""
        self._worker.give(task)
        return self._heard()

    def memory(self) -> int:
        """Return the bytes of memory that the worker takes."""
        return self._worker.memory()

    def end(self) -> None:
        """End the worker, whatever it is doing."""
        with suppress(ValueError):  # it is dead already
            self._worker.process.kill()

    def _heard(self) -> Done | Full | Ready | Lost:
        said = self._worker.hear()
        return Lost(self._worker.end()) if said is None else said


class Remote:
    """An actor, as the supervisor sees it; see ``member``."""

    def __init__(self, ray: Any, actor: Any) -> None:
        self.task: Task | None = None
        self.finished = 0
        self._ray, self._actor = ray, actor
        self._ready = False
        self._death = ""
        self._since = self._asked = time.monotonic()
        self._size = self._at_first = 0
        self.saying = actor.start.options(concurrency_group="check").remote()

    @property
    def is_ready(self) -> bool:
        """Tell whether it has started."""
        return self._ready

    def give(self, task: Task) -> None:
        """Hand it a task; one that is still starting takes it up then."""
        self.task, self._since = task, time.monotonic()
        if self._ready:
            self._check()

    def hear(self) -> Done | Full | Ready | None:
        """Return what it says; None when it is dead."""
        try:
            said: Done | Full | Ready | Lost = self._ray.get(self.saying)
        except self._ray.exceptions.RayError:
            said = Lost("was lost with its Ray actor")
        if isinstance(said, Lost):
            self._death = said.how
            return None
        if isinstance(said, Ready):
            self._ready, self._since = True, time.monotonic()
            self._size = self._at_first = self._ask("memory") or 0
            self._check()
        else:
            self.task = None
            self.finished += 1
        return said

    def seconds(self) -> float:
        """Return how long it has been at its task, or at starting."""
        return time.monotonic() - self._since

    def memory(self) -> int:
        """Return the bytes of memory that it took when it was asked last."""
        if time.monotonic() - self._asked > _ASK_EVERY:
            self._size = self._ask("memory") or 0
        return self._size

    def has_swollen(self, limit: int) -> bool:
        """Tell whether it has grown so much since it started that the next article might be blamed for it."""
        memory = self.memory() if limit else 0
        return memory > limit / 2 and memory > 2 * self._at_first

    def end(self) -> str:
        """End it and return how it died."""
        if not self._death:  # the worker first, so that it writes nothing more
            self._ask("end")
        self._ray.kill(self._actor, no_restart=True)
        return self._death or "was ended"

    def _check(self) -> None:
        self.saying = self._actor.check.options(concurrency_group="check").remote(self.task)

    def _ask(self, what: str) -> int | None:
        """Return the actor's answer; None from one that is dead, or too busy to answer."""
        self._asked = time.monotonic()
        try:
            asked = getattr(self._actor, what).options(concurrency_group="watch").remote()
            answer: int | None = self._ray.get(asked, timeout=_PATIENCE)
        except self._ray.exceptions.RayError:
            return None
        return answer


class Cluster:
    """Hires actors that all get the same post."""

    def __init__(self, ray: Any, post: Post) -> None:
        self._ray, self._post = ray, post
        self._class = ray.remote(num_cpus=1, max_restarts=0, max_task_retries=0, concurrency_groups=_GROUPS)(Actor)

    def hire(self) -> Remote:
        """Start an actor where there is room."""
        return Remote(self._ray, self._class.remote(self._post, Path.cwd()))

    def speaking(self, members: Sequence[Remote], seconds: float) -> list[Remote]:
        """Wait up to so long, and return the members that have something to say."""
        busy = {member.saying: member for member in members if member.task}
        ready, _ = self._ray.wait(list(busy), num_returns=1, timeout=seconds)
        return [busy[each] for each in ready]


@contextmanager
def connected(post: Post, jobs: int) -> Iterator[Cluster]:
    """Use the cluster that ``RAY_ADDRESS`` names, or one that is started here for ``jobs`` actors.

    Raises:
        MissingExtra: Ray is not installed.
        CheckerError: The cluster cannot be reached or started.
    """
    with running(jobs) as ray:
        yield Cluster(ray, post)
