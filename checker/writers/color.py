"""The few ANSI colours that reports use; never the only sign, the words say the same."""

from __future__ import annotations

_CODES = {"critical": "1;31", "major": "31", "minor": "33", "neutral": "36", "path": "1", "label": "2"}


def paint(text: str, role: str, *, color: bool) -> str:
    """Return ``text`` in the colour of ``role`` (a severity, "path" or "label"), or as it is without ``color``."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if color and text else text
