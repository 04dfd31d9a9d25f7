"""The seeds are what they say they are, and the program finds in them what it found before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.rules import RULES
from tests.seeds.regenerate import NAMES, ROOT, SEEDS, findings, read, report

Found = tuple[str, str, int, int, str]


def _found(rows: list[dict[str, Any]]) -> set[Found]:
    return {(row["rule"], row["severity"], row["start"], row["end"], row["text"]) for row in rows}


@pytest.mark.parametrize("name", NAMES)
def test_the_program_finds_what_is_expected(name: str) -> None:
    expected = _found(json.loads((SEEDS / name / "expected.json").read_text(encoding="utf-8")))
    found = _found(findings(name))
    lost, new = sorted(expected - found), sorted(found - expected)
    advice = "python tests/seeds/regenerate.py writes what is found now"
    assert (lost, new) == ([], []), f"lost: {lost}\nnew: {new}\n{advice}"


@pytest.mark.parametrize("name", NAMES)
def test_an_expected_finding_points_at_its_words(name: str) -> None:
    article = (ROOT / read(name).article).read_text(encoding="utf-8")
    rows = json.loads((SEEDS / name / "expected.json").read_text(encoding="utf-8"))
    assert [row for row in rows if article[row["start"] : row["end"]] != row["text"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_sources_are_related_as_the_seed_says(name: str) -> None:
    assert report(name).sources[0].relatedness == read(name).relatedness
    assert "unrelated" not in {source.relatedness for source in report(name).sources}


@pytest.mark.parametrize("name", NAMES)
def test_a_seed_is_complete(name: str) -> None:
    seed = read(name)
    article = (ROOT / seed.article).read_text(encoding="utf-8")
    assert seed.licence == "CC0-1.0"
    assert all((ROOT / path).is_file() for path in seed.sources)
    assert [planted.text for planted in seed.planted if article.count(planted.text) != 1] == []
    assert [planted.rule for planted in seed.planted if planted.rule not in RULES.names()] == []


def test_every_seed_is_described(root: Path) -> None:
    overview = (root / "seeds" / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"[{name}]" not in overview] == []
