"""What there is to know about a rule: its documentation, how well it was measured, and examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import dedent

from checker.core.finding import Category, Severity

# From this length on a line of documentation was broken because it was full; these begin a new one anyway.
_FULL = 75
_OWN_LINE = ("→", "http", "article:", "source:", "-", "*", " ")
_HEADING = re.compile(r"^(?P<heading>[A-Z][A-Za-z ]+)\n(?=[ ]{4})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Measure:
    """How a rule did on the project's own examples and seeds, all stable rules running together.

    ``right`` and ``wrong`` findings are the rule's own; ``found`` of the ``planted`` errors of its
    kind were touched by a finding of any rule.
    """

    right: int
    wrong: int
    found: int
    planted: int

    @property
    def precision(self) -> float:
        """Return the share of the rule's findings that are right, 0..1; 1 where it found nothing."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Return the share of the planted errors that were found, 0..1; 1 where none was planted."""
        return self.found / self.planted if self.planted else 1.0

    def __str__(self) -> str:
        """Return both with the counts behind them, as sentences."""
        made = self.right + self.wrong
        return (
            f"Precision {self.precision:.2f} ({self.right} of {made} findings right), recall {self.recall:.2f} "
            f"({self.found} of {self.planted} planted errors found), on the project's own examples and seeds "
            "with all stable rules together. Real texts are harder."
        )


@dataclass(frozen=True, slots=True)
class RuleExample:
    """One article, its source ("" for none) and the words that the rule flags in it ("" when it keeps silent)."""

    note: str
    article: str
    source: str = ""
    text: str = ""
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class RulePage:
    """All of it; ``sections`` are headings with their paragraphs, in the order of the documentation.

    ``measure`` is None for a rule that was not measured.
    """

    rule: str
    category: Category
    severity: Severity
    preview: bool
    summary: str
    sections: tuple[tuple[str, str], ...] = ()
    measure: Measure | None = None
    examples: tuple[RuleExample, ...] = ()

    def section(self, heading: str) -> str:
        """Return the paragraphs below ``heading``, "" where there is none."""
        return dict(self.sections).get(heading, "")

    @property
    def measured(self) -> str:
        """Return what was measured, or that nothing was."""
        return str(self.measure) if self.measure else "Not measured: only stable rules of the program itself are."


def sections(documentation: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the first line of a rule's docstring, and its headings with the indented lines below each."""
    head, *parts = _HEADING.split(documentation)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return next(iter(head.splitlines()), ""), tuple((name, dedent(body).strip()) for name, body in pairs)


def paragraphs(body: str) -> tuple[str, ...]:
    """Return the lines of documentation with those joined that were only broken because they were full.

    The marks that docstrings set around code are taken out: readers of pages and terminals have no use for them.
    """
    lines: list[str] = []
    full = False
    for line in body.replace("``", "").splitlines():
        if full and line and not line.startswith(_OWN_LINE):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        full = len(line) >= _FULL
    return tuple(lines)
