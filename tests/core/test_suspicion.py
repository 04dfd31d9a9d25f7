"""What a rule says."""

from __future__ import annotations

from checker.core.suspicion import Suspicion
from checker.core.text import Span


def test_a_suspicion_leaves_to_its_rule_what_it_does_not_say() -> None:
    said = Suspicion(Span(0, 3), "the source says Iraq")
    assert (said.severity, said.category, said.suggestion) == (None, None, None)
    assert said.witnesses == ()
    assert 0.0 <= said.confidence <= 1.0
