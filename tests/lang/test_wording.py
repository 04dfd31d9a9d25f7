"""How a country or a role is written, for messages and suggestions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.core.errors import UnknownName
from checker.core.tables import read_table
from checker.lang import cldr, wording
from checker.match.roles import roles


@pytest.mark.parametrize(
    ("code", "english", "japanese"),
    [
        ("IQ", "Iraq", "イラク"),
        ("IL", "Israel", "イスラエル"),
        ("US", "United States", "アメリカ"),
        ("GB", "United Kingdom", "イギリス"),
        ("GB-ENG", "England", "イングランド"),
        ("KR", "South Korea", "韓国"),
        ("KP", "North Korea", "北朝鮮"),
        ("NE", "Niger", "ニジェール"),
        ("NG", "Nigeria", "ナイジェリア"),
        ("DM", "Dominica", "ドミニカ国"),
        ("DO", "Dominican Republic", "ドミニカ共和国"),
        ("CG", "Congo-Brazzaville", "コンゴ共和国"),
        ("CD", "Congo-Kinshasa", "コンゴ民主共和国"),
        ("TW", "Taiwan", "台湾"),
        ("EU", "European Union", "欧州連合"),
    ],
)
def test_a_country_has_an_everyday_name(code: str, english: str, japanese: str) -> None:
    assert (wording.country(code, "en"), wording.country(code, "ja")) == (english, japanese)


@pytest.mark.parametrize(
    ("code", "japanese"),
    [
        ("GB-SCT", "スコットランド"),
        ("GB-WLS", "ウェールズ"),
        ("HK", "香港"),
        ("MO", "マカオ"),
        ("AE", "アラブ首長国連邦"),
        ("ZA", "南アフリカ"),
        ("SA", "サウジアラビア"),
        ("KZ", "カザフスタン"),
    ],
)
def test_a_country_is_suggested_by_its_usual_name(code: str, japanese: str) -> None:
    assert wording.country(code, "ja") == japanese


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_country_is_named_by_one_of_its_forms(lang: str) -> None:
    codes = cldr.territory_names(lang)
    assert [code for code in codes if wording.country(code, lang) not in wording.country_forms(code, lang)] == []
    names = [wording.country(code, lang) for code in codes]
    assert len(set(names)) == len(names)


def test_an_unknown_code_stands_for_itself() -> None:
    assert wording.country("ZZ", "ja") == "ZZ"
    assert wording.country_forms("ZZ", "ja") == ()


def test_a_language_that_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnknownName, match="unknown language 'xx'"):
        wording.country("IQ", "xx")


@pytest.mark.parametrize(
    ("role", "english", "japanese"),
    [
        ("prime-minister", "prime minister", "首相"),
        ("president", "president", "大統領"),
        ("king", "king", "国王"),
        ("foreign-minister", "foreign minister", "外相"),
        ("spokesperson", "spokesman", "報道官"),
        ("no-such-role", None, None),
    ],
)
def test_a_role_has_a_usual_word(role: str, english: str | None, japanese: str | None) -> None:
    assert (wording.role(role, "en"), wording.role(role, "ja")) == (english, japanese)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_usual_word_stands_in_the_table(lang: str) -> None:
    surfaces = {row["surface"] for row in read_table(f"checker.lang.{lang}", "roles.tsv")}
    words = {role.id: wording.role(role.id, lang) for role in roles().values()}
    assert {word for word in words.values() if word} <= surfaces
    assert [role for role in ("prime-minister", "president", "minister", "mayor", "king") if not words[role]] == []


@pytest.mark.parametrize(
    ("lang", "written"), [("ja", "2億4000万"), ("zh", "2亿4000万"), ("ko", "2억 4000만"), ("ar", None)]
)
def test_large_numbers_are_grouped_as_the_language_does(lang: str, written: str | None) -> None:
    assert wording.number(Fraction(240_000_000), lang) == written
