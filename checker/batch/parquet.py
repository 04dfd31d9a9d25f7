"""Results as Parquet, for analysts: ``articles.parquet``, a row an article, and ``findings.parquet``, a row a finding.

The columns, their types and what they mean are ``ARTICLES`` and ``FINDINGS``; the meaning also stands in the
files, as the fields' metadata.  Rows are in the manifest's order; findings join articles by ``id``.
Severities, categories and statuses are the words of the reports; offsets are code points, half-open;
lines and columns begin at 1; confidences are 0..1.

Source: https://parquet.apache.org/docs/, written by pyarrow (extra ``parquet``).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from checker.batch.store import replaced
from checker.core.alignment import Relatedness
from checker.core.errors import MissingExtra
from checker.core.finding import Finding, Severity
from checker.core.report import Report

ARTICLES_FILE = "articles.parquet"
FINDINGS_FILE = "findings.parquet"

# name, type, what it is; types are those of pyarrow by their names
ARTICLES = (
    ("id", "string", "the manifest's id"),
    ("article", "string", "path of the article, relative to the manifest"),
    ("status", "string", "ok, error, timeout or crashed"),
    ("reason", "string", "why the article could not be checked; null where it was"),
    ("lang", "string", "language of the article"),
    ("sources", "int32", "how many sources it has"),
    ("related_sources", "int32", "how many of them answer it"),
    ("sentences", "int32", "sentences of the article"),
    ("compared", "int32", "sentences that could be compared with a source"),
    ("mentions", "int32", "names, countries, roles, numbers and dates read in it"),
    ("critical", "int32", "findings of this severity"),
    ("major", "int32", "findings of this severity"),
    ("minor", "int32", "findings of this severity"),
    ("neutral", "int32", "findings of this severity"),
    ("suppressed", "int32", "findings that a comment, the terms or the baseline suppressed"),
    ("version", "string", "version of checker"),
    ("engine", "string", "engine, model and revision"),
    ("signature", "string", "all that must be equal for the same result"),
)
FINDINGS = (
    ("id", "string", "the manifest's id of the article"),
    ("article", "string", "path of the article, relative to the manifest"),
    ("rule", "string", "id of the rule"),
    ("category", "string", "what kind of thing is wrong"),
    ("kind", "string", "how it is wrong"),
    ("severity", "string", "critical, major, minor or neutral"),
    ("confidence", "float64", "0 to 1, higher is surer"),
    ("blame", "string", "translation or engine"),
    ("start", "int64", "first code point in the article's file"),
    ("end", "int64", "code point after the last"),
    ("line", "int32", "line of the file"),
    ("column", "int32", "column of the line, in code points"),
    ("text", "string", "what the article says"),
    ("expected", "string", "what the source says, in English; null where nothing is"),
    ("suggestion", "string", "a correction in the article's language; null where there is none"),
    ("message", "string", "the reason in a sentence"),
    ("back_translation", "string", "the sentence in English; null where there is none"),
    ("source", "string", "source of the first piece of evidence; null where there is none"),
    ("source_text", "string", "the first piece of evidence; null where there is none"),
    ("evidence", "int32", "how many pieces of evidence there are"),
    ("segment", "string", "id of the segment in bilingual files; null elsewhere"),
    ("fingerprint", "string", "the same for the same finding in another run"),
)
# Rows that are held before they are written.
_GROUP = 10_000


class Tables:
    """Both files in ``folder``, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._stack = ExitStack()
        self._articles = _Table(folder / ARTICLES_FILE, ARTICLES)
        self._findings = _Table(folder / FINDINGS_FILE, FINDINGS)

    def __enter__(self) -> Self:
        """Open both.

        Raises:
            MissingExtra: pyarrow is not installed.
            InputError: A file cannot be written.
        """
        with ExitStack() as stack:
            for table in (self._articles, self._findings):
                table.open(stack)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put both in their places, or neither where something went wrong."""
        if kind is None:
            for table in (self._articles, self._findings):
                table.finish()
        self._stack.__exit__(kind, error, trace)

    def add(self, report: Report) -> None:
        """Add an article with its findings."""
        self._articles.add(_article(report))
        for finding in report.findings:
            self._findings.add(_finding(report, finding))


def require_parquet() -> Any:
    """Return pyarrow.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError as error:
        raise MissingExtra("pyarrow", "parquet") from error


class _Table:
    """One file, written in groups of rows."""

    def __init__(self, path: Path, columns: Sequence[tuple[str, str, str]]) -> None:
        self._path, self._columns = path, columns
        self._rows: list[dict[str, Any]] = []
        self._writer: Any = None

    def open(self, stack: ExitStack) -> None:
        arrow = require_parquet()
        fields = [
            arrow.field(name, getattr(arrow, kind)(), metadata={"description": meaning})
            for name, kind, meaning in self._columns
        ]
        part = stack.enter_context(replaced(self._path))
        self._writer = stack.enter_context(arrow.parquet.ParquetWriter(part, arrow.schema(fields)))

    def add(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) == _GROUP:
            self.finish()

    def finish(self) -> None:
        """Write the rows that are held."""
        self._writer.write_table(require_parquet().Table.from_pylist(self._rows, schema=self._writer.schema))
        self._rows.clear()


def _article(report: Report) -> dict[str, Any]:
    severities = [finding.severity for finding in report.findings]
    return {
        "id": report.id,
        "article": report.article,
        "status": str(report.status),
        "reason": report.error or None,
        "lang": report.lang,
        "sources": len(report.sources),
        "related_sources": sum(source.relatedness != Relatedness.UNRELATED for source in report.sources),
        "sentences": report.stats.sentences,
        "compared": report.stats.compared,
        "mentions": report.stats.mentions,
        **{str(severity): severities.count(severity) for severity in Severity},
        "suppressed": len(report.suppressed),
        "version": report.signature.version,
        "engine": report.signature.engine,
        "signature": str(report.signature),
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    evidence = finding.evidence[0] if finding.evidence else None
    return {
        "id": report.id,
        "article": report.article,
        "rule": finding.rule,
        "category": str(finding.category),
        "kind": finding.kind,
        "severity": str(finding.severity),
        "confidence": round(finding.confidence, 2),
        "blame": str(finding.blame),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "expected": finding.expected or None,
        "suggestion": finding.suggestion or None,
        "message": finding.message,
        "back_translation": finding.back.text if finding.back else None,
        "source": evidence.source if evidence else None,
        "source_text": evidence.text if evidence else None,
        "evidence": len(finding.evidence),
        "segment": finding.segment or None,
        "fingerprint": finding.fingerprint,
    }
