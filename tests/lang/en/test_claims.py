"""Who holds which office, who leads what, what is short for what, who did what to whom."""

from collections.abc import Callable

import pytest

from checker.core.mention import Claim, Reading, Relation

Read = Callable[[str], Reading]


def claims(reading: Reading, relation: Relation) -> list[Claim]:
    return [claim for claim in reading.claims if claim.relation is relation]


@pytest.mark.parametrize(
    ("text", "holder", "role", "country"),
    [
        ("Danish Prime Minister Anna Lindqvist spoke.", "Anna Lindqvist", "Prime Minister", "DK"),
        ("Prime Minister Anna Lindqvist of Denmark spoke.", "Anna Lindqvist", "Prime Minister", "DK"),
        ("Anna Lindqvist, Denmark's prime minister, spoke.", "Anna Lindqvist", "prime minister", "DK"),
        ("Anna Lindqvist, the prime minister of Denmark, spoke.", "Anna Lindqvist", "prime minister", "DK"),
        ("The Danish prime minister, Anna Lindqvist, spoke.", "Anna Lindqvist", "prime minister", "DK"),
        ("The prime minister of Denmark, Anna Lindqvist, spoke.", "Anna Lindqvist", "prime minister", "DK"),
        ("Denmark's president Anna Lindqvist spoke.", "Anna Lindqvist", "president", "DK"),
        ("They like [Danish president Anna] Lindqvist’s plan.", "Lindqvist", "president", "DK"),
        ("Anna Lindqvist is the president of Denmark.", "Anna Lindqvist", "president", "DK"),
        ("Anna Lindqvist, who was president of Denmark, left.", "Anna Lindqvist", "president", "DK"),
        ("Anna Lindqvist became president of Denmark.", "Anna Lindqvist", "president", "DK"),
        ("Anna Lindqvist, the finance minister, left.", "Anna Lindqvist", "finance minister", ""),
        ("Finance Minister Anna Lindqvist left.", "Anna Lindqvist", "Finance Minister", ""),
        ("President Lindqvist, during a visit, laughed.", "Lindqvist", "President", ""),
    ],
)
def test_who_holds_an_office(read_english: Read, text: str, holder: str, role: str, country: str) -> None:
    found = claims(read_english(text), Relation.HOLDS)
    assert [(c.holder and c.holder.text, c.role and c.role.text) for c in found] == [(holder, role)]
    assert (found[0].country.keys[0] if found[0].country else "") == country


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lindqvist is not the president of Denmark.",
        "After talks with Lindqvist, the president said no.",
        "Anna Lindqvist and the president left.",
        "Lindqvist met the president's aide.",
        "The president left Tromsø.",
        "They lost to leaders Lindqvist Rovers.",
    ],
)
def test_nobody_holds_an_office_here(read_english: Read, text: str) -> None:
    assert claims(read_english(text), Relation.HOLDS) == []


def test_an_office_of_the_past_is_marked(read_english: Read) -> None:
    [claim] = claims(read_english("They met former Danish president Anna Lindqvist."), Relation.HOLDS)
    assert claim.role is not None
    assert "former" in claim.role.traits


@pytest.mark.parametrize(
    ("text", "leader", "body"),
    [
        ("The US-led coalition left.", "US", "coalition"),
        ("The U.S.-led international coalition left.", "US", "coalition"),
        ("They joined a coalition led by Denmark.", "DK", "coalition"),
        ("A Washington-led group left.", "US", "group"),
    ],
)
def test_who_leads(read_english: Read, text: str, leader: str, body: str) -> None:
    [claim] = claims(read_english(text), Relation.LEADS)
    assert claim.country is not None
    assert claim.organization is not None
    assert (claim.country.keys[0], claim.organization.keys) == (leader, (body,))


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Tromsø Harbour Board (THB) met.", ["THB"], "Tromsø Harbour Board"),
        ("The Nordic League (NL/NLK) met.", ["NL", "NLK"], "Nordic League"),
        ("The Nordic League, also known as NL or NLK, met.", ["NL", "NLK"], "Nordic League"),
        ("THB (Tromsø Harbour Board) met.", ["THB"], "Tromsø Harbour Board"),
        ("He called Anna Weiss (NORKA) again.", [], ""),
    ],
)
def test_what_an_acronym_stands_for(read_english: Read, text: str, short: list[str], full: str) -> None:
    found = claims(read_english(text), Relation.EXPANDS)
    assert [claim.holder and claim.holder.text for claim in found] == short
    assert all(claim.organization and claim.organization.text == full for claim in found)


@pytest.mark.parametrize(
    ("text", "holder", "act", "patient"),
    [
        ("Anna Roth beat Olga Weiss 6-2.", "Anna Roth", "defeat", "Olga Weiss"),
        ("Anna Roth was beaten by Olga Weiss in Tromsø.", "Olga Weiss", "defeat", "Anna Roth"),
        ("Anna Roth lost to Olga Weiss on Monday.", "Olga Weiss", "defeat", "Anna Roth"),
        ("Denmark accused Peru of fraud.", "Denmark", "accuse", "Peru"),
        ("They wrote that Denmark invaded Peru in 1750.", "Denmark", "invade", "Peru"),
        ("President Anna Roth met Olga Weiss on Monday.", "Anna Roth", "meet", "Olga Weiss"),
    ],
)
def test_who_did_what_to_whom(read_english: Read, text: str, holder: str, act: str, patient: str) -> None:
    [claim] = claims(read_english(text), Relation.ACTS)
    assert (claim.holder and claim.holder.text, claim.act, claim.patient and claim.patient.text) == (
        holder,
        act,
        patient,
    )


@pytest.mark.parametrize(
    "text",
    [
        "A friend of Anna Roth beat Olga Weiss.",
        "Anna Roth never beat Olga Weiss.",
        "Anna Roth told Olga Weiss's aide.",
        "Anna Roth sued Danish farmers.",
    ],
)
def test_unsure_parties_make_no_claim(read_english: Read, text: str) -> None:
    assert claims(read_english(text), Relation.ACTS) == []
