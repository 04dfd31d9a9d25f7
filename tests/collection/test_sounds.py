"""Keys by which names of different scripts meet."""

from __future__ import annotations

import pytest

from checker.collection.sounds import sound_keys


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("アバディ", "Abadi"),
        ("カーター", "Carter"),
        ("ハイダル", "Haider"),
        ("リチャード", "Richard"),
        ("ヴェロニカ", "Veronica"),
        ("クリスティーナ", "Christina"),
        ("サッチャー", "Thatcher"),
        ("トーマス", "Thomas"),
        ("カバノー", "Kavanaugh"),
        ("ワシントン", "Washington"),
        ("グランデ", "Grande"),
        ("Путин", "Putin"),
        ("Меркель", "Merkel"),
        ("Łukasz", "ルカシュ"),
    ],
)
def test_a_name_meets_its_spelling(name: str, latin: str) -> None:
    assert sound_keys(name) & sound_keys(latin)


@pytest.mark.parametrize(("name", "latin"), [("アバディ", "Carter"), ("トランプ", "Obama"), ("ルカシュ", "Haider")])
def test_strangers_mostly_do_not(name: str, latin: str) -> None:
    assert not sound_keys(name) & sound_keys(latin)


@pytest.mark.parametrize("word", ["", "Oe", "アオ", "123", "—", "首相"])
def test_what_has_no_two_consonants_to_hear_has_no_key(word: str) -> None:
    assert not sound_keys(word)
