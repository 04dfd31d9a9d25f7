"""``checker diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, CLEAN, Run
from tests.cli.test_batch import write_manifest

ROW = {"id": "one", "article": "article.ja.txt", "sources": ["source.en.txt"]}
FOUND = "article.ja.txt:1:3: {} major wrong-country フランス → ドイツ"


@pytest.fixture
def runs(checker: Run) -> Run:
    """Make two runs: in ``a`` the article has a wrong country, in ``b`` it has none."""
    write_manifest([ROW])
    checker("batch", "manifest.jsonl", "-o", "a", "-q", "--no-html")
    Path("article.ja.txt").write_text("\n" + CLEAN, encoding="utf-8")
    checker("batch", "manifest.jsonl", "-o", "b", "-q", "--no-html")
    return checker


def test_fixed(runs: Run) -> None:
    outcome = runs("diff", "a", "b")
    assert outcome == (0, f"{FOUND.format('fixed')}\n0 new, 1 fixed, 0 unchanged in 1 article\n", "")


def test_new(runs: Run) -> None:
    outcome = runs("diff", "b", "a")
    assert outcome == (1, f"{FOUND.format('new')}\n1 new (1 major), 0 fixed, 0 unchanged in 1 article\n", "")


def test_unchanged_although_it_moved(runs: Run) -> None:
    Path("article.ja.txt").write_text("\n\n" + ARTICLE, encoding="utf-8")
    runs("batch", "manifest.jsonl", "-o", "c", "-q")
    assert runs("diff", "a", "c")[:2] == (0, "0 new, 0 fixed, 1 unchanged in 1 article\n")


@pytest.mark.parametrize(("fail_on", "code"), [("critical", 0), ("major", 1), ("minor", 1), ("never", 0)])
def test_the_threshold_is_for_new_findings(runs: Run, fail_on: str, code: int) -> None:
    assert runs("diff", "b", "a", "--fail-on", fail_on).code == code
    assert runs("diff", "a", "a", "--fail-on", fail_on).code == 0


def test_what_was_not_checked_is_not_called_fixed(runs: Run) -> None:
    Path("article.ja.txt").unlink()
    runs("batch", "manifest.jsonl", "-o", "c", "-q")
    outcome = runs("diff", "a", "c")
    assert outcome.code == 2
    assert outcome.out.startswith("article.ja.txt: not checked, 1 earlier finding unknown: article.ja.txt: cannot be")
    assert outcome.out.endswith("0 new, 0 fixed, 0 unchanged, 1 unknown in 1 article, 1 not checked in the later run\n")


def test_json(runs: Run) -> None:
    whole = json.loads(runs("diff", "b", "a", "--output-format", "json").out)
    assert list(whole) == ["schema_version", "before", "after", "signature_changes", "summary", "articles"]
    assert whole["summary"]["severities"] == {"critical": 0, "major": 1, "minor": 0, "neutral": 0}
    (one,) = whole["articles"]
    assert [finding["text"] for finding in one["new"]] == ["フランス"]
    assert one["fixed"] == one["unchanged"] == one["unknown"] == []


def test_shown_from_a_severity_on_but_judged_as_always(runs: Run) -> None:
    outcome = runs("diff", "b", "a", "--min-severity", "critical")
    assert outcome[:2] == (1, "0 new, 0 fixed, 0 unchanged in 1 article\n")


def test_runs_of_different_rules_are_told(runs: Run) -> None:
    write_manifest([ROW])
    runs("batch", "manifest.jsonl", "-o", "c", "-q", "--ignore", "wrong-date")
    assert runs("diff", "b", "c").err == (
        "checker: the runs differ in rules; some findings may be new or fixed by that alone\n"
    )
    assert runs("diff", "b", "c", "-q").err == ""


def test_what_check_wrote_can_be_told_apart_too(runs: Run) -> None:
    runs("check", "article.ja.txt", "-s", "source.en.txt", "--output-format", "json", "-o", "now.json")
    assert runs("diff", "a", "now.json").out.splitlines()[-1] == "0 new, 1 fixed, 0 unchanged in 1 article"


def test_no_run_at_all(runs: Run) -> None:
    Path("empty").mkdir()
    for folder in ("empty", "nowhere"):
        outcome = runs("diff", "a", folder)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    Path("none.jsonl").touch()
    assert runs("diff", "a", "none.jsonl").code == 2


def test_a_run_is_never_overwritten(runs: Run) -> None:
    outcome = runs("diff", "a", "b", "-o", "b/results.jsonl")
    assert (outcome.code, "would be overwritten" in outcome.err) == (2, True)
