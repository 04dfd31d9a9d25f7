"""Reports as plain records (dicts, lists, strings, numbers) and back: what is written as JSON and stored.

The keys and their order are the program's contract (``schema_version`` counts its changes).  Offsets
are Unicode code points of the file, markup included, half-open; ``text`` is what stands there without
markup.  ``line`` and ``column`` are 1-based; confidences and scores are 0..1, higher is surer, rounded
to two decimals.  A record holds no time, so that the same input gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from checker.core.errors import InputError
from checker.core.finding import BackQuote, Blame, Category, Columns, Evidence, Finding, Severity
from checker.core.report import (
    SCHEMA_VERSION,
    Authority,
    Report,
    SourceSummary,
    Stats,
    Status,
    Suppressed,
    Unchecked,
)
from checker.core.signature import Signature
from checker.core.text import Span

Record = dict[str, Any]

# Legal in JSON, but a terminal obeys them and a build service takes "##[" for a command, even inside a string.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#\[)")

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


def to_record(report: Report, min_severity: str = "neutral") -> Record:
    """Return ``report`` as a record, without the findings below ``min_severity``."""
    floor = Severity(min_severity).rank
    return {
        "schema_version": SCHEMA_VERSION,
        "id": report.id,
        "status": str(report.status),
        "reason": report.error or None,
        "lang": report.lang,
        "article": report.article,
        "sources": [source.name for source in report.sources],
        "findings": [finding_record(finding) for finding in report.findings if finding.severity.rank >= floor],
        "suppressed": [_suppressed(item) for item in report.suppressed],
        "unchecked": [{"what": item.what, "reason": item.reason} for item in report.unchecked],
        "alignment": [_source(source) for source in report.sources],
        "signature": _signature(report.signature),
        "stats": {
            "sentences": report.stats.sentences,
            "compared": report.stats.compared,
            "mentions": report.stats.mentions,
        },
    }


def from_record(record: Mapping[str, Any]) -> Report:
    """Return the report that ``record`` was made from, without its document.

    Raises:
        InputError: The record is of another schema version, or is none.
    """
    try:
        version = record["schema_version"]
        if version != SCHEMA_VERSION:
            raise InputError(
                "results", f"schema version {version}, but this version reads {SCHEMA_VERSION}; check again"
            )
        return _report(record)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problem = f"not a report of schema version {SCHEMA_VERSION} ({type(error).__name__}: {error}); check again"
        raise InputError("results", problem) from error


def dumps(record: Record | Sequence[Record], indent: int | None = None) -> str:
    """Return ``record`` as JSON in readable UTF-8; what a terminal or a build service would obey is escaped."""
    text = json.dumps(record, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def summary(reports: Sequence[Report], min_severity: str = "neutral") -> Record:
    """Return counts over ``reports``: articles, those not checked, and shown findings by severity, worst first."""
    floor = Severity(min_severity).rank
    shown = [finding.severity for report in reports for finding in report.findings if finding.severity.rank >= floor]
    return {
        "articles": len(reports),
        "not_checked": sum(report.status is not Status.OK for report in reports),
        "findings": len(shown),
        "severities": {str(severity): shown.count(severity) for severity in reversed(Severity)},
        "suppressed": suppressed(reports),
    }


def suppressed(reports: Sequence[Report]) -> dict[str, int]:
    """Return how many findings of ``reports`` were suppressed, by what suppressed them."""
    authorities = [item.by for report in reports for item in report.suppressed]
    return {str(authority): authorities.count(authority) for authority in Authority}


def finding_record(finding: Finding) -> Record:
    """Return ``finding`` as a record."""
    return {
        "rule": finding.rule,
        "category": str(finding.category),
        "kind": finding.kind,
        "severity": str(finding.severity),
        "confidence": round(finding.confidence, 2),
        "message": finding.message,
        "span": _place(finding),
        "text": finding.text,
        "expected": finding.expected,
        "suggestion": finding.suggestion,
        "back_translation": _quote(finding.back),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "blame": str(finding.blame),
        "fingerprint": finding.fingerprint,
        "context": finding.context,
        "context_start": finding.context_start,
        "extracted": _extracted(finding.extracted),
        "segment": finding.segment or None,
    }


def _place(finding: Finding) -> Record:
    columns = finding.columns
    others = {"column_utf16": columns.utf16, "column_utf8": columns.utf8} if columns else {}
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        **others,
    }


def _suppressed(item: Suppressed) -> Record:
    return {"by": str(item.by), "reason": item.reason or None, "finding": finding_record(item.finding)}


def _quote(back: BackQuote | None) -> Record | None:
    return {"text": back.text, "start": back.span.start, "end": back.span.end} if back else None


def _evidence(evidence: Evidence) -> Record:
    return {
        "source": evidence.source,
        "text": evidence.text,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "line": evidence.line,
        "context": evidence.context,
        "context_start": evidence.context_start,
        "extracted": _extracted(evidence.extracted),
    }


def _extracted(span: Span | None) -> Record | None:
    return {"start": span.start, "end": span.end} if span else None


def _source(source: SourceSummary) -> Record:
    return {
        "source": source.name,
        "relatedness": str(source.relatedness),
        "beads": source.beads,
        "sentences": source.sentences,
        "coverage": round(source.coverage, 2),
    }


def _signature(signature: Signature) -> Record:
    return {
        "version": signature.version,
        "engine": signature.engine,
        "lang": signature.lang,
        "rules": list(signature.rules),
        "language_data": dict(signature.language_data),
        "settings": dict(signature.settings),
    }


def _report(record: Mapping[str, Any]) -> Report:
    return Report(
        id=record["id"],
        article=record["article"],
        status=Status(record["status"]),
        lang=record["lang"],
        sources=tuple(_read_source(item) for item in record["alignment"]),
        findings=tuple(_read_finding(item) for item in record["findings"]),
        unchecked=tuple(Unchecked(item["what"], item["reason"]) for item in record["unchecked"]),
        signature=_read_signature(record["signature"]),
        stats=Stats(**record["stats"]),
        error=record["reason"] or "",
        suppressed=tuple(_read_suppressed(item) for item in record.get("suppressed", ())),
    )


def _read_source(item: Mapping[str, Any]) -> SourceSummary:
    return SourceSummary(item["source"], item["relatedness"], item["beads"], item["sentences"], item["coverage"])


def _read_finding(item: Mapping[str, Any]) -> Finding:
    span, back = item["span"], item["back_translation"]
    return Finding(
        rule=_rule(item["rule"]),
        category=Category(item["category"]),
        kind=item["kind"],
        severity=Severity(item["severity"]),
        confidence=item["confidence"],
        message=item["message"],
        span=_span(span),
        line=span["line"],
        column=span["column"],
        text=item["text"],
        expected=item["expected"],
        suggestion=item["suggestion"],
        back=BackQuote(back["text"], _span(back)) if back else None,
        evidence=tuple(_read_evidence(evidence) for evidence in item["evidence"]),
        blame=Blame(item["blame"]),
        fingerprint=item["fingerprint"],
        context=item.get("context", ""),
        context_start=item.get("context_start"),
        columns=Columns(span["column_utf16"], span["column_utf8"]) if "column_utf8" in span else None,
        extracted=_read_extracted(item),
        segment=item.get("segment") or "",
    )


def _rule(name: str) -> str:
    """Refuse what cannot be a rule's id: formats write ids as they are."""
    if not _ID.fullmatch(name):
        raise ValueError(f"{name[:40]!r} is no rule's id")
    return name


def _read_suppressed(item: Mapping[str, Any]) -> Suppressed:
    return Suppressed(_read_finding(item["finding"]), Authority(item["by"]), item["reason"] or "")


def _read_evidence(item: Mapping[str, Any]) -> Evidence:
    return Evidence(
        source=item["source"],
        text=item["text"],
        span=_span(item),
        line=item["line"],
        context=item.get("context", ""),
        context_start=item.get("context_start", 0),
        extracted=_read_extracted(item),
    )


def _read_extracted(item: Mapping[str, Any]) -> Span | None:
    return _span(item["extracted"]) if item.get("extracted") else None


def _read_signature(item: Mapping[str, Any]) -> Signature:
    return Signature(
        version=item["version"],
        engine=item["engine"],
        lang=item["lang"],
        rules=tuple(item["rules"]),
        language_data=tuple(item["language_data"].items()),
        settings=tuple(item["settings"].items()),
    )


def _span(item: Mapping[str, Any]) -> Span:
    return Span(item["start"], item["end"])
