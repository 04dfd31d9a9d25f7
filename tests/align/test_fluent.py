"""Letters raise what features say of fluent English, and never lower it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.align.features import Similarities
from checker.align.fluent import CANDIDATES, raised
from checker.core.backtranslation import BackTranslation, joined
from checker.core.text import Document, Sentence, Span
from tests.stories import TRAM_EN, TRAM_JA, text


def document(lines: tuple[str, ...], lang: str) -> Document:
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    sentences = tuple(Sentence(n, Span(at, at + len(lines[n])), lines[n], n) for n, at in enumerate(starts))
    return Document(f"a.{lang}.txt", text(lines), lang, tuple(s.span for s in sentences), sentences)


SOURCE = document(TRAM_EN, "en")
BACK = BackTranslation(joined(document(TRAM_JA, "ja"), TRAM_EN, "neural"), (), "neural-1-model")
FLAT = Similarities(tuple(dict.fromkeys(range(CANDIDATES), 0.2) for _ in TRAM_EN))


def test_the_same_words_are_raised() -> None:
    found = raised(FLAT, BACK, SOURCE)
    assert [found.of(at, at) for at in range(CANDIDATES)] == pytest.approx([0.6] * CANDIDATES)


def test_nothing_is_lowered_and_nothing_new_appears() -> None:
    found = raised(FLAT, BACK, SOURCE)
    assert all(value >= 0.2 for row in found.rows for value in row.values())
    assert [row.keys() for row in found.rows] == [row.keys() for row in FLAT.rows]
    sure = Similarities(({0: 1.0},) * len(TRAM_EN))
    assert raised(sure, BACK, SOURCE) == sure


def test_failed_sentences_stay_as_they_are() -> None:
    failed = replace(BACK, failed={0: "the same words over and over"})
    assert raised(FLAT, failed, SOURCE).rows[0] == FLAT.rows[0]
