"""Organisations in Japanese sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.text import Sentence, Span
from checker.lang.ja.organizations import find_organizations, renderings
from checker.lang.ja.tokens import sentence_tokens


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    sentence = Sentence(0, Span(at, at + len(text)), text)
    return find_organizations(sentence, sentence_tokens(sentence))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("国連は声明を出した", "united nations"),
        ("北大西洋条約機構の会合", "nato"),
        ("労働党が勝った", "labour party"),
        ("国防総省の発表", "pentagon"),
        ("会計検査院が調べた", "board of audit"),
        ("連邦捜査局とFBI", "fbi"),
        ("英国のABCXは", "abcx"),
    ],
)
def test_bodies_are_found(text: str, key: str) -> None:
    assert key in find(text)[0].keys


def test_an_unknown_party_has_no_keys() -> None:
    party = find("海賊自由党は議席を得た")[0]
    assert party.text == "海賊自由党"
    assert party.keys == ()
    assert party.traits == {"pattern"}


@pytest.mark.parametrize(
    ("text", "key"),
    [("他のFive Eyes諸国は", "five eyes"), ("Europa Leagueに出る", "europa league"), ("Arsenal 3-2", "arsenal")],
)
def test_bodies_left_in_latin_letters_are_marked(text: str, key: str) -> None:
    body = find(text)[0]
    assert body.keys == (key,)
    assert "untranslated" in body.traits


@pytest.mark.parametrize(
    "text",
    [
        "ファイブ・アイズ（Five Eyes）は",
        "CIAとFBI",
        "Five Eyes Onlyという曲",
        "米Senate通信",
        "英Financial Timesによると",
    ],
)
def test_glosses_acronyms_and_media_are_not(text: str) -> None:
    assert not [mention for mention in find(text) if "untranslated" in mention.traits]


@pytest.mark.parametrize("text", ["市民自由連合が訴えた", "移民控訴審議会の決定"])
def test_the_end_of_a_longer_name_is_no_body(text: str) -> None:
    assert not [mention for mention in find(text) if mention.keys]


@pytest.mark.parametrize("text", ["今回国連は", "米議会は"])
def test_what_stands_before_a_body_does_not_always_lengthen_it(text: str) -> None:
    assert find(text)[0].keys


def test_bodies_have_japanese_names() -> None:
    assert renderings("Five Eyes")[0] == "ファイブ・アイズ"
    assert renderings("house of representatives")
    assert renderings("Senate") == ()
    assert renderings("Nobody at All") == ()


@pytest.mark.parametrize("text", ["与党と野党が争う", "GDPとTV", "東京の夜", "雲南省の村"])
def test_other_things_have_no_keys(text: str) -> None:
    assert not [mention for mention in find(text) if mention.keys]


@pytest.mark.property
@given(
    st.text()
    | st.lists(st.sampled_from("国連 Five Eyes 党 省 FBI 外務 労働 ・ の 委員会 議会 員 連合".split())).map("".join)
)
def test_spans_slice_the_sentence_and_are_disjoint(text: str) -> None:
    end = 6
    for mention in find(text, at=6):
        assert mention.text == text[mention.span.start - 6 : mention.span.end - 6]
        assert mention.span.start >= end
        end = mention.span.end
