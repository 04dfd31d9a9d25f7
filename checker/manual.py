"""The rules' pages, put together from their documentation and two tables that the tests write.

``rules/measured.tsv`` and ``rules/examples.tsv`` stand beside the rules because the tests that they
come from are not part of an installation; ``tests/quality/pin.py`` writes them.
"""

from __future__ import annotations

import sys
from functools import lru_cache

from checker.core.rulepage import Measure, RuleExample, RulePage, sections
from checker.core.tables import Row, read_table
from checker.rules import RULES

MEASURED = "measured.tsv"
EXAMPLES = "examples.tsv"


def page(rule: str) -> RulePage:
    """Return what there is to know about ``rule``.

    Raises:
        UnknownName: There is no such rule.
    """
    found = RULES.get(rule)
    module = sys.modules[found.check.__module__]
    summary, parts = sections((module.__doc__ or "").strip())
    return RulePage(
        rule=found.id,
        category=found.category,
        severity=found.severity,
        preview=found.preview,
        summary=summary,
        sections=parts,
        measure=_measures().get(rule),
        examples=_examples().get(rule, ()),
    )


def known_page(rule: str) -> RulePage | None:
    """Return the page of ``rule``, None for one that this installation does not have: stored results may name it."""
    return page(rule) if rule in RULES.names() else None


@lru_cache
def _measures() -> dict[str, Measure]:
    rows = read_table("checker.rules", MEASURED, unique="rule")
    return {
        row["rule"]: Measure(int(row["right"]), int(row["wrong"]), int(row["found"]), int(row["planted"]))
        for row in rows
    }


@lru_cache
def _examples() -> dict[str, tuple[RuleExample, ...]]:
    found: dict[str, tuple[RuleExample, ...]] = {}
    for row in read_table("checker.rules", EXAMPLES):
        found[row["rule"]] = (*found.get(row["rule"], ()), _example(row))
    return found


def _example(row: Row) -> RuleExample:
    return RuleExample(row["note"], row["article"], row["source"], row["text"], row["suggestion"])
