"""Plain tables for people: columns aligned, no lines, readable through a pipe."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from checker.cli.output import page_width

_GAP = "  "
# In less room than this words stand one below the other; then the terminal may break the lines.
_NARROWEST = 24


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return ``rows`` below ``head`` with columns as wide as their widest cell.

    On a terminal the last cell runs over more lines where it does not fit; elsewhere a row is a line.
    """
    from checker.writers.width import columns, pad, wrap

    whole = [head, *rows]
    widths = [max(columns(row[at]) for row in whole) for at in range(len(head) - 1)]
    before = sum(width + len(_GAP) for width in widths)
    room = max(_NARROWEST, page_width(None) - before) if sys.stdout.isatty() else 0
    lines: list[str] = []
    for *cells, last in whole:
        begun = "".join(pad(cell, width) + _GAP for cell, width in zip(cells, widths, strict=True))
        for number, part in enumerate(wrap(last, room) if room else [last]):
            lines.append(f"{' ' * before if number else begun}{part}".rstrip())
    return "".join(f"{line}\n" for line in lines)
