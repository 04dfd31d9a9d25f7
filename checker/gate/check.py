"""Checking the articles of the pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.batch.run import failed, run
from checker.core.options import Options
from checker.core.report import Report
from checker.gate.pairs import Paired
from checker.pipeline import Profile


def check(
    chosen: Iterable[Paired], options: Options, *, allow_missing_source: bool, profile: Profile | None = None
) -> Iterator[Report]:
    """Yield one report an article, in order; one whose source is missing could not be checked, unless that is allowed."""
    for paired in chosen:
        if paired.lacks_source and not allow_missing_source:
            name = paired.case.article
            wanted = " or ".join(paired.wanted_sources())
            reason = f"{name}: its source is missing: {wanted}; add it, or pass --allow-missing-source"
            yield failed(name, name, options, reason)
        else:
            yield from run([paired.case], options, profile)
