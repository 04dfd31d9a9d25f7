from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention, Moment
from checker.core.text import Sentence, Span
from checker.lang.ja.dates import find_dates
from checker.lang.ja.tokens import sentence_tokens


def find(text: str) -> tuple[Mention, ...]:
    here = Sentence(0, Span(0, len(text)), text)
    return find_dates(here, sentence_tokens(here))


KNOWN: list[tuple[str, list[Moment]]] = [
    ("2020年6月28日に", [Moment(2020, 6, 28)]),
    ("２０２０年６月２８日に", [Moment(2020, 6, 28)]),
    ("二〇一七年十月三日に", [Moment(2017, 10, 3)]),
    ("2020 年 6 月 28 日に", [Moment(2020, 6, 28)]),
    ("6月28日に", [Moment(month=6, day=28)]),
    ("28日に", [Moment(day=28)]),
    ("6月に", [Moment(month=6)]),
    ("カナダ,9月11日に", [Moment(month=9, day=11)]),
    ("13月に", [Moment(month=13)]),
    ("6月91日に", [Moment(month=6, day=91)]),
    ("20160年に", [Moment(20160)]),
    ("91時30分に", [Moment(hour=91, minute=30)]),
    ("19800年代に", [Moment(19800, unit="decade")]),
    ("3000年間に", []),
    ("2015年に", [Moment(2015)]),
    ("18年6月に", [Moment(18, 6)]),
    ("2020/6/28に", [Moment(2020, 6, 28)]),
    ("令和2年に", [Moment(2020)]),
    ("平成30年4月に", [Moment(2018, 4)]),
    ("令和元年に", [Moment(2019)]),
    ("昭和20年8月15日に", [Moment(1945, 8, 15)]),
    ("大正12年に", [Moment(1923)]),
    ("明治元年に", [Moment(1868)]),
    ("90年代に", [Moment(90, unit="decade")]),
    ("1990年代に", [Moment(1990, unit="decade")]),
    ("19世紀後半に", [Moment(19, unit="century")]),
    ("2017年後半に", [Moment(2017)]),
    ("火曜日に", [Moment(weekday=1)]),
    ("火曜に", [Moment(weekday=1)]),
    ("28日（日）に", [Moment(day=28), Moment(weekday=6)]),
    ("28日日曜日に", [Moment(day=28), Moment(weekday=6)]),
    ("日曜の朝に", [Moment(weekday=6, part="morning")]),
    ("午後3時に", [Moment(hour=15, part="pm")]),
    ("午後3時半に", [Moment(hour=15, minute=30, part="pm")]),
    ("午前0時に", [Moment(hour=0, part="am")]),
    ("夜8時に", [Moment(hour=20, part="night")]),
    ("夜12時に", [Moment(hour=0, part="night")]),
    ("深夜2時に", [Moment(hour=2, part="night")]),
    ("15時30分に", [Moment(hour=15, minute=30)]),
    ("9:30に", [Moment(hour=9, minute=30)]),
    ("今朝5時に", [Moment(shift=0, unit="day", part="morning"), Moment(hour=5)]),
    ("正午に", [Moment(hour=12, part="noon")]),
    ("昨年は", [Moment(shift=-1, unit="year")]),
    ("一昨年は", [Moment(shift=-2, unit="year")]),
    ("先月は", [Moment(shift=-1, unit="month")]),
    ("来週は", [Moment(shift=1, unit="week")]),
    ("昨夜は", [Moment(shift=-1, unit="day", part="night")]),
    ("3年前に", [Moment(shift=-3, unit="year")]),
    ("2週間後に", [Moment(shift=2, unit="week")]),
    ("2000年前に", [Moment(shift=-2000, unit="year")]),
    ("3年間", []),
    ("24時間", []),
    ("4日間", []),
    ("100日", []),
    ("3日ぶりに", []),
    ("三日月が出た", []),
    ("一時は", []),
    ("3日本", []),
    ("半世紀", []),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_dates(text: str, expected: list[Moment]) -> None:
    assert [mention.moment for mention in find(text)] == expected


@pytest.mark.parametrize("text", ["今日では", "先週の水曜日"])
def test_words_that_english_may_leave_out(text: str) -> None:
    assert "weak" in find(text)[0].traits


def test_now_japan_is_not_today() -> None:
    assert find("今、今日本は") == ()


def test_the_mention_is_a_date() -> None:
    (mention,) = find("会議は月曜日に開く。")
    assert (mention.kind, mention.text, mention.span) == (Kind.DATE, "月曜日", Span(3, 6))


@pytest.mark.property
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read(day: date) -> None:
    found = [mention.moment for mention in find(f"{day.year}年{day.month}月{day.day}日に始まる。")]
    assert found == [Moment(day.year, day.month, day.day)]
