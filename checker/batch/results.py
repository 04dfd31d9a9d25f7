"""Reading the results of earlier runs: a batch's folder, or what ``check`` wrote as json or jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.batch.comparisons import from_record
from checker.batch.store import COMPARISONS, RESULTS
from checker.core.comparison import Comparison
from checker.core.errors import InputError
from checker.core.report import Report
from checker.writers.record import from_record as read_report


def read_results(path: Path) -> Iterator[Report]:
    """Yield the reports of a run, without their texts, in the run's order.

    Args:
        path: A folder with ``results.jsonl``, a file of JSON lines, or a ``.json`` file as ``check`` writes it.

    Raises:
        InputError: There are no results, or a line of them is broken; it is named.
    """
    file = path / RESULTS if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise InputError(path, f"no {RESULTS} here; name a folder that checker batch wrote")
    if file.suffix == ".json":
        yield from _whole(file)
        return
    for number, record in _lines(file):
        yield _report(file, number, record)


def read_run(folder: Path) -> Iterator[Report]:
    """Yield the reports of a batch with the texts that it kept; where it kept none, without.

    Texts that do not fit the findings (of another run, say) are left out, never shown.

    Raises:
        InputError: As for ``read_results``.
    """
    kept = _comparisons(folder / COMPARISONS)
    name, comparison = next(kept, ("", None))
    for report in read_results(folder):
        if comparison is None or report.id != name:
            yield report
            continue
        fits = _fits(report, comparison)
        yield replace(report, document=comparison.article, comparison=comparison) if fits else report
        name, comparison = next(kept, ("", None))


def parsed_report(line: str) -> Report:
    """Return the report in a line of ``results.jsonl``.

    Raises:
        InputError: It is none.
    """
    return _report(Path(RESULTS), 1, _parsed(Path(RESULTS), 1, line))


def parsed_texts(report: Report, line: str) -> Report:
    """Return ``report`` with its texts from a line of ``comparisons.jsonl``, or without where they do not fit.

    Raises:
        InputError: The line holds no texts.
    """
    comparison = _texts(COMPARISONS, _parsed(Path(COMPARISONS), 1, line))
    fits = _fits(report, comparison)
    return replace(report, document=comparison.article, comparison=comparison) if fits else report


def _comparisons(file: Path) -> Iterator[tuple[str, Comparison | None]]:
    if not file.is_file():
        return
    for number, record in _lines(file):
        comparison = _texts(f"{file}:{number}", record)
        yield record["id"], comparison


def _texts(place: str, record: Any) -> Comparison:
    try:
        str(record["id"])
        return from_record(record["comparison"])
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise InputError(place, "not the texts of an article; run the batch again") from error


def _fits(report: Report, comparison: Comparison) -> bool:
    text = comparison.article.text
    return comparison.article.name == report.article and all(
        finding.in_text.end <= len(text) and finding.in_text.of(text) == finding.text for finding in report.findings
    )


def _whole(file: Path) -> Iterator[Report]:
    whole = _parsed(file, 1, "".join(line for _, line in _raw(file)))
    reports = whole.get("reports") if isinstance(whole, dict) else None
    if not isinstance(reports, list):
        raise InputError(file, "no reports here; name a file written with --output-format json")
    for number, record in enumerate(reports, start=1):
        yield _report(file, number, record)


def _lines(file: Path) -> Iterator[tuple[int, Any]]:
    return ((number, _parsed(file, number, line)) for number, line in _raw(file) if line.strip())


def _raw(file: Path) -> Iterator[tuple[int, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from enumerate(lines, start=1)
    except UnicodeDecodeError as error:
        raise InputError(file, "not UTF-8; name a file that checker wrote") from error
    except OSError as error:
        raise InputError(file, f"cannot be read: {error.strerror}; check the path") from error


def _parsed(file: Path, number: int, line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}:{number}", "not JSON; the file was cut or changed, run the batch again") from error


def _report(file: Path, number: int, record: Any) -> Report:
    try:
        return read_report(record)
    except InputError as error:
        raise InputError(f"{file}:{number}", str(error).partition(": ")[2]) from error
