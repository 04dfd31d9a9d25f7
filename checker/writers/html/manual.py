"""What stands on a page about the rules that found something: once each, so that cards can link to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.core.rulepage import RulePage, paragraphs
from checker.writers.html.pieces import runs

Run = tuple[str, bool]

# What helps whoever judges a finding; examples and calibration are in ``checker explain``.
_WANTED = ("What it does", "Why it matters", "Not flagged", "Known false alarms")


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs below a heading, each in runs with whether a run is in the language of examples."""

    heading: str
    paragraphs: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """One rule: its id, what it finds in a line, and what there is to know."""

    rule: str
    summary: tuple[Run, ...]
    passages: tuple[Passage, ...]


def guides(rules: Iterable[str], page: Callable[[str], RulePage | None]) -> tuple[Guide, ...]:
    """Return the guides of ``rules`` in alphabetical order, those left out that nothing is known about."""
    known = (page(rule) for rule in sorted(set(rules)))
    return tuple(_guide(each) for each in known if each)


def _guide(page: RulePage) -> Guide:
    bodies = [(heading, body) for heading in _WANTED if (body := page.section(heading))]
    passages = (_passage(heading, body) for heading, body in [*bodies, ("Measured", page.measured)])
    return Guide(page.rule, runs(page.summary, ()), tuple(passages))


def _passage(heading: str, body: str) -> Passage:
    return Passage(heading, tuple(runs(each.strip(), ()) for each in paragraphs(body) if each.strip()))
