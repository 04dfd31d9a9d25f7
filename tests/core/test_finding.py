"""Findings: severities, and fingerprints that survive edits elsewhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import pipeline
from checker.core.finding import Columns, Severity, columns_after, fingerprint
from checker.core.options import Options
from tests.stories import TRAM_EN, TRAM_JA, article, source, text

WORDS = st.text(max_size=20)
CALL = ("wrong-country", "article.ja.txt", "フランス", "先月フランスの首相は会見した。", 0)


def test_severities_rise() -> None:
    assert [severity.rank for severity in Severity] == [0, 1, 2, 3]
    assert max(Severity, key=lambda severity: severity.rank) is Severity.CRITICAL


@pytest.mark.parametrize(
    "changed",
    [
        ("wrong-role", *CALL[1:]),
        (CALL[0], "other.ja.txt", *CALL[2:]),
        (*CALL[:2], "ドイツ", *CALL[3:]),
        (*CALL[:3], "昨年フランスの首相は会見した。", 0),
        (*CALL[:4], 1),
    ],
)
def test_a_fingerprint_tells_findings_apart(changed: tuple[str, str, str, str, int]) -> None:
    assert fingerprint(*CALL) != fingerprint(*changed)


@pytest.mark.parametrize(
    ("text_", "sentence"),
    [
        ("フランス", "先月フランスの 首相は、会見した。"),
        ("フランス", "  先月フランスの\n首相は、会見した。\u3000"),
        ("ﾌﾗﾝｽ", "先月ﾌﾗﾝｽの首相は､会見した｡"),
    ],
)
def test_a_fingerprint_overlooks_widths_and_spaces(text_: str, sentence: str) -> None:
    plain = fingerprint("wrong-country", "a", "フランス", "先月フランスの首相は、会見した。", 0)
    assert fingerprint("wrong-country", "a", text_, sentence, 0) == plain


@pytest.mark.property
@given(WORDS, WORDS, WORDS, WORDS, st.integers(0, 99))
def test_a_fingerprint_is_32_hex_digits(rule: str, name: str, words: str, sentence: str, occurrence: int) -> None:
    print_ = fingerprint(rule, name, words, sentence, occurrence)
    assert re.fullmatch("[0-9a-f]{32}", print_)
    assert print_ == fingerprint(rule, name, words, sentence, occurrence)


WRONG = text(TRAM_JA).replace("ドイツ", "フランス").replace("2019年", "2017年")


def found(body: str) -> dict[str, tuple[str, int]]:
    report = pipeline.check(article(body), [source(text(TRAM_EN))], Options(lang="ja"))
    return {finding.fingerprint: (finding.text, finding.span.start) for finding in report.findings}


def test_fingerprints_stay_where_findings_move() -> None:
    before, after = found(WRONG), found("\r\n市電が開通\r\n\r\n" + WRONG.replace("\n", "\r\n"))
    assert {words for words, _ in before.values()} == {"フランス", "2017年"}
    assert before.keys() == after.keys()
    assert all(after[key][1] > before[key][1] for key in before)


@pytest.mark.parametrize(
    ("before", "utf16", "utf8"),
    [("", 1, 1), ("abc", 4, 4), ("日本", 3, 7), ("𠮷", 3, 5), ("か\u3099", 3, 7), ("\ufeff", 2, 4), ("\ud800", 2, 4)],
)
def test_columns_in_other_units(before: str, utf16: int, utf8: int) -> None:
    assert columns_after(before) == Columns(utf16, utf8)
