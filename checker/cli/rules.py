"""``checker rules``: what can be found."""

from __future__ import annotations

from checker.cli.explain import documentation
from checker.cli.output import emit
from checker.cli.table import table


def rules() -> None:
    """List all rules with category, severity and status."""
    from checker.rules import RULES

    found = [RULES.get(name) for name in RULES.names()]
    rows = [
        (rule.id, rule.category.value, rule.severity.value, "preview" if rule.preview else "stable", _summary(rule.id))
        for rule in found
    ]
    emit(table(("RULE", "CATEGORY", "SEVERITY", "STATUS", "WHAT IT FINDS"), rows))


def _summary(rule: str) -> str:
    return next(iter(documentation(rule).splitlines()), "")
