"""Beads and alignments."""

from __future__ import annotations

from checker.core.alignment import Alignment, Bead, Relatedness


def test_beads_sort_by_their_place_in_the_article() -> None:
    beads = [Bead((2,), (0,), 0.9), Bead((0, 1), (3,), 0.1), Bead((0,), (1,), 0.5)]
    assert [bead.article for bead in sorted(beads)] == [(0,), (0, 1), (2,)]


def test_relations_are_what_reports_call_them() -> None:
    assert [relatedness.value for relatedness in Relatedness] == ["parallel", "comparable", "unrelated"]


def test_alignments_with_equal_beads_are_equal() -> None:
    one, other = (Alignment(0, Relatedness.PARALLEL, (Bead((0,), (0,), 0.5),), 1.0) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
