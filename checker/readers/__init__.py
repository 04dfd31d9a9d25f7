"""Readers: from a file to a document, one format a file, chosen by suffix."""

from __future__ import annotations

from collections.abc import Callable

from checker.core.registry import Registry
from checker.core.text import Document

Reader = Callable[[str, str], Document]
"""From a name and the decoded text to a document with blocks, not yet segmented."""

READERS: Registry[Reader] = Registry(
    "readers",
    {
        "plain": "checker.readers.plain:read",
        "markdown": "checker.readers.markdown:read",
    },
)

SUFFIXES = {".txt": "plain", ".text": "plain", "": "plain", ".md": "markdown", ".markdown": "markdown"}
