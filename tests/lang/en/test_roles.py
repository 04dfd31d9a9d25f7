"""Offices, ranks and occupations in English sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.en.roles import find_roles
from checker.match.roles import roles


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    return find_roles(Sentence(0, Span(at, at + len(text)), text))


def first_ids(text: str) -> str:
    return " ".join(m.keys[0] for m in find(text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Prime Minister Anna Berg met President Ole Dahl.", "prime-minister president"),
        ("The Iraqi foreign minister and his deputy prime minister", "foreign-minister deputy-prime-minister"),
        ("Secretary of State Jo Lind and the Home Secretary", "secretary-of-state home-secretary"),
        ("Sen. Jo Lind, Rep. Al Roe and Gov. Kim Lee", "senator representative governor"),
        ("Lt. Col. Jo Lind, Sgt. Al Roe and Gen. Kim Lee", "lieutenant-colonel sergeant general"),
        ("the attorney general and two attorneys general", "attorney-general attorney-general"),
        ("heads of state and prime ministers", "head-of-state prime-minister"),
        ("three policemen, two congresswomen and a spokeswoman", "police-officer congressman spokesperson"),
        ("Acme's CEO told MPs.", "ceo mp"),
        ("The PM spoke at 3 PM.", "prime-minister"),
        ("Chief Minister Jo Lind", "chief-minister"),
        ("the general said", "general"),
        ("I talked to Judge Roe.", "judge"),
        ("Crown Prince Olav and the duchess", "crown-prince duchess"),
        ("the chancellor of the exchequer", "chancellor-of-the-exchequer"),
        ("a lawyer, a doctor and a nurse", "lawyer doctor nurse"),
    ],
)
def test_roles_are_found(text: str, ids: str) -> None:
    assert first_ids(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "the general public and a major problem in the private sector",
        "the state of the nation",
        "Do not judge us; we will judge you.",
        "Billie Jean King and Stephen King",
        "the Ottawa Senators beat the Kansas City Chiefs",
        "Burger King, the Premier League and General Motors",
        "the Department of Justice and the House of Representatives",
        "a power of attorney",
        "They count the votes.",
        "kingdom presidents-to-be".split(maxsplit=1)[0],
    ],
)
def test_other_things_are_no_roles(text: str) -> None:
    assert first_ids(text) == ""


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("the former Iraqi prime minister", "former"),
        ("ex-President Ole Dahl", "former"),
        ("Deputy Mayor Jo Lind", "deputy"),
        ("acting governor Jo Lind", "acting"),
        ("the shadow home secretary", "shadow"),
        ("the shadow chancellor", "shadow"),
        ("President-elect Ole Dahl", "elect"),
        ("President Ole Dahl", "title"),
        ("two senators", "plural"),
        ("the presidential election", "office"),
        ("the vice president", "deputy"),
    ],
)
def test_marks(text: str, trait: str) -> None:
    assert trait in find(text)[-1].traits


def test_a_plain_role_has_no_marks() -> None:
    assert find("The president spoke.")[0].traits == frozenset()


def test_every_id_of_the_table_exists() -> None:
    ids = {i for row in read_table("checker.lang.en", "roles.tsv") for i in row["ids"].split("|") if i}
    assert ids <= set(roles())


@pytest.mark.property
@given(
    st.text()
    | st.lists(st.sampled_from("former King Prime Minister Gen. Roe ex- head of PM 3 judge".split())).map(" ".join)
)
def test_spans_slice_the_sentence(text: str) -> None:
    for mention in find(text, at=5):
        assert mention.text == text[mention.span.start - 5 : mention.span.end - 5]
        assert mention.keys
