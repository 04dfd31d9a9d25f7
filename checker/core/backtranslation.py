"""The article in English, with every piece tied to the place that it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.core.text import Document, Sentence, Span


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


def joined(article: Document, lines: Sequence[str], engine: str) -> Document:
    """Return one line of English for each sentence of the article as a document with a block a sentence."""
    sentences: list[Sentence] = []
    at = 0
    for index, (sentence, line) in enumerate(zip(article.sentences, lines, strict=True)):
        sentences.append(Sentence(sentence.index, Span(at, at + len(line)), line, index))
        at += len(line) + 1
    blocks = tuple(sentence.span for sentence in sentences)
    return Document(f"{article.name} ({engine})", "\n".join(lines), "en", blocks, tuple(sentences))
