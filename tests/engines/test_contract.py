from __future__ import annotations

import pytest

from checker.core.mention import Kind, Mention, Reading
from checker.core.options import Options
from checker.core.text import Document, Sentence, Span
from checker.engines import ENGINES, Task

TEXT = "イラクの軍は戦った。町は静かだ。"
SENTENCES = (Sentence(0, Span(0, 10), TEXT[:10]), Sentence(1, Span(10, 16), TEXT[10:]))
ARTICLE = Document("article.txt", TEXT, "ja", (Span(0, 16),), SENTENCES)
READING = Reading((Mention(Kind.COUNTRY, Span(0, 3), "イラク", 0, ("IQ",)),))
# Engines that need nothing but the package itself.
OFFLINE = ["lexicon"]


@pytest.mark.parametrize("name", OFFLINE)
def test_engine_keeps_the_contract(name: str) -> None:
    engine = ENGINES.get(name)(Options())
    back = engine.translate(Task(ARTICLE, READING))
    assert back.engine == engine.signature
    assert " " not in engine.signature
    assert back.document.lang == "en"
    assert [s.index for s in back.document.sentences] == [s.index for s in ARTICLE.sentences]
    assert all(s.span.of(back.document.text) == s.text for s in back.document.sentences)
    assert list(back.links) == sorted(back.links)
    assert all(link.back.end <= len(back.document.text) for link in back.links)
    assert back.failed.keys() <= {s.index for s in ARTICLE.sentences}
    piece = back.back_of(Span(0, 3))
    assert piece is not None
    assert piece.of(back.document.text) == "Iraq"


@pytest.mark.parametrize("name", ENGINES.names())
def test_every_name_resolves(name: str) -> None:
    assert callable(ENGINES.get(name))
