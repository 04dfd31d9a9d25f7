"""Handing the results of a run over: in the wanted format, and in every other one that was asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from checker.cli import options as o
from checker.cli.output import emit, page_width, say, wants_color
from checker.cli.reports import Target, write
from checker.core.finding import Severity
from checker.core.report import Report, Status

_FOR_PEOPLE = ("full", "concise")


def hand_over(
    reports: Sequence[Report],
    display: o.Display,
    also: Sequence[Target],
    *,
    min_severity: Severity,
    folder: str = "",
    seconds: float | None = None,
) -> None:
    """Write the results, and the further ``also``.

    Raises:
        InputError: A file cannot be written.
    """
    from checker.manual import known_page
    from checker.writers import WRITERS, Rendering

    rendering = Rendering(
        color=wants_color(display.color, display.output_file, os.environ),
        width=page_width(display.output_file),
        min_severity=min_severity.value,
        seconds=seconds,
        folder=folder,
        page=known_page,
    )
    # Where nothing was checked the reason stands on standard error; an empty page would say that all is well.
    if display.output_format not in _FOR_PEOPLE or any(one.status is Status.OK for one in reports):
        emit(WRITERS.get(display.output_format)(reports, rendering), display.output_file)
    write(also, reports, Rendering(min_severity=min_severity.value, folder=folder, page=known_page))


def say_notes(reports: Sequence[Report], *, verbose: bool) -> None:
    """Say on standard error what could not be checked, and, where asked for, with what the rest was."""
    for report in reports:
        if report.status is not Status.OK:
            say(report.error)
        elif verbose:
            say(f"{report.article}: {report.signature}")


def shortest(folder: Path) -> str:
    """Return a folder as ``Rendering.folder`` wants it: "" for the one that the run started in."""
    return "" if folder == Path() else folder.as_posix()
