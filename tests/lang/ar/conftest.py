"""Reading one text with the pack of this folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.core.mention import Reading
from checker.core.text import Document, Sentence, Span
from checker.lang.ar import PACK


def document(text: str) -> Document:
    block = Span(0, len(text))
    sentences = tuple(Sentence(at, span, span.of(text)) for at, span in enumerate(PACK.segment(text, block)))
    return Document("article", text, PACK.code, (block,), sentences)


@pytest.fixture
def read() -> Callable[[str], Reading]:
    return lambda text: PACK.read(document(text))
