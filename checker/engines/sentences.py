"""From lines of English to a back-translation: what engines without a grammar of their own share.

Word links come from ``checker.match.echoes`` where the engine has none, and sentences whose English is the
engine's own fault (``checker.match.faults``) are marked as failed and keep no links.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import inf

from checker.core.backtranslation import BackTranslation, Link, joined
from checker.core.text import Document
from checker.engines import Task
from checker.match.echoes import Echo, echoes
from checker.match.faults import fault


def testimony(
    task: Task,
    lines: Sequence[str],
    engine: str,
    *,
    links: Sequence[Sequence[Link]] = (),
    failed: Mapping[int, str] | None = None,
    scores: Sequence[float] = (),
) -> BackTranslation:
    """Return the back-translation that ``lines`` are.

    Args:
        task: What the engine was given.
        lines: One line of English for each sentence of the article, without line breaks.
        engine: The engine's signature.
        links: For each sentence the engine's own word links, ``back`` counted from the line's first code point;
            a name or figure that is found in the line by itself is linked by that instead.
        failed: Sentences of which the engine itself says that it could not translate them, and why.
        scores: A score for each sentence; see ``BackTranslation``.
    """
    document = joined(task.article, lines, engine)
    found = echoes(task.article, task.reading, document, task.spellings)
    reasons = {**_faults(task.article, document, found), **(failed or {})}
    made: set[Link] = set()
    for index, echo in enumerate(found):
        if task.article.sentences[index].index not in reasons:
            own = (Link(each.article, each.back.shift(document.sentences[index].span.start)) for each in _at(links, index))
            made |= {*echo.links, *_beside(own, echo.links)}
    return BackTranslation(document, tuple(sorted(made)), engine, reasons, tuple(scores))


def _at(links: Sequence[Sequence[Link]], index: int) -> Sequence[Link]:
    return links[index] if links else ()


def _beside(own: Iterable[Link], surer: Sequence[Link]) -> set[Link]:
    """Return the engine's links that no surer one contradicts on either side."""
    return {
        link
        for link in own
        if not any(link.article.overlaps(other.article) or link.back.overlaps(other.back) for other in surer)
    }


def _faults(article: Document, english: Document, found: Sequence[Echo]) -> dict[int, str]:
    reasons = {
        ours.index: fault(article.lang, ours.text, theirs.text, asked=echo.asked, answered=echo.answered)
        for ours, theirs, echo in zip(article.sentences, english.sentences, found, strict=True)
    }
    return {index: reason for index, reason in reasons.items() if reason}


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
            [(last[begin][0] + (wanted - (ends[used] - ends[begin]) / written) ** 2, begin) for begin in range(used + 1)]
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
