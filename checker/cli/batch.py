"""``checker batch``: a report on many articles, one line each in ``results.jsonl``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from checker.cli import options as o
from checker.cli.exits import ExitCode, FailOn, exit_code
from checker.cli.output import say, say_profile
from checker.core.finding import Severity
from checker.core.report import Report, Status

Manifest = Annotated[
    Path,
    typer.Argument(
        metavar="MANIFEST|FOLDER",
        help="JSON lines with id, article and sources; or a folder of folders with article.ja.txt and source*.en.txt.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where results.jsonl goes; reports/ when left out.")
]
NoHtml = Annotated[bool, typer.Option("--no-html", help="Write results.jsonl alone, as this version always does.")]


@dataclass(slots=True)
class _Tally:
    """What a run came to so far; reports themselves are not kept."""

    articles: int
    failed: int
    severities: Counter[Severity]
    code: ExitCode

    def add(self, report: Report, judging: o.Judging) -> None:
        self.articles += 1
        self.failed += report.status is not Status.OK
        floor = judging.min_severity.rank
        self.severities.update(f.severity for f in report.findings if f.severity.rank >= floor)
        self.code = max(self.code, exit_code(report, judging.fail_on))


def batch(
    manifest: Manifest,
    *,
    output: Output = None,
    no_html: NoHtml = False,  # noqa: ARG001 -- results.jsonl is all there is
    lang: o.Lang = "",
    source_lang: o.SourceLang = "en",
    engine: o.EngineName = "auto",
    model: o.ModelName = "",
    device: o.Device = "auto",
    select: o.Select = None,
    ignore: o.Ignore = None,
    preview: o.Preview = False,
    min_severity: o.MinSeverity = Severity.MINOR,
    fail_on: o.FailOnSeverity = FailOn.MAJOR,
    min_confidence: o.MinConfidence = 0.0,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
    profile: o.ShowProfile = False,
) -> None:
    """Check many articles and keep a report on each."""
    from checker.batch.manifest import read_cases
    from checker.batch.run import run
    from checker.batch.store import stored
    from checker.pipeline import Profile

    judging = o.Judging(select, ignore, preview, min_severity, fail_on, min_confidence)
    options, cases = judging.options(o.Reading(lang, source_lang, engine, model, device)), read_cases(manifest)
    folder, spent = output or _default_folder(manifest), Profile()
    reports = stored(run(cases, options, spent), folder, judging.min_severity.value)
    tally = _follow(reports, judging, verbose=verbose)
    if not quiet:
        say(f"{_summary(tally)}; results in {folder}")
    if profile:
        say_profile(spent)
    raise typer.Exit(tally.code)


def _default_folder(manifest: Path) -> Path:
    from checker.workspace import find

    name = manifest.absolute()
    return find(Path.cwd()).reports / (name.parent.name if name.suffix else name.name)


def _follow(reports: Iterable[Report], judging: o.Judging, *, verbose: bool) -> _Tally:
    tally = _Tally(0, 0, Counter(), ExitCode.CLEAN)
    for report in reports:
        tally.add(report, judging)
        if report.status is not Status.OK:
            say(f"{report.id}: {report.error}")
        elif verbose:
            say(f"{report.id}: {len(report.findings)} findings")
    return tally


def _summary(tally: _Tally) -> str:
    each = ", ".join(f"{n} {severity}" for severity in reversed(Severity) if (n := tally.severities[severity]))
    total = tally.severities.total()
    found = f"{total} finding{'s' * (total != 1)} ({each})" if each else "no findings"
    failed = f", {tally.failed} not checked" if tally.failed else ""
    return f"{tally.articles} article{'s' * (tally.articles != 1)}{failed}: {found}"
