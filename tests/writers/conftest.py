"""Reports to write."""

from __future__ import annotations

from typing import Any

import pytest

from checker.core.finding import BackQuote, Category, Evidence, Finding, Severity
from checker.core.report import Report, SourceSummary, Stats, Status, Unchecked
from checker.core.signature import Signature
from checker.core.text import Document, Sentence, Span

TEXT = "昨日、フランスのマルタン首相は東京に着いた。\n会談は三日続く。"
SIGNATURE = Signature("1.0", "lexicon-1", "ja", ("wrong-country",), (("cldr", "46"),), (("min-severity", "minor"),))
CONTEXT = "German Prime Minister Martin arrived in Tokyo yesterday."


def make_finding(**changes: Any) -> Any:
    values = {
        "rule": "wrong-country",
        "category": Category.COUNTRY,
        "kind": "replaced",
        "severity": Severity.MAJOR,
        "confidence": 0.954,
        "message": "the article says France; the source says Germany",
        "span": Span(3, 7),
        "line": 1,
        "column": 4,
        "text": "フランス",
        "expected": "Germany",
        "suggestion": "ドイツ",
        "back": BackQuote("Yesterday France's prime minister Martin arrived.", Span(10, 16)),
        "evidence": (Evidence("source.en.txt", "German", Span(20, 26), 3, CONTEXT, 20),),
        "fingerprint": "ab" * 16,
        "context": TEXT.split("\n", 1)[0],
        "context_start": 0,
    }
    return Finding(**{**values, **changes})


def make_report(*findings: Any, text: Any = TEXT, **changes: Any) -> Any:
    line = text.split("\n", 1)[0]
    sentences = (Sentence(0, Span(0, len(line)), line),)
    values = {
        "id": "one",
        "article": "article.ja.txt",
        "status": Status.OK,
        "lang": "ja",
        "sources": (SourceSummary("source.en.txt", "parallel", 2, 5, 0.667),),
        "findings": findings or (make_finding(),),
        "unchecked": (Unchecked("other.en.txt", "unrelated to the article"),),
        "signature": SIGNATURE,
        "stats": Stats(9, 4, 20),
        "document": Document("article.ja.txt", text, "ja", (Span(0, len(text)),), sentences),
    }
    return Report(**{**values, **changes})


def make_failure() -> Any:
    reason = "bad.ja.txt: the file is empty; nothing to check"
    empty = {"findings": (), "sources": (), "unchecked": (), "stats": Stats(), "document": None}
    return make_report(id="bad", article="bad.ja.txt", status=Status.ERROR, error=reason, **empty)


@pytest.fixture
def report() -> Any:
    return make_report()
