"""A supervised pool of workers: what an article does to its worker, it does to no other article.

An article that takes too long or too much memory, or that kills its worker, gets a result that says so,
and a fresh worker takes the next one.  A worker may also die through no fault of its article (the system
was short of memory, an operator killed it): so a dead worker's article is tried once more, alone on a
fresh one, before it is called crashed; and so is one that took too much memory on a worker that had
checked others before.  An article that takes too long is not tried again.

Standard pools cannot do this: ``multiprocessing.Pool`` waits for ever for a worker that was killed, and
``concurrent.futures`` gives up all of its tasks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from checker.batch.member import M, Staff
from checker.batch.process import threads_each
from checker.batch.record import Recipe, lost_record
from checker.batch.worker import Done, Full, Ready, Task, keep
from checker.core.errors import CheckerError, InputError
from checker.core.report import Status
from checker.engines.choice import NEEDS

# How often limits are looked after, in seconds: an article can exceed one by what it manages in this time.
_WATCH = 0.1
# A worker that is not ready after this never will be; large models take minutes from a slow disk.
_START = 900.0
# After so many workers in a row that died before they were ready, the machine is at fault and not an article.
_DEAD_STARTS = 3
# Articles after which a worker makes way for a new one: what it remembers of words grows slowly, and what the C library
# keeps of large articles with it. A new one costs a second.
_TERM = 1000
_TRIES = 2
_WORTH_A_WORKER = 20


class PoolBroken(CheckerError):
    """No worker can be started, or results can no longer be written; what is in the store stays there."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take.

    Attributes:
        jobs: How many workers at most.
        timeout: Seconds an article may take.
        memory: Bytes that a worker may take; 0 is without a limit.
    """

    jobs: int
    timeout: float
    memory: int


class Pool(Generic[M]):
    """Checks tasks and keeps their results in the store of the run in ``output``."""

    def __init__(self, recipe: Recipe, output: Path, limits: Limits, staff: Staff[M]) -> None:
        self._recipe, self._output, self._limits = recipe, output, limits
        self._staff = staff
        self._members: list[M] = []
        self._tries: Counter[int] = Counter()
        self._dead_starts = 0

    def run(self, tasks: Iterator[Task]) -> Generator[Done, None, None]:
        """Yield what became of each task, as soon as its result is kept; in no order.

        ``tasks`` are taken one by one as workers become free.

        Raises:
            PoolBroken: No worker can be started, or a result cannot be written.
        """
        try:
            while self._hand_out(tasks):
                speaking = self._staff.speaking(self._members, _WATCH)
                now = [self._heard(each) if each in speaking else self._watched(each) for each in list(self._members)]
                yield from filter(None, now)
        finally:
            for member in self._members:
                member.end()
            self._members.clear()

    def _hand_out(self, tasks: Iterator[Task]) -> bool:
        """Give every free worker a task, starting workers up to the limit; tell whether any is busy."""
        for member in [member for member in self._members if not member.task]:
            if member.finished >= _TERM or member.has_swollen(self._limits.memory):
                self._dismiss(member)
            elif task := next(tasks, None):
                member.give(task)
        while len(self._members) < self._limits.jobs and (task := next(tasks, None)):
            self._hire(task)
        return any(member.task for member in self._members)

    def _hire(self, task: Task) -> None:
        member = self._staff.hire()
        self._members.append(member)
        member.give(task)

    def _dismiss(self, member: M) -> str:
        self._members.remove(member)
        return member.end()

    def _heard(self, member: M) -> Done | None:
        """Take in what a worker says; one that says no more is dead."""
        task, said = member.task, member.hear()
        if isinstance(said, Full):
            raise _full(said.reason)
        if isinstance(said, Ready):
            self._dead_starts = 0
        if isinstance(said, Done):
            self._tries.pop(said.place, None)
            return said
        return self._dead(member, task) if said is None else None

    def _watched(self, member: M) -> Done | None:
        """End a worker that takes too much of something."""
        task, limits = member.task, self._limits
        if task is None or (not member.is_ready and member.seconds() <= _START):
            return None
        if not member.is_ready:
            return self._dead(member, task)
        if member.seconds() > limits.timeout:
            self._dismiss(member)
            return self._give_up(task, Status.TIMEOUT, f"not done after {limits.timeout:g} s; see --timeout")
        if limits.memory and member.memory() > limits.memory:
            self._dismiss(member)
            reason = f"takes more than {limits.memory / 1e6:,.0f} MB of memory; see --memory-limit"
            return self._try_again(task, reason) if member.finished else self._give_up(task, Status.CRASHED, reason)
        return None

    def _dead(self, member: M, task: Task | None) -> Done | None:
        death = self._dismiss(member)
        if task is None:
            return None
        if member.is_ready:
            return self._try_again(task, f"its worker {death}")
        self._dead_starts += 1
        if self._dead_starts == _DEAD_STARTS:
            raise PoolBroken(f"no worker can be started: the third in a row {death}; try checker check on one article")
        self._hire(task)
        return None

    def _try_again(self, task: Task, reason: str) -> Done | None:
        self._tries[task.place] += 1
        if self._tries[task.place] == _TRIES:
            return self._give_up(task, Status.CRASHED, f"{reason}, {_TRIES} times")
        self._hire(task)
        return None

    def _give_up(self, task: Task, status: Status, reason: str) -> Done:
        self._tries.pop(task.place, None)
        try:
            keep(task, lost_record(task.case, self._recipe, status, reason), self._recipe, self._output)
        except InputError as error:
            raise _full(str(error)) from error
        return Done(task.place, status, {})


def usual_jobs(articles: int, cores: int, engine: str) -> int:
    """Return how many workers pay: each takes a second to start, and a model of its own where there is one."""
    return 1 if engine in NEEDS else max(1, min(cores, articles // _WORTH_A_WORKER))


def most_jobs(cores: int, engine: str) -> int:
    """Return how many workers keep every core busy; those with a model have several threads."""
    return max(1, cores // threads_each(cores)) if engine in NEEDS else cores


def _full(reason: str) -> PoolBroken:
    return PoolBroken(f"{reason}; results so far are kept, go on with --resume")
