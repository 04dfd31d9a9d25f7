"""A manifest that is read twice and never held: once to check all of it before any work, once to work through it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.batch.manifest import Case, stream_cases
from checker.core.errors import InputError, UsageError


@dataclass(frozen=True, slots=True)
class Shard:
    """Every ``of``-th article, beginning with the ``number``-th: 1 to ``of``."""

    number: int = 1
    of: int = 1

    def __str__(self) -> str:
        """Return it as the option has it."""
        return f"{self.number}/{self.of}"

    def has(self, place: int) -> bool:
        """Tell whether the article on ``place`` of the manifest, counted from 0, belongs to it."""
        return place % self.of == self.number - 1

    def size(self, total: int) -> int:
        """Return how many of ``total`` articles belong to it."""
        return len(range(self.number - 1, total, self.of))


WHOLE = Shard()


def shard(text: str) -> Shard:
    """Return the shard that ``i/n`` means.

    Raises:
        UsageError: It means none.
    """
    number, _, of = text.partition("/")
    if not (number.isascii() and number.isdigit() and of.isascii() and of.isdigit() and 1 <= int(number) <= int(of)):
        raise UsageError(f"--shard {text!r}: write I/N with I from 1 to N, as 2/8")
    return Shard(int(number), int(of))


@dataclass(frozen=True, slots=True)
class Listing:
    """A manifest or folder whose every line was checked: ``total`` articles, ``digest`` of all their cases."""

    path: Path
    total: int
    digest: str

    def cases(self, shard: Shard = WHOLE) -> Iterator[tuple[int, Case]]:
        """Yield the shard's cases with their places in the manifest, counted from 0.

        Raises:
            InputError: The manifest has changed meanwhile.
        """
        made = hashlib.sha256()
        for place, case in enumerate(stream_cases(self.path)):
            made.update(_row(case))
            if shard.has(place):
                yield place, case
        if made.hexdigest() != self.digest:
            raise InputError(self.path, "changed while it was worked through; run again with --restart")


def listing(path: Path) -> Listing:
    """Return what ``path`` lists.

    Raises:
        ManifestError: A line is broken; it is named.
        InputError: There is no such file, or no case in it.
    """
    made, total = hashlib.sha256(), 0
    for case in stream_cases(path):
        made.update(_row(case))
        total += 1
    return Listing(path, total, made.hexdigest())


def _row(case: Case) -> bytes:
    row = [case.id, case.article, case.sources, case.back_translation, case.lang, case.source_lang]
    return json.dumps(row).encode() + b"\n"
