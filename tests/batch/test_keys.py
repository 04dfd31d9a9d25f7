"""A result is found again exactly as long as nothing that it depends on has changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch.keys import content_key, digest
from checker.batch.manifest import Case
from checker.core.options import Options

LIMIT = 1000


@pytest.fixture
def case(tmp_path: Path) -> Case:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text(name)
    return Case("id", "a", ("b", "c"), tmp_path)


def key(case: Case, configuration: str = "x") -> str:
    return content_key(case, configuration, Options(max_bytes=LIMIT))


def test_what_changes_the_key(case: Case) -> None:
    first = key(case)
    assert key(replace(case, folder=case.folder / "." / "..")) != first
    others = [replace(case, lang="ja"), replace(case, id="other"), replace(case, sources=("c", "b"))]
    others += [replace(case, sources=("b",)), replace(case, back_translation="c"), replace(case, article="b")]
    keys = {key(case), key(case, "y"), *map(key, others)}
    for name in ("a", "b"):
        (case.folder / name).write_text("changed")
        keys.add(key(case))
    assert len(keys) == 10


def test_what_does_not(case: Case) -> None:
    first = key(case)
    os.utime(case.folder / "a", (1, 1))
    (case.folder / "other").touch()
    assert key(case) == first


def test_files_that_cannot_be_read_have_keys(case: Case) -> None:
    keys = [key(case)]
    (case.folder / "b").write_bytes(b"x" * (LIMIT + 1))
    keys.append(key(case))
    (case.folder / "b").unlink()
    keys.append(key(case))
    os.mkfifo(case.folder / "b")
    keys.append(key(case))
    keys.append(key(replace(case, article="a\0")))
    assert len(set(keys)) == 5


@pytest.mark.property
@given(st.lists(st.text()), st.lists(st.text()))
def test_no_two_lists_share_a_digest(one: list[str], other: list[str]) -> None:
    assert (digest(one) == digest(other)) == (one == other)
