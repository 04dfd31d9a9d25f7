"""What several sources together claim of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.dossier import Dossier, Witness
from checker.core.mention import Claim, Kind, Mention, Reading, Relation
from checker.core.text import Span
from checker.match import claims
from tests.stories import CHESS_EN, gathered, text

ARTICLE = "先月フランスのクラウス・ベルガー首相は、リスボンで会見した。\nスペインのマリア・ロペス外相は欠席した。\n"
NEWS = (
    "Last month German Prime Minister Klaus Berger held a news conference in Lisbon.\n"
    "Spanish Foreign Minister Maria Lopez stayed away.\n"
)
COMMENT = (
    "Klaus Berger, the German prime minister, spoke in Lisbon.\n"
    "Foreign Minister Maria Lopez of Spain was absent.\n"
    "Prime Minister Berger smiled.\n"
)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    found = gathered(ARTICLE, NEWS, COMMENT, text(CHESS_EN))
    assert found.related() == (0, 1)
    return found


def held(dossier: Dossier, name: str) -> Claim:
    (claim,) = [c for c in claims.held(dossier.article.reading) if c.holder and c.holder.text == name]
    return claim


def said(witnesses: list[Witness]) -> list[tuple[int, str]]:
    return [(witness.source, witness.mention.text) for witness in witnesses]


def test_only_offices_with_a_holder_are_held() -> None:
    someone = Mention(Kind.NAME, Span(0, 1), "x", 0)
    made = [Claim(relation, Span(0, 1), 0, holder) for relation in Relation for holder in (someone, None)]
    assert claims.held(Reading(claims=tuple(made))) == (Claim(Relation.HOLDS, Span(0, 1), 0, someone),)


def test_all_related_sources_say_what_country_an_office_is_of(dossier: Dossier) -> None:
    assert said(claims.countries_of(dossier, held(dossier, "クラウス・ベルガー"))) == [(0, "German"), (1, "German")]
    assert said(claims.countries_of(dossier, held(dossier, "マリア・ロペス"))) == [(0, "Spanish"), (1, "Spain")]


def test_a_surname_alone_is_the_same_person(dossier: Dossier) -> None:
    holder = held(dossier, "クラウス・ベルガー").holder
    assert holder is not None
    roles = [(0, "Prime Minister"), (1, "prime minister"), (1, "Prime Minister")]
    assert said(claims.roles_of(dossier, holder)) == roles


def test_an_office_of_another_country_has_no_holders_here(dossier: Dossier) -> None:
    assert claims.holders_of(dossier, held(dossier, "クラウス・ベルガー")) == []
    assert said(claims.holders_of(dossier, held(dossier, "マリア・ロペス"))) == [(0, "Maria Lopez"), (1, "Maria Lopez")]


def test_who_holds_the_articles_office() -> None:
    dossier = gathered("フランスのマリア・ロペス首相は会見した。", "French Prime Minister Klaus Berger spoke.")
    assert said(claims.holders_of(dossier, held(dossier, "マリア・ロペス"))) == [(0, "Klaus Berger")]


def test_another_office_of_the_person_tells_no_country() -> None:
    dossier = gathered("ドイツのクラウス・ベルガー首相は会見した。", "Austrian goalkeeper Klaus Berger spoke.")
    assert claims.countries_of(dossier, held(dossier, "クラウス・ベルガー")) == []


def test_a_claim_without_person_or_role_asks_for_nothing(dossier: Dossier) -> None:
    claim = held(dossier, "マリア・ロペス")
    assert claims.countries_of(dossier, replace(claim, holder=None)) == []
    assert claims.countries_of(dossier, replace(claim, role=None)) == []


def test_without_a_role_or_country_nobody_holds_it(dossier: Dossier) -> None:
    claim = held(dossier, "マリア・ロペス")
    assert claims.holders_of(dossier, replace(claim, role=None)) == []
    assert claims.holders_of(dossier, replace(claim, country=None)) == []


@pytest.mark.parametrize(
    ("text_", "keys", "same"),
    [
        ("Klaus Berger", (), True),
        ("KLAUS BERGER", (), True),
        ("Berger", ("klaus berger",), True),
        ("Berger", ("maria berger", "klaus berger"), False),
        ("Berger", (), False),
    ],
)
def test_a_person_is_known_by_name_or_first_key(text_: str, keys: tuple[str, ...], same: bool) -> None:  # noqa: FBT001
    holder = Mention(Kind.NAME, Span(0, 1), text_, 0, keys)
    assert claims.same_person(frozenset({"klaus berger"}), holder) is same
