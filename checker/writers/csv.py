"""CSV for spreadsheets: a row a finding, and one for each article that was not checked.

Spreadsheets run a cell that begins like a formula, so those begin with an apostrophe; control
characters are replaced.  JSON lines are the form that keeps every text as it is.

Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection; RFC 4180 for the syntax.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from checker.core.finding import Finding
from checker.core.report import Report, Status
from checker.writers import Rendering
from checker.writers.terminal import one_line

COLUMNS = (
    "id status article line column rule category severity confidence text suggestion expected message back_translation "
    "source source_line source_text blame fingerprint"
).split()

# Without the mark Excel takes the file for the system's own encoding, and Japanese for noise.
_MARK = "\ufeff"
# The full-width forms do what the narrow ones do on a Japanese system.
_FORMULA = tuple("=+-@\t\r＝＋－＠")

_Row = dict[str, str | int]


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return a head line and the rows, quoted where needed, lines ended by CR LF."""
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, restval="", dialect="excel")
    table.writeheader()
    for report in reports:
        for row in _rows(report, rendering):
            table.writerow({name: _cell(value) for name, value in row.items()})
    return _MARK + text.getvalue()


def _rows(report: Report, rendering: Rendering) -> Iterator[_Row]:
    about: _Row = {"id": report.id, "status": str(report.status), "article": rendering.path(report.article)}
    if report.status is not Status.OK:
        yield {**about, "message": report.error}
    for finding in rendering.shown(report):
        yield {**about, **_finding(finding, rendering)}


def _finding(finding: Finding, rendering: Rendering) -> _Row:
    row: _Row = {
        "line": finding.line,
        "column": finding.column,
        "rule": finding.rule,
        "category": str(finding.category),
        "severity": str(finding.severity),
        "confidence": f"{finding.confidence:.2f}",
        "text": finding.text,
        "suggestion": finding.suggestion or "",
        "expected": finding.expected,
        "message": finding.message,
        "back_translation": finding.back.text if finding.back else "",
        "blame": str(finding.blame),
        "fingerprint": finding.fingerprint,
    }
    for evidence in finding.evidence[:1]:
        row |= {
            "source": rendering.path(evidence.source),
            "source_line": evidence.line,
            "source_text": evidence.context or evidence.text,
        }
    return row


def _cell(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    plain = one_line(value)
    return f"'{plain}" if plain.lstrip().startswith(_FORMULA) or value.startswith(_FORMULA) else plain
