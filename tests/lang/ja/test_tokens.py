import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Sentence, Span
from checker.lang.ja.tokens import LONGEST_PIECE, sentence_tokens, tokenize


def test_tokens_know_their_part_of_speech_and_reading() -> None:
    token = tokenize("大阪に行った")[0]
    assert token.surface == "大阪"
    assert token.has_pos("名詞", "固有名詞", "地名")
    assert token.reading == "オオサカ"
    assert token.known


def test_words_outside_the_dictionary_are_marked() -> None:
    (token,) = tokenize("ジュナリスモ")
    assert not token.known


def test_sentence_tokens_lie_in_the_document() -> None:
    document = "見出し\n雨が降る。"
    sentence = Sentence(1, Span(4, 9), "雨が降る。")
    assert [token.span.of(document) for token in sentence_tokens(sentence)] == ["雨", "が", "降る", "。"]


@pytest.mark.parametrize("text", ["\ud800雨", "雨" * (LONGEST_PIECE + 5), "", "\x00", "🏴‍☠️だ"])
def test_odd_texts_are_covered(text: str) -> None:
    assert "".join(token.surface for token in tokenize(text)) == text


@pytest.mark.property
@given(st.text(max_size=60))
def test_tokens_cover_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(token.surface for token in tokens) == text
    assert all(token.span.of(text) == token.surface for token in tokens)
