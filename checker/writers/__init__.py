"""Writers: from reports to text, one format a file, chosen by name."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.core.finding import Finding, Severity
from checker.core.registry import Registry
from checker.core.report import Report
from checker.core.rulepage import RulePage


def no_page(_rule: str) -> RulePage | None:
    """Return None: nothing is known about any rule."""
    return None


@dataclass(frozen=True, slots=True)
class Rendering:
    """How to write.

    Attributes:
        color: Whether ANSI colours are allowed.
        width: The terminal's, in columns.
        min_severity: Findings below it are left out.
        seconds: How long the work took; None leaves it out.
        folder: What the articles' relative paths are relative to, as seen from where the text is read.
        page: From a rule's id to its page, for formats that carry the rules' documentation.
    """

    color: bool = False
    width: int = 100
    min_severity: str = "minor"
    seconds: float | None = None
    folder: str = ""
    page: Callable[[str], RulePage | None] = no_page

    def path(self, name: str) -> str:
        """Return the path of an article or source that reports call ``name``."""
        # Code hosts know a path only in its shortest form.
        return posixpath.normpath(posixpath.join(self.folder, name)) if self.folder and name != "-" else name

    def shown(self, report: Report) -> tuple[Finding, ...]:
        """Return the findings at or above the wanted severity, in the report's order."""
        floor = Severity(self.min_severity).rank
        return tuple(finding for finding in report.findings if finding.severity.rank >= floor)


Writer = Callable[[Sequence[Report], Rendering], str]

WRITERS: Registry[Writer] = Registry(
    "writers",
    {
        "full": "checker.writers.full:write",
        "concise": "checker.writers.concise:write",
        "json": "checker.writers.json:write",
        "jsonl": "checker.writers.jsonl:write",
        "html": "checker.writers.html:write",
        "markdown": "checker.writers.markdown:write",
        "csv": "checker.writers.csv:write",
        "sarif": "checker.writers.sarif:write",
        "junit": "checker.writers.junit:write",
        "github": "checker.writers.github:write",
        "gitlab": "checker.writers.gitlab:write",
        "rdjson": "checker.writers.rdjson:write",
    },
)
