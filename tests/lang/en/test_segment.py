"""Where English sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Span
from checker.lang.en.segment import segment


def cut(text: str) -> list[str]:
    return [span.of(text) for span in segment(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It rained.", "It stopped."],
        ["Mr. Hale met Dr. Ines Roth in St. Albans.", "They talked."],
        ["J. K. Marlow wrote it with Anna B. Cole.", "It sold well."],
        ["They live in the U.S.", "The house is small."],
        ["The U.S. Senate met at 5 p.m. EST on Jan. 5.", "Nobody came."],
        ["It began at 5 p.m.", "Rain fell."],
        ["Page No. 5 is lost.", "No.", "We looked."],
        ["Prices rose 3.5 percent to $1.25.", "Wages fell."],
        ['"Why now?" he asked.', '"No idea," she said.'],
        ['"We go."', '"They stay."'],
        ["He left… and came back.", "She stayed…", "Then it ended."],
        ["Really?!", "Yes!"],
        ["(He said so.)", "Then it ended."],
        ["Visit example.com today.", "It is free."],
        ["The U.S.-led force left.", "Others came."],
        ["Acme Inc. and Roth Ltd. merged.", "Both shrank."],
        ["1. Read the text.", "It is short."],
        ["ROME — The mayor resigned.", "A vote follows."],
        ["They came from the coast, e.g. from Bari.", "Few stayed."],
    ],
)
def test_cuts_where_a_sentence_ends(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the war.Nobody spoke.", ["It was the war.", "Nobody spoke."]),
        ("They stayed in St.Albans for a day.", ["They stayed in St.Albans for a day."]),
        ("He booked on Stay.Com for a day.", ["He booked on Stay.Com for a day."]),
        ("It ended.”And so it was.", ["It ended.”", "And so it was."]),
        (
            "A Plain Heading\nThe text begins here and goes on.",
            ["A Plain Heading", "The text begins here and goes on."],
        ),
        ("One long line of prose that was wrapped\nby hand at forty.", None),
        ("Shopping:\n- two apples\n- one pear", ["Shopping:", "- two apples", "- one pear"]),
        ("First part\n\nsecond part", ["First part", "second part"]),
        ("• one thing • another thing", ["• one thing", "• another thing"]),
        ("  padded.  ", ["padded."]),
    ],
)
def test_cuts_scraped_and_wrapped_text(text: str, expected: list[str] | None) -> None:
    assert cut(text) == (expected or [text])


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_white_space_has_no_sentences(text: str) -> None:
    assert cut(text) == []


def test_counts_offsets_from_the_document() -> None:
    text = "# Head. Tail.\nOther."
    assert segment(text, Span(2, 13)) == (Span(2, 7), Span(8, 13))


PIECES = st.lists(
    st.sampled_from(
        [
            "Mr.",
            "U.S.",
            "He",
            "left",
            "war.",
            "No.",
            "5",
            "J.",
            '"',
            "”",
            "?",
            "!",
            "…",
            "(",
            ")",
            "\n",
            "\n\n",
            "- ",
            "• ",
            "it",
            "p.m.",
            ".",
            ".The",
        ]
    ),
    max_size=30,
).map(" ".join)


@pytest.mark.property
@given(PIECES | st.text(max_size=120))
def test_spans_are_disjoint_in_order_trimmed_and_cover_everything(text: str) -> None:
    spans = segment(text, Span(0, len(text)))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(char.isspace() or at in covered for at, char in enumerate(text))


@pytest.mark.property
@given(PIECES.map(lambda text: text.replace("\n", " ")))
def test_a_sentence_by_itself_stays_whole(text: str) -> None:
    for sentence in cut(text):
        assert cut(sentence) == [sentence]
