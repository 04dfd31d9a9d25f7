"""Stretches of a plain sentence that may be names, beside what other finders took of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.core.mention import Mention
from checker.core.text import Span

Taken = Sequence[tuple[Mention, Span]]
"""Other finders' mentions of a sentence, each with its place in the plain text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A name found in plain text, from ``start`` up to ``end``, with the traits of its mention."""

    start: int
    end: int
    traits: frozenset[str]


def is_free(taken: Taken, start: int, end: int) -> bool:
    """Tell whether no mention stands in the stretch from ``start`` up to ``end``."""
    return not any(span.start < end and start < span.end for _, span in taken)
