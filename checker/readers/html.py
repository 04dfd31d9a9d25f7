"""HTML: paragraphs, headings, list items, cells and captions; ruby's base is kept, its furigana dropped.

What a page does not show (scripts, ``hidden``, ``display: none`` in a style attribute) and its ways
around the site (``<nav>``) are left out; where a page marks its ``<main>`` part, only that and the title
are read.  Text of images, and what scripts would write, is not read.
"""

from __future__ import annotations

from checker.core.layout import USUAL, Layout
from checker.core.origin import cut, verbatim
from checker.core.text import Document
from checker.readers import extraction, markup


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return the prose of a page.

    Raises:
        InputError: It has no text, or more tags than a page can have.
    """
    whole = verbatim(text, 0, len(text))
    blocks = (cut(whole, parts) for parts in markup.blocks(name, text))
    return extraction.document(name, text, (extraction.Unit("", (block,)) for block in blocks), segmented=False)
