from __future__ import annotations

import pytest

from checker.core.alignment import Bead
from checker.core.dossier import Encounter, Trace
from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.match.sounded import sounded


def meeting(text: str, *traits: str) -> Encounter:
    mention = Mention(Kind.NAME, Span(10, 10 + len(text)), text, 0, traits=frozenset(traits))
    return Encounter(0, Bead((0,), (0,), 0.9), (Trace(mention, None),))


@pytest.mark.parametrize(
    ("name", "word", "usual", "found"),
    [
        ("フライデー", "Friday", "金曜日", Span(10, 15)),
        ("ブリトン", "Britons", "イギリス", Span(10, 14)),
        ("イースト・ティモール・パリアメント", "East Timor", "東ティモール", Span(10, 20)),
        ("ウルグワイ", "Uruguay", "ウルグアイ", None),
        ("ベルリン", "Friday", "金曜日", None),
        ("メイ", "May", "5月", None),
    ],
)
def test_words_spelt_out_by_their_sound(name: str, word: str, usual: str, found: Span | None) -> None:
    assert sounded(meeting(name, "katakana"), word, (usual,)) == found


def test_names_in_other_scripts_are_not_asked() -> None:
    assert sounded(meeting("Friday", "latin"), "Friday", ("金曜日",)) is None
