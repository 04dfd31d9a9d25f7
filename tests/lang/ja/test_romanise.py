import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.ja.romanise import kana_to_latin, romanise


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("アルジャビル", "Arujabiru"),
        ("トウキョウ", "Tokyo"),
        ("東京", "Tokyo"),
        ("ソウル", "Souru"),
        ("ドナルド・トランプ", "Donarudo Toranpu"),
        ("ﾆｭｰﾖｰｸ", "Nyuyoku"),
        ("山田太郎", "Yamada Taro"),
        ("", ""),
    ],
)
def test_text_is_written_by_its_readings(text: str, latin: str) -> None:
    assert romanise(text) == latin


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("マッチ", "matchi"),
        ("がっこう", "gakkou"),
        ("シンイチ", "shin'ichi"),
        ("カンヌ", "kannu"),
        ("シェリー", "sheri"),
        ("ティファニー", "tifani"),
        ("ヴィクトル", "vikutoru"),
        ("ウォーレン", "woren"),
        ("フュージョン", "fyujon"),
        ("デュボア", "dyuboa"),
        ("ヴェッ", "ve"),
        ("クォーク", "kwoku"),
        ("さゝき", "sasaki"),
    ],
)
def test_kana_follow_modified_hepburn(kana: str, latin: str) -> None:
    assert kana_to_latin(kana) == latin


def test_native_long_vowels_are_shortened() -> None:
    assert kana_to_latin("オオサカ", native=True) == "osaka"
    assert kana_to_latin("オオサカ") == "oosaka"


_KANA = [
    chr(code)
    for low, high in ((0x3041, 0x3097), (0x309B, 0x3100), (0x31F0, 0x3200), (0xFF66, 0xFFA0))
    for code in range(low, high)
]


@pytest.mark.property
@given(st.lists(st.sampled_from(_KANA), max_size=20).map("".join))
def test_every_kana_has_latin_letters(kana: str) -> None:
    assert kana_to_latin(kana).isascii()
