"""The article in English, with every piece tied to the place that it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from checker.core.text import Document, Sentence, Span

LEXICON = "lexicon-1"
"""Signature of the built-in engine, whose English says what was read in the article and no more."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A piece of the article and the piece of the back-translation made from it."""

    article: Span
    back: Span


@dataclass(frozen=True, slots=True)
class BackTranslation:
    """An article's English, sentence by sentence.

    ``document`` is English with exactly one sentence for each sentence of the article, in the same
    order.  ``links`` are sorted by article span.  ``failed`` gives for the indices of sentences that the
    engine could not translate (loops, inventions) why they are not to be believed.  ``scores`` holds, where
    the engine gives them, a number for each sentence: the mean natural logarithm of its words'
    probabilities, at most 0, higher is surer.
    """

    document: Document
    links: tuple[Link, ...]
    engine: str
    failed: Mapping[int, str] = field(default_factory=dict)
    scores: tuple[float, ...] = ()
    _by_article: _Index = field(init=False, repr=False, compare=False)
    _by_back: _Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the links: files of thousands of segments ask for thousands of places."""
        object.__setattr__(self, "_by_article", _index([link.article for link in self.links]))
        object.__setattr__(self, "_by_back", _index([link.back for link in self.links]))

    def back_of(self, span: Span) -> Span | None:
        """Return the English made from ``span`` of the article: the cover of all links that touch it."""
        return _cover(self.links[at].back for at in self._by_article.touching(span))

    def article_of(self, span: Span) -> Span | None:
        """Return the piece of the article that ``span`` of the English came from."""
        return _cover(self.links[at].article for at in self._by_back.touching(span))

    def links_in(self, span: Span) -> tuple[Link, ...]:
        """Return the links whose piece of the article lies wholly in ``span``, in order."""
        found = (self.links[at] for at in sorted(self._by_article.near(span)))
        return tuple(link for link in found if span.contains(link.article))


@dataclass(frozen=True, slots=True)
class _Index:
    """Spans by where they start; ``reach`` is the furthest end of each and all before it."""

    order: tuple[int, ...]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def near(self, span: Span) -> Sequence[int]:
        """Return the numbers of all spans that could touch ``span`` or lie in it, and of few others."""
        return self.order[bisect_left(self.reach, span.start) : bisect_right(self.starts, span.end)]

    def touching(self, span: Span) -> Iterator[int]:
        """Yield the numbers of the spans that share at least one code point with ``span``."""
        return (at for at in self.near(span) if self.spans[at].overlaps(span))


def _index(spans: Sequence[Span]) -> _Index:
    order = sorted(range(len(spans)), key=lambda at: spans[at].start)
    starts = tuple(spans[at].start for at in order)
    return _Index(tuple(order), tuple(spans), starts, tuple(accumulate((spans[at].end for at in order), max)))


def _cover(spans: Iterable[Span]) -> Span | None:
    covered: Span | None = None
    for span in spans:
        covered = span if covered is None else covered.cover(span)
    return covered


def joined(article: Document, lines: Sequence[str], engine: str) -> Document:
    """Return one line of English for each sentence of the article as a document with a block a sentence."""
    sentences: list[Sentence] = []
    at = 0
    for index, (sentence, line) in enumerate(zip(article.sentences, lines, strict=True)):
        sentences.append(Sentence(sentence.index, Span(at, at + len(line)), line, index))
        at += len(line) + 1
    blocks = tuple(sentence.span for sentence in sentences)
    return Document(f"{article.name} ({engine})", "\n".join(lines), "en", blocks, tuple(sentences))
