"""``checker batch``: a report on many articles, one line each in ``results.jsonl``, and pages to read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.cli.collect import prepare
from checker.cli.exits import ExitCode, judged
from checker.cli.groups import grouped
from checker.cli.output import say, say_profile
from checker.cli.progress import progress
from checker.cli.reports import Target, refuse_targets, targets, write
from checker.cli.results import shortest
from checker.cli.settings import Deciding, settings_of
from checker.core.errors import UsageError
from checker.core.finding import Severity
from checker.core.report import Report, Status

if TYPE_CHECKING:
    from checker.batch.manifest import Case
    from checker.pipeline import Profile

Manifest = Annotated[
    Path,
    typer.Argument(
        metavar="MANIFEST|FOLDER",
        help="JSON lines with id, article and sources; or a folder of folders with article.ja.txt and source*.en.txt.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where results go; reports/ when left out.")
]
NoHtml = Annotated[bool, typer.Option("--no-html", help="Write no pages; results and texts are kept all the same.")]
Compare = Annotated[
    Path | None,
    typer.Option("--compare", metavar="DIR", help="An earlier run: the index shows what is new and fixed since then."),
]


@dataclass(slots=True)
class _Tally:
    """What a run came to so far; reports themselves are not kept."""

    articles: int
    failed: int
    severities: Counter[Severity]
    suppressed: int
    code: ExitCode

    def add(self, report: Report, shown: Severity, *, failing: bool) -> None:
        self.articles += 1
        self.failed += report.status is not Status.OK
        self.severities.update(f.severity for f in report.findings if f.severity.rank >= shown.rank)
        self.suppressed += len(report.suppressed)
        self.code = max(self.code, judged(report, failing=failing))


@grouped
def batch(
    manifest: Manifest,
    *,
    output: Output = None,
    no_html: NoHtml = False,
    compare: Compare = None,
    reading: o.Reading,
    judging: o.Judging,
    deciding: Deciding,
    report: o.AlsoReport = None,
    notes: o.Notes,
) -> None:
    """Check many articles and keep a report on each."""
    from checker.batch.manifest import read_cases
    from checker.batch.pages import INDEX, edition, paged
    from checker.batch.run import run
    from checker.batch.store import RESULTS, make, stored
    from checker.gate.policy import Policy
    from checker.pipeline import Profile

    if no_html and compare:
        raise UsageError("--compare is for the index, and --no-html leaves it out; use checker diff instead")
    settings, also, cases = settings_of(reading, judging, deciding), targets(report), read_cases(manifest)
    options, policy = settings.options(), Policy.of(settings)
    folder, spent, beside = output or _default_folder(manifest), Profile(), _folder(manifest)
    pages = edition(settings.min_severity.value, compare)
    prepare(settings, quiet=notes.quiet)
    make(folder)
    refuse_targets(also, [manifest, *_files(cases)], folder / RESULTS)
    reports = stored((policy.apply(one, beside) for one in run(cases, options, spent)), folder, pages.min_severity)
    if not no_html:
        reports = paged(reports, folder, pages)
    tally = _Tally(0, 0, Counter(), 0, ExitCode.CLEAN)
    with progress(len(cases), notes.progress, quiet=notes.quiet) as tick:
        for one in reports:
            tally.add(one, settings.min_severity, failing=policy.fails(one, beside))
            _say_of(one, verbose=notes.verbose)
            tick()
    _write(also, folder, beside, settings.min_severity)
    _say_end(tally, folder if no_html else folder / INDEX, spent, notes)
    raise typer.Exit(tally.code)


def _files(cases: Iterable[Case]) -> list[Path]:
    return [case.folder / name for case in cases for name in (case.article, *case.sources)]


def _write(also: Sequence[Target], folder: Path, beside: Path, min_severity: Severity) -> None:
    """Write the wanted reports from the stored results, as ``checker report`` would."""
    from checker.batch.results import read_results, read_run
    from checker.manual import known_page
    from checker.writers import Rendering

    if also:
        rendering = Rendering(min_severity=min_severity.value, folder=shortest(beside), page=known_page)
        read = read_run if any(target.format == "html" for target in also) else read_results
        write(also, list(read(folder)), rendering)


def _default_folder(manifest: Path) -> Path:
    from checker.workspace import find

    name = manifest.absolute()
    return find(Path.cwd()).reports / (name.parent.name if name.suffix else name.name)


def _folder(manifest: Path) -> Path:
    """Return the folder that the paths of articles count from."""
    return manifest if manifest.is_dir() else manifest.parent


def _say_of(report: Report, *, verbose: bool) -> None:
    if report.status is not Status.OK:
        say(f"{report.id}: {report.error}")
    elif verbose:
        say(f"{report.id}: {len(report.findings)} findings")


def _say_end(tally: _Tally, place: Path, spent: Profile, notes: o.Notes) -> None:
    if not notes.quiet:
        say(f"{_summary(tally)}; results in {place}")
    if notes.profile:
        say_profile(spent)


def _summary(tally: _Tally) -> str:
    each = ", ".join(f"{n} {severity}" for severity in reversed(Severity) if (n := tally.severities[severity]))
    total = tally.severities.total()
    found = f"{total} finding{'s' * (total != 1)} ({each})" if each else "no findings"
    failed = f", {tally.failed} not checked" if tally.failed else ""
    suppressed = f", {tally.suppressed} suppressed" if tally.suppressed else ""
    return f"{tally.articles} article{'s' * (tally.articles != 1)}{failed}: {found}{suppressed}"
