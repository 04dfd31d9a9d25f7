"""Countries in Japanese sentences, homonyms above all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.text import Sentence, Span
from checker.lang.ja.countries import find_countries
from checker.lang.ja.tokens import sentence_tokens

DOUBT = {"metonym", "ambiguous", "region", "language"}


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    sentence = Sentence(0, Span(at, at + len(text)), text)
    return find_countries(sentence, sentence_tokens(sentence))


def sure(text: str) -> str:
    return " ".join("|".join(m.keys) for m in find(text) if not m.traits & DOUBT)


def doubted(text: str) -> str:
    return " ".join("|".join(m.keys) for m in find(text) if m.traits & DOUBT)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("アメリカと米国、英国とイギリス、豪州", "US US GB GB AU"),
        ("中国、韓国、北朝鮮、ロシアと南ア", "CN KR KP RU ZA"),
        ("スコットランド人とイングランド、ウェールズ、北アイルランド", "GB-SCT GB-ENG GB-WLS GB-NIR"),
        ("イラク人の男性とイラン政府", "IQ IR"),
        ("インドネシアとインドは別の国だ", "ID IN"),
        ("ギニアビサウ、パプアニューギニア、赤道ギニア、ギニア", "GW PG GQ GN"),
        ("ニジェールとナイジェリア", "NE NG"),
        ("ヴェトナムとジンバブエ、ヴァヌアツ", "VN ZW VU"),
        ("ヨルダン川西岸とヨルダン", "PS JO"),
        ("タイの首都とタイ人、タイ王国", "TH TH TH"),
        ("チリ大統領がペルーを訪れた", "CL PE"),
        ("ドイツメディアが伝えた", "DE"),
        ("ヨン・リーというカナダ首相", "CA"),
    ],
)
def test_names_are_found(text: str, codes: str) -> None:
    assert sure(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("米大統領は訪米した英国防相と会談した", "US US GB"),
        ("仏大統領、独首相、露外相、豪首相、伊首相、印首相", "FR DE RU AU IT IN"),
        ("日米韓の会合と日中首脳会談", "JP US KR JP CN"),
        ("米朝首脳会談と中ロ関係", "US KP CN RU"),
        ("対中政策と訪ロ、在日米軍", "CN RU JP US"),
        ("米・英・仏の三カ国", "US GB FR"),
        ("元米国務長官が英ロンドンで語った", "US GB"),
        ("15日米紙が報じた", "US"),
        ("米アップルと英BBC", "US GB"),
        ("韓国系アメリカ人", "KR US"),
    ],
)
def test_one_sign_abbreviations_are_found(text: str, codes: str) -> None:
    assert sure(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "新米と白米を一日中食べた",
        "日中は晴れ、会議中に独立した",
        "単独で仏像を見た豪雨の日",
        "英雄と独自の印象",
        "コロンビア特別区とコロンビア大学",
        "ペルージャでマリオがタイトルを取った",
        "ネクタイとシリアル",
        "インディアナ州とブラジリアン柔術",
        "ニューメキシコ州とジョージア州",
        "南アルプスと中南米",
        "5日本紙が報じた",
        "インド―ルの少年",
    ],
)
def test_other_things_are_no_countries(text: str) -> None:
    assert sure(text) == ""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("インド洋と南シナ海、朝鮮半島", "IN CN KP|KR"),
        ("首位タイで、タイ記録を出した", "TH TH"),
        ("英語とフランス語を話す", "GB-ENG FR"),
        ("10米ドルと5豪ドル", "US AU"),
        ("英国夏時間の2時", "GB"),
        ("カナダグースとチリソース", "CA CL"),
        ("イスラエル・アデサニヤとチャド・ケリー", "IL TD"),
        ("バンク・オブ・アメリカ", "US"),
        ("ジョージアで投票が始まった", "GE"),
        ("ホワイトハウス、北京、クレムリン、平壌", "US CN RU KP"),
        ("ロシアンルーレット", "RU"),
    ],
)
def test_doubtful_countries_only_excuse(text: str, codes: str) -> None:
    assert doubted(text) == codes
    assert sure(text) == ""


def test_the_span_is_the_country_alone() -> None:
    (iraq,) = find("イラク人だ", at=10)
    assert (iraq.text, iraq.span, iraq.traits) == ("イラク", Span(10, 13), frozenset({"demonym"}))


def test_an_abbreviation_is_marked() -> None:
    (us,) = find("米軍は")
    assert us.traits == {"abbreviation"}


def test_a_neighbour_settles_georgia() -> None:
    assert sure("旧ソ連のジョージアの首都トビリシ") == "RU GE"


@pytest.mark.property
@given(
    st.text()
    | st.lists(st.sampled_from("米 英 日 中 国 大統領 アメリカ ・ ン タイ 人 訪 15 の 北京".split())).map("".join)
)
def test_spans_slice_the_sentence(text: str) -> None:
    for mention in find(text, at=9):
        assert mention.text == text[mention.span.start - 9 : mention.span.end - 9]
        assert mention.keys
