"""Countries in English sentences, homonyms above all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Mention
from checker.core.text import Sentence, Span
from checker.lang.en.countries import find_countries

DOUBT = {"metonym", "ambiguous", "region", "language"}


def find(text: str, at: int = 0) -> tuple[Mention, ...]:
    return find_countries(Sentence(0, Span(at, at + len(text)), text))


def sure(text: str) -> list[str]:
    return ["|".join(m.keys) for m in find(text) if not m.traits & DOUBT]


def doubted(text: str) -> list[str]:
    return ["|".join(m.keys) for m in find(text) if m.traits & DOUBT]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Iraqi forces entered Syria and Iraq's border town.", "IQ SY IQ"),
        ("The US, the U.S. and the USA; the UK, Britain and America", "US US US GB GB US"),
        ("Burma, Holland, DR Congo, Ivory Coast and East Timor", "MM NL CD CI TL"),
        ("North Korea and South Korea met.", "KP KR"),
        ("Two Britons, a Spaniard, three Turks and some Iraqis", "GB ES TR IQ"),
        ("Scottish, Welsh and Northern Irish voters in England", "GB-SCT GB-WLS GB-NIR GB-ENG"),
        ("Northern Ireland and the Republic of Ireland", "GB-NIR IE"),
        ("the US-led coalition in a Franco-German project", "US FR DE"),
        ("Anglo-American and Sino-Russian ties", "GB US CN RU"),
        ("Hong Kong, Taiwan, Türkiye and Turkey", "HK TW TR TR"),
        ("Niger borders Nigeria; Guinea borders Guinea-Bissau.", "NE NG GN GW"),
        ("Papua New Guinea and Equatorial Guinea", "PG GQ"),
        ("Mali is not Malia, nor is Oman Omanis.", "ML OM OM"),
        ("Both Koreas signed; the DRC did not.", "KR|KP CD"),
    ],
)
def test_countries_are_found(text: str, codes: str) -> None:
    assert " ".join(sure(text)) == codes


@pytest.mark.parametrize(
    "text",
    [
        "He told us it is in the bag.",
        "New Mexico, New England and Indiana",
        "Latin America and North America",
        "the District of Columbia",
        "See bbc.co.uk or @UK for more.",
        "Burger King opened in New Jersey.",
        "General Franco and Nikki Sinophile",
        "dutch courage and turkey sandwiches",
    ],
)
def test_other_things_are_no_countries(text: str) -> None:
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the South China Sea and the Indian Ocean", "CN IN"),
        ("on the Korean Peninsula", "KR|KP"),
        ("American football and French fries", "US FR"),
        ("the South China Morning Post", "CN"),
        ("Michael Jordan scored.", "JO"),
        ("Jordan Henderson passed to Chad Kelly.", "JO TD"),
        ("Israel Folau and Tom Holland", "IL NL"),
        ("Georgia voted for the senator from Atlanta.", "GE"),
        ("They spoke in French, a French-language daily said.", "FR FR"),
        ("Washington, Beijing, the Kremlin and Downing Street", "US CN RU GB"),
        ("Tehran and Ankara", "IR TR"),
        ("a Korean film", "KR|KP"),
    ],
)
def test_doubtful_countries_only_excuse(text: str, codes: str) -> None:
    assert " ".join(doubted(text)) == codes
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Georgia, whose capital Tbilisi lies in the Caucasus", "GE"),
        ("Refugees fled to Jordan.", "JO"),
        ("King Abdullah of Jordan", "JO"),
        ("Israel Prime Minister Benjamin Netanyahu", "IL"),
        ("In Israel Friday prayers were held.", "IL"),
        ("French President Emmanuel Macron", "FR"),
        ("English and Welsh clubs", "GB-ENG GB-WLS"),
    ],
)
def test_context_settles_a_homonym(text: str, codes: str) -> None:
    assert " ".join(sure(text)) == codes


def test_a_capital_is_marked_as_a_place_too() -> None:
    (moscow,) = find("Moscow denied it.")
    assert moscow.traits == {"metonym", "capital"}
    (kremlin,) = find("The Kremlin denied it.")
    assert kremlin.traits == {"metonym", "seat"}


@pytest.mark.property
@given(
    st.text() | st.lists(st.sampled_from("Iraq U.S. Jordan Kelly Paris -led French. (Korea) 's".split())).map(" ".join)
)
def test_spans_slice_the_sentence(text: str) -> None:
    for mention in find(text, at=7):
        assert mention.text == text[mention.span.start - 7 : mention.span.end - 7]
        assert mention.keys
