"""The store of a run, ``DIR/run``: one file an article, whole or not at all, so that a run can be gone on with.

    DIR/run/run.json                     what run this is, and whether it is finished (``identity``)
    DIR/run/lock                         held while a process writes here (``lock``)
    DIR/run/results/0000/0000042.jsonl   the article on place 42 of the manifest, counted from 0

A result's file has three lines: its key, its line of ``results.jsonl``, and its line of
``comparisons.jsonl``, which is empty where it could not be checked.  When a run is finished the folder
may be removed; the next run then checks everything again.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.batch.record import Result
from checker.batch.results import parsed_report, parsed_texts
from checker.batch.store import ARTICLES, atomic, make, remove_parts
from checker.core.errors import InputError
from checker.core.report import Report, Status

RUN = "run"
# Folders with more files than this are slow to list on some file systems.
_A_FOLDER = 1000


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store has of an article: the lines of ``results.jsonl`` and ``comparisons.jsonl`` as they are written."""

    configuration: str
    key: str
    status: Status
    failing: bool
    line: str
    texts: str

    def report(self, *, texts: bool = False) -> Report:
        """Return the report, with its texts where they are wanted and kept."""
        report = parsed_report(self.line)
        return parsed_texts(report, self.texts) if texts and self.texts else report


class RunStore:
    """The results of the run in ``folder``, by their places in the manifest."""

    def __init__(self, folder: Path) -> None:
        self._output = folder
        self.folder = folder / RUN
        self._results = self.folder / "results"

    def write(self, number: int, result: Result, configuration: str) -> None:
        """Keep the result of the article on place ``number``.

        Raises:
            InputError: It cannot be written, as on a full disk; nothing that was there is lost.
        """
        path = self._path(number)
        make(path.parent)
        head = {
            "configuration": configuration,
            "key": result.key,
            "status": str(result.status),
            "failing": result.failing,
        }
        with atomic(path) as file:
            file.write(json.dumps(head) + "\n" + result.line + (result.texts or "\n"))

    def read(self, number: int) -> Stored | None:
        """Return the result on place ``number``; None where there is none, or none that is whole."""
        try:
            with self._path(number).open(encoding="utf-8", newline="\n") as file:
                head, line, texts = file.readline(), file.readline(), file.readline()
        except (OSError, UnicodeDecodeError):
            return None
        return _stored(head, line, texts.strip("\n") and texts) if texts.endswith("\n") else None

    def has_results(self) -> bool:
        """Tell whether there is any result."""
        return any(self._results.glob("*/*.jsonl"))

    def clear(self) -> None:
        """Remove all results.

        Raises:
            InputError: They cannot be removed.
        """
        try:
            if self._results.exists():
                shutil.rmtree(self._results)
        except OSError as error:
            raise InputError(self._results, f"cannot be removed: {error.strerror}; choose another --output") from error

    def tidy(self) -> None:
        """Remove what killed processes were about to write, here and among the results."""
        for folder in (self._output, self._output / ARTICLES, self.folder, *self._results.glob("*")):
            remove_parts(folder)

    def _path(self, number: int) -> Path:
        return self._results / f"{number // _A_FOLDER:04}" / f"{number:07}.jsonl"


def _stored(head: str, line: str, texts: str) -> Stored | None:
    """Return the result that the three lines are; None where the disk lost some of them in a power cut."""
    try:
        known: dict[str, Any] = json.loads(head)
        return Stored(known["configuration"], known["key"], Status(known["status"]), known["failing"], line, texts)
    except (KeyError, TypeError, ValueError):
        return None
