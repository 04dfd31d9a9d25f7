"""Renderings in use that letters do not tell."""

from __future__ import annotations

import pytest

from checker.match.names import judge
from checker.match.names_weights import model_file
from checker.match.script import latin_key
from checker.match.usage import in_use, is_confirmed, is_divided, written


@pytest.mark.parametrize(
    ("word", "form"), [("McIver", "マクアイヴァー"), ("Solskjær", "スールシャール"), ("SOLSKJAER", "スールシャール")]
)
def test_known_forms(word: str, form: str) -> None:
    assert form in in_use(word)


def test_what_sounds_as_it_is_written_needs_no_list() -> None:
    assert in_use("Obama") == in_use("") == ()


def test_the_list_holds_what_the_model_doubts() -> None:
    assert 0.1 <= judge("マクアイヴァー", "McIver").probability < 0.95


@pytest.mark.parametrize(
    ("word", "confirmed"), [("Tatum", True), ("BATES", True), ("Müller", True), ("Kavanaugh", False), ("", False)]
)
def test_two_lists_agree(word: str, confirmed: bool) -> None:  # noqa: FBT001
    assert is_confirmed(word) is confirmed


def test_the_confirmed_words_are_sorted_letters() -> None:
    lines = model_file("names-katakana", "confirmed.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))
    assert all(word == latin_key(word) for word in words)


@pytest.mark.parametrize(
    ("word", "form"),
    [("Houston", "ヒューストン"), ("Tottenham", "トッテナム"), ("Tatum", "テイタム"), ("Lancet", "ランセット")],
    ids=["name", "place in brackets", "confirmed", "loan word"],
)
def test_dictionaries_write_a_word(word: str, form: str) -> None:
    assert form in written("ja", word)


@pytest.mark.parametrize(("lang", "word"), [("ja", "Zabrotsky"), ("ja", "Kavanaugh"), ("fr", "Houston"), ("ja", "")])
def test_what_no_dictionary_writes_by_sound(lang: str, word: str) -> None:
    assert written(lang, word) == ()


def test_names_are_divided_where_dictionaries_differ() -> None:
    assert is_divided("ja", "Graham")
    assert not is_divided("ja", "Houston")
    assert not is_divided("ja", "Zabrotsky")
    assert not is_divided("fr", "Graham")
