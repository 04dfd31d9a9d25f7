"""Translations that were made before, in one SQLite file: a second run translates only what changed.

Rows are keyed by the engine's signature (engine, model, revision, type of numbers), the article's language and the
sentence.  Several processes may read and write at once; a file that is damaged or locked for long only costs time,
never a run.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from checker.core.backtranslation import Link
from checker.core.text import Span
from checker.engines.sentences import Line
from checker.hub.store import program_cache

if TYPE_CHECKING:
    import sqlite3

FILE = "translations.sqlite"
# Raised when rows change their form: old ones are then never read.
_FORM = 1
_PATIENCE = 30.0
# SQLite takes at most 32,766 values in a query.
_AT_ONCE = 900
_TABLE = """
    CREATE TABLE IF NOT EXISTS translation (
        signature TEXT NOT NULL, sentence TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (signature, sentence)
    ) WITHOUT ROWID
"""
_LOG = logging.getLogger(__name__)


def memory_file() -> Path:
    """Return where translations are remembered."""
    return program_cache(os.environ) / FILE


class Memory:
    """The translations of one engine for one language."""

    def __init__(self, file: Path, signature: str, lang: str) -> None:
        self._file = file
        self._key = f"{_FORM}|{signature}|{lang}"

    def recall(self, sentences: Sequence[str]) -> dict[str, Line]:
        """Return the known lines among ``sentences``; their links count from the sentence's first code point."""
        wanted = sorted(set(sentences))
        parts = [wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)]
        rows: list[tuple[str, str]] = []
        self._use(lambda database: rows.extend(row for part in parts for row in self._rows(database, part)))
        return {sentence: _line(line) for sentence, line in rows}

    def keep(self, lines: Mapping[str, Line]) -> None:
        """Remember lines."""
        rows = [(self._key, sentence, _row(line)) for sentence, line in lines.items()]
        if rows:
            self._use(lambda database: _insert(database, rows))

    def _rows(self, database: sqlite3.Connection, sentences: Sequence[str]) -> Iterable[tuple[str, str]]:
        marks = ",".join("?" * len(sentences))
        query = f"SELECT sentence, line FROM translation WHERE signature = ? AND sentence IN ({marks})"  # noqa: S608 - marks only
        return database.execute(query, (self._key, *sentences))

    def _use(self, action: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the database, or nothing where there can be none."""
        import sqlite3

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # Without implicit transactions: a lock is waited for only where it is asked for at once.
            with closing(sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)) as database:
                database.execute(_TABLE)
                action(database)
        except (OSError, sqlite3.Error) as error:
            _LOG.warning("%s: translations are not remembered (%s); run: checker clean", self._file, error)


def _insert(database: sqlite3.Connection, rows: Sequence[tuple[str, str, str]]) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.executemany("INSERT OR IGNORE INTO translation VALUES (?, ?, ?)", rows)
    database.execute("COMMIT")


def _row(line: Line) -> str:
    links = [[link.article.start, link.article.end, link.back.start, link.back.end] for link in line.links]
    return json.dumps([line.text, links, line.failure, line.score])


def _line(row: str) -> Line:
    text, links, failure, score = json.loads(row)
    return Line(text, tuple(Link(Span(a, b), Span(c, d)) for a, b, c, d in links), failure=failure, score=score)
