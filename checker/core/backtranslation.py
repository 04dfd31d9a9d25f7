"""The article in English, with every piece tied to the place that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.core.text import Document, Span


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A piece of the article and the piece of the back-translation made from it."""

    article: Span
    back: Span


@dataclass(frozen=True, slots=True)
class BackTranslation:
    """An article's English, sentence by sentence.

    ``document`` is English with exactly one sentence for each sentence of the article, in the same
    order.  ``links`` are sorted by article span.  ``failed`` holds the indices of sentences that the
    engine could not translate (loops, inventions): rules must not believe them.
    """

    document: Document
    links: tuple[Link, ...]
    engine: str
    failed: frozenset[int] = frozenset()

    def back_of(self, span: Span) -> Span | None:
        """Return the English made from ``span`` of the article: the cover of all links that touch it."""
        return _cover(link.back for link in self.links if link.article.overlaps(span))

    def article_of(self, span: Span) -> Span | None:
        """Return the piece of the article that ``span`` of the English came from."""
        return _cover(link.article for link in self.links if link.back.overlaps(span))


def _cover(spans: Iterable[Span]) -> Span | None:
    covered: Span | None = None
    for span in spans:
        covered = span if covered is None else covered.cover(span)
    return covered
