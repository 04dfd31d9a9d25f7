"""``checker rules``: what can be found."""

from __future__ import annotations

from checker.cli.output import emit
from checker.cli.table import table


def rules() -> None:
    """List all rules with category, severity and status."""
    from checker.manual import page
    from checker.rules import RULES

    found = [RULES.get(name) for name in RULES.names()]
    rows = [
        (
            rule.id,
            rule.category.value,
            rule.severity.value,
            "preview" if rule.preview else "stable",
            page(rule.id).summary,
        )
        for rule in found
    ]
    emit(table(("RULE", "CATEGORY", "SEVERITY", "STATUS", "WHAT IT FINDS"), rows))
