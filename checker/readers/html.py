"""HTML: paragraphs, headings, list items, cells and captions; ruby's base is kept, its furigana dropped.

What a page does not show (scripts, ``hidden``, ``display: none`` in a style attribute) and its ways
around the site (``<nav>``) are left out; where a page marks its ``<main>`` part, only that and the title
are read.  Text of images, and what scripts would write, is not read.

Comments to this program are kept in the text, outside of its blocks: behind the paragraph that they stand
in or follow on the same line of the file, else on a line of their own.
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
    blocks = tuple(cut(whole, parts) for parts in markup.blocks(name, text))
    comments = tuple(verbatim(text, start, end) for start, end in sorted(markup.comments(name, text)))
    return extraction.document(name, text, [extraction.Unit("", blocks, comments)], segmented=False)
