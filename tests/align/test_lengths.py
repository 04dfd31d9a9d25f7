"""When the lengths of two texts say that one is the other's original."""

from __future__ import annotations

import pytest

from checker.align.lengths import SAME_PARAGRAPHS, SAME_SENTENCES, UNLIKE, answers_needed
from checker.core.alignment import Bead
from checker.core.text import Document, Sentence, Span

LENGTHS = (12, 40, 25, 70, 8, 33)


def document(lengths: tuple[int, ...], *, paragraphs: bool) -> Document:
    text = "\n".join("x" * length for length in lengths)
    spans, at = [], 0
    for length in lengths:
        spans.append(Span(at, at + length))
        at += length + 1
    blocks = tuple(spans) if paragraphs else (Span(0, len(text)),)
    sentences = tuple(Sentence(i, span, span.of(text), i if paragraphs else 0) for i, span in enumerate(spans))
    return Document("d", text, "zh", blocks, sentences)


BEADS = tuple(Bead((i,), (i,), 0.0) for i in range(len(LENGTHS)))


@pytest.mark.parametrize(
    ("theirs", "paragraphs", "needed"),
    [
        (tuple(3 * length for length in LENGTHS), True, SAME_PARAGRAPHS),
        (tuple(3 * length for length in LENGTHS), False, SAME_SENTENCES),
        (LENGTHS[::-1], True, UNLIKE),
        ((20,) * 6, True, UNLIKE),
    ],
)
def test_lengths_must_rise_together(theirs: tuple[int, ...], paragraphs: bool, needed: float) -> None:  # noqa: FBT001
    ours, other = document(LENGTHS, paragraphs=paragraphs), document(theirs, paragraphs=paragraphs)
    assert answers_needed(BEADS, ours, other) == needed


def test_few_sentences_say_nothing() -> None:
    short = document(LENGTHS[:3], paragraphs=True)
    assert answers_needed(BEADS[:3], short, short) == UNLIKE


def test_merged_sentences_say_nothing() -> None:
    one, other = document(LENGTHS, paragraphs=False), document(LENGTHS, paragraphs=False)
    merged = (Bead((0, 1), (0,), 0.0), Bead((2, 3), (1, 2), 0.0), Bead((4, 5), (3, 4, 5), 0.0))
    assert answers_needed(merged, one, other) == UNLIKE
