"""How rare a katakana form is for a Latin word."""

from __future__ import annotations

import string
import sys
import tomllib
from collections import Counter
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.match.names_weights import model_file
from checker.match.rendering_model import (
    FILE,
    LEVELS,
    LONGEST_RENDERED,
    NAME,
    Step,
    context_key,
    folded,
    loss,
    padded,
)

if TYPE_CHECKING:
    from types import ModuleType

KANA = st.text([chr(code) for code in range(ord("ァ"), ord("ー") + 1)], max_size=12)
LETTERS = st.text(string.ascii_letters + "éñß -'", max_size=16)


@pytest.fixture(scope="module")
def training() -> ModuleType:
    folder = Path(__file__).parents[2] / "models" / NAME
    sys.path.insert(0, str(folder))
    try:
        return import_module("train_renderings")
    finally:
        sys.path.remove(str(folder))


@pytest.mark.parametrize(
    ("usual", "odd", "word"),
    [
        ("クレイス", "クライト", "Craith"),
        ("スナク", "サンカ", "Sunak"),
        ("リンドホルム", "ラインドホム", "Lindholm"),
        ("ベッカー", "ビーサー", "Becker"),
    ],
)
def test_what_transcribers_write_costs_less_than_what_letters_suggest(usual: str, odd: str, word: str) -> None:
    assert loss(usual, word) <= 0.2 < loss(odd, word)


@pytest.mark.parametrize(
    ("one", "other"), [("コービン", "コビン"), ("ヴィラ", "ビラ"), ("ヴュルツ", "ビュルツ"), ("ネッロ", "ネロ")]
)
def test_what_usage_leaves_open_costs_nothing(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_case_and_marks_do_not_count() -> None:
    assert loss("ミュラー", "Müller") == loss("ミュラー", "MULLER") == loss("ミュラー", "müller")


@pytest.mark.parametrize(("form", "word"), [("", "Smith"), ("スミス", ""), ("ー", "Smith"), ("スミス", "...")])
def test_nothing_to_compare_is_not_odd(form: str, word: str) -> None:
    assert loss(form, word) == 0.0


@pytest.mark.property
@given(KANA, LETTERS)
def test_a_loss_is_a_number_from_0(form: str, word: str) -> None:
    assert 0.0 <= loss(form, word) < 100.0
    assert loss(form, word) == loss(form, word.upper()) or "ß" in word


@pytest.mark.property
@given(st.text(string.ascii_lowercase, min_size=1, max_size=8), st.text(string.ascii_lowercase, min_size=1, max_size=8))
def test_contexts_with_other_letters_have_other_numbers(one: str, other: str) -> None:
    level = len(LEVELS) - 1
    ahead, behind, _ = LEVELS[level]
    keys = {context_key(level, padded(word), 0, before, 130) for word in (one, other) for before in (-1, 0, 129)}
    seen = {padded(word)[2 - behind : 2 + ahead] for word in (one, other)}
    assert len(keys) == 3 * len(seen)
    assert max(keys) < 2**32


def test_training_aligns_units_with_letters(training: ModuleType) -> None:
    aligned = training.align_pair("ミュッラー", "Muller")
    assert "".join(letters for _, letters in aligned) == "muller"
    assert [unit for unit, _ in aligned] == ["ミュ", "ラ"]
    assert all(len(letters) <= LONGEST_RENDERED for _, letters in aligned)
    assert training.align_pair("ドイツ", "Germany") == []


def test_training_counts_every_level_and_prunes_the_long_ones(training: ModuleType) -> None:
    units = {"ネ": 0, "ロ": 1}
    counts = training.count_steps([[("ネ", "ne"), ("ロ", "llo")], [("ネ", "ne"), ("ロ", "ro")]], units)
    first = context_key(0, padded("nello"), 0, -1, len(units))
    assert counts[0][first] == Counter({Step(0, 2): 2})
    assert all(steps.total() >= training.LEAST for level in counts[training.PRUNED_FROM :] for steps in level.values())


def test_the_card_knows_the_file() -> None:
    card = tomllib.loads(model_file(NAME, "card.toml").read_text(encoding="utf-8"))
    raw = model_file(NAME, FILE).read_bytes()
    assert card["renderings"]["sha256"] == sha256(raw).hexdigest()
    assert card["renderings"]["bytes"] == len(raw)
