"""The file that a collection is kept in: one SQLite database with the readings and an inverted index.

``files`` has the files of the folder, ``texts`` what they say (one for all files of equal content, by the
hash of their bytes and of the program that read them), ``records`` the readings, and ``features`` and
``postings`` which texts have which feature.  A transaction is whole or not at all, so that whoever stops the
program at any moment finds a sound file; readers see what was committed before they looked.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from checker.collection.records import SCHEMA
from checker.core.errors import InputError

# How long to wait for another process that writes, in seconds; it writes for moments only.
PATIENCE = 60.0
# "chks": what tells our files from other databases.
APPLICATION = 0x63686B73

_TABLES = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE texts (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, features INTEGER NOT NULL, refusal TEXT);
    CREATE TABLE files (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, text INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX files_of_text ON files (text, path);
    CREATE TABLE records (text INTEGER PRIMARY KEY, record BLOB NOT NULL);
    CREATE TABLE features (id INTEGER PRIMARY KEY, feature TEXT NOT NULL UNIQUE, texts INTEGER NOT NULL);
    CREATE TABLE postings (feature INTEGER, text INTEGER, PRIMARY KEY (feature, text)) WITHOUT ROWID;
    CREATE TABLE totals (texts INTEGER NOT NULL, features INTEGER NOT NULL);
    INSERT INTO totals VALUES (0, 0);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text to be kept: ``record`` empty and ``refusal`` the reason where it cannot be a source."""

    digest: str
    record: bytes = b""
    features: tuple[str, ...] = ()
    refusal: str = ""


class Damaged(InputError):
    """A file that is no database of ours, or no longer a sound one."""

    def __init__(self, file: Path, reason: object) -> None:
        super().__init__(file, f"the index cannot be read ({reason}); delete it and run: checker collect FOLDER")


@contextmanager
def connected(file: Path, *, write: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the index in ``file``; with ``write`` it is made where it is not there.

    Raises:
        Damaged: It is no sound database.
        InputError: It cannot be opened, or other processes keep it locked.
    """
    try:
        with closing(connection(file, write=write)) as database:
            yield database
    except sqlite3.Error as error:
        raise problem(file, error) from error


def connection(file: Path, *, write: bool = False) -> sqlite3.Connection:
    """Return an open database with no transaction begun; only with ``write`` it can be changed."""
    mode = "rwc" if write else "ro"
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    database = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    database.execute("PRAGMA trusted_schema = OFF")
    # Half-written pages would lock readers out long before the transaction ends.
    database.execute("PRAGMA cache_spill = OFF")
    return database


def problem(file: Path, error: sqlite3.Error) -> InputError:
    """Return what to tell the user of an error of the database."""
    if isinstance(error, sqlite3.OperationalError):
        said = str(error)
        if "locked" in said:
            return InputError(file, "another process has been writing the index for a minute; run again")
        if "readonly" in said:
            return InputError(
                file, "an update of the index was interrupted, or it may not be written; run checker collect again"
            )
        if "no such table" not in said and "no such column" not in said:
            return InputError(
                file, f"the index cannot be used ({said}); name another file with checker collect --index"
            )
    return Damaged(file, error)


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Write what is written inside, all of it or nothing."""
    with database:
        database.execute("BEGIN IMMEDIATE")
        yield


def meta(database: sqlite3.Connection) -> dict[str, str]:
    """Return what the file says of itself: ``version`` of what was read how, and the ``folder`` of its texts.

    A database without tables says nothing.

    Raises:
        sqlite3.DatabaseError: It is another program's, or of another schema.
    """
    (application,), (schema,) = (
        database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return {}
    if application != APPLICATION:
        raise sqlite3.DatabaseError("not an index of checker")
    return (
        dict(database.execute("SELECT name, value FROM meta")) if schema == SCHEMA else {"version": f"schema {schema}"}
    )


def begin(database: sqlite3.Connection, version: str, folder: str) -> None:
    """Make the tables anew, empty; ``folder`` leads from the index's folder to the texts'."""
    with transaction(database):
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        for (name,) in names.fetchall():
            database.execute(f'DROP TABLE "{name}"')
        for statement in filter(str.strip, _TABLES.split(";")):
            database.execute(statement)
        database.executemany("INSERT INTO meta VALUES (?, ?)", [("version", version), ("folder", folder)])
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {SCHEMA}")


def known(database: sqlite3.Connection, digests: Sequence[str]) -> dict[str, int]:
    """Return the ids of the texts that are there already, by digest."""
    wanted = json.dumps([*digests])
    return dict(
        database.execute("SELECT digest, id FROM texts WHERE digest IN (SELECT value FROM json_each(?))", (wanted,))
    )


def add(database: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Keep texts that are not there yet; inside a transaction."""
    there = known(database, [entry.digest for entry in entries])
    added: list[tuple[int, Entry]] = []
    for entry in {entry.digest: entry for entry in entries if entry.digest not in there}.values():
        row = (entry.digest, len(entry.features), entry.refusal or None)
        cursor = database.execute("INSERT INTO texts (digest, features, refusal) VALUES (?, ?, ?)", row)
        added.append((int(cursor.lastrowid or 0), entry))
    records = [(text, entry.record) for text, entry in added if entry.record]
    database.executemany("INSERT INTO records VALUES (?, ?)", records)
    _total(database, len(records), sum(len(entry.features) for _, entry in added))
    _count(database, [(feature, text) for text, entry in added for feature in entry.features])


def _total(database: sqlite3.Connection, texts: int, features: int) -> None:
    database.execute("UPDATE totals SET texts = texts + ?, features = features + ?", (texts, features))


def _count(database: sqlite3.Connection, pairs: Sequence[tuple[str, int]]) -> None:
    """Enter which feature stands in which text; sorted, because neighbours in the file are written together."""
    counts: dict[str, int] = {}
    for feature, _ in pairs:
        counts[feature] = counts.get(feature, 0) + 1
    upsert = (
        "INSERT INTO features (feature, texts) VALUES (?, ?) "
        "ON CONFLICT (feature) DO UPDATE SET texts = texts + excluded.texts"
    )
    database.executemany(upsert, sorted(counts.items()))
    query = "SELECT feature, id FROM features WHERE feature IN (SELECT value FROM json_each(?))"
    ids = dict(database.execute(query, (json.dumps(list(counts)),)))
    database.executemany("INSERT INTO postings VALUES (?, ?)", sorted((ids[feature], text) for feature, text in pairs))


def place(database: sqlite3.Connection, rows: Sequence[tuple[str, str, str]]) -> None:
    """Enter files: path, stamp, and the digest of their text, which must be there; inside a transaction."""
    statement = "INSERT OR REPLACE INTO files SELECT ?, ?, id FROM texts WHERE digest = ?"
    database.executemany(statement, rows)


def forget(database: sqlite3.Connection, paths: Sequence[str]) -> None:
    """Remove files that are gone; their texts stay until ``sweep``."""
    database.executemany("DELETE FROM files WHERE path = ?", [(path,) for path in paths])


def unused(database: sqlite3.Connection, most: int) -> list[tuple[int, bytes | None]]:
    """Return at most ``most`` of the texts that no file has any more, with their records."""
    query = (
        "SELECT texts.id, record FROM texts LEFT JOIN records ON records.text = texts.id "
        "WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.text = texts.id) ORDER BY texts.id LIMIT ?"
    )
    return database.execute(query, (most,)).fetchall()


def remove(database: sqlite3.Connection, text: int, features: Sequence[str]) -> None:
    """Remove a text and its features; inside a transaction."""
    query = "SELECT id FROM features WHERE feature IN (SELECT value FROM json_each(?))"
    ids = database.execute(query, (json.dumps(list(features)),)).fetchall()
    database.executemany("DELETE FROM postings WHERE feature = ? AND text = ?", [(at, text) for (at,) in ids])
    database.executemany("UPDATE features SET texts = texts - 1 WHERE id = ?", ids)
    database.executemany("DELETE FROM features WHERE id = ? AND texts <= 0", ids)
    gone = database.execute("DELETE FROM records WHERE text = ?", (text,)).rowcount
    _total(database, -gone, -len(features))
    database.execute("DELETE FROM texts WHERE id = ?", (text,))
