"""Texts and places in them: spans, sentences, documents.

All offsets are Unicode code points into the text as it was read, half-open, a byte order mark and
carriage returns included.  Of plain files ``span.of(document.text)`` is what stands in the file; a
text that was taken out of markup has an ``Origin``, through which ``Document.in_file`` leads there.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from checker.core.origin import Origin


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the piece of ``text`` that stands here."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        # Asked so often that max() and min() would show.
        start = self.start if self.start > other.start else other.start  # noqa: FURB136
        return start < self.end and start < other.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, by: int) -> Span:
        """Return the same range moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or caption: ``span.of(document.text) == text``."""

    index: int
    span: Span
    text: str
    block: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that its format names: ``id`` is the file's own name for it, "" if it has none."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read, with its prose blocks and, once segmented, its sentences.

    ``blocks`` are the stretches of prose (paragraphs, headings, list items) in reading order and
    disjoint; markup lies outside them.  ``comments`` are where the format has comments (none in plain
    text), in order.  ``name`` is what reports call the text: its path as given.

    ``origin`` leads from the text to the file where the two differ.  ``segments`` are in the text's
    order and disjoint.  ``source`` is the source that a bilingual file carries itself: it has as many
    segments as this document, and segments of one position answer each other.
    """

    name: str
    text: str
    lang: str = ""
    blocks: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    comments: tuple[Span, ...] = ()
    origin: Origin | None = None
    segments: tuple[Segment, ...] = ()
    source: Document | None = None

    def __post_init__(self) -> None:
        """Refuse a source with other segments than the text's own."""
        if self.source is not None and len(self.source.segments) != len(self.segments):
            raise ValueError(f"{len(self.segments)} segments, but {len(self.source.segments)} in the source")

    @property
    def prose(self) -> str:
        """Return the text of the blocks, one a line: what people read; all of the text where there are none."""
        return "\n".join(block.of(self.text) for block in self.blocks) or self.text

    @property
    def filed(self) -> str:
        """Return the file's own text, markup and all."""
        return self.origin.text if self.origin else self.text

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds ``offset``, or the last one that starts before it."""
        after = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        return self.sentences[max(0, after - 1)]

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column (code points) of ``offset`` in the file; CRLF and CR end lines."""
        place, starts = self.in_file(Span(offset, offset)).start, line_starts(self.filed)
        line = bisect_right(starts, place)
        return line, place - starts[line - 1] + 1

    def in_file(self, span: Span) -> Span:
        """Return where ``span`` stands in the file's text, markup between its words included."""
        return Span(*self.origin.place(span.start, span.end)) if self.origin else span

    def segment_at(self, offset: int) -> str:
        """Return the id of the segment that holds ``offset``, "" where there is none."""
        at = bisect_right(self.segments, offset, key=lambda segment: segment.span.start) - 1
        return self.segments[at].id if at >= 0 and offset < self.segments[at].span.end else ""

    def carries(self, other: Document) -> bool:
        """Tell whether ``other`` is the source that this bilingual document brought along."""
        return self.source is not None and (self.source.name, self.source.text) == (other.name, other.text)


@lru_cache(maxsize=256)
def line_starts(text: str) -> tuple[int, ...]:
    r"""Return the offset of every line's first code point; ``\n``, ``\r\n`` and ``\r`` end lines."""
    starts = [0]
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return tuple(starts)
