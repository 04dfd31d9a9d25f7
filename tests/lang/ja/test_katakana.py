from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.ja.katakana import Status, analyse, find_runs, fold


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("昨日アンナ・カレーニナを読んだ", ["アンナ・カレーニナ"]),
        ("ジャン＝ポール・サルトルとアル-アサド", ["ジャン＝ポール・サルトル", "アル-アサド"]),
        ("マリ クレールの店", ["マリ クレール"]),
        ("パリへマリアが行く", ["パリ", "マリア"]),
        ("へミングウェイは", ["へミングウェイ"]),
        ("ｱﾊﾞﾃﾞｨ首相", ["ｱﾊﾞﾃﾞｨ"]),
        ("すごーい", []),
        ("漢字だけ", []),
    ],
)
def test_runs_are_maximal(text: str, runs: list[str]) -> None:
    assert [span.of(text) for span in find_runs(text)] == runs


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("メーカー", [("メーカー", True)]),
        ("サプライチェーン", [("サプライチェーン", True)]),
        ("ゾルプブランド", [("ゾルプ", False), ("ブランド", True)]),
        ("リーカウンティ", [("リー", True), ("カウンティ", True)]),
        ("リチャードトーマス", [("リチャード", True), ("トーマス", True)]),
        ("ヒズボラ", [("ヒズボラ", True)]),
        ("ヒスモラ", [("ヒスモラ", False)]),
        ("ジュナリスモ", [("ジュナリスモ", False)]),
        ("ベルザノフ", [("ベルザノフ", False)]),
        ("ハサン・アル＝ジャビル", [("ハサン", True), ("アル", True), ("ジャビル", True)]),
    ],
)
def test_runs_fall_into_dictionary_entries_and_rests(run: str, parts: list[tuple[str, bool]]) -> None:
    assert [(part.text, part.known) for part in analyse(run)] == parts


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("ジャーナリスト", Status.WORD),
        ("ソーシャルメディア", Status.WORD),
        ("マンチェスター", Status.NAME),
        ("シェフチェンコ", Status.NAME),
        ("トランプ", Status.BOTH),
        ("カイレルロ", Status.UNKNOWN),
    ],
)
def test_dictionaries_decide_the_status(word: str, status: Status) -> None:
    assert analyse(word)[0].status is status


def test_parts_carry_meanings_and_spellings() -> None:
    (part,) = analyse("ブランド")
    assert "brand" in part.glosses
    assert "Brand" in part.spellings


@pytest.mark.parametrize("written", ["スーパー", "スーパ-", "スーパ－", "ｽｰﾊﾟｰ"])
def test_lookalikes_are_folded(written: str) -> None:
    (part,) = analyse(written)
    assert part.text == "スーパー"
    assert part.span.of(written) == written


def test_hiragana_lookalikes_are_folded() -> None:
    assert fold("へルシンキ") == "ヘルシンキ"


@pytest.mark.property
@given(st.text(alphabet="アンバーッャﾊﾞｶﾟ・＝- 　へりヴ", max_size=15))
def test_parts_are_ordered_and_lie_inside_the_run(text: str) -> None:
    for run in find_runs(text):
        written = run.of(text)
        parts = analyse(written)
        assert all(one.span.end <= other.span.start for one, other in pairwise(parts))
        assert all(0 <= part.span.start < part.span.end <= len(written) for part in parts)
        assert all(not part.joined or part.span.start > 0 for part in parts)
