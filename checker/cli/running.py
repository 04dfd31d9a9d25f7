"""The options of ``checker batch`` that say how a run is carried out, and what they mean on this machine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from checker.core.errors import UsageError
from checker.core.machine import cores

if TYPE_CHECKING:
    from checker.batch.plan import Begin
    from checker.batch.pool import Limits

# Seconds that no article of a newspaper takes, also with a large model on a small machine.
_TIMEOUT = 600.0
# The part of the machine's memory that all workers share where nothing is said.
_SHARE = 0.8
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", re.IGNORECASE)
# An idle worker takes this much; below it no article could be checked.
_LEAST_MEMORY = 64 * 1024**2
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


class Backend(StrEnum):
    """What carries a run out."""

    LOCAL = "local"
    RAY = "ray"


Jobs = Annotated[
    str,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        help="Worker processes; auto or 0: as many as keep all cores busy. Left out: one for 20 articles, one with a model.",
    ),
]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Time limit of one article.", show_default=True)
]
MemoryLimit = Annotated[
    str,
    typer.Option(
        "--memory-limit",
        metavar="SIZE",
        help="Memory that a worker may take, as 4G; none for no limit. Left out: its share of the machine's.",
    ),
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Go on with the run in the output folder: check what is missing or changed.")
]
Restart = Annotated[bool, typer.Option("--restart", help="Discard the run in the output folder.")]
RetryFailed = Annotated[
    bool, typer.Option("--retry-failed", help="With --resume: also check again what timed out or crashed.")
]
ShardOption = Annotated[
    str,
    typer.Option("--shard", metavar="I/N", help="Check only the I-th of N parts; checker merge puts them together."),
]
BackendOption = Annotated[
    Backend, typer.Option("--backend", help="What carries the run out: processes here, or a Ray cluster (extra: ray).")
]


@dataclass(frozen=True, slots=True)
class Running:
    """How a run is carried out."""

    jobs: Jobs = ""
    timeout: Timeout = _TIMEOUT
    memory_limit: MemoryLimit = ""
    resume: Resume = False
    restart: Restart = False
    retry_failed: RetryFailed = False
    shard: ShardOption = "1/1"
    backend: BackendOption = Backend.LOCAL

    def begin(self) -> Begin:
        """Return what to do with the run that the output folder holds.

        Raises:
            UsageError: The options contradict each other.
        """
        from checker.batch.plan import Begin

        if self.resume and self.restart:
            raise UsageError("--resume keeps the run in the output folder and --restart discards it; choose one")
        if self.retry_failed and not self.resume:
            raise UsageError("--retry-failed is for a run that is gone on with; add --resume")
        return Begin.RESUME if self.resume else Begin.RESTART if self.restart else Begin.NEW

    def limits(self, articles: int, engine: str) -> Limits:
        """Return the limits for a run of so many articles with this engine.

        Raises:
            UsageError: A number or size is none.
        """
        from checker.batch.pool import Limits, most_jobs, usual_jobs

        usable = cores()
        if not self.jobs:
            jobs = usual_jobs(articles, usable, engine)
        elif self.jobs.lower() in {"auto", "0"}:
            jobs = most_jobs(usable, engine)
        elif self.jobs.isascii() and self.jobs.isdigit():
            jobs = int(self.jobs)
        else:
            raise UsageError(f"--jobs {self.jobs!r}: write a number, or auto")
        return Limits(jobs, self.timeout, self._memory(jobs))

    def _memory(self, jobs: int) -> int:
        import psutil

        if not self.memory_limit:
            return int(psutil.virtual_memory().total * _SHARE / jobs)
        if self.memory_limit.lower() in {"none", "0"}:
            return 0
        match = _SIZE.fullmatch(self.memory_limit.strip())
        if match is None:
            raise UsageError(f"--memory-limit {self.memory_limit!r}: write a size, as 800M or 4G, or none")
        size = int(float(match[1]) * 1024 ** _POWERS[match[2].lower()])
        if size < _LEAST_MEMORY:
            raise UsageError(
                f"--memory-limit {self.memory_limit!r}: is less than any worker takes; write 800M or 4G, or none"
            )
        return size
