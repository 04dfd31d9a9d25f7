"""Who did what to whom in Japanese: particles, voices, embedded verbs and nouns."""

import pytest

from checker.core.mention import Relation
from checker.core.text import Document, Sentence, Span
from checker.lang.ja import PACK


def acts(text: str) -> list[tuple[str, str, str]]:
    block = Span(0, len(text))
    sentences = tuple(Sentence(at, span, span.of(text)) for at, span in enumerate(PACK.segment(text, block)))
    claims = PACK.read(Document("article", text, "ja", (block,), sentences)).claims
    found = [claim for claim in claims if claim.relation is Relation.ACTS]
    return [(c.holder.text, c.act, c.patient.text) for c in found if c.holder and c.patient]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("フランス外務省は、ケニアが条約を破棄したと非難した。", ("フランス", "accuse", "ケニア")),
        ("フランスは、ケニアが条約を破棄したとして批判した。", ("フランス", "accuse", "ケニア")),
        ("フランスは、条約を破棄したとしてケニア政府から非難された。", ("ケニア", "accuse", "フランス")),
        ("フランスはケニアから厳しい批判を受けた。", ("ケニア", "accuse", "フランス")),
        ("フランスはケニアを、来月パリで開く会議に招待した。", ("フランス", "invite", "ケニア")),
        ("フランスは、ケニアに小麦を輸出することで合意した。", ("フランス", "supply", "ケニア")),
        ("フランスは、ケニアから紅茶を輸入する。", ("ケニア", "supply", "フランス")),
        ("フランスはケニアを支援すると発表した。", ("フランス", "support", "ケニア")),
        ("ケニアにはフランスが3対1で勝った。", ("フランス", "defeat", "ケニア")),
        ("フランスも同様に、ケニアに3対2で負けた。", ("ケニア", "defeat", "フランス")),
        ("ケニアを破ったフランスは決勝に進んだ。", ("フランス", "defeat", "ケニア")),
        ("フランスがケニアを破った試合は雨だった。", ("フランス", "defeat", "ケニア")),
        ("フランスはケニアを破って首位となった。", ("フランス", "defeat", "ケニア")),
        ("フランス、ドイツの抗議の中、ケニアがイタリアを非難。", ("ケニア", "accuse", "イタリア")),
        ("フランスの対ケニア制裁は続く。", ("フランス", "sanction", "ケニア")),
        ("フランスのケニア侵攻から2年がたった。", ("フランス", "invade", "ケニア")),
        ("ケニアへのフランスの輸出が増えた。", ("フランス", "supply", "ケニア")),
    ],
)
def test_an_act_and_its_parties(text: str, found: tuple[str, str, str]) -> None:
    assert acts(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "ケニア軍に占領されていたフランスの町を訪れた。",
        "フランスからの発令で、ケニアの社長が逮捕された。",
        "フランスは、ケニアを支持した州の輸出を調べた。",
        "フランスは「ケニアを攻撃した」と述べた。",
        "ケニアからの輸入が増えた。",
    ],
)
def test_acts_whose_parties_are_open_are_left_out(text: str) -> None:
    assert acts(text) == []


def test_two_acts_of_one_sentence_keep_their_parties() -> None:
    text = "第1試合はケニアがスペインに勝ち、第2試合はスペインがイタリアに勝った。"
    assert acts(text) == [("ケニア", "defeat", "スペイン"), ("スペイン", "defeat", "イタリア")]
