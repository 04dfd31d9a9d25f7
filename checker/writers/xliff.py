"""XLIFF with the findings as notes: the article's own file again, each finding in its unit.

Everything else in the file stays as it is, letter by letter; notes that an earlier run left are replaced.
Version 1.2 gets ``<note from="checker" annotates="target">`` behind the target, version 2 ``<note
category="checker" appliesTo="target">`` in the unit's ``<notes>``; ``priority`` is 1 for critical findings
to 8 for neutral ones.

Source: OASIS, XLIFF 1.2, §2.3.1 (note); XLIFF 2.1, §4.2.2.9 (notes) and §4.2.3.1 (note, its attributes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from checker.core.errors import UsageError
from checker.core.finding import Finding, Severity
from checker.core.report import Report
from checker.core.xml import Element, parse
from checker.writers.terminal import one_line

_PRIORITY = {Severity.CRITICAL: 1, Severity.MAJOR: 2, Severity.MINOR: 5, Severity.NEUTRAL: 8}
_ENCODING = re.compile(r"""(\A\ufeff?<\?xml[^>]*?encoding\s*=\s*["'])[^"']*""")
_NAME = re.compile(r"<(?:([^\s:/>]+):)?")
_INDENT = re.compile(r"(?:\r\n|\r|\n)?[ \t]*\Z")
# U+FFFE and U+FFFF are no letters of XML; all other such signs go with those unsafe on terminals.
_NO_XML = re.compile(r"[\ufffe\uffff]")

Edit = tuple[int, int, str]
"""Start and end in the file's text, and what comes to stand there."""


def annotate(report: Report, min_severity: str) -> str:
    """Return the text of the report's file with the findings from ``min_severity`` on as notes, to be saved as UTF-8.

    Raises:
        UsageError: The article is no XLIFF file, or is not at hand.
        InputError: It is broken.
    """
    text = report.document.filed if report.document else ""
    root = parse(report.article, text) if "<xliff" in text or ":xliff" in text else None
    if root is None or root.name != "xliff":
        raise UsageError(f"{report.article} is no XLIFF file; only those take notes, use --output-file for others")
    floor = Severity(min_severity).rank
    shown = [finding for finding in report.findings if finding.severity.rank >= floor]
    version_2 = root.get("version").startswith("2")
    edits: list[Edit] = []
    for unit in _units(root, "unit" if version_2 else "trans-unit"):
        inside = [finding for finding in shown if unit.start <= finding.span.start < unit.end]
        edits += _in_unit_2(text, unit, inside) if version_2 else _in_unit_1(text, unit, inside)
    return _ENCODING.sub(r"\g<1>UTF-8", _edited(text, edits), count=1)


def _units(element: Element, name: str) -> Iterator[Element]:
    for child in element.elements():
        if child.name == name:
            yield child
        else:
            yield from _units(child, name)


def _in_unit_1(text: str, unit: Element, findings: Sequence[Finding]) -> Iterator[Edit]:
    """Yield the edits of a version 1 unit: old notes of ours go, new ones come behind the target."""
    target = unit.first("target")
    if target is None:
        return
    indent, prefix = _indent(text, target.start), _prefix(text, unit)
    notes = [
        f'{indent}<{prefix}note from="checker" annotates="target" priority="{_PRIORITY[finding.severity]}">'
        f"{_told(finding, unit)}</{prefix}note>"
        for finding in findings
    ]
    if notes:
        yield target.end, target.end, "".join(notes)
    yield from (_removed(text, note) for note in unit.elements("note") if note.get("from") == "checker")


def _in_unit_2(text: str, unit: Element, findings: Sequence[Finding]) -> Iterator[Edit]:
    """Yield the edits of a version 2 unit: its ``<notes>`` without old ones of ours and with the new ones."""
    notes, prefix = unit.first("notes"), _prefix(text, unit)
    old = [note for note in notes.elements("note") if note.get("category") == "checker"] if notes else []
    others = [note for note in notes.elements("note") if note not in old] if notes else []
    first = next(unit.elements("originalData", "segment", "ignorable"), None)
    if notes is not None and not others:
        yield _removed(text, notes)
    elif notes is not None:
        yield from (_removed(text, note) for note in old)
    if not findings or first is None:
        return
    indent = _indent(text, others[0].start if others else first.start)
    step = "" if others or not indent else "  "
    new = "".join(
        f'{indent}{step}<{prefix}note category="checker" appliesTo="target" priority="{_PRIORITY[finding.severity]}">'
        f"{_told(finding, unit)}</{prefix}note>"
        for finding in findings
    )
    if others:
        yield others[-1].end, others[-1].end, new
    else:
        begun = first.start - len(indent)
        yield begun, begun, f"{indent}<{prefix}notes>{new}{indent}</{prefix}notes>"


def _told(finding: Finding, unit: Element) -> str:
    """Return a finding as one line: severity, rule, what to change, why, and in which of a unit's segments."""
    better = finding.suggestion or finding.expected
    change = f"{finding.text} → {better}" if better and better != finding.text else finding.text
    own = finding.segment.removeprefix(unit.get("id")).lstrip("/")
    where = f"segment {own}, " if own else ""
    line = (
        f"{where}{finding.severity} {finding.rule}: {change}; {finding.message} (confidence {finding.confidence:.2f})"
    )
    return escape(_NO_XML.sub("\ufffd", one_line(line)))


def _removed(text: str, element: Element) -> Edit:
    return element.start - len(_indent(text, element.start)), element.end, ""


def _indent(text: str, at: int) -> str:
    """Return the line end and white space in front of ``at``, "" where something else stands there."""
    found = _INDENT.search(text, max(0, at - 200), at)
    return found[0] if found and found[0].strip(" \t") else ""


def _prefix(text: str, element: Element) -> str:
    found = _NAME.match(text, element.start)
    return f"{found[1]}:" if found and found[1] else ""


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits):
        parts += [text[at : max(at, start)], new]
        at = max(at, end)
    return "".join([*parts, text[at:]])
