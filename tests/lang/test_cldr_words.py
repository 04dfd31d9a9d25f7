"""Weekdays, months and capitals of CLDR in several languages."""

import pytest

from checker.lang.cldr_words import capitals, months, weekdays


@pytest.mark.parametrize(
    ("lang", "name", "day"), [("zh", "星期三", 2), ("ko", "금요일", 4), ("ar", "السبت", 5), ("it", "lunedì", 0)]
)
def test_weekdays_begin_with_monday(lang: str, name: str, day: int) -> None:
    assert weekdays(lang)[name] == day


def test_the_months_of_the_levant_and_of_egypt_are_both_known() -> None:
    found = months("ar_EG", "ar_SY")
    assert (found["سبتمبر"], found["أيلول"]) == (9, 9)


@pytest.mark.parametrize(("lang", "city", "code"), [("zh", "东京", "JP"), ("ko", "파리", "FR"), ("ar", "لندن", "GB")])
def test_capitals_are_known_where_they_are_cities_of_time_zones(lang: str, city: str, code: str) -> None:
    assert capitals(lang)[city] == code
