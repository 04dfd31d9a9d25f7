"""How rare a katakana form is for a Latin word."""

from __future__ import annotations

import string
import tomllib
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.match.names_weights import model_file
from checker.match.rendering_model import FILE, LONGEST_WORD, NAME, folded, loss, spelt

KANA = st.text([chr(code) for code in range(ord("ァ"), ord("ー") + 1)], max_size=20)
LETTERS = st.text(string.ascii_letters + "éñß -'", max_size=24)


@pytest.mark.parametrize(
    ("usual", "odd", "word"),
    [
        ("クレイス", "クライト", "Craith"),
        ("スナク", "サンカ", "Sunak"),
        ("リンドホルム", "ラインドホム", "Lindholm"),
        ("ベッカー", "ビーサー", "Becker"),
        ("モラエス", "モラエシュトゥ", "Moraes"),
    ],
)
def test_what_transcribers_write_costs_less_than_what_letters_suggest(usual: str, odd: str, word: str) -> None:
    assert loss(usual, word) <= 0.25 < loss(odd, word)


@pytest.mark.parametrize(
    ("own", "other", "word"),
    [
        ("ヴォイチェホフスキ", "ウォージシェコースキ", "Wojciechowski"),
        ("ギヨーム", "グイラウメ", "Guillaume"),
        ("ジョルジーニョ", "ヨルギンホ", "Jorginho"),
        ("ボーシャン", "ベアウチャンプ", "Beauchamp"),
    ],
    ids=["Polish", "French", "Portuguese", "Norman"],
)
def test_the_whole_word_tells_its_language(own: str, other: str, word: str) -> None:
    assert loss(own, word) + 0.25 < loss(other, word)


@pytest.mark.parametrize(
    ("one", "other"), [("コービン", "コビン"), ("ヴィラ", "ビラ"), ("ヴュルツ", "ビュルツ"), ("ネッロ", "ネロ")]
)
def test_what_usage_leaves_open_costs_nothing(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_case_does_not_count_and_marks_do() -> None:
    assert loss("ミュラー", "Müller") == loss("ミュラー", "MÜLLER") == loss("ミュラー", "Mu\u0308ller")
    assert loss("ゲーテ", "Göte") < loss("ゲーテ", "Gote")


def test_unknown_letters_are_read_without_their_marks() -> None:
    known = {"a": 1, "b": 2, "s": 3, "é": 4}
    assert spelt("Bäß-sé!", known) == (2, 1, 3, 3, 3, 4)
    assert spelt("Xyz", known) == ()
    assert len(spelt("ab" * 50, known)) == LONGEST_WORD


@pytest.mark.parametrize(("form", "word"), [("", "Smith"), ("スミス", ""), ("ー", "Smith"), ("スミス", "...")])
def test_nothing_to_compare_is_not_odd(form: str, word: str) -> None:
    assert loss(form, word) == 0.0


@pytest.mark.property
@given(KANA, LETTERS)
def test_a_loss_is_a_number_from_0(form: str, word: str) -> None:
    assert 0.0 <= loss(form, word) < 100.0
    assert loss(form, word) == loss(form, word.upper()) or "ß" in word


def test_the_card_knows_the_file() -> None:
    card = tomllib.loads(model_file(NAME, "card.toml").read_text(encoding="utf-8"))
    raw = model_file(NAME, FILE).read_bytes()
    assert card["renderings"]["sha256"] == sha256(raw).hexdigest()
    assert card["renderings"]["bytes"] == len(raw)
