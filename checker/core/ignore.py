"""Comments in an article that suppress findings: ``<!-- checker: ignore[rule] -- reason -->``.

Forms: ``ignore`` (its line, or the next line of text when it stands alone), ``ignore-next-line``,
``disable`` … ``enable`` (what lies between) and ``file-ignore`` (the whole text).  Rules are named one
by one, and every comment but ``enable`` has a reason; one without suppresses nothing.

Only what a format calls a comment counts (``Document.comments``): in plain text such a line would be
printed for every reader to see, so there it is text like any other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.core.text import Document, Span, line_starts

# The formats whose readers find comments, by the ends of their files' names.
COMMENTED = (".md", ".markdown", ".html", ".htm", ".xhtml")

_OURS = re.compile(r"\s*checker\s*:")
_GRAMMAR = re.compile(
    r"\s*checker\s*:\s*(?P<form>ignore|ignore-next-line|disable|enable|file-ignore)\s*"
    r"\[(?P<rules>[^\[\]]*)\]\s*(?:(?:--|—|–)\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)
_NOWHERE = Span(0, 0)
_HOW = "write <!-- checker: ignore[rule] -- reason -->"


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: it suppresses findings of ``rules`` that begin inside ``reach``.

    ``span`` is the comment itself.  ``problem`` says why it suppresses nothing, whatever is found.
    """

    span: Span
    form: str
    rules: tuple[str, ...] = ()
    reason: str = ""
    reach: Span = _NOWHERE
    problem: str = ""


def ignores(document: Document) -> tuple[Ignore, ...]:
    """Return the comments of ``document`` that are meant for this program, in order."""
    found = [_parsed(document, span) for span in document.comments if _OURS.match(_inside(document, span))]
    lines = _text_lines(document) if found else ()
    return tuple(_reaching(document, found, at, lines) for at in range(len(found)))


def _inside(document: Document, span: Span) -> str:
    return span.of(document.text).removeprefix("<!--").removesuffix("-->")


def _parsed(document: Document, span: Span) -> Ignore:
    match = _GRAMMAR.fullmatch(_inside(document, span))
    if match is None:
        return Ignore(span, "", problem=f"cannot be understood; {_HOW}")
    rules = tuple(dict.fromkeys(rule.strip() for rule in match["rules"].split(",")))
    reason = " ".join((match["reason"] or "").split())
    found = Ignore(span, match["form"], rules, reason)
    if not all(rules):
        return replace(found, rules=(), problem=f"names no rule; {_HOW}")
    if not reason and found.form != "enable":
        return replace(found, problem="has no reason and so suppresses nothing; add -- and why")
    return found


def _reaching(document: Document, found: Sequence[Ignore], at: int, lines: Sequence[Span]) -> Ignore:
    """Return the comment with the stretch that it holds for, or with the reason why there is none."""
    one = found[at]
    if one.problem:
        return one
    if one.form == "file-ignore":
        return replace(one, reach=Span(0, len(document.text)))
    if one.form == "disable":
        return _block(one, found[at + 1 :])
    if one.form == "enable":
        return _closing(one, found[:at])
    line = _lines(document, one.span)
    alone = not _bare(document, line).strip()
    if one.form == "ignore" and not alone:
        return replace(one, reach=line)
    following = bisect_left(lines, line.end, key=lambda other: other.start)
    nothing = replace(one, problem="has no line of text after it")
    return replace(one, reach=lines[following]) if following < len(lines) else nothing


def _block(one: Ignore, later: Sequence[Ignore]) -> Ignore:
    end = next((o.span.start for o in later if o.form == "enable" and set(one.rules) <= set(o.rules)), None)
    if end is None:
        names = ", ".join(one.rules)
        return replace(one, problem=f"is never closed; write <!-- checker: enable[{names}] --> or use file-ignore")
    return replace(one, reach=Span(one.span.end, end))


def _closing(one: Ignore, earlier: Sequence[Ignore]) -> Ignore:
    opened = {rule for other in earlier if other.form == "disable" for rule in other.rules}
    loose = [rule for rule in one.rules if rule not in opened]
    return replace(one, problem=f"closes {', '.join(loose)}, which no disable opened") if loose else one


def _lines(document: Document, span: Span) -> Span:
    """Return the whole lines of the text that ``span`` touches, line ends included; not the file's, which may differ."""
    starts = line_starts(document.text)
    first, last = (bisect_right(starts, offset) for offset in (span.start, max(span.start, span.end - 1)))
    return Span(starts[first - 1], (*starts, len(document.text))[last])


def _text_lines(document: Document) -> tuple[Span, ...]:
    """Return the lines that hold more than white space and comments, in order."""
    lines = (Span(*line) for line in pairwise((*line_starts(document.text), len(document.text))))
    return tuple(line for line in lines if _bare(document, line).strip())


def _bare(document: Document, line: Span) -> str:
    """Return the text of ``line`` without the comments in it."""
    kept: list[str] = []
    at = line.start
    first = bisect_right(document.comments, line.start, key=lambda comment: comment.end)
    last = bisect_left(document.comments, line.end, key=lambda comment: comment.start)
    for comment in document.comments[first:last]:
        kept.append(document.text[at : max(at, comment.start)])
        at = comment.end
    return " ".join([*kept, document.text[at : line.end]])
