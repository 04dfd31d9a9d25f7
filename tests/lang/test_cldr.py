"""Names of countries in every language of CLDR."""

import pytest

from checker.core.errors import UnknownName
from checker.lang.cldr import country_forms, territory_names


@pytest.mark.parametrize(
    ("lang", "code", "name"),
    [
        ("en", "MM", "Burma"),
        ("en", "HK", "Hong Kong"),
        ("en", "CI", "Ivory Coast"),
        ("en", "TR", "Turkey"),
        ("en", "TL", "East Timor"),
        ("en", "GB-SCT", "Scotland"),
        ("en", "TT", "Trinidad and Tobago"),
        ("ja", "US", "米国"),
        ("ja", "CG", "コンゴ共和国"),
        ("ja", "GE", "グルジア"),
        ("de", "DE", "Deutschland"),
        ("ko", "JP", "일본"),
        ("zh", "FR", "法国"),
        ("ar", "EG", "مصر"),
    ],
)
def test_a_name_is_known(lang: str, code: str, name: str) -> None:
    assert name in territory_names(lang)[code]


def test_names_of_menus_are_not_kept() -> None:
    names = [name for names in territory_names("en").values() for name in names]
    assert not [name for name in names if "(" in name or " - " in name]


def test_regions_and_pseudo_locales_are_no_territories() -> None:
    assert not {"ZZ", "XA", "EZ", "UN", "001"} & set(territory_names("en"))


def test_every_form_stands_once() -> None:
    forms = [form.form for form in country_forms("ja")]
    assert forms == sorted(set(forms))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownName, match="unknown language 'xx'"):
        territory_names("xx")
