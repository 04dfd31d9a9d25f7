"""How far apart two spellings in katakana are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.ja.nearness import distance

KANA = st.text(alphabet="アイウカキクサシスタツトナニヌハヒホマミムラリルンァッーヴ", max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ワットフォード", "ワトフォード"),
        ("デンヴァー", "デンバー"),
        ("ホイーリング", "ウィーリング"),
        ("ムンバイ", "ムンバーイ"),
    ],
)
def test_what_usage_leaves_open_is_no_distance(one: str, other: str) -> None:
    assert distance(one, other) == 0.0


def test_every_other_kana_counts_by_length() -> None:
    assert distance("レイスター", "レスター") == pytest.approx(1 / 4)
    assert distance("インドーレ", "インドール") == pytest.approx(1 / 4)


@given(KANA, KANA)
def test_a_distance_is_a_share_and_has_no_direction(one: str, other: str) -> None:
    assert 0.0 <= distance(one, other) <= 1.0
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert distance(one, one) == 0.0
