"""Comparisons as plain records and back: how a run keeps the texts that its pages show.

A record holds each text once, with the places of its sentences, so that a page can be written again
without reading or translating anything.  Offsets are code points, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.comparison import Comparison
from checker.core.text import Document, Sentence, Span

Record = dict[str, Any]


def to_record(comparison: Comparison) -> Record:
    """Return ``comparison`` as a record."""
    return {
        "article": _document(comparison.article),
        "back": list(comparison.back),
        "failed": sorted(comparison.failed),
        "sources": [_document(source) for source in comparison.sources],
        "alignments": [_alignment(alignment) for alignment in comparison.alignments],
    }


def from_record(record: Mapping[str, Any]) -> Comparison:
    """Return the comparison that ``record`` was made from.

    Raises:
        AttributeError, IndexError, KeyError, TypeError, ValueError: It was made from none.
    """
    return Comparison(
        article=_read_document(record["article"]),
        back=tuple(record["back"]),
        failed=frozenset(record["failed"]),
        sources=tuple(_read_document(item) for item in record["sources"]),
        alignments=tuple(_read_alignment(item) for item in record["alignments"]),
    )


def _document(document: Document) -> Record:
    return {
        "name": document.name,
        "lang": document.lang,
        "text": document.text,
        "blocks": [[block.start, block.end] for block in document.blocks],
        "sentences": [[s.span.start, s.span.end, s.block] for s in document.sentences],
    }


def _read_document(item: Mapping[str, Any]) -> Document:
    text = item["text"]
    spans = [(Span(start, end), block) for start, end, block in item["sentences"]]
    return Document(
        name=item["name"],
        text=text,
        lang=item["lang"],
        blocks=tuple(Span(start, end) for start, end in item["blocks"]),
        sentences=tuple(Sentence(index, span, span.of(text), block) for index, (span, block) in enumerate(spans)),
    )


def _alignment(alignment: Alignment) -> Record:
    return {
        "source": alignment.source,
        "relatedness": str(alignment.relatedness),
        "coverage": alignment.coverage,
        "beads": [[list(bead.article), list(bead.source), bead.score] for bead in alignment.beads],
    }


def _read_alignment(item: Mapping[str, Any]) -> Alignment:
    return Alignment(
        source=item["source"],
        relatedness=Relatedness(item["relatedness"]),
        beads=tuple(Bead(tuple(article), tuple(source), score) for article, source, score in item["beads"]),
        coverage=item["coverage"],
    )
