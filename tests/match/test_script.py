"""Scripts, units and Latin keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.match.script import LONGEST, latin_key, script_of, split_units


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("オバマ", "katakana"), ("おばま", "katakana"), ("ｵﾊﾞﾏ", "katakana"), ("오바마", "korean"), ("奥巴马", "chinese"),
        ("Обама", "russian"), ("أوباما", "arabic"), ("אובמה", "hebrew"), ("Obama", "latin"), ("Žižek", "latin"),
        ("", ""), ("123・", ""), ("🙂", ""), ("Kポップ", "katakana"), ("\ud800", ""),
    ],
)  # fmt: skip
def test_script(name: str, script: str) -> None:
    assert script_of(name) == script


@pytest.mark.parametrize(
    ("latin", "key"),
    [
        ("Haider al-Abadi", "haideralabadi"), ("Łódź", "lodz"), ("Øresund", "oresund"), ("Weiß", "weiss"),
        ("O'Brien", "obrien"), ("Erdoğan", "erdogan"), ("İzmir", "izmir"), ("Þórr", "thorr"), ("安倍", ""),
    ],
)  # fmt: skip
def test_latin_key(latin: str, key: str) -> None:
    assert latin_key(latin) == key


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("ジェームズ", ["ジェ", "ー", "ム", "ズ"]), ("ｼﾞｪｰﾑｽﾞ", ["ジェ", "ー", "ム", "ズ"]), ("ヒョアン", ["ヒ", "ョ", "ア", "ン"]),
        ("しんぞう", ["シ", "ン", "ゾ", "ウ"]), ("ロナウド・", ["ロ", "ナ", "ウ", "ド"]), ("", []),
    ],
)  # fmt: skip
def test_kana_units(name: str, units: list[str]) -> None:
    assert list(split_units(name, "katakana", {"ジェ"})) == units


def test_hangul_comes_apart() -> None:
    assert len(split_units("푸틴", "korean", ())) == 5


def test_letters_lose_marks_and_case() -> None:
    assert split_units("Пу́тин", "russian", ()) == tuple("путин")
    assert split_units("مُحَمَّد", "arabic", ()) == tuple("محمد")


@pytest.mark.property
@given(st.text(), st.sampled_from(["katakana", "korean", "russian", "arabic", "hebrew", "latin", ""]))
def test_any_text_splits(name: str, script: str) -> None:
    assert len(split_units(name, script, ())) <= LONGEST


@pytest.mark.property
@given(st.text())
def test_any_key_is_letters(latin: str) -> None:
    assert set(latin_key(latin)) <= set("abcdefghijklmnopqrstuvwxyz")
