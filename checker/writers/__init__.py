"""Writers: from reports to text, one format a file, chosen by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.core.registry import Registry
from checker.core.report import Report


@dataclass(frozen=True, slots=True)
class Rendering:
    """How to write: ``color`` allows ANSI colours, ``width`` is the terminal's in columns."""

    color: bool = False
    width: int = 100
    min_severity: str = "minor"
    seconds: float | None = None


Writer = Callable[[Sequence[Report], Rendering], str]

WRITERS: Registry[Writer] = Registry(
    "writers",
    {
        "full": "checker.writers.full:write",
        "concise": "checker.writers.concise:write",
        "json": "checker.writers.json:write",
        "jsonl": "checker.writers.jsonl:write",
        "html": "checker.writers.html:write",
    },
)
