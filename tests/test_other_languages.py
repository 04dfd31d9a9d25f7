"""Articles in Chinese, Korean and Arabic from end to end: what is found, what is left alone, what the report admits."""

from __future__ import annotations

import pytest

from checker import check
from checker.core.options import Options
from checker.core.report import Report
from checker.core.text import Span

ENGLISH = "Kenyan President Ana Novak arrived in Lima on Tuesday. She signed a $30 million agreement with Peru in March 2017.\n"
RIGHT = {
    "zh": "肯尼亚总统安娜·诺瓦克周二抵达利马。她于2017年3月与秘鲁签署了一项3000万美元的协议。\n",
    "ko": "케냐의 아나 노박 대통령이 화요일 리마에 도착했다. 그는 2017년 3월 페루와 3천만 달러 규모의 협정에 서명했다.\n",
    "ar": "وصلت الرئيسة الكينية آنا نوفاك إلى ليما يوم الثلاثاء. ووقعت اتفاقية بقيمة 30 مليون دولار مع بيرو في مارس 2017.\n",
}
WRONG = {
    "zh": (("肯尼亚总统", "肯尼亚首相"), ("周二", "周五"), ("3000万", "3亿"), ("秘鲁", "智利")),
    "ko": (("대통령", "총리"), ("화요일", "금요일"), ("3천만", "3억"), ("페루", "칠레")),
    "ar": (("الرئيسة", "رئيسة الوزراء"), ("الثلاثاء", "الجمعة"), ("30 مليون", "300 مليون"), ("بيرو", "تشيلي")),
}
RULES = ("wrong-role", "wrong-date", "wrong-number", "wrong-country")


def report(tmp_path_factory: pytest.TempPathFactory, lang: str, text: str) -> Report:
    folder = tmp_path_factory.mktemp(lang)
    article, source = folder / "article.txt", folder / "source.txt"
    article.write_text(text, encoding="utf-8")
    source.write_text(ENGLISH, encoding="utf-8")
    return check(article, [source], Options())


@pytest.mark.parametrize("lang", RIGHT)
def test_a_right_article_is_left_alone(tmp_path_factory: pytest.TempPathFactory, lang: str) -> None:
    found = report(tmp_path_factory, lang, RIGHT[lang])
    assert (found.lang, found.findings) == (lang, ())


@pytest.mark.parametrize("lang", RIGHT)
def test_the_report_says_that_the_back_translation_is_a_skeleton(
    tmp_path_factory: pytest.TempPathFactory, lang: str
) -> None:
    unchecked = {item.what: item.reason for item in report(tmp_path_factory, lang, RIGHT[lang]).unchecked}
    assert "skeleton" in unchecked["the back-translation"]
    assert "who acts on whom" in unchecked


@pytest.mark.parametrize(
    ("lang", "right", "wrong", "rule"),
    [
        (lang, right, wrong, rule)
        for lang, pairs in WRONG.items()
        for (right, wrong), rule in zip(pairs, RULES, strict=True)
    ],
)
def test_one_wrong_word_is_found(
    tmp_path_factory: pytest.TempPathFactory, lang: str, right: str, wrong: str, rule: str
) -> None:
    assert right in RIGHT[lang]
    text = RIGHT[lang].replace(right, wrong)
    (finding,) = report(tmp_path_factory, lang, text).findings
    assert finding.rule == rule
    place = text.index(wrong)
    assert finding.span.overlaps(Span(place, place + len(wrong)))


@pytest.mark.parametrize(
    ("lang", "wrong", "suggestion"),
    [("zh", "3亿", "3000万美元"), ("ko", "3억", "3000만 달러"), ("ar", "300 مليون", None)],
)
def test_a_right_figure_is_offered_where_the_language_has_a_rule(
    tmp_path_factory: pytest.TempPathFactory, lang: str, wrong: str, suggestion: str | None
) -> None:
    right = WRONG[lang][2][0]
    (finding,) = report(tmp_path_factory, lang, RIGHT[lang].replace(right, wrong)).findings
    assert finding.suggestion == suggestion
