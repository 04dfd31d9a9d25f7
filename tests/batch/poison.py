"""An engine for tests, installed as other distributions install theirs: what an article says, it does to its worker.

As a program it installs itself:  python tests/batch/poison.py FOLDER  (and FOLDER goes into PYTHONPATH).
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

from checker.engines.lexicon import LexiconEngine

NAME = "poison"
# Words of an article, and what they do.
HANG, EXIT, SEGFAULT, MEMORY, RAISE = "毒は止まる", "毒は終わる", "毒は壊れる", "毒は太る", "毒は誤る"


class PoisonEngine(LexiconEngine):
    """The embedded engine, unless the article is poisoned."""

    def translate(self, task: Any) -> Any:
        for word, act in _ACTS.items():
            if word in task.article.text:
                act()
        return super().translate(task)


def install(folder: Path) -> Path:
    """Make a distribution with this engine in ``folder``, which then goes into the path."""
    known = folder / f"{NAME}-1.dist-info"
    known.mkdir(parents=True)
    (known / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1\n")
    (known / "entry_points.txt").write_text(f"[checker.engines]\n{NAME} = {NAME}_engine:PoisonEngine\n")
    (folder / f"{NAME}_engine.py").write_text(Path(__file__).read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def _hang() -> None:
    while True:
        time.sleep(1)


def _grow() -> None:
    held = []
    while True:
        held.append(b"x" * 40_000_000)


def _fail() -> None:
    raise ZeroDivisionError("a fault of the engine")


_ACTS = {
    HANG: _hang,
    EXIT: lambda: os._exit(7),
    SEGFAULT: lambda: ctypes.string_at(0),
    MEMORY: _grow,
    RAISE: _fail,
}

if __name__ == "__main__":
    install(Path(sys.argv[1]))
