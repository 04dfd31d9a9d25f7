"""Damaged files and bombs: refused with one line, or read with every letter in place, never anything else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.readers.bombs import BOMBS, measured
from tests.readers.mutation import SOUND, mutated, outcome

# The bench (tests/bench/readers.py) damages ten thousand.
EACH = 40
# What is promised is 1 s on an idle machine; others may use this one, too.
SECONDS, MEGABYTES = 3.0, 200.0
# Takes seconds to write, not to refuse; the bench has it.
BIG_TO_MAKE = {"zip of 600 MB: zeros.docx", "zip that lies: lies.docx", "elements in a part: many.docx"}


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
def test_a_damaged_file_is_read_or_refused(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    dice = [random.Random(number) for number in range(EACH)]  # noqa: S311 -- the same accidents in every run
    found = {outcome(path.name, mutated(data, each), tmp_path) for each in dice}
    assert found == {"read", "refused"}


@pytest.mark.parametrize("name", sorted(set(BOMBS) - BIG_TO_MAKE))
def test_a_bomb_is_refused_at_once(name: str, tmp_path: Path) -> None:
    path = tmp_path / name.rpartition(" ")[2]
    BOMBS[name](path)
    seconds, megabytes, message = measured(path)
    assert message.startswith("FILE: ")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
