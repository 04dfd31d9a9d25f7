"""What Japanese spelling leaves open, and what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.ja.spelling import is_variant, plain

KATAKANA = st.text(alphabet="アイウカキクサシスタチツナニヌハヒフマミムラリルンヴーッァィ", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("コンピューター", "コンピュータ"),
        ("ヴェネツィア", "ベネツィア"),
        ("ウィロウビー", "ウィロビー"),
        ("マジーナ", "マシーナ"),
        ("トッテナム", "トテナム"),
        ("ギャラハー", "ガラハー"),
        ("キャメロン", "カメロン"),
    ],
)
def test_usage_has_both(one: str, other: str) -> None:
    assert is_variant(one, other)
    assert is_variant(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ホーストン", "ヒューストン"), ("ビデン", "バイデン"), ("カリロス", "カルロス"), ("カスラ", "カラス")],
    ids=["other kana", "lost and other", "one other", "exchanged"],
)
def test_usage_has_one(one: str, other: str) -> None:
    assert not is_variant(one, other)
    assert not is_variant(other, one)


@pytest.mark.property
@given(KATAKANA, KATAKANA)
def test_variants_are_symmetric_and_every_text_is_its_own(one: str, other: str) -> None:
    assert is_variant(one, one)
    assert is_variant(one, other) == is_variant(other, one)
    assert plain(plain(one)) == plain(one)
