"""How far a long run is, on standard error: a bar on a terminal, else lines and only when asked for.

Runs of a few seconds show nothing.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.cli.output import say

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

# What people wait without wondering; and how often a log is worth a line.
PATIENCE = 3.0
LINE_EVERY = 10.0

Tick = Callable[[], None]


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
        yield lambda: None
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


class _Lines:
    """A line now and then, for logs."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._next = total, 0, time.monotonic() + PATIENCE

    def tick(self) -> None:
        self._done += 1
        now = time.monotonic()
        if now >= self._next:
            say(f"{self._done} of {self._total} articles done")
            self._next = now + LINE_EVERY


class _Bar:
    """A bar that appears, from a thread of its own, once the run has taken a while."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._timer = threading.Timer(PATIENCE, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tick(self) -> None:
        self._done += 1
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._done)

    def stop(self) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("checking"), BarColumn(None), MofNCompleteColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        self._task = bar.add_task("", total=self._total, completed=self._done)
        bar.start()
        self._bar = bar
