"""Plain text and the places of its letters."""

from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind
from checker.core.text import Sentence, Span
from checker.lang.plaintext import Plain


def test_a_mention_covers_what_was_left_out_between_its_letters() -> None:
    sentence = Sentence(2, Span(10, 15), "a-b-c")
    plain = Plain.of(sentence, lambda char: char.replace("-", ""))
    mention = plain.mention(Kind.NAME, 0, 2, ("ab",), {"x"})
    assert (plain.text, mention.text, mention.span) == ("abc", "a-b", Span(10, 13))


def test_every_letter_keeps_its_place_in_the_document() -> None:
    @given(st.text(), st.integers(0, 1000))
    def check(text: str, at: int) -> None:
        plain = Plain.of(Sentence(0, Span(at, at + len(text)), text))
        assert all(plain.span(i, i + 1).shift(-at).of(text) == char for i, char in enumerate(plain.text))

    check()
