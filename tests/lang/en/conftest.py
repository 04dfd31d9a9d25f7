"""Reads a text with the English pack, each line a block."""

import re
from collections.abc import Callable

import pytest

from checker.core.mention import Reading
from checker.core.text import Document, Sentence, Span
from checker.lang.en import PACK


def english_document(text: str) -> Document:
    blocks = tuple(Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    spans = [(span, block) for block, whole in enumerate(blocks) for span in PACK.segment(text, whole)]
    sentences = tuple(Sentence(i, span, span.of(text), block) for i, (span, block) in enumerate(spans))
    return Document("text", text, "en", blocks, sentences)


@pytest.fixture
def english() -> Callable[[str], Document]:
    return english_document


@pytest.fixture
def read_english() -> Callable[[str], Reading]:
    return lambda text: PACK.read(english_document(text))
