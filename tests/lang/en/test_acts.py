"""Who did what to whom in English: verbs in every voice, and nouns."""

from collections.abc import Callable

import pytest

from checker.core.mention import Reading, Relation
from checker.lang.en.act_words import act_words

Read = Callable[[str], Reading]


def acts(reading: Reading) -> list[tuple[str, str, str]]:
    claims = [claim for claim in reading.claims if claim.relation is Relation.ACTS]
    return [(c.holder.text, c.act, c.patient.text) for c in claims if c.holder and c.patient]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Denmark has invited Peru to a summit.", ("Denmark", "invite", "Peru")),
        ("Denmark said it would invite Peru to a summit.", ("Denmark", "invite", "Peru")),
        ("Denmark has agreed to sell 40 tonnes of fish to Peru.", ("Denmark", "supply", "Peru")),
        ("Peru bought 40 tonnes of fish from Denmark.", ("Denmark", "supply", "Peru")),
        ("Denmark's defence ministry condemned Peru on Monday.", ("Denmark", "accuse", "Peru")),
        ("The Danish government blamed Peru for the delay.", ("Danish", "accuse", "Peru")),
        ("Peru was accused by Denmark's foreign ministry of fraud.", ("Denmark", "accuse", "Peru")),
        ("Veldtek of Denmark said it would acquire the food group Zorblatt.", ("Veldtek", "acquire", "Zorblatt")),
        ("Zorblatt, acquired by Veldtek in May, is losing money.", ("Veldtek", "acquire", "Zorblatt")),
        ("Denmark, which beat Peru in May, will play again.", ("Denmark", "defeat", "Peru")),
        ("Denmark lost 2-0 to Peru.", ("Peru", "defeat", "Denmark")),
        ("Denmark rose to third with a 2-0 win over last-placed Peru.", ("Denmark", "defeat", "Peru")),
        ("Denmark's 3-1 victory over Peru was its fifth.", ("Denmark", "defeat", "Peru")),
        ("Denmark suffered a 3-1 defeat by Peru.", ("Peru", "defeat", "Denmark")),
        ("The invasion of Denmark by Peru was in 1750.", ("Peru", "invade", "Denmark")),
        ("Danish exports to Peru rose.", ("Danish", "supply", "Peru")),
        ("Danish sanctions on Peru remain.", ("Danish", "sanction", "Peru")),
        ("Denmark left the talks after accusing Peru of fraud.", ("Denmark", "accuse", "Peru")),
    ],
)
def test_an_act_and_its_parties(read_english: Read, text: str, found: tuple[str, str, str]) -> None:
    assert acts(read_english(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Fishermen in Denmark accused Peru of fraud.",
        "Denmark will not sell fish to Peru.",
        "Denmark and Peru beat everybody.",
        "Anna Roth accused Google executives of fraud.",
        "Denmark accused Peru and Chile of fraud.",
        "He said that fish from Denmark beat everything in Peru.",
    ],
)
def test_unsure_parties_make_no_act(read_english: Read, text: str) -> None:
    assert acts(read_english(text)) == []


@pytest.mark.parametrize(
    ("form", "act", "kind"),
    [
        ("beaten", "defeat", "participle"),
        ("supplies", "supply", "finite"),
        ("supplied", "supply", "participle"),
        ("accusing", "accuse", "ing"),
        ("crushes", "defeat", "finite"),
        ("buys", "acquire", "finite"),
        ("bought", "acquire", "participle"),
        ("victory", "defeat", "noun"),
    ],
)
def test_the_forms_of_a_verb(form: str, act: str, kind: str) -> None:
    assert (act, kind) in {(each.act, each.form) for each in act_words()[form]}
