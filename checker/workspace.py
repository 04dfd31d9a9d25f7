"""Where a project keeps its things: the folder with ``checker.toml``, and ``reports/`` in it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

CONFIG = "checker.toml"
PYPROJECT = "pyproject.toml"
TABLE = "translation-checker"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's folder; ``config`` is its configuration file, None when it has none."""

    root: Path
    config: Path | None = None

    @property
    def reports(self) -> Path:
        """Return the folder that reports go to unless the user names another."""
        return self.root / "reports"


def find(start: Path) -> Workspace:
    """Return the workspace of the nearest folder from ``start`` upwards with a configuration, else of ``start``.

    The configuration is ``checker.toml``, or a ``pyproject.toml`` with a table ``[tool.translation-checker]``;
    the nearest folder alone counts, nothing is merged.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return Workspace(folder, folder / CONFIG)
        if _has_table(folder / PYPROJECT):
            return Workspace(folder, folder / PYPROJECT)
    return Workspace(start)


def _has_table(path: Path) -> bool:
    """Tell whether a ``pyproject.toml`` has our table; one that is broken has it when it names it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    if TABLE not in text:
        return False
    try:
        return TABLE in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return f"[tool.{TABLE}" in text
