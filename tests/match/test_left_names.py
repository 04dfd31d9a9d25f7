"""The name that is left in the source's sentences is the one that an article's name was written for."""

from __future__ import annotations

import pytest

from checker.core.dossier import Dossier, Encounter
from checker.core.mention import Kind, Mention
from checker.match import left_names
from tests.stories import gathered


def bead(article: str, source: str, name: str) -> tuple[Dossier, Encounter, Mention]:
    dossier = gathered(article, source)
    (mention,) = [mention for mention in dossier.article.reading.of(Kind.NAME) if mention.text == name]
    return dossier, dossier.encounters[0], mention


@pytest.mark.parametrize(
    ("article", "source", "name", "meant"),
    [
        ("サンカ首相は演説した。", "Prime Minister Sunak gave a speech.", "サンカ", "Sunak"),
        ("国連はセンデルの農村を視察した。", "The United Nations visited villages in Senegal.", "センデル", "Senegal"),
        ("監督のエイリーンは勝利を喜んだ。", "Coach Eirwen was glad of the victory.", "エイリーン", "Eirwen"),
        ("監督のエイリーンは勝利を喜んだ。", "The coach was glad of the victory.", "エイリーン", None),
        ("監督のエイリーンは勝利を喜んだ。", "Coach Petra Eirwen was glad of the victory.", "エイリーン", None),
    ],
    ids=["titled word", "country", "somebody else", "nobody left", "of two words"],
)
def test_known_names_stand_for_the_name_that_is_left(article: str, source: str, name: str, meant: str | None) -> None:
    found = left_names.meant_by_known(*bead(article, source, name))
    assert (found.mention.text if found else None) == meant


def test_an_unknown_name_stands_for_the_only_one_of_its_length() -> None:
    source = "Coach Eirwen was glad of the victory in Riga."
    found = left_names.only_left(*bead("監督のブムルンガはリガでの勝利を喜んだ。", source, "ブムルンガ"))
    assert found is not None
    assert found.mention.text == "Eirwen"
    longer = "監督のブムルンガッハトラムパはリガでの勝利を喜んだ。"
    assert left_names.only_left(*bead(longer, source, "ブムルンガッハトラムパ")) is None
