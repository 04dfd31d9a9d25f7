"""``checker engines``: what can translate an article back to English."""

from __future__ import annotations

import inspect

from checker.cli.output import emit
from checker.cli.table import table


def engines() -> None:
    """List the engines."""
    from checker.engines import ENGINES

    rows = [(name, _summary(ENGINES.get(name))) for name in ENGINES.names()]
    emit(table(("ENGINE", "WHAT IT IS"), rows))


def _summary(engine: object) -> str:
    return next(iter((inspect.getdoc(engine) or "").splitlines()), "")
