"""The baseline: readable, without positions, and honest about what is gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.entry import Entry
from checker.core.errors import ConfigError
from checker.core.finding import Severity
from checker.core.report import Authority
from checker.suppress import baseline
from checker.suppress.baseline import Baseline
from tests.writers.conftest import make_failure, make_finding, make_report

KNOWN = Entry("article.ja.txt", "wrong-country", "フランス", "ab" * 16, reason="later")
WORDS = st.text(st.characters(codec="utf-8"), max_size=10)


def test_known_findings_move_to_the_suppressed() -> None:
    other = make_finding(fingerprint="cd" * 16)
    report = Baseline((KNOWN,)).apply(make_report(make_finding(), other))
    assert report.findings == (other,)
    (silent,) = report.suppressed
    assert (silent.by, silent.reason) == (Authority.BASELINE, "later")


@pytest.mark.parametrize(
    ("entry", "is_stale"),
    [
        (KNOWN, False),
        (replace(KNOWN, fingerprint="ef" * 16), True),
        (replace(KNOWN, fingerprint="ef" * 16, article="gone.txt"), True),
        (replace(KNOWN, fingerprint="ef" * 16, article="unchecked.txt"), False),
        (replace(KNOWN, fingerprint="ef" * 16, article="bad.ja.txt"), False),
        (replace(KNOWN, fingerprint="ef" * 16, rule="wrong-date"), False),
        (replace(KNOWN, fingerprint="ef" * 16, severity="neutral"), False),
    ],
)
def test_stale_is_what_was_looked_for_and_not_found(entry: Entry, is_stale: bool) -> None:  # noqa: FBT001
    kept = Baseline((entry,))
    reports = [kept.apply(make_report()), make_failure()]
    run = baseline.run_of(reports, ["article.ja.txt", "bad.ja.txt", "unchecked.txt"], Severity.MINOR)
    assert bool(kept.stale(run)) == is_stale


def test_writing_keeps_what_is_known_with_its_reasons() -> None:
    new = make_finding(fingerprint="cd" * 16, text="木曜日", rule="wrong-date")
    report = Baseline((KNOWN,)).apply(make_report(make_finding(), new))
    entries = baseline.of_reports([report], Baseline((KNOWN,))).entries
    assert [(entry.rule, entry.reason) for entry in entries] == [("wrong-country", "later"), ("wrong-date", "")]
    assert entries[0].expected == "ドイツ"


def test_a_file_has_no_positions_and_is_sorted(tmp_path: Path) -> None:
    entries = baseline.of_reports([make_report(make_finding(line=9), make_finding(fingerprint="00"))], Baseline())
    text = baseline.text(entries)
    assert [line[-4:-2] for line in text.splitlines()] == ["00", "ab"]
    assert "line" not in text
    assert "フランス" in text
    path = tmp_path / "b.jsonl"
    path.write_text(text, encoding="utf-8")
    assert baseline.read(path) == entries


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<<<<<<< main\n", "b.jsonl:1: not JSON"),
        ("\n[]\n", "b.jsonl:2: no entry of a baseline"),
        ('{"article": "a"}\n', "b.jsonl:1: no entry of a baseline"),
        ('{"article": "a", "rule": "r", "text": "t", "fingerprint": "f", "line": 3}\n', "no entry of a baseline"),
        ('{"article": "a", "rule": "r", "text": "t", "fingerprint": "f", "severity": "big"}\n', "no entry"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        baseline.read(path)


@pytest.mark.property
@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), max_size=5))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]) -> None:
    kept = Baseline(tuple(sorted(Entry(*row) for row in rows)))
    path = tmp_path_factory.mktemp("baseline") / "b.jsonl"
    path.write_bytes(baseline.text(kept).encode())
    assert baseline.read(path) == kept
