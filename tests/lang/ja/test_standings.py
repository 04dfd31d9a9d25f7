from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Standing
from checker.lang.ja.standings import pieces


@pytest.mark.parametrize(
    ("name", "standings"),
    [
        ("エルヴィン・ヘミングウェイ", [Standing.NAME, Standing.NAME]),
        ("ゾルプブランド", [Standing.UNKNOWN, Standing.BOTH]),
        ("ヒスモラ", [Standing.UNKNOWN]),
        ("スケジュール", [Standing.WORD]),
    ],
)
def test_every_piece_is_looked_up(name: str, standings: list[Standing]) -> None:
    assert [piece.standing for piece in pieces(name)] == standings


def test_a_name_in_kanji_is_one_piece() -> None:
    (piece,) = pieces("田中")
    assert piece.standing is Standing.NAME
    assert piece.span.of("田中") == "田中"


@pytest.mark.property
@given(st.text("アナザルプブランドー・＝ ", min_size=1, max_size=15))
def test_pieces_stand_in_order_inside_the_name(name: str) -> None:
    found = pieces(name)
    assert found
    assert all(piece.span.end <= len(name) for piece in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
