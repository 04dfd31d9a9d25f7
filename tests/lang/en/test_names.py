"""Which capitals name something, what is sure about them, and which short forms belong to which full names."""

from collections.abc import Callable

import pytest

from checker.core.mention import Kind, Mention, Reading
from checker.core.text import Document
from checker.lang.en.names import capitalised, find_names

Read = Callable[[str], Reading]


def names(reading: Reading) -> list[Mention]:
    return [mention for mention in reading.mentions if mention.kind is Kind.NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # plain prose
        ("They saw Anna Roth and Karl Lindqvist in Tromsø.", ["Anna Roth", "Karl Lindqvist", "Tromsø"]),
        ("Old friends, Roth, Weiss and Lindqvist, met.", ["Roth", "Weiss", "Lindqvist"]),
        ("Lindqvist left.", ["Lindqvist"]),
        ("Yesterday Lindqvist left.", ["Lindqvist"]),
        ("Police asked Lindqvist's sister.", ["Lindqvist"]),
        ("The Roths’ house, Weiss' garden.", ["Roths", "Weiss"]),
        # particles, initials, suffixes
        ("He met Hamid al-Rashid and Ursula von der Heide.", ["Hamid al-Rashid", "Ursula von der Heide"]),
        ("It was J. K. Marlow with Anna B. Roth.", ["J. K. Marlow", "Anna B. Roth"]),
        ("He met Luis de la Vega.", ["Luis de la Vega"]),
        # titles and roles are no part of a name
        ("He met Mr. Weiss, Sir Keith Lomax and Dr Ines Roth.", ["Weiss", "Keith Lomax", "Ines Roth"]),
        ("He met Prime Minister Anna Lindqvist.", ["Anna Lindqvist"]),
        ("He met the Danish captain Olga Weiss.", ["Olga Weiss"]),
        # countries, months, weekdays, languages are other kinds
        ("On Monday in May the Danish team beat Peru.", []),
        ("He speaks Danish and English.", []),
        # of, and, &
        ("He works at the Bank of Tromsø for Weiss & Roth.", ["Bank of Tromsø", "Weiss & Roth"]),
        ("It was news to Lindqvist of Tromsø.", ["Lindqvist", "Tromsø"]),
        # compounds
        ("The Tromsø-based, Lindqvist-led, pro-Weiss group.", ["Tromsø", "Lindqvist", "Weiss"]),
        # acronyms
        ("The engineers of NORKA left.", ["NORKA"]),
        ("He did NOT see it on TV.", []),
        # names that are also words
        ("He asked Theresa May and Stephen King.", ["Theresa May", "Stephen King"]),
        ("They watched Formula One there.", ["Formula One"]),
        ("Google sued them.", ["Google"]),
        ("They met at Queen Street and in the Premier League.", ["Queen Street", "Premier League"]),
    ],
)
def test_names_in_prose(read_english: Read, text: str, expected: list[str]) -> None:
    assert [name.text for name in names(read_english(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lindqvist Accuses Weiss of Breaking Promise", ["Lindqvist", "Weiss"]),
        ("Storm Leaves Thousands Without Power Across Jutland", ["Jutland"]),
        ("STORM LEAVES THOUSANDS WITHOUT POWER", []),
        ("Judge Orders Baker to Pay\nThe judge said that Anna Baker must pay.", ["Baker", "Anna Baker"]),
        ("LINDQVIST TO LEAVE THE PARTY\nIt was clear that Lindqvist would go.", ["LINDQVIST", "Lindqvist"]),
    ],
)
def test_headlines(read_english: Read, text: str, expected: list[str]) -> None:
    assert [name.text for name in names(read_english(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the document decides whether a word at the start of a sentence is a name
        ("Cook left. The man asked Cook again.", ["Cook", "Cook"]),
        ("Cook it well. Then cook it again.", []),
        ("They read Stephen King. King said no.", ["Stephen King", "King"]),
        ("They saw the king. King said no.", []),
    ],
)
def test_the_document_is_the_evidence(read_english: Read, text: str, expected: list[str]) -> None:
    assert [name.text for name in names(read_english(text))] == expected


@pytest.mark.parametrize(
    ("text", "name", "trait"),
    [
        ("He met Ms Weiss.", "Weiss", "person"),
        ("He met Chancellor Weiss.", "Weiss", "person"),
        ("He saw Peter Lindqvist.", "Peter Lindqvist", "person"),
        ("He saw Ruud Lindqvist, 42, there.", "Ruud Lindqvist", "person"),
        ("He sued Weiss Roth Ltd last year.", "Weiss Roth Ltd", "organization"),
        ("He left the University of Tromsø.", "University of Tromsø", "organization"),
        ("He swam in the Weiss River.", "Weiss River", "place"),
        ("He lives in Tromsø.", "Tromsø", "place"),
        ("The people of NORKA left.", "NORKA", "acronym"),
        ("Photo: Anna Roth/NORKA", "Anna Roth", "credit"),
        ("They watched the Premier League.", "Premier League", "common"),
    ],
)
def test_traits(read_english: Read, text: str, name: str, trait: str) -> None:
    found = {mention.text: mention.traits for mention in names(read_english(text))}
    assert trait in found[name]


@pytest.mark.parametrize("text", ["Weiss said so.", "Lindqvist told them so.", "The Lindqvist said no."])
def test_firms_speak_too_so_speech_alone_makes_no_person(read_english: Read, text: str) -> None:
    assert all("person" not in name.traits for name in names(read_english(text)))


def test_short_forms_carry_the_keys_of_the_full_name(read_english: Read) -> None:
    text = "Anna B. Roth met Karim al-Tamimi. Ms Roth thanked Tamimi. Al-Tamimi said no."
    found = [(name.text, name.keys, "surname" in name.traits) for name in names(read_english(text))]
    assert found == [
        ("Anna B. Roth", ("anna roth",), False),
        ("Karim al-Tamimi", ("karim al-tamimi",), False),
        ("Roth", ("anna roth",), True),
        ("Tamimi", ("karim al-tamimi",), True),
        ("Al-Tamimi", ("karim al-tamimi",), True),
    ]


def test_two_people_of_one_surname_are_both_candidates(read_english: Read) -> None:
    found = names(read_english("Anna Roth met Peter Roth. Then Roth left."))
    assert found[-1].keys == ("anna roth", "peter roth")


def test_the_type_of_one_use_holds_for_the_others(read_english: Read) -> None:
    found = names(read_english("They heard Zlatko Lindqvist. Lindqvist said no, and Mr Lindqvist left."))
    assert all("person" in name.traits for name in found)


def test_spans_say_what_stands_in_the_document(english: Callable[[str], Document]) -> None:
    document = english("Heading\nOn Monday Anna Roth’s boss, Mr. Weiss, left Tromsø.")
    found = find_names(document, ())
    assert [name.span.of(document.text) for name in found] == [name.text for name in found]
    assert all(document.sentences[name.sentence].span.contains(name.span) for name in found)


def test_capitalised_misses_nothing_but_function_words(english: Callable[[str], Document]) -> None:
    document = english("The Judge told Weiss that It was over.")
    assert [word.text for word in capitalised(document.sentences[0])] == ["Judge", "Weiss"]
