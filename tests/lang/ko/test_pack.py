"""The Korean pack: countries, offices, figures, dates and names with what is written onto them."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Moment, Reading
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.ko import PACK
from checker.lang.ko.romanisation import romanise

Read = Callable[[str], Reading]
DOUBT = {"metonym", "ambiguous", "region", "language", "currency"}


def test_the_pack_is_in_the_table() -> None:
    assert LANGUAGES.get("ko") is PACK


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("어제 서울에서 회의가 열렸다.", 0.9, 1.0),
        ("昨日、東京で会議が開かれました。", 0.0, 0.0),
        ("The meeting was held in Seoul (서울).", 0.0, 0.2),
        ("", 0.0, 0.0),
    ],
)
def test_korean_is_told_by_its_script(text: str, low: float, high: float) -> None:
    assert low <= PACK.recognises(text) <= high


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("회의가 끝났다. 대표들은 떠났다.", ["회의가 끝났다.", "대표들은 떠났다."]),
        ("그는 “동의한다.”라고 말했다.", ["그는 “동의한다.”라고 말했다."]),
        ("물가는 3.5% 올랐습니다. 끝.", ["물가는 3.5% 올랐습니다.", "끝."]),
        ("제목\n본문입니다.", ["제목", "본문입니다."]),
    ],
)
def test_sentences_end_at_stops(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in PACK.segment(text, Span(0, len(text)))] == sentences


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("케냐와 우간다의 대표가 도착했다.", "KE UG"),
        ("프랑스에서는 독일인들이 일한다.", "FR DE"),
        ("영국군은 이란으로부터 철수했다.", "GB IR"),
        ("그 수단과 방법을 가리지 않았다.", ""),
        ("인도양의 섬", ""),
        ("한·미 정상이 만났다.", "KR US"),
        ("북미 정상회담이 열린다.", "KP US"),
        ("미 국무부는 논평을 거부했다.", "US"),
        ("50만 호주 달러", ""),
        ("니제르와 나이지리아, 기니와 기니비사우", "NE NG GN GW"),
    ],
)
def test_countries_are_told(read: Read, text: str, codes: str) -> None:
    found = [mention for mention in read(text).of(Kind.COUNTRY) if not mention.traits & DOUBT]
    assert " ".join("|".join(mention.keys) for mention in found) == codes


@pytest.mark.parametrize(
    ("text", "ids", "traits"),
    [
        ("전 대통령이 말했다.", "president", {"former"}),
        ("부총리는 사임했다.", "deputy-prime-minister", {"deputy"}),
        ("외무장관과 국방부 장관", "foreign-minister defence-minister", set()),
        ("대통령 당선인은 웃었다.", "president", {"elect"}),
        ("판사들에게 물었다.", "judge", set()),
    ],
)
def test_offices_are_told(read: Read, text: str, ids: str, traits: set[str]) -> None:
    found = read(text).of(Kind.ROLE)
    assert " ".join(mention.keys[0] for mention in found) == ids
    assert traits <= found[0].traits


@pytest.mark.parametrize("text", ["대통령실은 부인했다.", "대통령 선거가 치러졌다.", "왕국의 역사"])
def test_an_institution_or_event_is_no_office(read: Read, text: str) -> None:
    assert read(text).of(Kind.ROLE) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1만 5천 명이 모였다.", "15000", "person"),
        ("3억 2,000만 달러를 냈다.", "320000000", "USD"),
        ("세 명이 다쳤다.", "3", "person"),
        ("스물두 살의 선수", "22", "year-old"),
        ("3분의 1이 반대했다.", "1/3", "share"),
        ("백만 유로를 모았다.", "1000000", "EUR"),
        ("12.5% 올랐다.", "25/2", "%"),
        ("수백 명이 왔다.", "200", "person"),
        ("37만 5,000원이다.", "375000", "KRW"),
    ],
)
def test_quantities_have_values(read: Read, text: str, value: str, unit: str) -> None:
    (number,) = read(text).of(Kind.NUMBER)
    assert number.quantity is not None
    assert (number.quantity.low, number.quantity.unit) == (Fraction(value), unit)


@pytest.mark.parametrize("text", ["이만 마치겠습니다.", "일이 많다.", "그만의 방식", "구조 작업"])
def test_words_that_look_like_numerals_count_nothing(read: Read, text: str) -> None:
    assert read(text).of(Kind.NUMBER) == ()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019년 3월 5일", Moment(year=2019, month=3, day=5)),
        ("월요일", Moment(weekday=0)),
        ("오후 8시 30분", Moment(hour=20, minute=30, part="pm")),
        ("지난달", Moment(shift=-1, unit="month")),
        ("3년 전", Moment(shift=-3, unit="year")),
        ("1990년대", Moment(year=1990, unit="decade")),
        ("19세기", Moment(year=19, unit="century")),
    ],
)
def test_moments_are_read(read: Read, text: str, moment: Moment) -> None:
    assert [date.moment for date in read(f"회의는 {text}에 열렸다.").of(Kind.DATE)] == [moment]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("레아 노박 총리가 말했다.", "레아 노박"),
        ("새로운 마르티네스 감독은 웃었다.", "마르티네스"),
        ("안드레아 씨는 거절했다.", "안드레아"),
        ("요한 베르크(Johan Berg)가 썼다.", "요한 베르크"),
    ],
)
def test_a_name_is_told_by_what_stands_behind_it(read: Read, text: str, name: str) -> None:
    assert name in [mention.text for mention in read(text).of(Kind.NAME) if "loose" not in mention.traits]


def test_another_noun_is_loose(read: Read) -> None:
    (found,) = read("브루클린에서 살았다.").of(Kind.NAME)
    assert (found.text, "loose" in found.traits) == ("브루클린", True)


def test_who_holds_which_office(read: Read) -> None:
    (claim,) = read("페루의 마르티네스 대통령이 도착했다.").claims
    assert (claim.holder and claim.holder.text, claim.country and claim.country.keys) == ("마르티네스", ("PE",))


def test_hangul_is_romanised_by_rule() -> None:
    assert romanise("한국 트럼프") == "Hanguk Teureompeu"


@pytest.mark.property
@given(st.text(alphabet="미국영한·총리3만억년월일요 씨은(aB).\n", max_size=60))
def test_mentions_say_what_stands_there(text: str) -> None:
    sentences = tuple(Sentence(at, s, s.of(text)) for at, s in enumerate(PACK.segment(text, Span(0, len(text)))))
    document = Document("a", text, "ko", (Span(0, len(text)),), sentences)
    assert all(mention.span.of(text) == mention.text for mention in PACK.read(document).mentions)
