"""Sentences of two languages as features, and how alike they are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align import features
from checker.core.dossier import Dossier
from checker.core.mention import Kind, Mention, Moment, Quantity
from checker.core.text import Span
from tests.stories import CHESS_EN, TRAM_EN, TRAM_JA, gathered, text


def similarities(dossier: Dossier) -> features.Similarities:
    return features.similarities(dossier.article, dossier.back, dossier.sources[0], dossier.names)


def shared(dossier: Dossier) -> int:
    return features.shared(dossier.article, dossier.back, dossier.sources[0], dossier.names)


TRAM = gathered(text(TRAM_JA), text(TRAM_EN))


@pytest.mark.parametrize("index", range(len(TRAM_JA)))
def test_a_sentence_is_most_like_its_translation(index: int) -> None:
    row = similarities(TRAM).rows[index]
    assert max(row, key=lambda j: row[j]) == index
    assert all(0.0 < value <= 1.0 for value in row.values())


def test_the_likeness_of_two_sentences_does_not_depend_on_their_place() -> None:
    back = gathered(text(TRAM_JA), text(TRAM_EN[::-1]))
    last = len(TRAM_EN) - 1
    for i, row in enumerate(similarities(TRAM).rows):
        assert {last - j: value for j, value in row.items()} == pytest.approx(similarities(back).rows[i])


def test_sentences_with_nothing_in_common_are_not_alike() -> None:
    assert similarities(TRAM).of(1, 5) == 0.0
    strange = similarities(gathered(text(TRAM_JA), text(CHESS_EN)))
    assert max((value for row in strange.rows for value in row.values()), default=0.0) < 0.2


def test_what_is_shared_is_counted_once() -> None:
    count = shared(TRAM)
    assert count >= 12
    assert shared(gathered(text(TRAM_JA * 2), text(TRAM_EN))) == count
    assert shared(gathered(text(TRAM_JA), text(CHESS_EN))) == 0


def test_without_sentences_there_is_no_likeness() -> None:
    assert features.Similarities(()).rows == ()
    assert similarities(gathered(text(TRAM_JA[:1]), text(TRAM_EN[:1]))).of(0, 0) > 0.5


def mention(kind: Kind, *keys: str, traits: tuple[str, ...] = ()) -> Mention:
    return Mention(kind, Span(0, 1), "x", 0, keys, frozenset(traits))


def number(value: Fraction) -> Mention:
    return Mention(Kind.NUMBER, Span(0, 1), "x", 0, quantity=Quantity(value, value))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (mention(Kind.COUNTRY, "GE", "US-GA"), [("country", "GE")]),
        (mention(Kind.COUNTRY), []),
        (mention(Kind.ROLE, "prime-minister", "premier"), [("role", "prime-minister")]),
        (mention(Kind.ORGANIZATION, "united nations", "un", "u.n."), [("org", "united nations"), ("org", "un")]),
        (mention(Kind.NUMBER), []),
        (number(Fraction(15000)), [("number", "15000")]),
        (number(Fraction(1, 3)), [("number", "0.333333")]),
        (mention(Kind.DATE), []),
        (
            Mention(Kind.DATE, Span(0, 1), "x", 0, moment=Moment(year=2019, weekday=0)),
            [("date", "w0"), ("date", "y2019")],
        ),
    ],
)
def test_a_mention_has_few_features(found: Mention, expected: list[tuple[str, str]]) -> None:
    assert list(features._mention_features(found)) == expected


def test_codes_are_no_figures() -> None:
    code = Mention(
        Kind.NUMBER, Span(0, 1), "x", 0, traits=frozenset({"code"}), quantity=Quantity(Fraction(7), Fraction(7))
    )
    assert features._mention_features(code) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("announced", "announcement"), ("route", "routes"), ("manufactured", "manufacture"), ("Floods", "flood")],
)
def test_forms_of_a_word_are_one_feature(one: str, other: str) -> None:
    assert features._words(one) == features._words(other) != set()


def test_small_words_are_no_features() -> None:
    assert features._words("The two said that it was 12 o'clock") == {("word", "clock")}


@given(st.lists(st.integers(0, 3000), unique=True, max_size=300).map(sorted), st.integers(0, 3000))
def test_only_the_nearest_sentences_are_looked_up(numbers: list[int], place: int) -> None:
    found = list(features._nearest(numbers, place))
    assert len(found) == min(features.NEAREST, len(numbers))
    start = numbers.index(found[0]) if found else 0
    assert numbers[start : start + len(found)] == found
    if start > 0 and start + len(found) < len(numbers):  # neither end of the text is near
        middle = numbers[start + features.NEAREST // 2 - 1 : start + features.NEAREST // 2 + 1]
        assert middle[0] < place <= middle[1]
