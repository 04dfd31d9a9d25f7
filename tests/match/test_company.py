"""The company that a mention keeps, in English on both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention
from checker.lang.ja import pieces
from checker.match import company
from tests.stories import english, gathered

ARTICLE = "ドイツは台湾への武器の輸出を承認し、フランスは北朝鮮への制裁を延長した。"
SOURCE = "Germany approved the export of weapons to Taiwan, and France extended sanctions against North Korea."
COMPANY = st.lists(
    st.tuples(st.frozensets(st.sampled_from("abcdef"), min_size=1), st.sampled_from([0.25, 0.5, 0.75, 1.0]))
).map(tuple)


def countries(mentions: tuple[Mention, ...]) -> dict[str, Mention]:
    return {mention.text: mention for mention in mentions if mention.kind is Kind.COUNTRY}


def around(text: str, name: str) -> dict[str, float]:
    read = english(text)
    found = countries(read.reading.mentions)
    others = [other for key, other in found.items() if key != name]
    return {word: weight for says, weight in company.in_source(read.document, found[name], others) for word in says}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Weapons exports to Taiwan were approved.", "Taiwan", {"weapon": 0.75, "export": 1.0, "approv": 1.0}),
        ("Taiwan.", "Taiwan", {}),
        ("It is to be in Taiwan and not the other.", "Taiwan", {}),
        ("Germany told France about weapons.", "France", {"told": 1.0, "about": 1.0, "weapon": 0.75}),
        (
            "One hundred and twenty small grey boats left Taiwan.",
            "Taiwan",
            {"left": 1.0, "boats": 0.75, "grey": 0.5, "small": 0.25},
        ),
        (
            "300 weapons and exports to Taiwan.",
            "Taiwan",
            {"export": 1.0, "weapon": 0.75, "300": 0.5},
        ),
    ],
)
def test_nearer_words_count_more_and_small_words_nothing(text: str, name: str, words: dict[str, float]) -> None:
    assert around(text, name) == words


@pytest.mark.parametrize(("name", "latin"), [("ドイツ", "Germany"), ("北朝鮮", "North Korea")])
def test_a_country_keeps_the_same_company_in_both_languages(name: str, latin: str) -> None:
    dossier = gathered(ARTICLE, SOURCE)
    ours, theirs = countries(dossier.article.reading.mentions), countries(dossier.sources[0].reading.mentions)
    back = company.in_article(dossier.article.document, dossier.back, ours[name], list(ours.values()), pieces)
    document, others = dossier.sources[0].document, list(theirs.values())
    scores = {key: company.overlap(back, company.in_source(document, theirs[key], others)) for key in theirs}
    assert scores[latin] > scores[{"ドイツ": "North Korea", "北朝鮮": "Germany"}[name]]


def test_words_without_english_keep_no_company() -> None:
    dossier = gathered(ARTICLE, SOURCE)
    silent = replace(dossier.back, links=())
    (first, *_) = dossier.article.reading.of(Kind.COUNTRY)
    assert company.in_article(dossier.article.document, silent, first, [], pieces) == ()
    assert company.belonging_in_article(dossier.article.document, silent, first, pieces) is None


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("They survey Norwegian waters.", "Norwegian", {"waters"}),
        ("Norway's frozen fish exports rose.", "Norway", {"frozen", "fish", "export"}),
        ("The Norway-based body met.", "Norway", {"based", "body", "met"}),
        ("They came from Norway and left.", "Norway", None),
        ("They left Norway.", "Norway", None),
    ],
)
def test_what_stands_after_a_country_as_its_own(text: str, name: str, phrase: set[str] | None) -> None:
    read = english(text)
    found = company.belonging_in_source(read.document, countries(read.reading.mentions)[name])
    assert (found and set(found.phrase)) == phrase


def test_the_belongings_of_both_languages_are_the_same_by_any_meaning_of_the_word() -> None:
    dossier = gathered("委員会は、ノルウェーの領海を調べた。", "The commission surveyed Norwegian waters.")
    (ours,), (theirs,) = (read.reading.of(Kind.COUNTRY) for read in (dossier.article, dossier.sources[0]))
    here = company.belonging_in_article(dossier.article.document, dossier.back, ours, pieces)
    there = company.belonging_in_source(dossier.sources[0].document, theirs)
    assert here is not None
    assert there is not None
    assert here.words & there.words


def test_what_every_state_has_is_no_ones_own() -> None:
    dossier = gathered("ノルウェー政府は調査した。", "The Norwegian government made a survey.")
    (ours,) = dossier.article.reading.of(Kind.COUNTRY)
    found = company.belonging_in_article(dossier.article.document, dossier.back, ours, pieces)
    assert found is None or not found.words


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Sanctions on Norway remain.", "Norway", {"sancti", "remain"}),
        ("Norway and Fiji signed it.", "Norway", {"signed"}),
        ("Norway said Fiji signed it.", "Norway", set()),
        ("Fiji-Norway trade grew.", "Fiji", {"trade", "grew"}),
    ],
)
def test_what_stands_beside_a_country_ends_at_the_next(text: str, name: str, words: set[str]) -> None:
    read = english(text)
    found = countries(read.reading.mentions)
    assert company.beside(read.document, found[name], list(found.values())) == words


@pytest.mark.property
@given(COMPANY, COMPANY)
def test_overlap_is_bounded(one: company.Company, other: company.Company) -> None:
    assert 0.0 <= company.overlap(one, other) <= sum(weight for _, weight in one)
    assert company.overlap(one, one) == sum(weight for _, weight in one)
