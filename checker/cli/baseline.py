"""``checker baseline``: accept what is found now (write), or forget what is gone (prune)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli import options as o
from checker.cli.exits import ExitCode
from checker.cli.groups import grouped
from checker.cli.output import say
from checker.cli.settings import Deciding, settings_of
from checker.core.report import Status

if TYPE_CHECKING:
    from checker.config.settings import Settings
    from checker.core.report import Report
    from checker.suppress.baseline import Baseline

app = typer.Typer(
    help="Accept the findings that are there, so that the gate fails on new ones only.", no_args_is_help=True
)


@app.command("write")
@grouped
def write(*, deciding: Deciding) -> None:
    """Check all pairs and write every finding into the baseline; reasons that stand there stay."""
    from checker.suppress import baseline as kept

    settings, path = _settings(deciding)
    earlier = kept.read(path) if path.is_file() else kept.Baseline()
    reports = _checked(settings, earlier)
    _save(path, kept.of_reports(reports, earlier), earlier)
    if not settings.values["baseline"]:
        say(f'to use it, write into checker.toml: baseline = "{path.name}"')


@app.command("prune")
@grouped
def prune(*, deciding: Deciding) -> None:
    """Check all pairs and take out of the baseline what is no longer found; nothing is added."""
    from checker.gate import pairs
    from checker.suppress import baseline as kept

    settings, path = _settings(deciding)
    earlier = kept.read(path)
    reports = _checked(settings, earlier)
    articles = [paired.case.article for paired in pairs.find(settings)]
    run = kept.run_of(reports, articles, settings.floor)
    _save(path, earlier.without(earlier.stale(run)), earlier)


def _settings(deciding: Deciding) -> tuple[Settings, Path]:
    from checker.suppress.baseline import NAME

    settings = settings_of(o.Reading(), o.Judging(), deciding)
    return settings, settings.path("baseline") or settings.beside(NAME)


def _checked(settings: Settings, earlier: Baseline) -> list[Report]:
    """Return the reports of all pairs; ends the command where one could not be checked."""
    from checker.cli.gate import checked
    from checker.gate import pairs
    from checker.gate.policy import Policy

    policy = Policy(settings.root, settings.thresholds, earlier)
    reports = checked(pairs.find(settings), settings, policy, o.Notes())
    if failed := sum(report.status is not Status.OK for report in reports):
        say(f"{failed} article{'s' * (failed != 1)} could not be checked; the baseline was left as it is")
        raise typer.Exit(ExitCode.NOT_CHECKED)
    return reports


def _save(path: Path, new: Baseline, earlier: Baseline) -> None:
    from checker.batch.store import atomic
    from checker.suppress import baseline as kept

    before, after = ({replace(entry, reason="") for entry in each.entries} for each in (earlier, new))
    with atomic(path) as file:
        file.write(kept.text(new))
    say(f"{path}: {len(new.entries)} in the baseline, {len(after - before)} added, {len(before - after)} taken out")
