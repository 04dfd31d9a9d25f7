import pytest

from checker.lang.ja.slips import common_words, near_words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("スケジュルー", "スケジュール"),
        ("スポークスヌン", "スポークスマン"),
        ("インターネッコ", "インターネット"),
        ("エスカレーノー", "エスカレーター"),
        ("インドシア", "インドネシア"),
    ],
)
def test_a_common_word_is_one_slip_away(text: str, word: str) -> None:
    assert word in near_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "スケジュール",
        "コンピュータ",
        "コンピューター",
        "ジョンソン",
        "サブスクリプション",
        "テレ",
        "漢字だけの語",
        "ヒズボラ",
    ],
)
def test_words_and_names_and_other_scripts_have_no_near_words(text: str) -> None:
    assert near_words(text) == ()


def test_accepted_spellings_are_no_slips() -> None:
    assert "エレベーター" not in near_words("エレヴェータ")


def test_common_words_are_sorted_and_long_enough() -> None:
    words = common_words()
    assert list(words) == sorted(set(words))
    assert min(map(len, words)) >= 4
    assert {"ボランティア", "インドネシア"} <= set(words)
