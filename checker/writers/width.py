"""How wide text stands on a terminal: double-width signs, combining marks and emoji counted right."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len

from checker.core.text import Span

_JOINERS = "\u200d\ufe0e\ufe0f"
# Left-to-right mark: a letter without a shape, which keeps the runs of a line apart.
_MARK = "\u200e"
# What stays together at the end of a line: a word with its spaces, or one Japanese sign with what may not
# begin a line (kinsoku, as in JIS X 4051).
_UNIT = re.compile(r"[^\s\u2e80-\uffef]+\s*|\s+|.[\u3099\u309a、。，．・：；！？」』）】〉》ー々]*", re.DOTALL)


def columns(text: str) -> int:
    """Return the number of terminal columns that ``text`` takes."""
    return cell_len(text)


def pad(text: str, width: int) -> str:
    """Return ``text`` followed by spaces up to ``width`` columns."""
    return text + " " * (width - columns(text))


def clip(text: str, width: int) -> str:
    """Return ``text``, cut at its end to ``width`` columns with … where it is longer."""
    return window(text, Span(0, 0), width)[0]


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` as lines of at most ``width`` columns, broken at spaces or between Japanese signs."""
    lines = [""]
    for unit in _UNIT.findall(text):
        for piece in [unit] if columns(unit.rstrip()) <= width else unit:
            if columns(lines[-1] + piece.rstrip()) > width:
                lines.append("")
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def window(text: str, span: Span, width: int) -> tuple[str, Span]:
    """Return the part of ``text`` around ``span`` that fits ``width`` columns, and where the span stands in it.

    What is left out is marked with …; a span that is wider than the window loses its end.
    """
    if columns(text) <= width:
        return text, span
    left, right = _bounds(text, span, max(width - 2, 1))
    head, tail = "…" if left else "", "…" if right < len(text) else ""
    shift = len(head) - left
    return head + text[left:right] + tail, Span(span.start + shift, max(span.start, min(span.end, right)) + shift)


def has_right_to_left(text: str) -> bool:
    """Tell whether any letter of ``text`` is written from right to left."""
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def arrow(text: str, better: str) -> str:
    """Return what stands between the wrong and the right words, so that the wrong ones come first on every terminal.

    Between words from right to left a plain arrow would be turned with them and point back.
    """
    return f" {_MARK}→{_MARK} " if has_right_to_left(text + better) else " → "


def underline(text: str, span: Span) -> str:
    """Return the line to print below ``text`` that marks ``span``; an empty span gets one mark.

    Where a terminal puts letters from right to left is its own affair, so that no column is under them for certain:
    there the line repeats the words.
    """
    if has_right_to_left(text):
        return f"^ {span.of(text)}".rstrip()
    return " " * columns(text[: span.start]) + "^" * max(1, columns(span.of(text)))


def _bounds(text: str, span: Span, room: int) -> tuple[int, int]:
    """Take what fits of ``span``, then grow to both sides in turn while there is room."""
    left, right = span.start, _end(text, span, room)
    room -= columns(text[left:right])
    grows = right == span.end
    while grows:
        after, before = columns(text[right : right + 1]), columns(text[left - 1 : left] if left else "")
        forth = right < len(text) and after <= room
        room -= after if forth else 0
        back = left > 0 and before <= room
        room -= before if back else 0
        left, right, grows = left - back, right + forth, forth or back
    return _whole(text, left, span.start), right


def _end(text: str, span: Span, room: int) -> int:
    end = min(span.end, span.start + 2 * room)
    while end > span.start and columns(text[span.start : end]) > room:
        end -= 1
    return end


def _whole(text: str, left: int, start: int) -> int:
    """Return the first offset from ``left`` on that does not cut a sign from its combining marks."""
    while left < start and (unicodedata.combining(text[left]) or text[left] in _JOINERS):
        left += 1
    return left
