"""The company that a mention keeps, in English on both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention
from checker.match import company
from tests.stories import english, gathered

ARTICLE = "ドイツは台湾への武器の輸出を承認し、フランスは北朝鮮への制裁を延長した。"
SOURCE = "Germany approved the export of weapons to Taiwan, and France extended sanctions against North Korea."
COMPANY = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([0.25, 0.5, 0.75, 1.0]))


def countries(mentions: tuple[Mention, ...]) -> dict[str, Mention]:
    return {mention.text: mention for mention in mentions if mention.kind is Kind.COUNTRY}


def around(text: str, name: str) -> dict[str, float]:
    read = english(text)
    found = countries(read.reading.mentions)
    return company.in_source(read.document, found[name], [other for key, other in found.items() if key != name])


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Weapons exports to Taiwan were approved.", "Taiwan", {"weapon": 0.75, "export": 1.0, "approv": 1.0}),
        ("Taiwan.", "Taiwan", {}),
        ("It is to be in Taiwan and not the other.", "Taiwan", {"not": 1.0, "other": 0.75}),
        ("Germany told France about weapons.", "France", {"told": 1.0, "about": 1.0, "weapon": 0.75}),
        (
            "One hundred and twenty small grey boats left Taiwan.",
            "Taiwan",
            {"left": 1.0, "boats": 0.75, "grey": 0.5, "small": 0.25},
        ),
        (
            "Exports of 300 weapons and more exports to Taiwan.",
            "Taiwan",
            {"export": 1.0, "more": 0.75, "weapon": 0.5, "300": 0.25},
        ),
    ],
)
def test_nearer_words_count_more_and_small_words_nothing(text: str, name: str, words: dict[str, float]) -> None:
    assert around(text, name) == words


@pytest.mark.parametrize(("name", "latin"), [("ドイツ", "Germany"), ("北朝鮮", "North Korea")])
def test_a_country_keeps_the_same_company_in_both_languages(name: str, latin: str) -> None:
    dossier = gathered(ARTICLE, SOURCE)
    ours, theirs = countries(dossier.article.reading.mentions), countries(dossier.sources[0].reading.mentions)
    back = company.in_back(dossier.back, ours[name], list(ours.values()))
    document, others = dossier.sources[0].document, list(theirs.values())
    scores = {key: company.overlap(back, company.in_source(document, theirs[key], others)) for key in theirs}
    assert scores[latin] > scores[{"ドイツ": "North Korea", "北朝鮮": "Germany"}[name]]


def test_words_without_english_keep_no_company() -> None:
    dossier = gathered(ARTICLE, SOURCE)
    silent = replace(dossier.back, links=())
    (first, *_) = dossier.article.reading.of(Kind.COUNTRY)
    assert company.in_back(silent, first, []) == {}


@pytest.mark.property
@given(COMPANY, COMPANY)
def test_overlap_is_symmetric_and_bounded(one: dict[str, float], other: dict[str, float]) -> None:
    shared = company.overlap(one, other)
    assert shared == company.overlap(other, one)
    assert 0.0 <= shared <= min(sum(one.values()), sum(other.values()))
    assert company.overlap(one, one) == sum(one[word] for word in sorted(one))
