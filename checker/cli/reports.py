"""``--report FORMAT=PATH``: further renderings of the same results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.cli.options import require
from checker.cli.output import emit, refuse_output
from checker.core.errors import UsageError
from checker.core.report import Report
from checker.writers import WRITERS, Rendering


@dataclass(frozen=True, slots=True)
class Target:
    """One wanted rendering; ``file`` None is standard output."""

    format: str
    file: Path | None


def targets(wanted: Iterable[str] | None) -> tuple[Target, ...]:
    """Return what the option's values, ``FORMAT=PATH``, ask for.

    Raises:
        UsageError: A value is malformed, or two go to one place.
        UnknownName: There is no such format.
    """
    found = tuple(_target(value) for value in wanted or ())
    places = [str(target.file.absolute()) if target.file else "standard output" for target in found]
    if twice := sorted({place for place in places if places.count(place) > 1}):
        raise UsageError(f"two reports would go to {twice[0]}; name another file")
    return found


def refuse_targets(wanted: Iterable[Target], inputs: Sequence[Path], results: Path | None) -> None:
    """Refuse, before any work is done, what would replace an input or the results, or cannot be written.

    Args:
        wanted: The targets.
        inputs: Files that are read.
        results: Where the results themselves go; None is standard output.

    Raises:
        UsageError: Something would be lost.
        InputError: A file has no folder.
    """
    for target in wanted:
        if (target.file and target.file.absolute()) == (results and results.absolute()):
            place = results or "standard output"
            raise UsageError(f"results and a report would both go to {place}; name another file for one of them")
        refuse_output(target.file, inputs, "--report")


def write(wanted: Iterable[Target], reports: Sequence[Report], rendering: Rendering) -> None:
    """Write all of them, each whole or not at all.

    Raises:
        InputError: A file cannot be written.
    """
    for target in wanted:
        emit(WRITERS.get(target.format)(reports, rendering), target.file)


def _target(value: str) -> Target:
    form, sign, path = value.partition("=")
    if not sign or not path:
        raise UsageError(f"--report {value!r} has no path; write FORMAT=PATH, e.g. sarif=checker.sarif")
    require("output format", form, WRITERS.names())
    return Target(form, None if path == "-" else Path(path))
