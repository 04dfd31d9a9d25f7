"""Where a finding begins and ends, in the unit that a format counts columns in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.core.finding import Finding
from checker.core.text import line_starts


class Unit(StrEnum):
    """What a column counts: 𠮷 is one code point, two UTF-16 units and four bytes."""

    POINTS = "code points"
    UTF16 = "UTF-16 code units"
    UTF8 = "bytes of UTF-8"


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1; the end is exclusive.  Columns are None where the unit's are not known."""

    line: int
    column: int | None
    end_line: int
    end_column: int | None


def region(finding: Finding, unit: Unit = Unit.POINTS) -> Region:
    """Return the finding's place with columns in ``unit``, a byte order mark counted as it stands in the file.

    Results that were stored by a version which kept only code points have no other columns.
    """
    start, starts = _column(finding, unit), line_starts(finding.text)
    if start is None:
        return Region(finding.line, None, finding.line + len(starts) - 1, None)
    last = _size(finding.text[starts[-1] :], unit)
    return Region(finding.line, start, finding.line + len(starts) - 1, last + (start if len(starts) == 1 else 1))


def _column(finding: Finding, unit: Unit) -> int | None:
    if unit is Unit.POINTS:
        return finding.column
    if finding.columns is None:
        return None
    return finding.columns.utf16 if unit is Unit.UTF16 else finding.columns.utf8


def _size(text: str, unit: Unit) -> int:
    if unit is Unit.POINTS:
        return len(text)
    if unit is Unit.UTF16:
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))
