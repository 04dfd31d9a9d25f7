"""The texts of a check, side by side."""

from __future__ import annotations

from checker.core.comparison import comparison
from tests.stories import TRAM_EN, TRAM_JA, gathered, text


def test_the_texts_of_a_dossier() -> None:
    dossier = gathered(text(TRAM_JA), text(TRAM_EN))
    made = comparison(dossier)
    assert (made.article, made.sources) == (dossier.article.document, (dossier.sources[0].document,))
    assert len(made.back) == len(made.article.sentences)
    assert made.back == tuple(sentence.text for sentence in dossier.back.document.sentences)
    assert (made.failed, made.alignments) == (frozenset(dossier.back.failed), dossier.alignments)
