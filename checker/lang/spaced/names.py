"""Proper names in languages with spaces: runs of capitalised words that nothing else explains.

Where a language gives capitals to all nouns (class ``noun-capitals``), every such word is a possible name; the
judges of names ask a dictionary before they accuse one.  Keys are the run without the endings that names take
(Trumps, Trump; Трампом, Трамп).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.text import Document, Sentence, Span
from checker.lang.spaced.endings import stems
from checker.lang.spaced.tables import Language, closed
from checker.lang.spaced.words import Word, words

_JOINS = frozenset({" ", "-", "\u2010", "\u2011", "\u00a0", "'", "’", ". ", " & ", "&"})
_SHORTEST = 2
_SHORTEST_LONE = 3
_MOST_KEYS = 4


def find_names(language: Language, document: Document, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names of a segmented document outside the mentions ``taken``, in reading order."""
    covered = by_sentence(taken)
    used = _used_small(document)
    return tuple(
        name
        for sentence in document.sentences
        for name in _names(language, sentence, covered.get(sentence.index, ()), used)
    )


def _used_small(document: Document) -> frozenset[str]:
    """Return the words that the document also writes without a capital."""
    return frozenset(
        word.low for sentence in document.sentences for word in words(sentence.text) if not word.is_capital
    )


def _names(language: Language, sentence: Sentence, taken: Sequence[Mention], used: frozenset[str]) -> Iterator[Mention]:
    base = sentence.span.start
    spans = [mention.span.shift(0) for mention in taken]
    row = words(sentence.text)
    free = [
        word.is_capital
        and not any(span.start < base + word.end and base + word.start < span.end for span in spans)
        and not (at == 0 and (word.low in used or word.low in closed(language, "function")))
        and word.low not in closed(language, "function")
        for at, word in enumerate(row)
    ]
    for first, last in _runs(language, sentence.text, row, free):
        span = Span(row[first].start, row[last].end)
        text = span.of(sentence.text)
        if len(text) >= (_SHORTEST_LONE if first == last else _SHORTEST):
            yield Mention(
                kind=Kind.NAME,
                span=span.shift(base),
                text=text,
                sentence=sentence.index,
                keys=keys(language, text),
                traits=frozenset(_traits(language, row, first, last)),
            )


def _runs(language: Language, text: str, row: Sequence[Word], free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each run, particles of names (de, van, al) inside it included."""
    at = 0
    while at < len(row):
        if not free[at]:
            at += 1
            continue
        last = at
        while (step := _next(language, text, row, free, last)) is not None:
            last = step
        yield at, last
        at = last + 1


def _next(language: Language, text: str, row: Sequence[Word], free: Sequence[bool], at: int) -> int | None:
    for step in (1, 2, 3):
        after = at + step
        if after >= len(row) or text[row[after - 1].end : row[after].start] not in _JOINS:
            return None
        if free[after]:
            return after
        if row[after].low not in closed(language, "particle"):
            return None
    return None


def _traits(language: Language, row: Sequence[Word], first: int, last: int) -> Iterator[str]:
    if first and row[first - 1].text in closed(language, "title"):
        yield "person"
    if first == last and row[first].text.isupper():
        yield "acronym"


@lru_cache(maxsize=16_384)
def keys(language: Language, text: str) -> tuple[str, ...]:
    """Return the spellings that a name may have without the endings of its words, case-folded, the whole one first."""
    parts = re.split(r"([^\W\d_]+)", text.casefold())
    cut = [stems(part, closed(language, "ending-name")) if part.isalpha() else (part,) for part in parts]
    rows = ("".join(forms[min(at, len(forms) - 1)] for forms in cut) for at in range(_MOST_KEYS))
    return tuple(dict.fromkeys(rows))
