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
