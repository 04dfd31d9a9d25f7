"""The pages of a batch: an index and a page for each article, written as the reports come.

A page is written and forgotten at once, and the index's lines wait on disk (``entries``), so that memory
does not grow with the run.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from checker.batch.entries import Entries
from checker.batch.results import read_results, read_run
from checker.batch.store import ARTICLES, HOME, INDEX, atomic, names_in
from checker.core.difference import EarlierRun, difference, earlier_run
from checker.core.errors import InputError
from checker.core.finding import Finding
from checker.core.report import Report, Status
from checker.manual import known_page
from checker.writers import Rendering
from checker.writers.html.index import Change, Entry, change, entry
from checker.writers.html.index import pieces as index_pieces
from checker.writers.html.pages import page

# What is left of a name in a file's name; the digits keep apart what is alike then.
_UNUSUAL = re.compile(r"[^A-Za-z0-9._-]+")
_OURS = re.compile(r"[A-Za-z0-9._-]*-[0-9a-f]{12}\.html")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Edition:
    """How a run's pages are written: findings from ``min_severity`` on, compared with the run called ``since``."""

    min_severity: str = "neutral"
    since: str = ""
    earlier: EarlierRun | None = None


def edition(min_severity: str, compare: Path | None) -> Edition:
    """Return the edition whose trends are against the run in the folder ``compare``, which is read at once.

    Raises:
        InputError: There are no results of a run.
    """
    if compare is None:
        return Edition(min_severity)
    # Only what tells findings apart is kept of them.
    slim = (replace(report, findings=tuple(map(_slim, report.findings))) for report in read_results(compare))
    return Edition(min_severity, str(compare), earlier_run(slim))


def paged(
    reports: Iterable[Report], folder: Path, edition: Edition, *, kept: bool = False
) -> Generator[Report, None, None]:
    """Yield ``reports`` without their texts; write each one's page, and when all are done the index.

    Pages of articles that are no longer in the run are removed from ``folder/articles`` then.  Where
    ``kept``, a page that is there is left as it is.

    Raises:
        InputError: A page cannot be written.
    """
    signatures: set[str] = set()
    with Entries() as entries:
        for report in reports:
            entries.add(_written(report, folder, edition, kept=kept))
            if report.status is Status.OK:
                signatures.add(str(report.signature))
            yield report.without_texts()
        gone = _gone(entries, edition)
        _write(folder / INDEX, index_pieces(entries, edition.since, gone, sorted(signatures)))
        _remove_others(folder / ARTICLES, entries)


def render_run(folder: Path, output: Path | None = None, edition: Edition = Edition()) -> Path:
    """Write the pages of a stored run again, without any model, and return the index's path.

    Args:
        folder: What ``checker batch`` wrote; its texts are shown where it kept them.
        output: Where the pages go; ``folder`` itself when left out.
        edition: How to write them.

    Raises:
        InputError: There are no results, or a page cannot be written.
    """
    output = output or folder
    _make(output)
    for _ in paged(read_run(folder), output, edition):
        pass
    return output / INDEX


def page_name(id: str) -> str:  # noqa: A002 - the contract's word
    """Return the file name of an article's page: what is plain in its id, and a digest of all of it."""
    digest = hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    # A name that began with a hyphen would be an option to most programs.
    plain = _UNUSUAL.sub("-", id)[-_LONGEST:].strip("-.") or "article"
    return f"{plain}-{digest}.html"


def article_page(report: Report, min_severity: str, home: str) -> str:
    """Return the page of one article; ``home`` is the index's address as seen from it."""
    return page([report], Rendering(min_severity=min_severity, page=known_page), home)


def has_page(id: str, folder: Path) -> bool:  # noqa: A002 - the contract's word
    """Tell whether an article's page is in ``folder``."""
    return page_path(id, folder).is_file()


def page_path(id: str, folder: Path) -> Path:  # noqa: A002 - the contract's word
    """Return where an article's page is in ``folder``."""
    return folder / ARTICLES / page_name(id)


def write_page(id: str, html: str, folder: Path) -> None:  # noqa: A002 - the contract's word
    """Write an article's page below ``folder``.

    Raises:
        InputError: It cannot be written.
    """
    _make(folder / ARTICLES)
    _write(page_path(id, folder), [html])


def _written(report: Report, folder: Path, edition: Edition, *, kept: bool) -> Entry:
    href = ""
    if report.status is Status.OK:
        href = f"{ARTICLES}/{page_name(report.id)}"
        if not (kept and has_page(report.id, folder)):
            write_page(report.id, article_page(report, edition.min_severity, HOME), folder)
    earlier = edition.earlier
    changed = difference(earlier.of(report), report) if earlier else None
    return entry(report, href, changed, edition.min_severity)


def _gone(entries: Entries, edition: Edition) -> Change:
    """Return how many findings were in articles that this run does not have."""
    if edition.earlier is None:
        return Change()
    left = (r for r in edition.earlier.reports.values() if not entries.has(r.id) and not entries.has(r.article))
    return sum((change(difference(report, None)) for report in left), Change())


def _slim(finding: Finding) -> Finding:
    return replace(finding, back=None, evidence=(), context="", message="")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"cannot be made: {error.strerror}; choose another --output") from error


def _write(path: Path, pieces: Iterable[str]) -> None:
    with atomic(path) as file:
        file.writelines(pieces)


def _remove_others(folder: Path, entries: Entries) -> None:
    """Remove pages of an earlier run, told by their names; nothing else in the folder is ours."""
    ours = (name for name in names_in(folder) if _OURS.fullmatch(name))
    # Not all file systems bear that a folder changes while its names are read.
    for name in [name for name in ours if not entries.has_page(f"{ARTICLES}/{name}")]:
        (folder / name).unlink(missing_ok=True)
