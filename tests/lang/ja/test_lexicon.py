import pytest

from checker.lang.ja.lexicon import attested, is_word, loanwords, names, places, senses, version


@pytest.mark.parametrize(
    ("word", "gloss"), [("大統領", "president"), ("ジャーナリスト", "journalist"), ("とうきょう", "Tokyo")]
)
def test_words_have_meanings(word: str, gloss: str) -> None:
    assert any(gloss in text for sense in senses(word) for text in sense.glosses)
    assert is_word(word)


@pytest.mark.parametrize(
    ("word", "latin"), [("モスクワ", "Moscow"), ("習近平", "Xi Jinping"), ("レイモンド", "Raymond")]
)
def test_names_have_latin_spellings(word: str, latin: str) -> None:
    assert latin in {name.latin for name in names(word)}


def test_types_of_names_are_kept() -> None:
    assert {"place"} in [set(name.types) for name in names("アレッポ")]


@pytest.mark.parametrize("word", ["", "ジュナリスモ", "'; DROP TABLE Kana; --"])
def test_unknown_words_have_nothing(word: str) -> None:
    assert senses(word) == ()
    assert names(word) == ()
    assert not is_word(word)


def test_version_names_both_dictionaries() -> None:
    assert version().startswith("jmdict-")
    assert "jmnedict-" in version()


@pytest.mark.parametrize(
    ("latin", "form"), [("Leicester", "レスター"), ("Seattle", "シアトル"), ("Balearic Islands", "バレアレス")]
)
def test_places_are_found_by_their_latin_name(latin: str, form: str) -> None:
    assert form in places(latin)


@pytest.mark.parametrize("latin", ["Quxville", "tower", ""])
def test_what_is_no_place_has_no_spelling_of_one(latin: str) -> None:
    assert places(latin) == ()


def test_every_rendering_of_a_name_is_attested() -> None:
    assert set(attested("Tatum")) == {"テータム", "テイタム"}
    assert "マンスター" in attested("Munster")  # explained in brackets: Munster (Ireland)


def test_loan_words_are_found_by_their_meaning() -> None:
    assert "アイボリー" in loanwords("ivory")
    assert all("ァ" <= form[0] <= "ヺ" for form in loanwords("frog"))


@pytest.mark.parametrize("word", ["", "quxville", "'; DROP TABLE Kana; --"])
def test_what_no_dictionary_has_is_not_attested(word: str) -> None:
    assert attested(word) == loanwords(word) == ()
