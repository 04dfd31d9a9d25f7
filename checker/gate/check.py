"""Checking the articles of the pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.batch.run import failed, run
from checker.core.options import Options
from checker.core.report import Report, Status
from checker.gate.pairs import Paired
from checker.pipeline import Profile


def check(
    chosen: Iterable[Paired], options: Options, *, allow_missing_source: bool, profile: Profile | None = None
) -> Iterator[Report]:
    """Yield one report an article, in order; one without any source could not be checked, unless that is allowed."""
    for paired in chosen:
        if paired.lacks_source and not allow_missing_source:
            yield _failed(paired, options, f"its source is missing: {' or '.join(paired.wanted_sources())}; add it")
            continue
        for report in run([paired.case], options, profile):
            alone = report.status is Status.OK and not paired.pair.sources and not report.sources
            if alone and not allow_missing_source:
                yield _failed(paired, options, "it carries no source and its [[pairs]] names none; add source there")
            else:
                yield report


def _failed(paired: Paired, options: Options, problem: str) -> Report:
    name = paired.case.article
    return failed(name, name, options, f"{name}: {problem}, or pass --allow-missing-source")
