"""One article checked, as what is kept of it: a pure function from a case to its result.

Pool, shards and clusters all call ``check_record``, so that none of them can change a byte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from checker.batch.comparisons import to_record
from checker.batch.keys import content_key
from checker.batch.manifest import Case
from checker.batch.run import failed, run
from checker.core.options import Options
from checker.core.report import Report, Status
from checker.pipeline import Profile
from checker.writers.jsonl import line
from checker.writers.record import dumps


class Policy(Protocol):
    """What the user has decided about findings; ``folder`` is what the article's name counts from."""

    def apply(self, report: Report, folder: Path) -> Report:
        """Return ``report`` without the findings that do not matter."""

    def fails(self, report: Report, folder: Path) -> bool:
        """Tell whether ``report``, after ``apply``, makes the run fail."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How every article of a run is checked; it is sent to other processes.

    Attributes:
        options: How articles are checked.
        policy: What the user has decided about findings.
        folder: What the articles' names count from.
        min_severity: Findings below it are not stored.
        configuration: Digest of all that decides about results besides the texts; see ``identity``.
        index: Address of the index as seen from an article's page; empty where no pages are written.
    """

    options: Options
    policy: Policy
    folder: Path
    min_severity: str
    configuration: str
    index: str = ""

    def key(self, case: Case) -> str:
        """Return the digest of everything that the result of ``case`` depends on."""
        return content_key(case, self.configuration, self.options)


@dataclass(frozen=True, slots=True)
class Result:
    """What is kept of an article: ``line`` of the results and ``texts`` of the comparisons, with line ends.

    ``page`` is its page, empty where there is none; ``failing`` tells whether its findings make the run fail.
    """

    key: str
    status: Status
    failing: bool
    line: str
    texts: str = ""
    page: str = ""


def check_record(case: Case, recipe: Recipe, profile: Profile | None = None) -> Result:
    """Return the result of one article; whatever goes wrong with it becomes its status and reason."""
    # Before the texts are read: one that changes in between is then checked again by the next run, not missed.
    key = recipe.key(case)
    (report,) = run([case], recipe.options, profile)
    try:
        return _result(report, key, recipe)
    except Exception as error:  # noqa: BLE001 -- as in run: an article's crash must not end the others
        reason = f"{type(error).__name__}: {error}; this is a fault of checker, please report it"
        return lost_record(case, recipe, Status.CRASHED, reason)


def lost_record(case: Case, recipe: Recipe, status: Status, reason: str) -> Result:
    """Return the result of an article whose worker was lost: ``status`` is timeout or crashed."""
    wanted = replace(recipe.options, lang=case.lang or recipe.options.lang)
    report = replace(failed(case.id, case.article, wanted, f"{case.article}: {reason}"), status=status)
    return _result(report, recipe.key(case), recipe)


def _result(report: Report, key: str, recipe: Recipe) -> Result:
    report = recipe.policy.apply(report, recipe.folder)
    failing = recipe.policy.fails(report, recipe.folder)
    written, texts = lines(report, recipe.min_severity)
    return Result(key, report.status, failing, written, texts, _page(report, recipe))


def lines(report: Report, min_severity: str) -> tuple[str, str]:
    """Return the report's lines of ``results.jsonl`` and of ``comparisons.jsonl``; the latter is empty without texts."""
    kept = {"id": report.id, "comparison": to_record(report.comparison)} if report.comparison else None
    return line(report, min_severity), dumps(kept) + "\n" if kept else ""


def _page(report: Report, recipe: Recipe) -> str:
    if not recipe.index or report.status is not Status.OK:
        return ""
    from checker.batch.pages import article_page

    return article_page(report, recipe.min_severity, recipe.index)
