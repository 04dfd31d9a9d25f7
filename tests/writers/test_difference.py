"""Differences as text and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checker.core.difference import Difference
from checker.core.finding import Severity
from checker.writers.difference import Runs, as_json, as_text
from checker.writers.record import finding_record
from tests.writers.conftest import make_finding

MINOR = make_finding(severity=Severity.MINOR, suggestion=None, expected="", line=7)
RUNS = Runs(
    "a", "b", (Difference("1", "x.txt", new=(make_finding(), MINOR), unchanged=(make_finding(),)),), ("engine",)
)


def test_text() -> None:
    assert as_text(RUNS, "minor", color=False) == (
        "x.txt:1:4: new major wrong-country フランス → ドイツ\n"
        "x.txt:7:4: new minor wrong-country フランス\n"
        "2 new (1 major, 1 minor), 0 fixed, 1 unchanged in 1 article\n"
    )
    assert as_text(RUNS, "major", color=False).splitlines()[-1] == "1 new (1 major), 0 fixed, 1 unchanged in 1 article"


def test_colour_is_never_the_only_sign() -> None:
    coloured = as_text(RUNS, "minor", color=True)
    assert "\x1b[31mmajor\x1b[0m" in coloured
    for code in ("0", "1", "31", "33"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == as_text(RUNS, "minor", color=False)


def test_json() -> None:
    whole = json.loads(as_json(RUNS, "minor"))
    assert whole["signature_changes"] == ["engine"]
    assert whole["summary"] == {
        "articles": 1,
        "not_checked": 0,
        "new": 2,
        "fixed": 0,
        "unchanged": 1,
        "unknown": 0,
        "severities": {"critical": 0, "major": 1, "minor": 1, "neutral": 0},
    }
    assert whole["articles"][0]["new"][0] == finding_record(make_finding())


@pytest.mark.parametrize("evil", ["\x1b]0;x\x07", "\u202e", "a\n::error::b", "\ud800"])
def test_documents_cannot_steer_the_terminal(evil: Any) -> None:
    finding = make_finding(text=evil, suggestion=evil)
    runs = Runs("a", "b", (Difference(evil, evil, new=(finding,), reason=evil),))
    text = as_text(runs, "minor", color=False)
    assert not any(sign in text for sign in "\x1b\x07\u202e")
    assert len(text.splitlines()) == 3
    assert not any(line.startswith("::") for line in text.splitlines())
    assert as_json(runs, "minor").encode("utf-8")
