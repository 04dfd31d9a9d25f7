"""Chinese sentences: a newline, 。！？ and their half-width forms end one, with the quotation marks behind them."""

from __future__ import annotations

import re

from checker.core.text import Span
from checker.lang.stops import cut_lines

_STOP = re.compile(r"(?:[。！？!?]|\.{3,}(?=[“「])|(?<=[一-鿿])\.(?=\s|[一-鿿“「]|$))+[”’」』）)\"'》】]*")


def segment(text: str, block: Span) -> tuple[Span, ...]:
    """Return the spans of the sentences in one block of ``text``, in order, without white space at their edges."""
    return cut_lines(text, block, _STOP)
