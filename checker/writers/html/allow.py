"""How to allow a finding: a line that is ready to be copied, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from checker.core.entry import entry_of, line
from checker.core.finding import Category, Finding
from checker.core.ignore import COMMENTED

# What this rule finds is put right in the article, and never allowed.
UNUSED = "unused-ignore"
# What this rule finds is decided in the terms file already.
_TERM = "wrong-term"
_NAMES = frozenset({Category.PERSON, Category.PLACE, Category.ORGANIZATION})
# They would end a cell of the terms file, or begin another rendering in it.
_SEPARATORS = frozenset("\t\r\n|")


@dataclass(frozen=True, slots=True)
class Allowance:
    """One way: the ``line``, and ``where`` it goes, as a sentence goes on after "Allow it with".

    A ``long`` one is left out of pages with very many findings.
    """

    where: str
    line: str
    long: bool = False


def allowances(article: str, finding: Finding) -> tuple[Allowance, ...]:
    """Return the ways to allow a finding in the article that reports call ``article``, the best first.

    A comment where the article's format has comments, else a line of the baseline; and for a name that was
    recognised a line of the terms file, which accepts the rendering in all articles.
    """
    if finding.rule == UNUSED:
        return ()
    comment = Allowance("a comment before it", f"<!-- checker: ignore[{finding.rule}] -- reason -->")
    known = Allowance("a line of the baseline", line(entry_of(article, finding, "reason")), long=True)
    first = comment if article.lower().endswith(COMMENTED) else known
    return (first, *_accepting(finding))


def _accepting(finding: Finding) -> tuple[Allowance, ...]:
    cells = (finding.expected, finding.text)
    usable = all(cell.strip() and not _SEPARATORS & set(cell) for cell in cells)
    if not usable or finding.category not in _NAMES or finding.rule == _TERM or not finding.evidence:
        return ()
    return (Allowance("a line of the terms file", "\t".join(cells)),)
