from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.ja import numerals
from checker.lang.ja.dates import find_dates
from checker.lang.ja.numbers import find_numbers
from checker.lang.ja.tokens import sentence_tokens
from checker.lang.units import unit_words, units


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(3, Span(start, start + len(text)), text)


def find(text: str) -> tuple[Mention, ...]:
    here = sentence(text)
    return find_numbers(here, sentence_tokens(here))


def shown(mention: Mention) -> str:
    """Write a number as "value unit", with # for ranks, ~ for rounded and ? for weak ones."""
    quantity = mention.quantity
    assert quantity is not None
    value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
    marks = "#" * quantity.ordinal + "~" * quantity.rounded + "?" * ("weak" in mention.traits)
    return f"{marks}{value} {quantity.unit}".strip()


def kanji(number: int) -> str:
    """Write a number below 10^16 in kanji."""
    groups, text = ["", "万", "億", "兆"], ""
    for power, name in reversed(list(enumerate(groups))):
        group = number // 10_000**power % 10_000
        text += f"{_below_ten_thousand(group)}{name}" if group else ""
    return text or "〇"


def _below_ten_thousand(group: int) -> str:
    text = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = group // place % 10
        text += ("" if digit == 1 and name else "〇一二三四五六七八九"[digit]) + name if digit else ""
    return text


KNOWN: list[tuple[str, list[str]]] = [
    ("1万5千人が集まった。", ["15000 person"]),
    ("12億5千万ドルを払う。", ["1250000000 USD"]),
    ("1.9億円の家", ["190000000 JPY"]),
    ("１，２３４台の車", ["1234"]),
    ("20,000匹の羊", ["20000"]),
    ("1 億 4 千万ドルの支援", ["140000000 USD"]),
    ("300 万ユーロ", ["3000000 EUR"]),
    ("百万ドルの家", ["1000000 USD"]),
    ("五十二歳の男", ["52 year-old"]),
    ("二十歳の女", ["20 year-old"]),
    ("七十億の民", ["7000000000"]),
    ("1憶ユーロの取引", ["100000000 EUR"]),
    ("数百人が来た", ["200..999 person"]),
    ("数十人が来た", ["20..99 person"]),
    ("数万人が来た", ["20000..99999 person"]),
    ("何百人もの客", ["~200..999 person"]),
    ("十数人の客", ["11..19 person"]),
    ("20数人の客", ["21..29 person"]),
    ("数人の客", ["?2..9 person"]),
    ("数カ月かかる", ["?2..9 month"]),
    ("複数人の客", []),
    ("三分の一の家", ["1/3 share"]),
    ("3分の2の家", ["2/3 share"]),
    ("住民の2割5分", ["25 %"]),
    ("住民の3割が", ["30 %"]),
    ("40%と40％と40パーセント", ["40 %", "40 %", "40 %"]),
    ("２・５％の増加", ["5/2 %"]),
    ("半分が残った", ["?1/2 share"]),
    ("半年後に戻る", ["1/2 year"]),
    ("半世紀の歴史", ["50 year"]),
    ("1時間半かかった", ["3/2 hour"]),
    ("一年半かかった", ["3/2 year"]),
    ("1時間30分かかった", ["3/2 hour"]),
    ("身長5フィート10インチ", ["35/6 foot"]),
    ("3ドル50セント", ["7/2 USD"]),
    ("第74回大会", ["#74"]),
    ("74番目の国", ["#74"]),
    ("3位に終わる", ["#3"]),
    ("3回目の勝利", ["#3"]),
    ("第二次世界大戦", ["#?2"]),
    ("チャールズ3世", ["#3"]),
    ("3年目の夏", ["#3"]),
    ("一人で暮らす", ["?1 person"]),
    ("二人は笑った", ["?2 person"]),
    ("五つの村", ["5"]),
    ("千人が来た", ["1000 person"]),
    ("100年の歴史", ["100 year"]),
    ("10年間働いた", ["10 year"]),
    ("14日間の旅", ["14 day"]),
    ("24時間営業", ["24 hour"]),
    ("5か月と5カ月と5ヶ月", ["5 month", "5 month", "5 month"]),
    ("2週間の旅", ["2 week"]),
    ("3対2で勝つ", ["3 score", "2 score"]),
    ("7－2で勝つ", ["7 score", "2 score"]),
    ("20〜30人が来る", ["20 person", "30 person"]),
    ("20～30万人が来る", ["200000 person", "300000 person"]),
    ("2、3年かかる", ["2 year", "3 year"]),
    ("30代の男性", ["30..39 year-old"]),
    ("約3000匹", ["~3000"]),
    ("3000匹以上", ["~3000"]),
    ("時速800キロで飛ぶ", ["800 kilo"]),
    ("気温は80度だ", ["80 degree"]),
    ("気温は5℃だ", ["5 degree-C"]),
    ("100m走", ["100 m"]),
    ("3倍になる", ["3 fold"]),
    ("US$50を払う", ["50 USD"]),
    ("40ポイント差", ["40 point"]),
    ("A380型機とCOVID-19", ["380 code", "19 code"]),
    ("090-1234-5678に電話", ["9012345678 code"]),
    ("https://example.org/2019/5 を見る", []),
    ("一部の人", []),
    ("一方で千葉と九州と四国", []),
    ("三菱の車", []),
    ("万が一に備える", []),
    ("十分な水", []),
    ("三日月が出た", []),
    ("六本木の店", []),
    ("唯一の統一", []),
    ("世界一の山", []),
    ("八百屋と百貨店", []),
    ("二度と行かない", ["?2 degree"]),
    ("ほぼゼロだ", ["~?0"]),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_numbers(text: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in find(text)] == expected


def test_a_sentence_has_its_place_in_the_document() -> None:
    here = sentence("足は12本ある。", start=100)
    (mention,) = find_numbers(here, sentence_tokens(here))
    assert (mention.kind, mention.span, mention.text) == (Kind.NUMBER, Span(102, 105), "12本")
    assert mention.quantity is not None
    assert mention.quantity.written == "12"


def test_both_languages_name_units_alike() -> None:
    assert {word.unit for word in unit_words("checker.lang.ja").values()} <= {"", *units()}


_PIECES = st.sampled_from(
    "一 二 十 百 千 万 億 3 12 1,000 2015 ５ ．５ 半 分 の 割 数 何 第 目 回 人 年 月 日 時 間 前 後 （ ） 火 曜 、 ・ 〜 － 対 % ドル $ "
    "約 以上 午後 世紀 年代 A380".split()
)
_TEXTS = st.text(max_size=40) | st.lists(_PIECES, max_size=12).map("".join)


@pytest.mark.property
@given(_TEXTS)
def test_spans_slice_back_and_do_not_overlap(text: str) -> None:
    here = sentence(text, start=7)
    tokens = sentence_tokens(here)
    found = sorted((*find_numbers(here, tokens), *find_dates(here, tokens)), key=lambda mention: mention.span)
    assert all(mention.span.shift(-7).of(text) == mention.text for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.property
@given(st.integers(0, 10**16 - 1))
def test_kanji_round_trip(number: int) -> None:
    assert numerals.value(kanji(number)) == Fraction(number)


@pytest.mark.property
@given(st.integers(0, 10**16 - 1))
def test_mixed_numerals_round_trip(number: int) -> None:
    mixed = "".join(
        f"{number // 10_000**power % 10_000}{name}"
        for power, name in ((3, "兆"), (2, "億"), (1, "万"), (0, ""))
        if number // 10_000**power % 10_000
    )
    assert numerals.value(mixed or "0") == Fraction(number)


@pytest.mark.property
@given(st.integers(21, 9_999_999))
def test_a_counted_number_is_found_in_either_script(number: int) -> None:
    for written in (str(number), f"{number:,}", kanji(number)):
        (mention,) = find(f"羊は{written}匹いる。")
        assert mention.quantity is not None
        assert mention.quantity.low == number


@pytest.mark.parametrize("text", ["1" * 5000, "1," * 2000, "一" * 2000, "1-" * 2000])
def test_no_text_is_too_much(text: str) -> None:
    assert all(mention.text for mention in find(text))


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("300人以上が", {"least"}),
        ("300人を超えない", set()),
        ("最大300人が", {"most"}),
        ("40時間以内に", {"most"}),
        ("300 million人が", {"untranslated"}),
        ("12 hoursにわたり", {"untranslated"}),
        ("48 hours liveを", set()),
        ("Rs 500を", {"untranslated"}),
        ("500kmを", set()),
    ],
)
def test_what_the_words_around_a_figure_make_of_it(text: str, traits: set[str]) -> None:
    assert find(text)[0].traits == traits
