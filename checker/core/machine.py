"""The machine that this process runs on."""

from __future__ import annotations

import os


def cores() -> int:
    """Return how many cores this process may use, which in a container may be fewer than there are."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows do not tell
        return os.cpu_count() or 1
