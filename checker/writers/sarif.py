"""SARIF 2.1.0, for code scanning and for editors that show its results.

Columns count code points and the run says so; paths are percent-encoded, because a raw Japanese path
is no URI and uploads with one are refused.  Results have our fingerprints, so that a finding is
recognised after other lines moved.  What a comment, the terms or the baseline suppressed is listed as suppressed, so
that a host closes its alert instead of taking it for fixed.  A place in a file that begins with a byte order mark counts the mark.

Source: OASIS, "SARIF Version 2.1.0 Plus Errata 01", https://docs.oasis-open.org/sarif/sarif/v2.1.0/;
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
for ``precision``, ``problem.severity`` and the limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from checker import __version__
from checker.core.finding import Evidence, Finding, Severity
from checker.core.report import Authority, Report, Status, Suppressed
from checker.core.rulepage import Measure, RulePage
from checker.writers import Rendering
from checker.writers.commonmark import code, literal, prose
from checker.writers.description import change, describe, replacement
from checker.writers.record import Record, dumps
from checker.writers.region import region
from checker.writers.terminal import one_line

# GitHub refuses a run with more.
MOST = 25_000

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}
# From which share of right findings a rule is called so; GitHub has these four words and no numbers for them.
_PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.7, "medium"), (0.0, "low"))
# §3.11.6: brackets would begin an embedded link.
_LINK = re.compile(r"([\\\[\]])")
_DRIVE = re.compile(r"[A-Za-z]:[/\\]")

_Found = list[tuple[Report, Finding, Suppressed | None]]


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return one log with one run."""
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(reports, rendering)]}, indent=2) + "\n"


def _run(reports: Sequence[Report], rendering: Rendering) -> Record:
    found = [one for report in reports for one in _found(report, rendering)]
    kept = _worst(found)
    rules = list(dict.fromkeys(finding.rule for _, finding, _ in kept))
    driver = {
        "name": "checker",
        "version": next((report.signature.version for report in reports), __version__),
        "rules": [_rule(rule, rendering) for rule in rules],
    }
    return {
        "tool": {"driver": driver},
        "invocations": [_invocation(reports, rendering, left_out=len(found) - len(kept))],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, finding, rules.index(finding.rule), rendering) | _suppression(suppressed)
            for report, finding, suppressed in kept
        ],
        "properties": {"signatures": sorted({str(report.signature) for report in reports})},
    }


def _found(report: Report, rendering: Rendering) -> _Found:
    shown: _Found = [(report, finding, None) for finding in rendering.shown(report)]
    return shown + [(report, item.finding, item) for item in report.suppressed]


def _suppression(item: Suppressed | None) -> Record:
    if item is None:
        return {}
    kind = "inSource" if item.by is Authority.INLINE else "external"
    reason = {"justification": _text(item.reason)} if item.reason else {}
    return {"suppressions": [{"kind": kind, "status": "accepted", **reason}]}


def _worst(found: _Found) -> _Found:
    """Return the findings in their order, without the weakest of too many."""
    if len(found) <= MOST:
        return found
    ranked = sorted(range(len(found)), key=lambda at: (*_rank(found[at]), at))
    return [found[at] for at in sorted(ranked[:MOST])]


def _rank(found: tuple[Report, Finding, Suppressed | None]) -> tuple[bool, int, float]:
    """Return what sorts the weightiest first, suppressed ones last."""
    _, finding, suppressed = found
    return suppressed is not None, -finding.severity.rank, -finding.confidence


def _invocation(reports: Iterable[Report], rendering: Rendering, *, left_out: int) -> Record:
    notes = [note for report in reports for note in _notes(report, rendering)]
    if left_out:
        notes.append(_note("warning", f"{left_out} findings are left out: code scanning takes {MOST} at most"))
    failed = any(note["level"] == "error" for note in notes)
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notes}


def _notes(report: Report, rendering: Rendering) -> list[Record]:
    uri = _uri(rendering.path(report.article))
    if report.status is not Status.OK:
        return [_note("error", f"not checked: {report.error}", uri)]
    return [_note("note", f"not checked: {item.what}: {item.reason}", uri) for item in report.unchecked]


def _note(level: str, text: str, uri: str = "") -> Record:
    where = {"locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]} if uri else {}
    return {"level": level, "message": {"text": _text(text)}, **where}


def _result(report: Report, finding: Finding, index: int, rendering: Rendering) -> Record:
    uri = _uri(rendering.path(report.article))
    markdown = f"{code(change(finding))}: {prose(finding.message)}"
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(describe(finding)), "markdown": markdown},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": _region(finding)}}],
        "relatedLocations": [_related(number, one, rendering) for number, one in enumerate(finding.evidence, start=1)],
        "partialFingerprints": {"checkerFingerprint/v1": finding.fingerprint},
        "rank": round(finding.confidence * 100),
        "properties": {
            "category": str(finding.category),
            "severity": str(finding.severity),
            "confidence": round(finding.confidence, 2),
            "blame": str(finding.blame),
            "expected": one_line(finding.expected),
            "suggestion": one_line(finding.suggestion or ""),
            "backTranslation": one_line(finding.back.text) if finding.back else "",
        },
        **_fix(uri, finding),
    }


def _region(finding: Finding, *, snippet: bool = True) -> Record:
    place = region(finding)
    words = {"snippet": {"text": one_line(finding.text)}} if snippet else {}
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        **words,
    }


def _fix(uri: str, finding: Finding) -> Record:
    better = replacement(finding)
    if not better:
        return {}
    replaced = {"deletedRegion": _region(finding, snippet=False), "insertedContent": {"text": better}}
    change_ = {"artifactLocation": {"uri": uri}, "replacements": [replaced]}
    return {"fixes": [{"description": {"text": _text(change(finding))}, "artifactChanges": [change_]}]}


def _related(number: int, evidence: Evidence, rendering: Rendering) -> Record:
    uri = _uri(rendering.path(evidence.source))
    place = {"artifactLocation": {"uri": uri}, "region": {"startLine": evidence.line}}
    return {"id": number, "physicalLocation": place, "message": {"text": _text(evidence.context or evidence.text)}}


def _rule(rule: str, rendering: Rendering) -> Record:
    page = rendering.page(rule)
    return _described(page) if page else {"id": rule}


def _described(page: RulePage) -> Record:
    level = _LEVELS[page.severity]
    text = "\n\n".join(f"{heading}\n{body}" for heading, body in page.sections)
    markdown = "\n\n".join(f"**{heading}**\n\n{literal(body)}" for heading, body in page.sections)
    return {
        "id": page.rule,
        "name": page.rule.title().replace("-", ""),
        "shortDescription": {"text": _text(page.summary)},
        "fullDescription": {"text": _text(page.section("Why it matters") or page.summary)},
        "help": {"text": text or page.summary, "markdown": markdown or literal(page.summary)},
        "defaultConfiguration": {"level": level, "enabled": not page.preview},
        "properties": {
            "tags": ["translation", str(page.category)],
            "problem.severity": _PROBLEMS[level],
            "mqmType": one_line(page.section("MQM type")),
            **_measured(page.measure),
        },
    }


def _measured(measure: Measure | None) -> Record:
    if measure is None or not measure.right + measure.wrong:
        return {}
    word = next(word for least, word in _PRECISIONS if measure.precision >= least)
    counts = {"right": measure.right, "wrong": measure.wrong}
    return {"precision": word, "measuredPrecision": round(measure.precision, 2), "measuredFindings": counts}


def _text(text: str) -> str:
    return _LINK.sub(r"\\\1", one_line(text))


def _uri(path: str) -> str:
    """Return a relative reference, or a file URI for an absolute path (RFC 3986; RFC 8089)."""
    encoded = quote(path.replace("\\", "/") if _DRIVE.match(path) else path, safe="/", errors="surrogatepass")
    if PurePosixPath(path).is_absolute():
        return f"file://{encoded}"
    return f"file:///{encoded}" if _DRIVE.match(path) else encoded
