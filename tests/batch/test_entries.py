"""The index's lines on disk: the same order and sums as when they are held."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch.entries import Entries
from checker.core.errors import CheckerError
from checker.core.report import Status
from checker.writers.html.charts import Counts
from checker.writers.html.index import Change, Entry, Held, pieces

NAMES = st.text(st.characters(), max_size=6)  # lone surrogates among them
COUNTS = st.dictionaries(
    st.tuples(
        st.sampled_from(["critical", "major", "minor", "neutral"]), st.sampled_from(["wrong-date", "wrong-role"])
    ),
    st.integers(1, 30),
)
ENTRIES = st.builds(
    Entry,
    id=NAMES,
    article=NAMES,
    href=st.text("/abc-", max_size=6),
    status=st.sampled_from(Status),
    error=st.text(max_size=5),
    counts=COUNTS.map(lambda each: Counts(each, each)),
    sentences=st.integers(0, 9),
    compared=st.integers(0, 9),
    change=st.none() | st.builds(Change, *[st.integers(0, 5)] * 4),
    suppressed=st.integers(0, 3),
)


@given(st.lists(ENTRIES, max_size=12, unique_by=lambda entry: entry.id))
def test_they_come_as_when_they_are_held(added: list[Entry]) -> None:
    held = Held(added)
    with Entries() as entries:
        for each in added:
            entries.add(each)
        assert entries.totals == held.totals
        assert list(entries.checked()) == held.checked()
        assert list(entries.failed()) == held.failed()
        assert "".join(pieces(entries)) == "".join(pieces(held))


def test_they_are_found_by_id_path_and_page() -> None:
    one = Entry("a\ud800", "texts/a.txt", "articles/a.html", Status.OK, "", Counts({}, {}), 1, 1)
    with Entries() as entries:
        entries.add(one)
        entries.add(replace(one, id="b", article="texts/b.txt", href="", status=Status.CRASHED))
        assert [entries.has(name) for name in ("a\ud800", "texts/b.txt", "c")] == [True, True, False]
        assert [entries.has_page(href) for href in ("articles/a.html", "articles/b.html")] == [True, False]


def test_a_full_disk_is_said() -> None:
    with Entries() as entries:
        entries._database.execute("PRAGMA max_page_count = 2")
        one = Entry("a" * 10_000, "a", "", Status.OK, "", Counts({}, {}), 1, 1)
        with pytest.raises(CheckerError, match=r"the index cannot be made .*full.*TMPDIR"):
            entries.add(one)
