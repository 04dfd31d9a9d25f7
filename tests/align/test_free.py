"""Sentences of a related report answer each other in any order, and mostly not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.features import Similarities
from checker.align.free import LEAST_ALIKE, LEAST_MARGIN, align
from checker.core.alignment import Relatedness
from tests.stories import TRAM_EN, TRAM_JA, TRAM_REPORT_EN, gathered, text

ROWS = st.lists(st.dictionaries(st.integers(0, 6), st.floats(0.01, 1.0), max_size=5), max_size=7)


@pytest.mark.property
@given(ROWS)
def test_beads_are_one_to_one_and_sure(rows: list[dict[int, float]]) -> None:
    beads = align(Similarities(tuple(rows)))
    assert [bead.article for bead in beads] == sorted({bead.article for bead in beads})
    for bead in beads:
        (i,), (j,) = bead.article, bead.source
        assert rows[i][j] >= LEAST_ALIKE
        assert all(row.get(j, 0.0) <= rows[i][j] for row in rows)
        assert all(value * LEAST_MARGIN <= rows[i][j] for other, value in rows[i].items() if other != j)


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ([], []),
        ([{}, {}], []),
        ([{1: 0.9}, {0: 0.8}], [(0, 1), (1, 0)]),
        ([{0: 0.9}, {0: 0.5}], [(0, 0)]),
        ([{0: 0.9, 1: 0.8}], []),
        ([{0: 0.9, 1: 0.5}], [(0, 0)]),
        ([{0: LEAST_ALIKE - 0.01}], []),
        ([{0: LEAST_ALIKE}], [(0, 0)]),
    ],
)
def test_only_a_clear_best_answer_counts(rows: list[dict[int, float]], pairs: list[tuple[int, int]]) -> None:
    assert [(bead.article[0], bead.source[0]) for bead in align(Similarities(tuple(rows)))] == pairs


def answers(report: tuple[str, ...]) -> dict[str, str]:
    """Return which sentences of the report answer which of the article's."""
    (alignment,) = gathered(text(TRAM_JA), text(report)).alignments
    assert alignment.relatedness is Relatedness.COMPARABLE
    return {TRAM_JA[bead.article[0]]: report[bead.source[0]] for bead in alignment.beads}


def test_a_related_report_is_read_in_any_order() -> None:
    found = answers(TRAM_REPORT_EN)
    right = dict(zip(TRAM_JA, TRAM_EN, strict=True))
    assert {ours: theirs for ours, theirs in found.items() if theirs in TRAM_EN and right[ours] != theirs} == {}
    assert {theirs for theirs in found.values() if theirs in TRAM_EN} == set(TRAM_EN) & set(TRAM_REPORT_EN)
    assert answers(TRAM_REPORT_EN[::-1]) == found


def test_what_the_report_does_not_say_has_no_answer() -> None:
    assert {TRAM_JA[2], TRAM_JA[3]}.isdisjoint(answers(TRAM_REPORT_EN))
