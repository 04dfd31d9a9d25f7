"""Subtitles, SRT and WebVTT: the cues' words, without times, tags, notes and furigana.

A sentence may run over several cues.  Where a file closes its sentences with stops, cues are joined up to
the next stop; where it does not, as Japanese subtitles often, each cue stands alone.  A segment's id is its
cue's number or name, or the first and last of those that were joined.

Source: W3C, WebVTT, §4 (file structure) and §6.4 (cue text), https://www.w3.org/TR/webvtt1/; SRT has none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece, text_of
from checker.core.text import Document
from checker.readers.extraction import Unit, document, refuse_dense

_TIMES = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_NO_WORDS = re.compile(
    r"<rt[^>]*>[^<]*(?:</rt>)?|</?[A-Za-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|&(?:[a-z]+|#\d+|#x[0-9a-f]+);"
)
_NOTES = ("WEBVTT", "NOTE", "STYLE", "REGION")
_STOPS = '。．.!?！？…」』"”)）]］♪'
_DASHES = "-‐–—－"
_WIDE = re.compile(r"[\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uff00-\uffef]")
# Files whose sentences close with stops have one in half of their cues, the others in almost none.
_PUNCTUATED = 0.3
# Seven cues are twenty seconds: no sentence is longer, but a list of names without a stop may be.
_MOST_JOINED = 7


@dataclass(frozen=True, slots=True)
class _Cue:
    id: str
    words: Passage


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return the words of a file's cues.

    Raises:
        InputError: There is no cue, or none has words.
    """
    refuse_dense(name, text, {"<": "tags", "&": "references", "\n": "lines"})
    cues = [cue for cue in _cues(text) if text_of(cue.words).strip()]
    if not cues:
        raise InputError(
            name, "there is no cue with words; a cue begins with a line like 00:00:01,000 --> 00:00:02,000"
        )
    return document(name, text, [_unit(group) for group in _groups(cues)])


def _cues(text: str) -> Iterator[_Cue]:
    number = 0
    id_, lines = "", list[re.Match[str]]()
    for group in _paragraphs(text):
        times = next((at for at, line in enumerate(group[:2]) if _TIMES.match(line[1])), None)
        if times is None:
            # A blank line inside an SRT cue splits it; WebVTT has notes and styles there.
            lines += [] if not number or group[0][1].startswith(_NOTES) else group
            continue
        yield _Cue(id_, _words(lines))
        number += 1
        id_ = group[0][1].strip("\ufeff \t") if times else ""
        id_, lines = id_ or str(number), group[times + 1 :]
    yield _Cue(id_, _words(lines))


def _paragraphs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield runs of lines that are not blank."""
    run: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if line[1].strip("\ufeff \t"):
            run.append(line)
        elif run:
            yield run
            run = []


def _words(lines: Sequence[re.Match[str]]) -> Passage:
    """Return the lines' words, joined as one reads them."""
    rows = [tuple(_told(line)) for line in lines]
    joined: Passage = ()
    for row in filter(text_of, rows):
        joined = (*joined, *_joint(joined, row), *row)
    return joined


def _told(line: re.Match[str]) -> Iterator[Piece]:
    at = line.start(1)
    for code in _NO_WORDS.finditer(line.string, *line.span(1)):
        yield from _verbatim(line.string, at, code.start())
        at = code.end()
        if code[0].startswith("&"):
            yield Piece(html.unescape(code[0]), *code.span())
    yield from _verbatim(line.string, at, line.end(1))


def _verbatim(text: str, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield Piece(text[start:end], start, end)


def _joint(before: Passage, after: Passage) -> Passage:
    """Return what stands between two lines: a line end before another speaker, nothing in Japanese, else a space."""
    first, last = text_of(after).lstrip()[:1], text_of(before[-1:]).rstrip()[-1:]
    if not before or not first:
        return ()
    if first in _DASHES:
        sign = "\n"
    elif _WIDE.match(first) and _WIDE.match(last):
        return ()
    else:
        sign = " "
    return (Piece(sign, before[-1].end, max(before[-1].end + 2, after[0].start)),)


def _groups(cues: Sequence[_Cue]) -> Iterator[list[_Cue]]:
    """Yield the cues that make up a sentence or more."""
    closed = [text_of(cue.words).rstrip()[-1:] in _STOPS for cue in cues]
    joins = sum(closed) >= _PUNCTUATED * len(cues)
    group = [cues[0]]
    for (_, cue), ends in zip(pairwise(cues), closed, strict=False):
        if joins and not ends and len(group) < _MOST_JOINED:
            group.append(cue)
        else:
            yield group
            group = [cue]
    yield group


def _unit(cues: Sequence[_Cue]) -> Unit:
    words: Passage = ()
    for cue in cues:
        words = (*words, *_joint(words, cue.words), *cue.words)
    return Unit(cues[0].id if len(cues) == 1 else f"{cues[0].id}–{cues[-1].id}", (words,))
