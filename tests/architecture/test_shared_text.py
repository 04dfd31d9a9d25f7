"""No sentence of the development sets stands in the project: they are for measuring, not for learning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import project_files, relative

LENGTH = 20
# Files larger than this are weights; sentences would not be found in them anyway.
LARGEST = 2_000_000
TEXTS = ("seeds/*.txt", "gold/*.jsonl", "bench/dev/*/*/*.txt", "bench/dev/*/*.txt")


@pytest.mark.shared
def test_no_sentence_of_the_sets_is_in_the_project(shared: Path) -> None:
    openings = _openings(shared)
    assert openings, "no texts were found in the sets"
    copied = [
        (relative(path), sentence)
        for path in project_files()
        if path.stat().st_size <= LARGEST
        for sentence in _copied(_plain(path.read_bytes().decode("utf-8", "ignore")), openings)
    ]
    assert copied == []


def test_a_copied_sentence_is_found() -> None:
    sentence = "The quick brown fox jumps over the lazy dog"
    openings = {sentence[:LENGTH]: frozenset({sentence})}
    assert list(_copied(f"Yesterday: {sentence}!", openings)) == [sentence]
    assert list(_copied("The quick brown fox sleeps.", openings)) == []


def _openings(shared: Path) -> dict[str, frozenset[str]]:
    """Return the sentences of the sets by their first ``LENGTH`` characters."""
    paths = {path for pattern in TEXTS for path in shared.glob(pattern) if path.is_file()}
    sentences = {sentence for path in paths for sentence in _sentences(path.read_text(encoding="utf-8"))}
    grouped: dict[str, set[str]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence[:LENGTH], set()).add(sentence)
    return {opening: frozenset(group) for opening, group in grouped.items()}


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for part in re.split(r"(?<=[。！？])|(?<=[.!?])\s", line):
            sentence = _plain(part).rstrip("。.!?！？ ")
            if len(sentence) >= LENGTH:
                yield sentence


def _copied(text: str, openings: dict[str, frozenset[str]]) -> Iterator[str]:
    for at in range(len(text) - LENGTH + 1):
        for sentence in openings.get(text[at : at + LENGTH], ()):
            if text.startswith(sentence, at):
                yield sentence


def _plain(text: str) -> str:
    return " ".join(text.split())
