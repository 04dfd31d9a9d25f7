from __future__ import annotations

from collections.abc import Callable

from checker.core.backtranslation import BackTranslation

Translate = Callable[..., BackTranslation]


def test_known_mentions_in_english_and_the_rest_as_it_stands(translate: Translate) -> None:
    back = translate("Der [R:president:Präsident] von [C:FR:Frankreich] sprach mit [N::Merkel].", lang="de")
    assert back.document.text == "Der president von France sprach mit Merkel."


def test_every_word_is_linked(translate: Translate) -> None:
    back = translate("[C:RU:Россия] сказала нет нет", lang="ru")
    assert [link.back.of(back.document.text) for link in back.links] == ["Russia", "сказала", "нет", "нет"]


def test_a_loose_word_is_quoted_unless_a_source_spells_it(translate: Translate) -> None:
    assert translate("[L::브루클린] 근처", lang="ko").document.text == "브루클린 근처"


def test_a_name_of_another_script_is_romanised_and_marked(translate: Translate) -> None:
    assert translate("[N::노박] 근처", lang="ko").document.text == "⟨Nobak⟩ 근처"
