from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.en.dates import find_dates
from checker.lang.en.numbers import find_numbers
from checker.lang.units import unit_words, units


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(3, Span(start, start + len(text)), text)


def shown(mention: Mention) -> str:
    """Write a number as "value unit", with # for ranks, ~ for rounded and ? for weak ones."""
    quantity = mention.quantity
    assert quantity is not None
    value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
    marks = "#" * quantity.ordinal + "~" * quantity.rounded + "?" * ("weak" in mention.traits)
    return f"{marks}{value} {quantity.unit}".strip()


KNOWN: list[tuple[str, list[str]]] = [
    ("They sold 1,234 cars.", ["1234"]),
    ("It weighs 1,234.5 tons.", ["2469/2 tonne"]),
    ("a fund of $1.9 billion", ["1900000000 USD"]),
    ("a loan of £2.5bn", ["2500000000 GBP"]),
    ("he paid $3m for it", ["3000000 USD"]),
    ("a €40-million gift", ["40000000 EUR"]),
    ("a bill of £11million", ["11000000 GBP"]),
    ("it costs 70p or 5 cents", ["7/10 GBP", "1/20 USD"]),
    ("half a million voters", ["500000"]),
    ("three and a half million voters", ["3500000"]),
    ("two hundred and fifty thousand", ["250000"]),
    ("twenty-five hundred men", ["2500"]),
    ("a hundred ships", ["100"]),
    ("about 2½ miles", ["~5/2 mile"]),
    ("Two-thirds of them left", ["2/3 share"]),
    ("a quarter of voters", ["?1/4 share"]),
    ("a third of all homes", ["?1/3 share"]),
    ("a third man", ["#3"]),
    ("3/4 of the town", ["3/4 share"]),
    ("twenty-one members", ["21"]),
    ("a dozen eggs", ["12"]),
    ("half a dozen eggs", ["6"]),
    ("dozens of cars", ["12..99"]),
    ("hundreds of people", ["100..999"]),
    ("tens of thousands of homes", ["10000..99999"]),
    ("several hundred ducks", ["200..999"]),
    ("half an hour", ["1/2 hour"]),
    ("an hour and a half", ["3/2 hour"]),
    ("two years and a half", ["5/2 year"]),
    ("for a decade", ["?10 year"]),
    ("for two decades", ["20 year"]),
    ("after a fortnight", ["?2 week"]),
    ("for a week", ["?1 week"]),
    ("30 per cent, 30 percent and 30%", ["30 %", "30 %", "30 %"]),
    ("by 40 percentage points", ["40 point"]),
    ("a 26-year-old", ["26 year-old"]),
    ("six-year-olds", ["6 year-old"]),
    ("aged 26", ["26 year-old"]),
    ("he is in his 30s", ["30..39 year-old"]),
    ("she is in her late fifties", ["50..59 year-old"]),
    ("they won 3-2", ["3 score", "2 score"]),
    ("a 7–2 defeat", ["7 score", "2 score"]),
    ("20-30 people", ["20 person", "30 person"]),
    ("from 20 to 30 percent", ["20 %", "30 %"]),
    ("two to three million", ["2000000", "3000000"]),
    ("18- to 29-year-olds", ["18 year-old", "29 year-old"]),
    ("$1-2 billion", ["1000000000 USD", "2000000000 USD"]),
    ("the 21st time", ["#21"]),
    ("the first man and the second", ["#?1", "#?2"]),
    ("No. 10 on the list", ["#10"]),
    ("World War II", ["#?2"]),
    ("it took seven seconds", ["7 second"]),
    ("in a split second", []),
    ("No one knows this one.", []),
    ("one of them", ["?1"]),
    ("one hour", ["?1 hour"]),
    ("it doubled", ["?2 fold"]),
    ("it did so twice", ["?2 time"]),
    ("an Airbus A380", ["380 code"]),
    ("a Su-30SM and a B-52", ["30 code", "52 code"]),
    ("COVID-19 and 5G", ["19 code", "5 code"]),
    ("call 0800 555 111", ["800555111 code"]),
    ("see https://example.org/2019/5 or @user12", []),
    ("a 100m sprint", ["100 m"]),
    ("10m people", ["10000000 person"]),
    ("a 5km run", ["5 km"]),
    ("5 feet 10 inches tall", ["35/6 foot"]),
    ("the 6-foot-6 guard", ["13/2 foot"]),
    ("80 degrees, 20°C and 70F", ["80 degree", "20 degree-C", "70 code"]),
    ("6 metres (20 ft)", ["6 m", "20 foot"]),
    ("65 miles per hour", ["65 mph"]),
    ("more than 60 guests", ["~60"]),
    ("60 or so guests", ["~60"]),
    ("the last 7 won", ["7"]),
    ("both men", ["?2"]),
    ("almost zero", ["~?0"]),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_numbers(text: str, expected: list[str]) -> None:
    assert [shown(mention) for mention in find_numbers(sentence(text))] == expected


def test_the_numeral_is_kept_as_written() -> None:
    (mention,) = find_numbers(sentence("a fund of $1.9 billion"))
    assert mention.quantity is not None
    assert (mention.text, mention.quantity.written) == ("$1.9 billion", "1.9")


def test_codes_are_marked() -> None:
    (mention,) = find_numbers(sentence("the A380"))
    assert mention.traits == {"code"}


def test_a_sentence_has_its_place_in_the_document() -> None:
    (mention,) = find_numbers(sentence("It has 12 legs.", start=100))
    assert (mention.kind, mention.span, mention.sentence) == (Kind.NUMBER, Span(107, 109), 3)


def test_all_units_are_canonical() -> None:
    assert {word.unit for word in unit_words("checker.lang.en").values()} <= {"", *units()}


_PIECES = st.sampled_from(
    "one two twenty hundred thousand million 3 12 1,000 2015 5.5 half and a third $ £ % - – to . , people miles years June 28 at 3pm "
    "of No ago I II A380 ½".split()
)
_TEXTS = (
    st.text(max_size=60) | st.lists(_PIECES, max_size=12).map(" ".join) | st.lists(_PIECES, max_size=8).map("".join)
)


@pytest.mark.property
@given(_TEXTS)
def test_spans_slice_back_and_do_not_overlap(text: str) -> None:
    here = sentence(text, start=7)
    found = sorted((*find_numbers(here), *find_dates(here)), key=lambda mention: mention.span)
    assert all(mention.span.shift(-7).of(text) == mention.text for mention in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.property
@given(st.integers(0, 10**9))
def test_grouped_digits_round_trip(number: int) -> None:
    (mention,) = find_numbers(sentence(f"there were {number:,} of them"))
    assert mention.quantity is not None
    assert mention.quantity.low == Fraction(number)


@pytest.mark.parametrize("text", ["1" * 5000, "1," * 2000, "twenty " * 2000, "1-" * 2000])
def test_no_text_is_too_much(text: str) -> None:
    assert all(mention.text for mention in find_numbers(sentence(text)))


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("delayed by a week", {"weak", "counted"}),
        ("later in the week", {"weak"}),
        ("one percent of them", {"weak", "counted"}),
        ("one of them", {"weak"}),
        ("more than 500 people", {"least"}),
        ("no more than 500 people", {"most"}),
        ("not more than 500 people", set()),
        ("up to 40 hours", {"most"}),
        ("65 or more seats", {"least"}),
    ],
)
def test_what_the_words_around_a_figure_make_of_it(text: str, traits: set[str]) -> None:
    (mention,) = find_numbers(sentence(text))
    assert mention.traits == traits
