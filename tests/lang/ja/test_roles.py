"""Offices, ranks and occupations in Japanese sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.ja.roles import find_roles
from checker.lang.ja.tokens import sentence_tokens
from checker.match.roles import roles


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    sentence = Sentence(0, Span(at, at + len(text)), text)
    return find_roles(sentence, sentence_tokens(sentence))


def first_ids(text: str) -> str:
    return " ".join(m.keys[0] for m in find(text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("イラクの首相とフランスの大統領", "prime-minister president"),
        ("副大統領、外相、国防相と財務相", "vice-president foreign-minister defence-minister finance-minister"),
        ("国務長官と司法長官", "secretary-of-state attorney-general"),
        ("官房長官は報道官に任せた", "chief-cabinet-secretary spokesperson"),
        ("上院議員と下院議員、国会議員", "senator mp lawmaker"),
        ("国連事務総長は市長と州知事に会った", "secretary-general mayor state-governor"),
        ("エリザベス女王とウィリアム王子", "queen prince"),
        ("皇太子と公爵夫人", "crown-prince duchess"),
        ("チーフ・ミニスターのリンド氏", "chief-minister"),
        ("チーフ ミニスターのリンド氏", "chief-minister"),
        ("最高経営責任者(CEO)", "ceo ceo"),
        ("弁護士、検察官と裁判官", "lawyer prosecutor judge"),
        ("国家主席と総書記", "president general-secretary"),
        ("警察官が記者に話した", "police-officer journalist"),
        ("大統領補佐官", "presidential-adviser"),
    ],
)
def test_roles_are_found(text: str, ids: str) -> None:
    assert first_ids(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "記者会見を開いた",
        "大統領府と首相官邸",
        "大統領選と市長選挙",
        "世界選手権の会場",
        "委員会と取締役会",
        "刑事訴訟を監督する",
        "駐日大使館の前",
        "警視庁は発表した",
        "プリンスホテルに泊まる",
    ],
)
def test_institutions_and_events_are_no_roles(text: str) -> None:
    assert first_ids(text) == ""


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("元首相は語った", "former"),
        ("前フランス大統領", "former"),
        ("元米国務次官補", "former"),
        ("次期米大統領", "elect"),
        ("副市長が来た", "deputy"),
        ("州知事代行", "acting"),
        ("影の外相", "shadow"),
        ("大統領候補", "candidate"),
        ("現職の市長", ""),
        ("井上選手は勝った", "honorific"),
    ],
)
def test_marks(text: str, trait: str) -> None:
    assert ({trait} if trait else set()) <= find(text)[-1].traits


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("元総理大臣のリンド氏", "総理大臣"),
        ("元大統領補佐官のリンド氏", "大統領補佐官"),
        ("前司法長官のリンド氏", "司法長官"),
        ("英保健相のリンド氏", "保健相"),
        ("米国会議員のリンド氏", "国会議員"),
    ],
)
def test_a_mark_that_the_morphemes_swallow_leaves_the_role_whole(text: str, role: str) -> None:
    assert [m.text for m in find(text)] == [role]
    assert ("former" in find(text)[0].traits) == (text[0] in "元前")


@pytest.mark.parametrize("text", ["3日前、首相は語った", "以前、大統領は語った", "首相は午前、語った"])
def test_before_in_time_is_no_former(text: str) -> None:
    assert "former" not in find(text)[0].traits


def test_every_id_of_the_table_exists() -> None:
    ids = {i for row in read_table("checker.lang.ja", "roles.tsv") for i in row["ids"].split("|")}
    assert ids <= set(roles())


@pytest.mark.property
@given(
    st.text()
    | st.lists(st.sampled_from("元 前 副 首相 大統領 選 手 長 官 記者 会見 ・ 監督 する 相 米".split())).map("".join)
)
def test_spans_slice_the_sentence(text: str) -> None:
    for mention in find(text, at=4):
        assert mention.text == text[mention.span.start - 4 : mention.span.end - 4]
        assert mention.keys
