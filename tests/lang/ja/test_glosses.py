"""What dictionaries say of a sentence's telling words."""

from __future__ import annotations

import pytest

from checker.core.text import Sentence, Span
from checker.lang.ja.glosses import glosses


def told(text: str) -> dict[str, frozenset[str]]:
    return {piece.span.of(text): piece.latin for piece in glosses(Sentence(0, Span(0, len(text)), text, 0))}


def test_nouns_verbs_and_adjectives_are_explained() -> None:
    found = told("古い橋を壊した。")
    assert found.keys() == {"古い", "橋", "壊し"}
    assert "bridge" in found["橋"]
    assert "old" in found["古い"]
    assert "break" in found["壊し"]


@pytest.mark.parametrize(
    "text", ["そういうことのようだ。", "そのために行うつもりだった。", "それによるところのものだ。"]
)
def test_words_that_only_join_others_tell_nothing(text: str) -> None:
    assert told(text) == {}
