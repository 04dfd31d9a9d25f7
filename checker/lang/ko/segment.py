"""Korean sentences: a newline ends one, and a stop after a final ending or before a space, its quotation mark behind it."""

from __future__ import annotations

import re

from checker.core.text import Span
from checker.lang.stops import cut_lines

# A stop between letters belongs to an acronym or a number; after a quotation 라고, 고, 며 … go on with the sentence.
_STOP = re.compile(
    r"(?:[。！？!?]+|(?<=[가-힣)\]%])\.+|(?<=\d)\.(?=\s|$))(?:[”’\"'」』》)]*)(?=\s|$|[“‘\"'「『(])"
    r"|(?<=[다요까])\.[”’\"']*(?![가-힣\d]|[”’\"'])"
)


def segment(text: str, block: Span) -> tuple[Span, ...]:
    """Return the spans of the sentences in one block of ``text``, in order, without white space at their edges."""
    return cut_lines(text, block, _STOP)
