"""From lines of English to a back-translation: what engines without a grammar of their own share.

Word links come from ``checker.match.echoes`` where the engine has none, and sentences whose English is the
engine's own fault (``checker.match.faults``) are marked as failed and keep no links.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from checker.core.backtranslation import BackTranslation, Link, joined
from checker.engines import Task
from checker.match.echoes import echoes
from checker.match.faults import fault


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the article in English, without line breaks.

    ``links`` are the engine's own word links, ``back`` counted from the line's first code point; with
    ``sure`` they are all there is to know, else names and figures that are found in the line by themselves
    are linked by that instead.  ``failure`` is why the engine itself gave up; for ``score`` see
    ``BackTranslation``.
    """

    text: str
    links: tuple[Link, ...] = ()
    sure: bool = False
    failure: str = ""
    score: float | None = None


def assembled(task: Task, lines: Sequence[Line], engine: str) -> BackTranslation:
    """Return the back-translation that ``lines`` are, one for each sentence of the article in order."""
    document = joined(task.article, [line.text for line in lines], engine)
    found = echoes(task.article, task.reading, document, task.spellings)
    failed: dict[int, str] = {}
    links: set[Link] = set()
    for ours, theirs, echo, line in zip(task.article.sentences, document.sentences, found, lines, strict=True):
        if reason := line.failure or fault(task.article.lang, ours.text, line.text, echo):
            failed[ours.index] = reason
            continue
        own = [Link(link.article, link.back.shift(theirs.span.start)) for link in line.links]
        links |= set(own) if line.sure and own else {*echo.links, *_beside(own, echo.links)}
    scores = tuple(line.score for line in lines if line.score is not None)
    return BackTranslation(document, tuple(sorted(links)), engine, failed, scores)


def _beside(own: Iterable[Link], surer: Sequence[Link]) -> set[Link]:
    """Return the engine's links that no surer one contradicts on either side."""
    return {
        link
        for link in own
        if not any(link.article.overlaps(other.article) or link.back.overlaps(other.back) for other in surer)
    }


def one_line(text: str) -> str:
    """Return the text as one line with single spaces."""
    return " ".join(text.split())


def shares(lengths: Sequence[int], pieces: Sequence[str]) -> tuple[str, ...]:
    """Return ``pieces`` of English dealt out, in order, to sentences of these lengths.

    The pieces are cut where each sentence's share of the English comes nearest to its share of the article
    (Gale & Church 1993, "A Program for Aligning Sentences in Bilingual Corpora", CL 19(1), §3: lengths alone
    align nearly all sentences of a paragraph).  With fewer pieces than sentences some get "".
    """
    total, ends = sum(lengths) or 1, [0, *accumulate(map(len, pieces))]
    written = ends[-1] or 1
    rows = [[(0.0 if not used else inf, 0) for used in range(len(ends))]]
    for length in lengths:
        last, wanted = rows[-1], length / total
        cut = [
            [
                (last[begin][0] + (wanted - (ends[used] - ends[begin]) / written) ** 2, begin)
                for begin in range(used + 1)
            ]
            for used in range(len(ends))
        ]
        rows.append([min(choices) for choices in cut])
    return _dealt(rows, pieces)


def _dealt(rows: Sequence[Sequence[tuple[float, int]]], pieces: Sequence[str]) -> tuple[str, ...]:
    end, parts = len(pieces), []
    for row in reversed(rows[1:]):
        start = row[end][1]
        parts.append(" ".join(pieces[start:end]))
        end = start
    return tuple(reversed(parts))
