"""Readers: from a file to a document, one format a file, chosen by suffix.

Variants stand on ``extraction`` (passages to documents), ``markup`` (HTML inside a text), ``records``
(texts of records) and ``archive`` (zip containers), and never on each other.
"""

from __future__ import annotations

from typing import Protocol

from checker.core.layout import Layout
from checker.core.registry import Registry
from checker.core.text import Document


class Reader(Protocol):
    """From a name, the decoded text and the layout of its records to a document with blocks, not yet segmented."""

    def __call__(self, name: str, text: str, layout: Layout = ..., /) -> Document:
        """Return the document; raise InputError for a text that is not of the format."""


class ContainerReader(Protocol):
    """The same of a binary file: its document's text is what was taken out of it."""

    def __call__(self, name: str, data: bytes, layout: Layout = ..., /) -> Document:
        """Return the document; raise InputError for a file that is not of the format."""


READERS: Registry[Reader] = Registry(
    "readers",
    {
        "plain": "checker.readers.plain:read",
        "markdown": "checker.readers.markdown:read",
        "html": "checker.readers.html:read",
        "xliff": "checker.readers.xliff:read",
        "tmx": "checker.readers.tmx:read",
        "po": "checker.readers.po:read",
        "json": "checker.readers.json:read",
        "csv": "checker.readers.csv:read",
        "subtitles": "checker.readers.subtitles:read",
    },
)
CONTAINERS: Registry[ContainerReader] = Registry("containers", {"docx": "checker.readers.docx:read"})

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    "": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".mxliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".tmx": "tmx",
    ".po": "po",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".srt": "subtitles",
    ".vtt": "subtitles",
}
RECORDS = frozenset({"json", "csv"})
"""Formats that a folder holds for many purposes: their files are read when they are named, not when a folder is."""
