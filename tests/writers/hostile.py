"""Reports whose every text was written by somebody who means harm."""

from __future__ import annotations

from typing import Any

from checker.core.finding import BackQuote, Evidence, Severity
from checker.core.report import Authority, SourceSummary, Status, Suppressed, Unchecked
from checker.core.text import Span
from tests.writers.conftest import make_finding, make_report

SCRIPT = "<script>alert(1)</script></style></textarea><!-- --><img src=x onerror=alert(1)>"
COMMAND = "\r::stop-commands::token\n::error file=x::y\n##[error]z ##vso[task.complete]"
TERMINAL = "\x1b[31m\x1b]0;title\x07\x9b2J\x7f\x08\x00"
BIDI = "\u202e\u2066evil\u2069\u202c"
MARKDOWN = "[press](javascript:alert(1)) ![x](http://evil.example/x) @everyone #1 `code` </details> | cell |\n\n# Title"
XML = "]]> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e; \ufffe\uffff"
LONE = "\ud800"
FORMULAS = ("=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "＝1＋1", "＠SUM(1)", " =1")

TEXTS = (
    SCRIPT,
    COMMAND,
    TERMINAL,
    BIDI,
    MARKDOWN,
    XML,
    LONE,
    *FORMULAS,
    "::stop-commands::token",
    f"{COMMAND}{SCRIPT}{TERMINAL}{BIDI}{MARKDOWN}{XML}{LONE}",
)


def hostile(text: str) -> list[Any]:
    """Return a checked report and a failed one in which everything that comes from outside is ``text``."""
    evidence = Evidence(f"{text}.txt", text, Span(0, len(text)), 1, text, 0)
    finding = make_finding(
        message=text,
        text=text,
        span=Span(0, len(text)),
        expected=text,
        suggestion=f"{text}?",
        back=BackQuote(text, Span(0, 1)),
        evidence=(evidence,),
        context=text,
        severity=Severity.CRITICAL,
        segment=text,
    )
    whole = {
        "id": text,
        "article": f"{text}.txt",
        "sources": (SourceSummary(f"{text}.txt", "parallel", 1, 1, 1.0),),
        "unchecked": (Unchecked(text, text),),
        "text": text,
        "suppressed": (Suppressed(finding, Authority.BASELINE, text),),
    }
    empty = {"findings": (), "sources": (), "suppressed": (), "document": None}
    good = make_report(finding, **whole)
    return [good, make_report(**{**whole, **empty, "status": Status.ERROR, "error": text})]
