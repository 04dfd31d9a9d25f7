"""Standard output and standard error: results on the one, everything else on the other."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.options import Color
from checker.core.errors import InputError, UsageError
from checker.writers.terminal import one_line

if TYPE_CHECKING:
    from checker.pipeline import Profile

# Where results go to a pipe or file the width may not depend on the terminal that started them.
_PIPED_WIDTH = 100


def emit(text: str, file: Path | None = None) -> None:
    """Write results to ``file``, or to standard output; a reader that went away is no error.

    Raises:
        InputError: The file cannot be written.
    """
    if file is not None:
        _to_file(text, file)
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        forget_stdout()


def refuse_output(file: Path | None, inputs: Iterable[Path]) -> None:
    """Refuse, before any work is done, an output file that is an input or has no folder.

    Raises:
        UsageError: It is an input, which would be lost.
        InputError: Its folder does not exist.
    """
    if file is None:
        return
    if file.exists() and any(path.exists() and file.samefile(path) for path in inputs):
        raise UsageError(f"{file} is an input and would be overwritten; choose another file")
    if not file.parent.is_dir():
        raise InputError(file, "cannot be written: no such folder; make it first")


def forget_stdout() -> None:
    """Point standard output nowhere, so that nothing fails when it is flushed at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """Write one line to standard error; what came from documents or file names is made harmless."""
    sys.stderr.write(f"checker: {one_line(message)}\n")


def say_profile(profile: Profile) -> None:
    """Write the seconds of each stage to standard error."""
    for stage, seconds in profile.seconds.items():
        say(f"{stage}: {seconds:.2f} s")


def wants_color(when: Color, file: Path | None, environment: Mapping[str, str]) -> bool:
    """Tell whether to colour results: never in a file unless asked to, else as the terminal has it."""
    if when is not Color.AUTO:
        return when is Color.ALWAYS
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return file is None and not plain and sys.stdout.isatty()


def page_width(file: Path | None) -> int:
    """Return the columns to write for."""
    return (
        shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns if file is None and sys.stdout.isatty() else _PIPED_WIDTH
    )


def _to_file(text: str, file: Path) -> None:
    from checker.batch.store import atomic

    if not file.exists() or file.is_file():
        with atomic(file) as stream:
            stream.write(text)
        return
    try:  # a device or pipe cannot be replaced
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(file, f"cannot be written: {error.strerror}; choose another file") from error
