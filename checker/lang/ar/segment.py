"""Arabic sentences: a newline ends one, and a stop before a space, with the quotation marks behind it."""

from __future__ import annotations

import re

from checker.core.text import Span
from checker.lang.stops import cut_lines

# A single letter before the stop is an initial (جورج ه. بوش).
_STOP = re.compile(r"(?:[!؟?]+|(?<!\s\w)\.+)[\"”»’')\]]*(?=\s|$)")


def segment(text: str, block: Span) -> tuple[Span, ...]:
    """Return the spans of the sentences in one block of ``text``, in order, without white space at their edges."""
    return cut_lines(text, block, _STOP)
