import pytest

from checker.core.mention import Claim, Mention, Relation
from checker.core.text import Document, Sentence, Span
from checker.lang.ja import PACK


def claims(text: str, relation: Relation) -> list[Claim]:
    block = Span(0, len(text))
    sentences = tuple(Sentence(at, span, span.of(text)) for at, span in enumerate(PACK.segment(text, block)))
    reading = PACK.read(Document("article", text, "ja", (block,), sentences))
    return [claim for claim in reading.claims if claim.relation is relation]


def written(mention: Mention | None) -> str:
    return mention.text if mention else ""


@pytest.mark.parametrize(
    ("text", "holder", "country", "role"),
    [
        ("ケニアのアンナ・ムワンギ首相は来日した。", "アンナ・ムワンギ", "ケニア", "首相"),
        ("ケニア首相のアンナ・ムワンギ氏は", "アンナ・ムワンギ", "ケニア", "首相"),
        ("アンナ・ムワンギ・ケニア首相は", "アンナ・ムワンギ", "ケニア", "首相"),
        ("ケニア首相アンナ・ムワンギが", "アンナ・ムワンギ", "ケニア", "首相"),
        ("ムワンギ氏（ケニア首相）は", "ムワンギ", "ケニア", "首相"),
        ("ケニアの首相であるアンナ・ムワンギは", "アンナ・ムワンギ", "ケニア", "首相"),
        ("ケニアの首相を務めるアンナ・ムワンギは", "アンナ・ムワンギ", "ケニア", "首相"),
        ("ムワンギ氏はケニアの首相だ", "ムワンギ", "ケニア", "首相"),
        ("ドナルド・トランプ米大統領は", "ドナルド・トランプ", "米", "大統領"),
        ("ケニアのムワンギ前大統領が", "ムワンギ", "ケニア", "大統領"),
        ("フランスのジャーナリストのアンナ・ムワンギ氏", "アンナ・ムワンギ", "フランス", "ジャーナリスト"),
        ("ケニアの首相は述べた", "", "ケニア", "首相"),
        ("ムワンギ首相はケニアを去った", "ムワンギ", "", "首相"),
        ("同国のムワンギ首相は", "ムワンギ", "", "首相"),
        ("ケニアは、ムワンギ首相が", "ムワンギ", "", "首相"),
        ("駐ケニア大使のアンナ・ムワンギ氏は", "アンナ・ムワンギ", "", "大使"),
        ("英国のトニー・クラーク ビジネス相", "トニー・クラーク", "英国", "ビジネス相"),
    ],
)
def test_offices_and_their_holders(text: str, holder: str, country: str, role: str) -> None:
    found = [
        (written(claim.holder), written(claim.country), written(claim.role)) for claim in claims(text, Relation.HOLDS)
    ]
    assert len(found) == 1
    assert found[0][:2] == (holder, country)
    assert found[0][2].endswith(role)


def test_companies_own_offices() -> None:
    (claim,) = claims("トヨタの鈴木一郎社長は", Relation.HOLDS)
    assert written(claim.organization) == "トヨタ"
    assert written(claim.holder) == "鈴木一郎"


@pytest.mark.parametrize(
    ("text", "country", "body"),
    [
        ("米国主導の多国籍軍は", "米国", "多国籍軍"),
        ("フランスが主導する有志連合と", "フランス", "有志連合"),
        ("米主導の連合軍が", "米", "連合軍"),
    ],
)
def test_leaders_of_bodies(text: str, country: str, body: str) -> None:
    (claim,) = claims(text, Relation.LEADS)
    assert (written(claim.country), written(claim.organization)) == (country, body)


@pytest.mark.parametrize(
    ("text", "acronym", "body"),
    [
        ("過激派の武装グループ(ISIS)や", "ISIS", "武装グループ"),
        ("国際原子力機関（IAEA）は", "IAEA", "国際原子力機関"),
        ("YPG(人民保護部隊)は", "YPG", "人民保護部隊"),
        ("過激派組織「イスラム国」（IS）は", "IS", "イスラム国"),
    ],
)
def test_acronyms_stand_for_the_phrase_beside_them(text: str, acronym: str, body: str) -> None:
    (claim,) = claims(text, Relation.EXPANDS)
    assert (written(claim.holder), written(claim.organization)) == (acronym, body)


@pytest.mark.parametrize("text", ["ジョン・スミス氏(BBC)は", "米国(USA)は", "価格は300円(JPY)だ"])
def test_other_brackets_expand_nothing(text: str) -> None:
    assert claims(text, Relation.EXPANDS) == []


@pytest.mark.parametrize(
    ("text", "doer", "patient", "act"),
    [
        ("チェルシーはアーセナルを2-0で下した。", "チェルシー", "アーセナル", "defeat"),
        ("チェルシーはアーセナルに敗れた。", "アーセナル", "チェルシー", "defeat"),
        ("トランプ氏はクリントン氏に非難された。", "クリントン", "トランプ", "accuse"),
        ("フランスがケニアを攻撃した。", "フランス", "ケニア", "attack"),
        ("フランスはケニアに侵攻した。", "フランス", "ケニア", "invade"),
        ("フェイスブックがインスタグラムを買収した。", "フェイスブック", "インスタグラム", "acquire"),
        ("プーチン大統領はトランプ大統領と会談した。", "プーチン", "トランプ", "meet"),
    ],
)
def test_particles_say_who_did_it(text: str, doer: str, patient: str, act: str) -> None:
    (claim,) = claims(text, Relation.ACTS)
    assert (written(claim.holder), written(claim.patient), claim.act) == (doer, patient, act)


@pytest.mark.parametrize(
    "text",
    [
        "フランスはケニアを批判しなかった。",
        "フランスが支援するケニアを攻撃した。",
        "フランスとケニアはドイツを倒すために協力した。",
        "フランスはケニアに侵攻する可能性がある。",
        "フランスはケニアの首相を訴えたいと述べた。",
        "攻撃した。",
    ],
)
def test_acts_that_are_not_sure_are_left_out(text: str) -> None:
    assert claims(text, Relation.ACTS) == []
