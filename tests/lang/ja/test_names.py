import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention
from checker.core.text import Document, Sentence, Span
from checker.lang.ja import PACK
from checker.lang.ja.names import find_names


def document(text: str) -> Document:
    block = Span(0, len(text))
    sentences = tuple(Sentence(at, span, span.of(text)) for at, span in enumerate(PACK.segment(text, block)))
    return Document("article", text, "ja", (block,), sentences)


def names(text: str) -> dict[str, Mention]:
    return {mention.text: mention for mention in PACK.read(document(text)).of(Kind.NAME)}


@pytest.mark.parametrize(
    ("text", "name", "traits"),
    [
        ("ミハイル・ベルザノフ氏は語った", "ミハイル・ベルザノフ", {"katakana", "person"}),
        ("リチャードトーマス司令官", "リチャードトーマス", {"person", "known"}),
        ("司令官リチャードトーマスは", "リチャードトーマス", {"person"}),
        ("サー・ポール・マッカートニーの歌", "ポール・マッカートニー", {"person"}),
        ("キャプテンジャック・ベルザノフ", "ジャック・ベルザノフ", {"unknown"}),
        ("ビリー・ジーン・キング氏", "ビリー・ジーン・キング", {"person"}),
        ("習近平国家主席は", "習近平", {"kanji", "person"}),
        ("金正恩委員長は", "金正恩", {"kanji", "person", "known"}),
        ("文在寅大統領は", "文在寅", {"kanji", "person"}),
        ("李克強首相は", "李克強", {"kanji", "person"}),
        ("朴槿恵前大統領は", "朴槿恵", {"kanji", "person"}),
        ("高橋さくらさんは", "高橋さくら", {"kanji", "person"}),
        ("アナ・ガルシア氏とガルシア", "ガルシア", {"person"}),
    ],
)
def test_people_without_their_titles(text: str, name: str, traits: set[str]) -> None:
    assert traits <= names(text)[name].traits


@pytest.mark.parametrize(
    ("text", "name", "trait"),
    [
        ("カリフォルニア州で", "カリフォルニア", "place"),
        ("ザムーア地区の", "ザムーア", "place"),
        ("アレッポを", "アレッポ", "place"),
        ("中東と地中海", "地中海", "place"),
        ("オレゴン・クーリエ紙によると", "オレゴン・クーリエ", "organization"),
        ("トヨタは", "トヨタ", "organization"),
        ("プリマス・アーガイルが", "プリマス・アーガイル", "katakana"),
        ("バグダッドで", "バグダッド", "place"),
    ],
)
def test_places_and_bodies_without_their_suffixes(text: str, name: str, trait: str) -> None:
    assert trait in names(text)[name].traits


@pytest.mark.parametrize("word", ["メーカー", "サプライチェーン", "ソーシャルメディア", "プレゼンス"])
def test_ordinary_words_are_marked(word: str) -> None:
    assert "common" in names(f"この{word}は")[word].traits


@pytest.mark.parametrize("word", ["ヒスモラ", "ジュナリスモ", "カイレルロ"])
def test_words_outside_dictionaries_are_marked(word: str) -> None:
    assert names(f"その{word}は")[word].traits == {"katakana", "unknown"}


def test_ordinary_words_written_onto_names_fall_away() -> None:
    assert set(names("ゾルプブランドとリーカウンティ")) == {"ゾルプ", "リー"}


def test_a_word_becomes_a_name_where_the_text_calls_a_person_so() -> None:
    assert "common" in names("トランプで遊ぶ")["トランプ"].traits
    assert "common" not in names("トランプ氏が来た。トランプは")["トランプ"].traits


def test_a_title_marks_an_ordinary_word() -> None:
    assert {"common", "titled"} <= names("サンカ首相が来た。")["サンカ"].traits
    assert "titled" not in names("サンカが来た。")["サンカ"].traits


def test_dictionary_spellings_are_keys() -> None:
    assert "aleppo" in names("アレッポは")["アレッポ"].keys
    assert names("文在寅大統領は")["文在寅"].keys[0] == "moon jae-in"
    assert "ichiro suzuki" in names("鈴木一郎教授")["鈴木一郎"].keys


@pytest.mark.parametrize("text", ["イラクは", "3カ国と", "一ヶ月", "すごーい", "国は動いた"])
def test_countries_counters_and_interjections_are_no_names(text: str) -> None:
    assert names(text) == {}


def test_a_country_inside_a_longer_name_stays() -> None:
    assert set(names("イスラエル・カッツ外相")) == {"イスラエル・カッツ"}
    assert set(names("ジャビル・イラク首相")) == {"ジャビル"}


@pytest.mark.parametrize(
    ("text", "run", "traits"),
    [
        ("YouTubeで", "YouTube", {"accepted"}),
        ("WhatsAppで", "WhatsApp", {"accepted"}),
        ("Grabowskaが", "Grabowska", set()),
        ("アン・ヒル(Anne Hill)が", "Anne Hill", {"accepted", "gloss"}),
        ("「Yesterday Once More」を歌う", "Yesterday Once More", {"accepted", "quoted"}),
        ("ANNA BERGER / AFP / GETTY IMAGES", "ANNA BERGER", {"accepted", "credit"}),
        ("ABC12XY3人々は", "ABC12XY3", {"accepted", "code"}),
        ("GettyImages-123456789は", "GettyImages-123456789", {"accepted", "code"}),
        ("https://example.com/a?b=1 を", "https://example.com/a?b=1", {"accepted"}),
        ("@foo_barが", "@foo_bar", {"accepted"}),
        ("マルコBIANCHI撮影", "マルコBIANCHI", {"mixed"}),
        ("Angelaメルケル首相", "Angelaメルケル", {"mixed", "person"}),
    ],
)
def test_latin_script_is_explained_or_not(text: str, run: str, traits: set[str]) -> None:
    mention = names(text)[run]
    assert traits <= mention.traits
    assert ("accepted" in mention.traits) == ("accepted" in traits)
    assert "latin" in mention.traits


@pytest.mark.property
@given(st.text(alphabet="アバデートヴ・＝ 　氏首相山田金正恩はのがABZaé0-19.@/「」()（）。\n", max_size=40))
def test_spans_hold_their_text_in_order(text: str) -> None:
    mentions = find_names(document(text), ())
    assert all(mention.span.of(text) == mention.text for mention in mentions)
    assert [mention.span for mention in mentions] == sorted(mention.span for mention in mentions)


@pytest.mark.shared
def test_the_seed_article_is_read(shared) -> None:  # type: ignore[no-untyped-def]
    found = names((shared / "seeds" / "article.ja.txt").read_text(encoding="utf-8"))
    assert "code" in found["RTX36WD7"].traits
    assert "mixed" in found["オマールSANADIKI"].traits
    assert {"ミハイル・ボグダノフ", "ハイデル・アル・アバディ", "Tillerson", "ヘスボラ"} <= set(found)
