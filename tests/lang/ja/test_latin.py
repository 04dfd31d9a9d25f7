"""Latin letters inside Japanese: accepted, or a name that nobody rendered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Sentence, Span
from checker.lang.ja.latin import LatinRun, find_latin, is_accepted, is_explained, is_half_name
from checker.lang.ja.tokens import sentence_tokens


def find(text: str, at: int = 0) -> tuple[LatinRun, ...]:
    sentence = Sentence(0, Span(at, at + len(text)), text)
    return find_latin(sentence, sentence_tokens(sentence))


def traits(text: str, run: str) -> frozenset[str]:
    return next(found.traits for found in find(text) if found.text == run)


@pytest.mark.parametrize(
    ("text", "run", "trait"),
    [
        ("NATOの会議", "NATO", "acronym"),
        ("ＮＡＴＯの会議", "ＮＡＴＯ", "acronym"),
        ("歌手のｎａｐｐｏさん", "ｎａｐｐｏ", "wide"),
        ("ワッツアップ（WhatsApp）で", "WhatsApp", "gloss"),
        ("曲名は「Homeward」だ", "Homeward", "quoted"),
        ("撮影：Rosa Keller", "Rosa Keller", "credit"),
        ("米Fox Newsが報じた", "Fox News", "accepted"),
        ("https://example.org/ja を参照", "https://example.org/ja", "accepted"),
    ],
)
def test_what_news_writes_in_latin_letters_is_accepted(text: str, run: str, trait: str) -> None:
    assert {"accepted", trait} <= traits(text, run)


@pytest.mark.parametrize(
    ("text", "run", "trait"),
    [
        ("「交渉は続ける」とRodinskiは述べた", "Rodinski", "person"),
        ("増税はしない、とRodinskiは言う", "Rodinski", "person"),
        ("Rodinski氏が出席した", "Rodinski", "person"),
        ("要衝Watfordの近くで", "Watford", "place"),
        ("昨日Watfordで", "Watford", "renderable"),
        ("反Brexitの集会", "Brexit", "loanword"),
        ("Google Mazeの利用者", "Google Maze", "branded"),
        ("ヌーリ・al-マリキ", "al-", "mixed"),
    ],
)
def test_foreign_names_have_marks(text: str, run: str, trait: str) -> None:
    assert trait in traits(text, run)
    assert "accepted" not in traits(text, run)


@pytest.mark.parametrize(
    ("text", "run"),
    [("「続ける」とOpenAIは述べた", "OpenAI"), ("「続ける」とCNNは述べた", "CNN"), ("iPhoneの近く", "iPhone")],
)
def test_brands_and_acronyms_are_nobody(text: str, run: str) -> None:
    assert not traits(text, run) & {"person", "place", "renderable"}


@pytest.mark.parametrize(
    ("text", "start", "halves"),
    [("オマールHADDAD", 4, 1), ("サッカーNFL", 4, 0), ("の HADDAD", 2, 0)],
)
def test_capitals_glued_to_katakana_are_half_a_name(text: str, start: int, halves: int) -> None:
    assert is_half_name(text, Span(start, len(text))) == bool(halves)


def test_a_word_is_accepted_by_table_dictionary_or_form() -> None:
    assert is_accepted("Netflix")
    assert is_accepted("F-35")
    assert is_accepted("Zzyzx", frozenset({"Zzyzx"}))
    assert not is_accepted("Rodinski")


def test_brackets_explain_a_run() -> None:
    assert is_explained("欧州連合（European Union）", Span(5, 19))
    assert not is_explained("他のFive Eyes諸国", Span(2, 11))


@pytest.mark.property
@given(
    st.text()
    | st.lists(st.sampled_from("Anna al- ・ ヌーリ HADDAD （ ） 「 」 と は言う NATO ＡＢ".split())).map("".join)
)
def test_spans_slice_the_sentence_in_order(text: str) -> None:
    end = 4
    for run in find(text, at=4):
        assert run.text == text[run.span.start - 4 : run.span.end - 4]
        assert run.span.start >= end
        end = run.span.end
