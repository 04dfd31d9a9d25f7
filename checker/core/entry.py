"""A finding that was there before, as one readable line of the baseline.

    {"article": "content/ja/summit.md", "rule": "wrong-date", "severity": "major", "text": "木曜日",
     "expected": "Tuesday", "reason": "", "fingerprint": "…"}

There is no line number in it, so that text above the finding may change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from checker.core.finding import Finding

KEYS = ("article", "rule", "severity", "text", "expected", "reason", "fingerprint")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding of the baseline; ``fingerprint`` is what counts, the rest is for people."""

    article: str
    rule: str
    text: str
    fingerprint: str
    severity: str = "major"
    expected: str = ""
    reason: str = ""


def entry_of(article: str, finding: Finding, reason: str = "") -> Entry:
    """Return the entry of a finding in the article that reports call ``article``."""
    return Entry(
        article=article,
        rule=finding.rule,
        text=finding.text,
        fingerprint=finding.fingerprint,
        severity=str(finding.severity),
        expected=finding.suggestion or finding.expected,
        reason=reason,
    )


def line(entry: Entry) -> str:
    """Return the entry as JSON in one line, without its line end."""
    return json.dumps({key: getattr(entry, key) for key in KEYS}, ensure_ascii=False)
