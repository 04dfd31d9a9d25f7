"""What the pool's supervisor knows of a worker, wherever it runs: what it is doing, since when, with how much memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

from checker.batch.worker import Done, Full, Ready, Task


class Member(Protocol):
    """A worker; it starts when it is hired.

    Attributes:
        task: What it is at, None when it is free.
        finished: How many tasks it has finished.
    """

    task: Task | None
    finished: int

    @property
    def is_ready(self) -> bool:
        """Tell whether it has started."""

    def give(self, task: Task) -> None:
        """Hand it a task; one that is still starting takes it up then."""

    def hear(self) -> Done | Full | Ready | None:
        """Return what it says; None when it is dead."""

    def seconds(self) -> float:
        """Return how long it has been at its task, or at starting."""

    def memory(self) -> int:
        """Return the bytes of memory that it takes, 0 when nobody knows."""

    def has_swollen(self, limit: int) -> bool:
        """Tell whether it has grown so much since it started that the next article might be blamed for it."""

    def end(self) -> str:
        """End it and return how it died, as ``was killed (SIGKILL)``."""


M = TypeVar("M", bound=Member)


class Staff(Protocol[M]):
    """Where workers come from."""

    def hire(self) -> M:
        """Start a worker."""

    def speaking(self, members: Sequence[M], seconds: float) -> Collection[M]:
        """Wait up to so long, and return the members that have something to say."""
