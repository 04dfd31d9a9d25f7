"""Plain tables for people: columns aligned, no lines, readable through a pipe."""

from __future__ import annotations

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return ``rows`` below ``head`` with columns as wide as their widest cell."""
    from checker.writers.width import columns, pad

    whole = [head, *rows]
    widths = [max(columns(row[at]) for row in whole) for at in range(len(head))]
    lines = ("  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in whole)
    return "".join(f"{line}\n" for line in lines)
