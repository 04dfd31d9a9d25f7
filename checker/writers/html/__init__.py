"""HTML: one page that needs nothing but itself, for editors; see ``pages`` for an article, ``index`` for a batch."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.report import Report
from checker.writers import Rendering
from checker.writers.html.pages import page


def write(reports: Sequence[Report], rendering: Rendering) -> str:
    """Return one page on all ``reports``, without the findings below the rendering's severity."""
    return page(reports, rendering)
