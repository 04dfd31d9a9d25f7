"""``checker explain``: what a rule finds, why, and what it leaves alone."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker.cli.options import require
from checker.cli.output import emit


def explain(rule: Annotated[str, typer.Argument(metavar="RULE", help="Id of the rule; see checker rules.")]) -> None:
    """Print a rule's documentation."""
    from checker.rules import RULES

    require("rule", rule, RULES.names())
    found = RULES.get(rule)
    status = "preview" if found.preview else "stable"
    head = f"{found.id}  {found.category}  {found.severity}  {status}"
    emit(f"{head}\n\n{documentation(rule)}\n")


def documentation(rule: str) -> str:
    """Return the docstring of the module that a rule stands in."""
    from checker.rules import RULES

    module = sys.modules[RULES.get(rule).check.__module__]
    return (module.__doc__ or "").strip()
