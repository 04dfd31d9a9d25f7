"""How far a long run is, on standard error: a bar on a terminal, else lines and only when asked for.

Runs of a few seconds show nothing.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from checker.cli.output import say

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# What people wait without wondering; and how often a log is worth a line.
PATIENCE = 3.0
LINE_EVERY = 10.0
_MINUTE = 60


class Tick(Protocol):
    """Counts an article."""

    def __call__(self, *, skipped: bool = False) -> None:
        """Count one; an article that was ``skipped`` says nothing of how fast the others are done."""


class ShowProgress(StrEnum):
    """When to show how far a run is."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@contextmanager
def progress(total: int, when: ShowProgress, *, quiet: bool = False) -> Iterator[Tick]:
    """Show how many of ``total`` articles are done; the function that is handed out is called after each."""
    terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if not wanted(when, os.environ, terminal=terminal, quiet=quiet):
        yield _unseen
    elif terminal:
        bar = _Bar(total)
        try:
            yield bar.tick
        finally:
            bar.stop()
    else:
        yield _Lines(total).tick


def wanted(when: ShowProgress, environment: Mapping[str, str], *, terminal: bool, quiet: bool) -> bool:
    """Tell whether to show anything; nobody watches the terminal that some build services pretend to have."""
    if when is ShowProgress.AUTO:
        return terminal and not quiet and not environment.get("CI")
    return when is ShowProgress.ALWAYS


def _unseen(*, skipped: bool = False) -> None:
    """Count for nobody."""


class Pace:
    """How fast articles are done, and how long the rest will take if that stays so."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self._skipped, self._begun = total, 0, 0, time.monotonic()

    def count(self, *, skipped: bool) -> None:
        """Count an article."""
        self.done += 1
        self._skipped += skipped

    def __str__(self) -> str:
        """Return ``2.4/s, 12 min left``; nothing as long as nobody can know."""
        seconds, checked = time.monotonic() - self._begun, self.done - self._skipped
        if not checked or seconds <= 0:
            return ""
        rate = checked / seconds
        each = f"{rate:.1f}/s" if rate >= 1 else f"{rate * 60:.1f}/min"
        return f"{each}, {duration((self.total - self.done) / rate)} left"


def duration(seconds: float) -> str:
    """Return a time as people say it: ``35 s``, ``12 min``, ``3 h 20 min``."""
    if seconds < 2 * _MINUTE:
        return f"{seconds:.0f} s"
    minutes = round(seconds / _MINUTE)
    return f"{minutes} min" if minutes < 2 * _MINUTE else f"{minutes // _MINUTE} h {minutes % _MINUTE} min"


class _Lines:
    """A line now and then, for logs."""

    def __init__(self, total: int) -> None:
        self._pace, self._next = Pace(total), time.monotonic() + PATIENCE

    def tick(self, *, skipped: bool = False) -> None:
        self._pace.count(skipped=skipped)
        now = time.monotonic()
        if now >= self._next:
            pace = f" ({self._pace})" if str(self._pace) else ""
            say(f"{self._pace.done} of {self._pace.total} articles done{pace}")
            self._next = now + LINE_EVERY


class _Bar:
    """A bar that appears, from a thread of its own, once the run has taken a while."""

    def __init__(self, total: int) -> None:
        self._pace = Pace(total)
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._timer = threading.Timer(PATIENCE, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tick(self, *, skipped: bool = False) -> None:
        self._pace.count(skipped=skipped)
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._pace.done, pace=str(self._pace))

    def stop(self) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (
            SpinnerColumn(),
            TextColumn("checking"),
            BarColumn(None),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[pace]}"),
        )
        bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        pace = self._pace
        self._task = bar.add_task("", total=pace.total, completed=pace.done, pace=str(pace))
        bar.start()
        self._bar = bar
