"""Workers as processes of this machine, each started afresh; see ``member``."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from checker.batch.worker import Done, Full, Post, Ready, Task, work

if TYPE_CHECKING:
    import psutil

# The libraries for matrices and tokenizers read these when they are imported.
_THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "RAYON_NUM_THREADS",
)
# More threads on one sentence gain little, and results of a model must not depend on the number of workers.
_MOST_THREADS = 4
# Seconds that a process which has closed its connection takes to be gone at most, a dump of its memory included.
_DYING = 5.0


class Worker:
    """A worker process; it starts when this is made."""

    def __init__(self, post: Post) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, post), daemon=True)
        with _few_threads():
            self.process.start()
        # The only other end is the worker's own: when it dies, this end tells.
        theirs.close()
        self.task: Task | None = None
        self.finished = 0
        self._ready, self._silent = False, False
        self._since = time.monotonic()
        self._at_first = 0
        self._memory: psutil.Process | None = None

    @property
    def is_ready(self) -> bool:
        """Tell whether it has started."""
        return self._ready

    def give(self, task: Task) -> None:
        """Hand it a task; one that is still starting takes it up then."""
        self.task, self._since = task, time.monotonic()
        with suppress(OSError):  # it has died; its end of the connection tells the supervisor
            self.connection.send(task)

    def hear(self) -> Done | Full | Ready | None:
        """Return what it says; None when it is dead."""
        try:
            said: Done | Full | Ready = self.connection.recv()
        except (EOFError, OSError):
            self._silent = True
            return None
        if isinstance(said, Ready):
            self._ready, self._since, self._at_first = True, time.monotonic(), self.memory()
        else:
            self.task = None
            self.finished += 1
        return said

    def seconds(self) -> float:
        """Return how long it has been at its task, or at starting."""
        return time.monotonic() - self._since

    def memory(self) -> int:
        """Return the bytes of memory that it takes now, 0 when it is dead."""
        import psutil

        try:
            self._memory = self._memory or psutil.Process(self.process.pid)
            return int(self._memory.memory_info().rss)
        except psutil.Error:
            return 0

    def has_swollen(self, limit: int) -> bool:
        """Tell whether it has grown so much since it started that the next article might be blamed for it."""
        memory = self.memory() if limit else 0
        return memory > limit / 2 and memory > 2 * self._at_first

    def end(self) -> str:
        """End it and return how it died."""
        # A process that has closed its end is dying of its own death, which the code then tells.
        self.process.join(_DYING if self._silent else 0)
        self.process.kill()
        self.process.join()
        code = self.process.exitcode
        self.connection.close()
        self.process.close()
        return _death(code or 0)


class Processes:
    """Hires worker processes that all get the same post."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def hire(self) -> Worker:
        """Start a process."""
        return Worker(self._post)

    def speaking(self, members: Sequence[Worker], seconds: float) -> list[Worker]:
        """Wait up to so long, and return the members that have something to say."""
        ready = wait([member.connection for member in members], seconds)
        return [member for member in members if member.connection in ready]


def threads_each(cores: int) -> int:
    """Return how many threads the libraries of one worker may start: it depends on the machine alone."""
    return max(1, min(_MOST_THREADS, cores // 2))


@contextmanager
def _few_threads() -> Iterator[None]:
    """Set what a process that starts now inherits, where the user has not set it."""
    missing = {name: str(threads_each(os.cpu_count() or 1)) for name in _THREADS if name not in os.environ}
    os.environ.update(missing)
    try:
        yield
    finally:
        for name in missing:
            os.environ.pop(name, None)


def _death(code: int) -> str:
    """Return how a process died, in words."""
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"was killed ({signal.Signals(-code).name})"
    except ValueError:
        return f"was killed (signal {-code})"
