"""Cards: complete, honest about licences, and readable from a folder of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.errors import InputError, UnknownName
from checker.hub.cards import card, cards, folder_card

MODELS = ["fugumt-ja-en", "m2m100_418M", "madlad400-3b-mt", "nllb-200-distilled-600M", "opus-mt-ja-en"]


def test_the_models_that_come_with_cards() -> None:
    assert sorted(cards()) == MODELS


@pytest.mark.parametrize("name", MODELS)
def test_a_card_is_complete(name: str) -> None:
    found = card(name)
    assert found.repository.endswith(f"/{name}")
    assert found.what
    assert found.limits
    assert found.origin == f"https://huggingface.co/{found.repository}"
    assert "ja" in found.languages
    assert found.licence != "not stated"


def test_what_is_not_commercial_is_said() -> None:
    assert [name for name, each in cards().items() if not each.commercial] == ["nllb-200-distilled-600M"]
    assert all(each.commercial != ("-NC" in each.licence) for each in cards().values())


def test_models_of_many_languages_are_told_which() -> None:
    assert dict(card("nllb-200-distilled-600M").use.source)["ja"] == "jpn_Jpan"
    assert card("madlad400-3b-mt").use.prefix == "<2en> "


def test_an_unknown_name_is_nearly_known() -> None:
    with pytest.raises(UnknownName, match="did you mean 'opus-mt-ja-en'"):
        card("opus-mt-jap-en")


def test_a_folder_may_have_a_card(tmp_path: Path) -> None:
    assert folder_card(tmp_path).name == tmp_path.name
    (tmp_path / "card.toml").write_text('name = "mine"\n[use]\nprefix = ">>en<< "\nsource = { ja = "ja" }\n')
    assert folder_card(tmp_path).use.prefix == ">>en<< "
    assert folder_card(tmp_path).use.source == (("ja", "ja"),)


@pytest.mark.parametrize("text", ["name = ", "[use]\nprefiks = 1\n", "[use]\nsource = 5\n"])
def test_a_broken_card_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "card.toml").write_text(text)
    with pytest.raises(InputError, match="is no model card"):
        folder_card(tmp_path)
