"""A collection as articles see it: what it offers to each as sources."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from checker.collection import search, store
from checker.collection.reader import named, version
from checker.collection.records import BROKEN, unpack
from checker.collection.store import Damaged
from checker.collection.update import ReadAll, Watch, index_of, one_by_one, update
from checker.core.dossier import Read
from checker.core.errors import InputError
from checker.core.text import Document

# Sources that one article is offered at most; each costs the pipeline what a named source costs.
MOST = 8


@dataclass(frozen=True, slots=True)
class Collection:
    """An index that is ready to be asked; ``shown`` is what the names of its texts begin with."""

    index: Path
    shown: str

    def offer(self, article: Read, given: Sequence[Document] = ()) -> list[Read]:
        """Return the texts that may tell the article's story, the likeliest first, as sources that were offered.

        Args:
            article: The article and what was read in it.
            given: Sources that it has already; they are not offered again.

        Raises:
            InputError: The index is damaged, gone or locked.
        """
        with store.connected(self.index) as database:
            database.execute("BEGIN")
            found = search.candidates(database, named(article), MOST + 2 + len(given))
            reads = [self._read(database, candidate.text) for candidate in found]
        own = [article.document, *filter(None, [article.document.source])]
        texts = {document.text for document in (*own, *(source.source or source for source in given))}
        return [read for read in reads if read.document.text not in texts][:MOST]

    def state(self) -> str:
        """Return a hash of all texts and their names: where it is the same, so is everything that is offered.

        Raises:
            InputError: The index is damaged, gone or locked.
        """
        told = hashlib.blake2b(self.shown.encode("utf-8", "surrogateescape"), digest_size=16)
        query = "SELECT path, digest FROM files JOIN texts ON texts.id = files.text ORDER BY path"
        with store.connected(self.index) as database:
            for path, digest in database.execute(query):
                told.update(f"\0{path}\0{digest}".encode())
        return told.hexdigest()

    def _read(self, database: sqlite3.Connection, text: int) -> Read:
        (path,) = database.execute("SELECT min(path) FROM files WHERE text = ?", (text,)).fetchone()
        row = database.execute("SELECT record FROM records WHERE text = ?", (text,)).fetchone()
        try:
            return replace(unpack(row[0], f"{self.shown}{path}"), offered=True)
        except BROKEN as error:
            raise Damaged(self.index, error) from error


@dataclass(frozen=True, slots=True)
class _Asked:
    """A collection that is wanted; who watches, and how it is read, make no other of it."""

    path: Path
    lang: str
    watch: Watch | None = field(default=None, compare=False)
    read_all: ReadAll = field(default=one_by_one, compare=False)


def prepared(
    path: Path, lang: str, shown: str = "", watch: Watch | None = None, read_all: ReadAll = one_by_one
) -> Collection:
    """Return a collection that is up to date; its folder is looked through once in the life of a process.

    Args:
        path: A folder of sources, whose index is made or brought up to date first; or an index, which is taken as it is.
        lang: The language of the sources.
        shown: What reports call the folder or index; ``path`` when left out.
        watch: Is told how far the reading of the folder's texts is.
        read_all: How the folder's texts are read.

    Raises:
        InputError: There is nothing to be had there, or the index was made by another version.
    """
    shown = shown or path.as_posix()
    if path.is_dir():
        return Collection(brought(_Asked(path, lang, watch, read_all)), _folder(shown))
    if not path.is_file():
        raise InputError(shown, "no such folder of sources; check the path")
    return Collection(path, _folder(os.path.normpath(Path(shown).parent / _kept(path, lang))))


@lru_cache(maxsize=64)
def brought(asked: _Asked) -> Path:
    """Return the index of a folder after bringing it up to date."""
    index = index_of(asked.path, asked.lang)
    update(asked.path, index, asked.lang, asked.watch, asked.read_all)
    return index


def _kept(index: Path, lang: str) -> str:
    """Return the way from an index to its texts, after looking whether it can be used."""
    with store.connected(index) as database:
        told = store.meta(database)
    if told.get("version") != version(lang):
        raise InputError(
            index, "this index was made by another version or for another language; run checker collect again"
        )
    return told["folder"]


def _folder(path: str) -> str:
    """Return what stands before the names of the texts in ``path``."""
    plain = Path(path).as_posix()
    return "" if plain == "." else f"{plain}/"
