"""Alignment of a source that the article's own file pairs with it, segment by segment.

Translation memories, catalogues and XLIFF say themselves which segments answer each other, so nothing is
guessed between segments; within a pair that has several sentences on both sides the monotone path is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from checker.align import monotone
from checker.align.features import Similarities
from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.text import Document, Sentence


def align(
    article: Document, source: Document, number: int, alike: Callable[[], Similarities], ratio: float
) -> Alignment:
    """Return the alignment that the file gives.

    Args:
        article: The segmented article, whose ``segments`` answer the source's by position.
        source: The segmented source.
        number: The source's index in the dossier.
        alike: Gives the similarities of their sentences; asked only where a pair has several on both sides.
        ratio: Characters of the source's language that answer one of the article's.
    """
    pairs = list(zip(_by_segment(article), _by_segment(source), strict=True))
    several = any(min(len(ours), len(theirs)) > 1 for ours, theirs in pairs)
    texts = _Texts(article, source, alike() if several else Similarities(()), ratio)
    beads = tuple(bead for ours, theirs in pairs for bead in texts.beads(ours, theirs))
    answered = sum(len(bead.article) for bead in beads if bead.source)
    return Alignment(number, Relatedness.PARALLEL, beads, round(answered / max(1, len(article.sentences)), 4))


def _by_segment(document: Document) -> list[list[Sentence]]:
    """Return the sentences of each segment; both are in the text's order."""
    found: list[list[Sentence]] = []
    at = 0
    for segment in document.segments:
        begun = at
        while at < len(document.sentences) and document.sentences[at].span.start < segment.span.end:
            at += 1
        found.append(list(document.sentences[begun:at]))
    return found


@dataclass(frozen=True, slots=True)
class _Texts:
    article: Document
    source: Document
    similarity: Similarities
    ratio: float

    def beads(self, ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[Bead]:
        """Yield the beads of one pair of segments."""
        if min(len(ours), len(theirs)) > 1:
            yield from self._path(ours, theirs)
        elif ours or theirs:  # the file says itself that they answer each other: nothing is surer
            yield Bead(_numbers(ours), _numbers(theirs), float(bool(ours and theirs)))

    def _path(self, ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[Bead]:
        rows = tuple({j: self.similarity.of(our.index, their.index) for j, their in enumerate(theirs)} for our in ours)
        article, source = replace(self.article, sentences=tuple(ours)), replace(self.source, sentences=tuple(theirs))
        for bead in monotone.align(article, source, Similarities(rows), self.ratio):
            left, right = [ours[i] for i in bead.article], [theirs[j] for j in bead.source]
            yield Bead(_numbers(left), _numbers(right), bead.score)


def _numbers(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    return tuple(sentence.index for sentence in sentences)
