"""``checker gate``: all articles of the workspace against their sources, for build services and hooks."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.collect import prepare
from checker.cli.exits import ExitCode, judged
from checker.cli.groups import grouped
from checker.cli.output import refuse_output, say, say_profile
from checker.cli.progress import progress
from checker.cli.reports import refuse_targets, targets
from checker.cli.results import hand_over, say_notes
from checker.cli.settings import Deciding, settings_of
from checker.core.errors import InputError
from checker.core.report import Report

if TYPE_CHECKING:
    from checker.config.settings import Settings
    from checker.gate.pairs import Paired
    from checker.gate.policy import Policy

Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", help="Check only the pairs that these articles or sources belong to."),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="GIT_REF", help="Check only pairs whose article or source changed since this."),
]
AllowMissing = Annotated[
    bool, typer.Option("--allow-missing-source", help="Check an article without its source instead of failing.")
]
AllowStale = Annotated[
    bool, typer.Option("--allow-stale-baseline", help="Do not fail when the baseline has findings that are gone.")
]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which of the pairs to check: those of ``files``, those changed since ``since``; else all."""

    files: tuple[Path, ...] = ()
    since: str | None = None


@grouped
def gate(
    files: Files = None,
    *,
    since: Since = None,
    allow_missing_source: AllowMissing = False,
    allow_stale_baseline: AllowStale = False,
    reading: o.Reading,
    judging: o.Judging,
    deciding: Deciding,
    display: o.Display,
    report: o.AlsoReport = None,
    folder: o.Folder = "",
    notes: o.Notes,
) -> None:
    """Check all articles that checker.toml pairs with sources; made for build services."""
    from checker.gate import pairs
    from checker.gate.policy import Policy
    from checker.writers import WRITERS

    o.require("output format", display.output_format, WRITERS.names())
    settings = settings_of(reading, judging, deciding, **{"allow-missing-source": allow_missing_source or None})
    policy, also, scope = Policy.of(settings), targets(report), Scope(tuple(files or ()), since)
    everything, begun = pairs.find(settings), time.perf_counter()
    named = [settings.root / name for paired in everything for name in paired.names()]
    refuse_output(display.output_file, named)
    refuse_targets(also, named, display.output_file)
    chosen = choose(everything, settings, scope)
    if not chosen and not notes.quiet:
        _say_nothing(len(everything), scope)
    texts = "html" in {display.output_format, *(target.format for target in also)}
    reports = checked(chosen, settings, policy, notes, texts=texts)
    seconds = time.perf_counter() - begun
    hand_over(reports, display, also, min_severity=settings.min_severity, folder=folder, seconds=seconds)
    codes = [judged(one, failing=policy.fails(one, settings.root)) for one in reports]
    stale = not allow_stale_baseline and _stale(reports, everything, settings, policy)
    raise typer.Exit(max([*codes, ExitCode.FINDINGS if stale else ExitCode.CLEAN]))


def _say_nothing(articles: int, scope: Scope) -> None:
    why = "belongs to the files named" if scope.since is None else f"changed since {scope.since}"
    say(f"nothing to check: none of {articles} article{'s' * (articles != 1)} {why}")


def choose(everything: Sequence[Paired], settings: Settings, scope: Scope) -> tuple[Paired, ...]:
    """Return the pairs in ``scope``; a change of the configuration, the terms or the collection concerns all of them.

    Raises:
        InputError: A file that was named does not exist.
        UsageError: git cannot tell what changed.
    """
    from checker.gate import changes, pairs

    chosen = tuple(everything)
    if scope.files:
        chosen = pairs.named(chosen, [_place(path, settings.root) for path in scope.files])
    if scope.since is not None:
        changed = changes.since(settings.root, scope.since)
        steering = [path for path in (settings.config, settings.path("terms")) if path]
        steered = any(_relative(path, settings.root) in changed for path in steering)
        if not steered and not _collected(settings, changed):
            chosen = pairs.named(chosen, changed)
    return chosen


def checked(
    chosen: Sequence[Paired], settings: Settings, policy: Policy, notes: o.Notes, *, texts: bool = False
) -> list[Report]:
    """Return the reports of ``chosen`` after what the user has decided; says on standard error what failed.

    They carry their ``texts`` only when those are wanted: many of them would not fit into memory.
    """
    from checker.gate.check import check
    from checker.pipeline import Profile

    prepare(settings, quiet=notes.quiet)
    allowed, spent, reports = settings.values["allow-missing-source"], Profile(), []
    found = check(chosen, settings.options(), allow_missing_source=allowed, profile=spent)
    with progress(len(chosen), notes.progress, quiet=notes.quiet) as tick:
        for report in found:
            decided = policy.apply(report, settings.root)
            reports.append(decided if texts else decided.without_texts())
            tick()
    say_notes(reports, verbose=notes.verbose)
    if notes.profile:
        say_profile(spent)
    return reports


def _collected(settings: Settings, changed: Iterable[str]) -> bool:
    """Tell whether a source changed that any article may find."""
    place = settings.path("source-collection")
    within = f"{_relative(place, settings.root)}/" if place else ""
    return bool(within) and any(f"{path}/".startswith(within) for path in changed)


def _place(path: Path, root: Path) -> str:
    if not path.exists():
        raise InputError(path, "no such file; check the path")
    return _relative(path, root)


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.absolute(), root)).as_posix()


def _stale(reports: Sequence[Report], everything: Sequence[Paired], settings: Settings, policy: Policy) -> bool:
    """Tell whether the baseline has entries that are gone, and say so."""
    from checker.config.settings import COMMAND_LINE
    from checker.suppress import baseline

    if settings.origins["min-confidence"] == COMMAND_LINE:
        return False  # what this run alone left out is not gone
    articles = [paired.case.article for paired in everything]
    gone = policy.baseline.stale(baseline.run_of(reports, articles, settings.floor))
    path = settings.path("baseline")
    for entry in gone:
        say(f"{path}: no longer found: {entry.article} {entry.rule} {entry.text}")
    if gone:
        say(f"{path}: {len(gone)} stale entr{'y' if len(gone) == 1 else 'ies'}; run: checker baseline prune")
    return bool(gone)
