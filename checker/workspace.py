"""Where a project keeps its things: the folder with ``checker.toml``, and ``reports/`` in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CONFIG = "checker.toml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's folder."""

    root: Path

    @property
    def reports(self) -> Path:
        """Return the folder that reports go to unless the user names another."""
        return self.root / "reports"


def find(start: Path) -> Workspace:
    """Return the workspace of the nearest folder from ``start`` upwards with a ``checker.toml``, else of ``start``."""
    start = start.absolute()
    return Workspace(next((folder for folder in (start, *start.parents) if (folder / CONFIG).is_file()), start))
