"""The table and the floors of the development sets, without the sets."""

from __future__ import annotations

import tomllib

from tests.quality.bench import Figures, broken, table, write

ROW = Figures("some-set", recall=0.456, precision=None, false_flags=1.23, seconds=4.5)


def test_a_figure_at_its_floor_is_good() -> None:
    assert broken([ROW], {"some-set": {"recall": 0.456, "false_flags": 1.23}}) == ()


def test_a_figure_below_its_floor_is_named() -> None:
    assert len(broken([ROW], {"some-set": {"recall": 0.5, "precision": 0.1, "false_flags": 1.0}})) == 3


def test_a_set_without_floors_is_good() -> None:
    assert broken([ROW], {"other-set": {"recall": 1.0}}) == ()


def test_floors_are_written_on_the_safe_side() -> None:
    floors = tomllib.loads(write([ROW], {"other-set": {"recall": 0.9}}))
    assert floors == {"other-set": {"recall": 0.9}, "some-set": {"recall": 0.45, "false_flags": 1.3}}
    assert broken([ROW], floors) == ()


def test_the_table_has_a_line_a_set() -> None:
    assert table([ROW]).splitlines()[1].split() == ["some-set", "0.456", "-", "1.23", "4.5"]
