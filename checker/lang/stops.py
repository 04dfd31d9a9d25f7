"""Sentences of scripts whose stops leave no doubt: cut at every line end and after every stop outside brackets."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.core.text import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BRACKETS = {"（": "）", "(": ")", "《": "》", "【": "】", "「": "」", "『": "』"}


def cut_lines(text: str, block: Span, stop: re.Pattern[str]) -> tuple[Span, ...]:
    """Return the spans of the sentences in one block of ``text``.

    Args:
        text: The document's text.
        block: The block in it.
        stop: A stop with the closing marks that belong to it.

    Returns:
        In order, disjoint, without white space at their edges; together they cover all else of the block.
    """
    found: list[Span] = []
    for line in _LINE.finditer(text, block.start, block.end):
        inside = _inside(line[0])
        ends = [match.end() for match in stop.finditer(line[0]) if not inside[match.end() - 1]]
        cuts = [0, *(end for end in ends if end < len(line[0])), len(line[0])]
        found += [_trimmed(text, line.start() + start, line.start() + end) for start, end in pairwise(cuts)]
    return tuple(span for span in found if len(span))


def _inside(line: str) -> list[bool]:
    """Tell for each letter whether a bracket that is closed later on holds it, the closing one left out."""
    inside, stack = [False] * len(line), list[tuple[str, int]]()
    for at, char in enumerate(line):
        if char in _BRACKETS:
            stack.append((_BRACKETS[char], at))
        elif stack and char == stack[-1][0]:
            _, start = stack.pop()
            inside[start:at] = [True] * (at - start)
    return inside


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))
