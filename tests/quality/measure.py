"""Precision and recall of every rule on the project's own data: the rules' examples and the seeds.

All stable rules run together, as they do for a user, so that each rule is also judged on the examples
of all others.  A finding is right when it touches a planted error; an error is found when any finding
touches it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from checker.core.finding import Finding
from checker.core.options import Options
from checker.core.rulepage import Measure
from checker.core.text import Span
from checker.rules import RULES
from tests.quality.examples import findings_of, load, places, rules_with_examples
from tests.seeds.regenerate import NAMES, ROOT, read, report


@dataclass(frozen=True, slots=True)
class Trial:
    """One article with what was planted in it (rule and places of each error) and what was found."""

    name: str
    planted: tuple[tuple[str, tuple[Span, ...]], ...]
    findings: tuple[Finding, ...]

    def stray(self) -> tuple[Finding, ...]:
        """Return the findings that touch no planted error."""
        spans = [span for _, several in self.planted for span in several]
        return tuple(finding for finding in self.findings if not any(map(finding.span.overlaps, spans)))

    def missed(self) -> tuple[str, ...]:
        """Return the rules of the planted errors that no finding touches."""
        return tuple(rule for rule, spans in self.planted if not self._touched(spans))

    def _touched(self, spans: tuple[Span, ...]) -> bool:
        return any(finding.span.overlaps(span) for finding in self.findings for span in spans)


def stable_rules() -> tuple[str, ...]:
    """Return the rules that run when the user selects none."""
    return tuple(rule for rule in RULES.builtins if not RULES.get(rule).preview)


@lru_cache
def trials() -> tuple[Trial, ...]:
    """Return every example and every seed with the findings of all stable rules."""
    options = Options(lang="ja")
    examples = [example for rule in rules_with_examples() for example in load(rule)]
    return (
        *(
            Trial(one.name, ((one.rule, one.planted),) if one.texts else (), findings_of(one, options))
            for one in examples
        ),
        *(Trial(name, _planted(name), report(name).findings) for name in NAMES),
    )


def _planted(name: str) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    article = (ROOT / read(name).article).read_text(encoding="utf-8")
    return tuple((planted.rule, places(article, planted.text)) for planted in read(name).planted)


@lru_cache
def scores() -> dict[str, Measure]:
    """Return the score of every stable rule, in the order of the table."""
    made, stray, planted, missed = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for trial in trials():
        made.update(finding.rule for finding in trial.findings)
        stray.update(finding.rule for finding in trial.stray())
        planted.update(rule for rule, _ in trial.planted)
        missed.update(trial.missed())
    return {
        rule: Measure(made[rule] - stray[rule], stray[rule], planted[rule] - missed[rule], planted[rule])
        for rule in stable_rules()
    }
