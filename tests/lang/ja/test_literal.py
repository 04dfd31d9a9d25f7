"""Names translated word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Sentence, Span
from checker.lang.ja.literal import find_literal


def literal(text: str, english: str, at: int = 0) -> str | None:
    span = find_literal(Sentence(0, Span(at, at + len(text)), text), english)
    return text[span.start - at : span.end - at] if span else None


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        ("枠組みの5つの目は指針をまとめた", "Five Eyes", "5つの目"),
        ("五つの眼の国", "Five Eyes", "五つの眼"),
        ("外国の事務所は警告した", "Foreign Office", "外国の事務所"),
        ("議会の代表者の家で", "House of Representatives", "代表者の家"),
        ("白い家の報道官", "White House", "白い家"),
        ("マンチェスター市は勝った", "Manchester City", "マンチェスター市"),
        ("労働MPは批判した", "Labour", "労働"),
    ],
)
def test_every_word_in_turn(text: str, english: str, expected: str) -> None:
    assert literal(text, english) == expected
    assert literal(text, english, at=7) == expected


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("労働組合が批判した", "Labour"),
        ("重労働を強いられた", "Labour"),
        ("マンチェスター市議会は", "Manchester City"),
        ("保守的なサイト", "Conservative"),
        ("ハウスを建てた", "House"),
        ("目は5つ", "Five Eyes"),
        ("外務省は警告した", "Foreign Office"),
        ("", "Five Eyes"),
        ("目が痛い", "of the"),
    ],
)
def test_pieces_of_other_words_do_not_count(text: str, english: str) -> None:
    assert literal(text, english) is None


@pytest.mark.property
@given(st.lists(st.sampled_from("5 つ の 目 外国 事務所 白い 家 は 、".split())).map("".join))
def test_spans_lie_in_the_sentence(text: str) -> None:
    for english in ("Five Eyes", "Foreign Office", "White House"):
        span = find_literal(Sentence(0, Span(3, 3 + len(text)), text), english)
        assert span is None or (3 <= span.start < span.end <= 3 + len(text))
