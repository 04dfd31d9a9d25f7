"""One finding in one line, for formats that have room for a single text."""

from __future__ import annotations

from checker.core.finding import Finding
from checker.writers.terminal import one_line


def change(finding: Finding) -> str:
    """Return the words with what they should be, e.g. ``フランス → ドイツ``; the words alone when we cannot say."""
    better = finding.suggestion or finding.expected
    text = one_line(finding.text)
    return f"{text} → {one_line(better)}" if better and better != finding.text else text


def describe(finding: Finding) -> str:
    """Return the change and the reason for it."""
    message = one_line(finding.message)
    return f"{change(finding)}: {message}" if message else change(finding)


def replacement(finding: Finding) -> str | None:
    """Return what can stand in the file in the finding's place, None when we cannot say.

    In files with markup words stand escaped, cut by tags or inside an archive: nothing is offered there.
    """
    better = finding.suggestion
    plain = better and better != finding.text and better == one_line(better) and finding.extracted is None
    return better if plain else None
