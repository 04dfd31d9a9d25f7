"""What a source is to the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.features import Similarities
from checker.align.relatedness import Signs, decide, signs
from checker.core.alignment import Bead, Relatedness
from tests.stories import CHESS_EN, TRAM_EN, TRAM_JA, TRAM_REPORT_EN, gathered, text

SHARES = st.floats(0.0, 1.0)


@pytest.mark.parametrize(
    ("ours", "theirs", "relatedness"),
    [
        (TRAM_JA, TRAM_EN, Relatedness.PARALLEL),
        (TRAM_JA[:5], TRAM_EN, Relatedness.PARALLEL),
        (TRAM_JA, TRAM_EN[:5], Relatedness.PARALLEL),
        (TRAM_JA[:1], TRAM_EN[:1], Relatedness.PARALLEL),
        (TRAM_JA, TRAM_REPORT_EN, Relatedness.COMPARABLE),
        (TRAM_JA, TRAM_EN[::-1], Relatedness.COMPARABLE),
        (TRAM_JA, CHESS_EN, Relatedness.UNRELATED),
        (TRAM_JA[:1], CHESS_EN, Relatedness.UNRELATED),
    ],
)
def test_a_source_is_known_by_its_sentences(
    ours: tuple[str, ...], theirs: tuple[str, ...], relatedness: Relatedness
) -> None:
    (alignment,) = gathered(text(ours), text(theirs)).alignments
    assert alignment.relatedness is relatedness
    assert bool(alignment.beads) == (relatedness is not Relatedness.UNRELATED)


@pytest.mark.parametrize(
    ("found", "relatedness"),
    [
        (Signs(answered=1.0, used=1.0, on_path=1.0, shared=9, sentences=9), Relatedness.PARALLEL),
        (Signs(answered=1.0, used=0.3, on_path=1.0, shared=9, sentences=9), Relatedness.COMPARABLE),
        (Signs(answered=1.0, used=1.0, on_path=0.1, shared=9, sentences=9), Relatedness.COMPARABLE),
        (Signs(answered=0.2, used=1.0, on_path=1.0, shared=9, sentences=9), Relatedness.COMPARABLE),
        (Signs(answered=0.2, used=0.2, on_path=0.2, shared=2, sentences=9), Relatedness.UNRELATED),
        (Signs(answered=0.0, used=0.0, on_path=0.0, shared=1, sentences=2), Relatedness.COMPARABLE),
        (Signs(answered=0.0, used=0.0, on_path=0.0, shared=0, sentences=2), Relatedness.UNRELATED),
        (Signs(answered=0.0, used=0.0, on_path=0.0, shared=0, sentences=0), Relatedness.UNRELATED),
    ],
)
def test_the_signs_decide(found: Signs, relatedness: Relatedness) -> None:
    assert decide(found) is relatedness


@pytest.mark.property
@given(SHARES, SHARES, SHARES, st.integers(0, 9), st.integers(0, 30))
def test_more_in_common_never_makes_a_source_less_related(
    answered: float, used: float, on_path: float, shared: int, sentences: int
) -> None:
    order = [Relatedness.UNRELATED, Relatedness.COMPARABLE, Relatedness.PARALLEL]
    less = decide(Signs(answered, used, on_path, shared, sentences))
    more = decide(Signs(min(1.0, answered + 0.3), min(1.0, used + 0.3), min(1.0, on_path + 0.3), shared + 1, sentences))
    assert order.index(more) >= order.index(less)


def test_signs_are_counted_on_the_path() -> None:
    beads = [
        Bead((0,), (0,), 0.9),
        Bead((1, 2), (1,), 0.5),
        Bead((3,), (), 0.0),
        Bead((), (2,), 0.0),
        Bead((4,), (3,), 0.01),
    ]
    rows = ({0: 0.9}, {1: 0.5}, {2: 0.4}, {0: 0.3}, {3: 0.01})
    found = signs(beads, Similarities(rows), 4)
    assert found == Signs(answered=3 / 5, used=2 / 4, on_path=2 / 4, shared=4, sentences=5, theirs=4)


def test_nothing_gives_no_signs() -> None:
    assert signs([], Similarities(()), 0) == Signs(0.0, 0.0, 0.0, 0, 0)


@pytest.mark.parametrize(
    ("found", "is_original"),
    [
        (Signs(0.4, 0.4, 0.5, 2, 5, 5), True),
        (Signs(0.4, 0.4, 0.5, 2, 5, 6), False),
        (Signs(0.3, 0.4, 0.5, 2, 5, 5), False),
        (Signs(0.4, 0.4, 0.5, 2, 3, 3), False),
        (Signs(0.66, 0.5, 1.0, 0, 3, 4), True),
        (Signs(0.66, 0.5, 0.5, 0, 3, 4), False),
        (Signs(0.66, 0.5, 1.0, 0, 2, 3), False),
    ],
    ids=["sentence by sentence", "other numbers", "few answers", "too short", "split", "out of order", "two sentences"],
)
def test_short_texts_built_alike_are_originals(found: Signs, *, is_original: bool) -> None:
    assert (decide(found, as_translated=True) is Relatedness.PARALLEL) == is_original
    assert decide(found) is not Relatedness.PARALLEL
