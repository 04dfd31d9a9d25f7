"""What checking one article came to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from checker.core.comparison import Comparison
from checker.core.finding import Finding, Severity
from checker.core.signature import Signature
from checker.core.text import Document

SCHEMA_VERSION = 1


class Status(StrEnum):
    """Whether an article was checked."""

    OK = "ok"
    ERROR = "error"
    TIMEOUT = "timeout"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Something that could not be checked, and why."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """How one source was used: ``beads`` of its sentences answer sentences of the article."""

    name: str
    relatedness: str
    beads: int
    sentences: int
    coverage: float


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts for the last line of a report; ``compared`` sentences of ``sentences`` were aligned."""

    sentences: int = 0
    compared: int = 0
    mentions: int = 0


class Authority(StrEnum):
    """What a finding was suppressed by."""

    INLINE = "inline"
    """A comment in the article."""
    TERMS = "terms"
    """An accepted rendering of the terms file."""
    BASELINE = "baseline"
    """An entry of the baseline."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not shown and fails no gate, with the user's reason."""

    finding: Finding
    by: Authority
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one article, sorted by start and rule, or the reason why there are none.

    ``document`` and ``comparison`` are the texts themselves, for writers that show them; both are None
    in a report that was read from a store without them.
    """

    id: str
    article: str
    status: Status
    lang: str
    sources: tuple[SourceSummary, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    signature: Signature
    stats: Stats = field(default_factory=Stats)
    error: str = ""
    document: Document | None = None
    suppressed: tuple[Suppressed, ...] = ()
    comparison: Comparison | None = None

    def without_texts(self) -> Report:
        """Return the same report without its texts, small enough that many fit into memory."""
        return replace(self, document=None, comparison=None)

    def worst(self) -> Severity | None:
        """Return the highest severity among the findings, None when there are none."""
        return max((finding.severity for finding in self.findings), key=lambda s: s.rank, default=None)
