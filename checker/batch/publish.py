"""From the store of a finished run to what people read: results, texts, tables, pages and the summary, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.parquet import Tables
from checker.batch.runstore import RunStore, Stored
from checker.batch.store import COMPARISONS, RESULTS, atomic
from checker.core.errors import InputError
from checker.core.report import Report

if TYPE_CHECKING:
    from checker.batch.pages import Edition


def in_order(store: RunStore, places: Iterable[int], configuration: str) -> Iterator[Stored]:
    """Yield the results on these places.

    Raises:
        InputError: One is not there, or is another run's: somebody has removed it meanwhile.
    """
    for place in places:
        stored = store.read(place)
        if stored is None or stored.configuration != configuration:
            raise InputError(
                store.folder, f"the result on place {place} of the manifest is gone; run again with --resume"
            )
        yield stored


def published(
    results: Iterable[Stored], folder: Path, edition: Edition | None, *, tables: bool = False
) -> Iterator[tuple[Report, bool]]:
    """Write everything and yield the reports, without texts, each with whether it makes the run fail.

    Args:
        results: The results in the manifest's order.
        folder: Where to write.
        edition: How pages are written; None writes none.
        tables: Whether to write Parquet tables, too.

    Raises:
        InputError: Something cannot be written; what was there before stays.
        MissingExtra: Parquet tables are wanted, and pyarrow is not installed.
    """
    failing: deque[bool] = deque()
    reports = _written(results, folder, failing, pages=edition is not None)
    if edition is not None:
        from checker.batch.pages import paged

        reports = paged(reports, folder, edition, kept=True)
    with ExitStack() as stack:
        made = stack.enter_context(Tables(folder)) if tables else None
        for report in reports:
            if made:
                made.add(report)
            yield report, failing.popleft()


def _written(results: Iterable[Stored], folder: Path, failing: deque[bool], *, pages: bool) -> Iterator[Report]:
    with atomic(folder / RESULTS) as lines, atomic(folder / COMPARISONS) as comparisons:
        for stored in results:
            lines.write(stored.line)
            comparisons.write(stored.texts)
            failing.append(stored.failing)
            report = stored.report()
            yield stored.report(texts=True) if pages and _lacks_page(stored, report, folder) else report


def _lacks_page(stored: Stored, report: Report, folder: Path) -> bool:
    """Tell whether the page of a report must be written, and its texts are there to do so."""
    from checker.batch.pages import has_page

    return bool(stored.texts) and not has_page(report.id, folder)
