"""Chinese quantities and dates by value."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from checker.core.mention import Kind, Moment, Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("约1.2亿人受到影响", "120000000", "person"),
        ("三百五十名学生", "350", "person"),
        ("百分之十五的选民", "15", "%"),
        ("三分之二的股份", "2/3", "share"),
        ("2,500公里", "2500", "km"),
        ("一万五千吨小麦", "15000", "tonne"),
        ("两架飞机", "2", ""),
        ("售价40美元", "40", "USD"),
        ("£300万的罚款", "3000000", "GBP"),
        ("二十三岁的球员", "23", "year-old"),
        ("3万億美元", "3000000000000", "USD"),
    ],
)
def test_quantities_have_values(read: Read, text: str, value: str, unit: str) -> None:
    (number,) = read(text).of(Kind.NUMBER)
    assert number.quantity is not None
    assert (number.quantity.low, number.quantity.unit) == (Fraction(value), unit)


@pytest.mark.parametrize("text", ["他一直十分谨慎。", "万一下雨怎么办？", "统一的标准", "成千富翁"])
def test_words_with_numerals_count_nothing(read: Read, text: str) -> None:
    assert read(text).of(Kind.NUMBER) == ()


def test_a_score_is_two_figures(read: Read) -> None:
    found = [number.quantity for number in read("主队以3比1获胜。").of(Kind.NUMBER)]
    assert [(int(quantity.low), quantity.unit) for quantity in found if quantity] == [(3, "score"), (1, "score")]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019年3月5日", Moment(year=2019, month=3, day=5)),
        ("十一月三十日", Moment(month=11, day=30)),
        ("周四", Moment(weekday=3)),
        ("星期天上午", Moment(weekday=6, part="am")),
        ("禮拜二", Moment(weekday=1)),
        ("晚上8点半", Moment(hour=20, minute=30, part="night")),
        ("三天前", Moment(shift=-3, unit="day")),
        ("两年后", Moment(shift=2, unit="year")),
        ("上个月", Moment(shift=-1, unit="month")),
        ("1990年代", Moment(year=1990, unit="decade")),
        ("十九世纪", Moment(year=19, unit="century")),
    ],
)
def test_moments_are_read(read: Read, text: str, moment: Moment) -> None:
    assert [date.moment for date in read(f"会议{text}举行。").of(Kind.DATE)] == [moment]
