"""Bringing an index up to date with its folder: new and changed files are read, deleted ones forgotten.

Files are told by size and times, as git tells them; texts by the hash of their content, so that what was
copied, moved or touched is not read again.  Work is committed every few seconds: an update that was
interrupted goes on where it stopped.  Of several processes one updates, the others wait and find it done.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from checker.collection import store
from checker.collection.reader import FOREIGN, digest, entry, named, version
from checker.collection.records import BROKEN, unpack
from checker.collection.store import Damaged, Entry
from checker.core.errors import InputError
from checker.readers.files import listed

FOLDER = ".checker"
# Files that one transaction enters: seconds of reading, which is what an interruption may cost.  Each writes most pages
# of a large index anew: of 30,000 texts 200 at a time write 1,530 MB, 1,000 at a time 371 MB.
AT_ONCE = 1000
# File systems stamp with steps of up to two seconds: a file younger than that may change without a new stamp.
RACY_NS = 2_000_000_000

Watch = Callable[[int, int], None]
"""Is called with the number of files done and of all to do."""
ReadAll = Callable[[Path, Sequence[str], str], Iterable[Entry]]
"""From a folder, paths in it and the language to what is to be kept of each, in their order."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What an update came to.

    ``files`` is the number of texts in the folder, ``read`` how many were read now, ``removed`` how many
    files are gone since last time; ``foreign`` counts those in another language, ``refused`` has those that
    cannot be read with the reason.
    """

    files: int
    read: int
    removed: int
    foreign: int
    refused: tuple[tuple[str, str], ...]


def index_of(folder: Path, lang: str) -> Path:
    """Return where the index of a folder is kept unless the user names another file."""
    return folder / FOLDER / f"sources.{lang}.sqlite"


def one_by_one(folder: Path, paths: Sequence[str], lang: str) -> Iterator[Entry]:
    """Yield what is to be kept of each file, read in this process."""
    return (entry(folder, path, lang) for path in paths)


def update(folder: Path, index: Path, lang: str, watch: Watch | None = None, read_all: ReadAll = one_by_one) -> Summary:
    """Make the index of ``folder``, or bring it up to date.

    An index of another version of the program or of its language data is made anew; so is a damaged one
    in its usual place.  Any other file that is no index is left alone.

    Raises:
        InputError: There are no texts, or the index cannot be written.
        Damaged: The file is no index.
    """
    usual = index == index_of(folder, lang)
    _make(index.parent, ignored=usual)
    with _turn(index):
        try:
            return _updated(folder, index, lang, watch, read_all)
        except Damaged:
            if not usual:
                raise
        index.unlink(missing_ok=True)
        index.with_name(f"{index.name}-journal").unlink(missing_ok=True)
        return _updated(folder, index, lang, watch, read_all)


def _make(folder: Path, *, ignored: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if ignored and not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError as error:
        advice = "keep the index elsewhere: checker collect FOLDER --index FILE, then --source-collection FILE"
        raise InputError(folder, f"cannot be written: {error.strerror}; {advice}") from error


@contextmanager
def _turn(index: Path) -> Iterator[None]:
    """Wait until no other process updates this index; the system ends the turn of a process that dies."""
    file = index.with_name(f"{index.name}.lock")
    try:
        with closing(sqlite3.connect(file, timeout=0.2, isolation_level=None)) as lock:
            while not _taken(lock):
                pass
            yield
    except sqlite3.Error as error:
        raise store.problem(file, error) from error


def _taken(lock: sqlite3.Connection) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    return True


def _updated(folder: Path, index: Path, lang: str, watch: Watch | None, read_all: ReadAll) -> Summary:
    found = _found(folder)
    with store.connected(index, write=True) as database:
        place = Path(os.path.relpath(folder.absolute(), index.absolute().parent)).as_posix()
        if store.meta(database) != {"version": version(lang), "folder": place}:
            store.begin(database, version(lang), place)
        stamps = dict(database.execute("SELECT path, stamp FROM files"))
        todo = [path for path, stamp in found.items() if not stamp or stamps.get(path) != stamp]
        gone = sorted(stamps.keys() - found.keys())
        with store.transaction(database):
            store.forget(database, gone)
        read = 0
        for done, fresh in _worked(database, folder, [(path, found[path]) for path in todo], (lang, read_all)):
            read += fresh
            if watch:
                watch(done, len(todo))
        _sweep(database, index)
        return _summary(database, len(found), read, len(gone))


def _found(folder: Path) -> dict[str, str]:
    """Return the stamp of each text in the folder, "" of one that may still change unseen."""
    now = time.time_ns()
    return {path: _stamp(f"{folder}{os.sep}{path}", now) for path in listed(folder) if _is_text(path)}


def _is_text(path: str) -> bool:
    """Tell whether a name is text; a name in unknown letters can stand in no report."""
    return path.isascii() or path.encode("utf-8", "replace").decode() == path


def _stamp(path: str, now: int) -> str:
    try:
        state = os.stat(path)  # noqa: PTH116 -- of 100,000 files
    except OSError:
        return ""
    young = max(state.st_mtime_ns, state.st_ctime_ns) > now - RACY_NS
    return "" if young else f"{state.st_size}:{state.st_mtime_ns}:{state.st_ctime_ns}"


def _worked(
    database: sqlite3.Connection, folder: Path, todo: Sequence[tuple[str, str]], how: tuple[str, ReadAll]
) -> Iterator[tuple[int, int]]:
    """Enter the files of ``todo``, paths and stamps; yield after each transaction how many are done, and were read."""
    lang, read_all = how
    for start in range(0, len(todo), AT_ONCE):
        part = todo[start : start + AT_ONCE]
        digests = {path: _digest(folder, path) for path, _ in part}
        there = store.known(database, sorted(set(digests.values())))
        new = list({said: path for path, said in digests.items() if said not in there}.values())
        entries = list(read_all(folder, new, lang))
        digests |= {path: one.digest for path, one in zip(new, entries, strict=True)}
        with store.transaction(database):
            store.add(database, entries)
            store.place(database, [(path, stamp, digests[path]) for path, stamp in part])
        yield start + len(part), len(new)


def _digest(folder: Path, path: str) -> str:
    try:
        return digest(Path(path), (folder / path).read_bytes())
    except OSError:
        return ""  # read_all says why


def _sweep(database: sqlite3.Connection, index: Path) -> None:
    """Remove the texts that no file has any more."""
    while rows := store.unused(database, AT_ONCE):
        with store.transaction(database):
            for text, record in rows:
                store.remove(database, text, _features(index, record))


def _features(index: Path, record: bytes | None) -> tuple[str, ...]:
    if record is None:
        return ()
    try:
        return named(unpack(record, ""))
    except BROKEN as error:
        raise Damaged(index, error) from error


def _summary(database: sqlite3.Connection, files: int, read: int, removed: int) -> Summary:
    query = (
        "SELECT path, refusal FROM files JOIN texts ON texts.id = files.text WHERE refusal IS NOT NULL ORDER BY path"
    )
    refused = [(path, reason) for path, reason in database.execute(query)]
    told = tuple((path, reason) for path, reason in refused if reason != FOREIGN)
    return Summary(files, read, removed, len(refused) - len(told), told)
