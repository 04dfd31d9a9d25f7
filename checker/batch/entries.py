"""The lines of a batch's index until it is written: in a temporary database, for a run may have millions.

What the system calls temporary space holds it; nobody else sees it, and it is gone with this process.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from typing import Any, Self

from checker.core.errors import CheckerError
from checker.core.report import Status
from checker.writers.html.charts import Counts
from checker.writers.html.index import Change, Entry, Totals, worst_first

_TABLE = "CREATE TABLE entries (failed INTEGER, rank TEXT, id BLOB, article BLOB, href TEXT, row TEXT)"
# Ranks are written so that their letters order them: this many digits hold any number of findings.
_DIGITS = 9
_MOST = 10**_DIGITS - 1


class Entries:
    """The articles of a run, in the order in which they were added; see ``writers.html.index.Entries``."""

    def __init__(self) -> None:
        self.totals = Totals()

    def __enter__(self) -> Self:
        """Make the database."""
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(_TABLE)
        self._database.execute("BEGIN")
        return self

    def __exit__(self, *_error: object) -> None:
        """Remove it."""
        self._database.close()

    def add(self, entry: Entry) -> None:
        """Add an article.

        Raises:
            CheckerError: There is no room for it.
        """
        self.totals.add(entry)
        failed, counts = entry.status is not Status.OK, worst_first(entry)[0]
        rank = "".join(f"{_MOST + count:0{_DIGITS}}" for count in counts)
        names = (_bytes(entry.id), _bytes(entry.article), entry.href)
        with _room():
            self._database.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", (failed, rank, *names, _row(entry)))

    def checked(self) -> Iterator[Entry]:
        """Yield the articles that were checked, worst first.

        Raises:
            CheckerError: There is no room to order them.
        """
        return self._rows("SELECT row FROM entries WHERE NOT failed ORDER BY rank, id")

    def failed(self) -> Iterator[Entry]:
        """Yield the others."""
        return self._rows("SELECT row FROM entries WHERE failed ORDER BY rowid")

    def has(self, name: str) -> bool:
        """Tell whether an article has this id or path."""
        self._find_by("id", "article")
        key = _bytes(name)
        found = self._database.execute("SELECT 1 FROM entries WHERE id = ? OR article = ?", (key, key))
        return found.fetchone() is not None

    def has_page(self, href: str) -> bool:
        """Tell whether an article has this page."""
        self._find_by("href")
        return self._database.execute("SELECT 1 FROM entries WHERE href = ?", (href,)).fetchone() is not None

    def _rows(self, query: str) -> Iterator[Entry]:
        with _room():
            for (row,) in self._database.execute(query):
                yield _entry(row)

    def _find_by(self, *columns: str) -> None:
        with _room():
            for column in columns:
                self._database.execute(f"CREATE INDEX IF NOT EXISTS by_{column} ON entries ({column})")


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise CheckerError(f"the index cannot be made ({error}); free some temporary space, see TMPDIR") from error


def _bytes(name: str) -> bytes:
    """Return a name as bytes that are ordered as its code points are; paths may hold lone surrogates."""
    return name.encode("utf-8", "surrogatepass")


def _row(entry: Entry) -> str:
    counts = [
        [[*key, number] for key, number in each.items()] for each in (entry.counts.rules, entry.counts.categories)
    ]
    change = astuple(entry.change) if entry.change else None
    own = (entry.id, entry.article, entry.href, str(entry.status), entry.error)
    return json.dumps([*own, counts, entry.sentences, entry.compared, change, entry.suppressed])


def _entry(row: str) -> Entry:
    id, article, href, status, error, counts, sentences, compared, change, suppressed = json.loads(row)  # noqa: A001
    rules, categories = map(_counts, counts)
    told = Change(*change) if change else None
    return Entry(
        id, article, href, Status(status), error, Counts(rules, categories), sentences, compared, told, suppressed
    )


def _counts(rows: list[list[Any]]) -> Counter[tuple[str, str]]:
    return Counter({(severity, name): number for severity, name, number in rows})
