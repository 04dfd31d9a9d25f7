"""Two runs told apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.difference import difference, differences
from tests.writers.conftest import make_failure, make_finding, make_report


def run(*prints: str, **changes: Any) -> Any:
    base = make_report(**changes)
    return replace(base, findings=tuple(make_finding(fingerprint=each) for each in prints))


def prints(findings: Any) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_new_fixed_and_unchanged() -> None:
    made = difference(run("a", "b", "c"), run("b", "d", "c"))
    assert (prints(made.new), prints(made.fixed), prints(made.unchanged)) == (["d"], ["a"], ["b", "c"])
    assert (made.unknown, made.reason) == ((), "")


def test_unchanged_findings_are_those_of_the_later_run() -> None:
    before = replace(run("a"), findings=(make_finding(fingerprint="a", line=3),))
    assert [finding.line for finding in difference(before, run("a")).unchanged] == [1]


def test_a_fingerprint_counts_as_often_as_it_stands() -> None:
    made = difference(run("a", "a"), run("a", "a", "a"))
    assert (len(made.new), len(made.fixed), len(made.unchanged)) == (1, 0, 2)


def test_what_was_not_checked_is_neither_fixed_nor_unchanged() -> None:
    failed = replace(make_failure(), id="one", article="article.ja.txt")
    made = difference(run("a", "b"), failed)
    assert (prints(made.unknown), made.fixed, made.new) == (["a", "b"], (), ())
    assert made.reason == failed.error
    gone = difference(run("a"), None)
    assert (prints(gone.unknown), gone.reason) == (["a"], "not in the later run")


@pytest.mark.parametrize("before", [None, make_failure()])
def test_everything_is_new_where_nothing_was_checked_before(before: Any) -> None:
    assert prints(difference(before, run("a")).new) == ["a"]


def test_a_difference_needs_a_report() -> None:
    with pytest.raises(ValueError, match="at least one"):
        difference(None, None)


def test_reports_meet_by_id_then_by_article() -> None:
    before = [run("a", id="1", article="x.txt"), run("b", id="2", article="y.txt"), run("c", id="3", article="z.txt")]
    after = [
        run("b", id="two", article="y.txt"),
        run("a", id="1", article="moved.txt"),
        run("d", id="4", article="new"),
    ]
    made = list(differences(before, after))
    assert [each.id for each in made] == ["two", "1", "4", "3"]
    assert [prints(each.unchanged) for each in made] == [["b"], ["a"], [], []]
    assert [prints(each.new) for each in made] == [[], [], ["d"], []]
    assert prints(made[3].unknown) == ["c"]


@pytest.mark.property
@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_nothing_is_lost_or_counted_twice(before: list[str], after: list[str]) -> None:
    made = difference(run(*before), run(*after))
    assert sorted(prints(made.unchanged) + prints(made.new)) == sorted(after)
    assert sorted(prints(made.unchanged) + prints(made.fixed)) == sorted(before)
    assert not set(prints(made.new)) & set(prints(made.fixed))
    assert difference(run(*before), run(*before)).new == ()
