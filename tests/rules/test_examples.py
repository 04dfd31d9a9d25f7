"""Every rule fires on its ``[[fires]]`` examples and keeps quiet on its ``[[silent]]`` ones."""

from __future__ import annotations

import pytest

from checker.core.finding import Finding, Severity
from checker.core.options import Options
from checker.rules import RULES
from tests.quality.examples import Example, findings_of, load, rules_with_examples

KNOWN = [rule for rule in rules_with_examples() if rule in RULES.names()]
EXAMPLES = [example for rule in KNOWN for example in load(rule)]


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.texts], ids=lambda e: e.name)
def test_a_rule_fires_on_the_named_words(example: Example) -> None:
    findings = findings_of(example, _only(example.rule))
    assert findings, f"nothing was flagged; wanted {example.texts} in {example.article!r}"
    stray = [finding.text for finding in findings if not _answers(finding, example)]
    assert not stray, f"flagged {stray}; wanted {example.texts} in {example.article!r}"
    if example.suggestion:
        assert example.suggestion in [finding.suggestion for finding in findings]


@pytest.mark.parametrize("example", [example for example in EXAMPLES if not example.texts], ids=lambda e: e.name)
def test_a_rule_is_silent_where_nothing_is_wrong(example: Example) -> None:
    flagged = [(finding.text, finding.message) for finding in findings_of(example, _only(example.rule))]
    assert not flagged, f"{example.note}: {example.article!r}"


def test_every_example_belongs_to_a_rule() -> None:
    assert set(rules_with_examples()) <= set(RULES.names())


def _only(rule: str) -> Options:
    """Return the usual options for one rule; a rule whose findings are neutral must be asked for them."""
    lowest = min(Severity.MINOR, RULES.get(rule).severity, key=lambda severity: severity.rank)
    return Options(lang="ja", select=(rule,), preview=True, min_severity=lowest)


def _answers(finding: Finding, example: Example) -> bool:
    """Tell whether the finding and the named words are one inside the other."""
    return any(place.contains(finding.span) or finding.span.contains(place) for place in example.planted)
