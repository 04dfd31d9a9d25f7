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
    """Yield one report an article, in order; one whose source is missing could not be checked, unless that is allowed.

    An article whose pair names no source must carry its own, or find it in the collection.
    """
    for paired in chosen:
        if paired.lacks_source and not allow_missing_source:
            yield _failed(paired, options, f"its source is missing: {' or '.join(paired.wanted_sources())}; add it")
            continue
        for report in run([paired.case], options, profile):
            lost = report.status is Status.OK and not report.sources and not allow_missing_source
            yield _failed(paired, options, _found_nowhere(options)) if lost else report


def _found_nowhere(options: Options) -> str:
    if options.source_collection:
        return f"no text of {options.source_collection} is related to it; add its source"
    return "it carries no source and its [[pairs]] names none; add source there"


def _failed(paired: Paired, options: Options, problem: str) -> Report:
    name = paired.case.article
    return failed(name, name, options, f"{name}: {problem}, or pass --allow-missing-source")
