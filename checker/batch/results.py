"""Reading results back: a batch's folder, or what ``check`` wrote as json or jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.batch.store import RESULTS
from checker.core.errors import InputError
from checker.core.report import Report
from checker.writers.record import from_record


def read_results(path: Path) -> Iterator[Report]:
    """Yield the reports of a run, without their documents, in the run's order.

    Args:
        path: A folder with ``results.jsonl``, such a file, or a ``.json`` file as ``check`` writes it.

    Raises:
        InputError: There are no results, or a line of them is broken; it is named.
    """
    file = path / RESULTS if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise InputError(path, f"no {RESULTS} here; name a folder that checker batch wrote")
    text = _text(file)
    if file.suffix == ".json":
        yield from (_report(file, at, record) for at, record in enumerate(_listed(file, _json(file, 1, text)), start=1))
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _report(file, number, _json(file, number, line))


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(file, f"byte {error.start} is not UTF-8; check again") from error
    except OSError as error:
        raise InputError(file, f"cannot be read: {error.strerror}; check the path") from error


def _json(file: Path, number: int, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}:{number}", f"not JSON ({error}); check again") from error


def _listed(file: Path, whole: Any) -> list[Any]:
    reports = whole.get("reports") if isinstance(whole, dict) else None
    if not isinstance(reports, list):
        raise InputError(file, "no reports in here; name what checker check --output-format json wrote")
    return reports


def _report(file: Path, number: int, record: Any) -> Report:
    try:
        return from_record(record)
    except InputError as error:
        raise InputError(f"{file}:{number}", str(error).removeprefix(f"{error.path}: ")) from error
