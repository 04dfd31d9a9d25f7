"""``checker check``."""

from __future__ import annotations

import io
import json
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Run

AGAINST = ("--source", "source.en.txt")


def test_a_wrong_country_fails_the_run(checker: Run) -> None:
    outcome = checker("check", "article.ja.txt", *AGAINST)
    assert outcome.code == 1
    first = outcome.out.splitlines()[0]
    assert first.startswith("article.ja.txt:1:3  major  wrong-country  フランス → ")
    assert outcome.err == ""


def test_a_clean_article_passes(checker: Run) -> None:
    outcome = checker("check", "clean.ja.txt", *AGAINST)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("no findings in 1 article against 1 related source · ")


def test_several_articles_the_worst_wins(checker: Run) -> None:
    outcome = checker("check", "clean.ja.txt", "article.ja.txt", *AGAINST, "--output-format", "jsonl")
    assert outcome.code == 1
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == ["clean.ja.txt", "article.ja.txt"]


def test_a_bad_article_harms_no_other(checker: Run) -> None:
    Path("bad.ja.txt").write_bytes(b"")
    outcome = checker("check", "bad.ja.txt", "article.ja.txt", *AGAINST, "--output-format", "jsonl", "-q")
    assert outcome.code == 2
    bad, good = map(json.loads, outcome.out.splitlines())
    assert (bad["status"], good["status"]) == ("error", "ok")
    assert bad["reason"] == "bad.ja.txt: the file is empty; nothing to check"
    assert len(good["findings"]) == 1
    assert outcome.err == "checker: bad.ja.txt: the file is empty; nothing to check\n"


@pytest.mark.parametrize(
    ("arguments", "code", "findings"),
    [
        (("--fail-on", "never"), 0, 1),
        (("--fail-on", "minor"), 1, 1),
        (("--fail-on", "critical"), 0, 1),
        (("--min-severity", "critical"), 1, 0),
        (("--min-confidence", "1"), 0, 0),
        (("--ignore", "wrong-country"), 0, 0),
        (("--select", "wrong-country,wrong-role"), 1, 1),
        (("--select", "wrong-role"), 0, 0),
        (("--lang", "ja"), 1, 1),
    ],
)
def test_what_is_shown_and_what_fails(checker: Run, arguments: tuple[str, ...], code: int, findings: int) -> None:
    outcome = checker("check", "article.ja.txt", *AGAINST, "--output-format", "json", "-q", *arguments)
    assert outcome.code == code
    assert json.loads(outcome.out)["summary"]["findings"] == findings


def test_an_unrelated_source_is_named_as_unchecked(checker: Run) -> None:
    outcome = checker("check", "article.ja.txt", *AGAINST, "-s", "unrelated.en.txt", "--output-format", "json", "-q")
    (report,) = json.loads(outcome.out)["reports"]
    assert "unrelated.en.txt" in [item["what"] for item in report["unchecked"]]
    assert outcome.code == 1


def test_the_article_in_a_folder_of_sources_is_no_source(checker: Run) -> None:
    outcome = checker("check", "article.ja.txt", "-s", "*.txt", "--output-format", "json", "-q")
    assert outcome.code == 2  # clean.ja.txt is Japanese
    Path("clean.ja.txt").unlink()
    assert checker("check", "article.ja.txt", "-s", ".", "--output-format", "json", "-q").code == 1


def test_standard_input(checker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(Path("article.ja.txt").read_bytes()))
    monkeypatch.setattr("sys.stdin", stream)
    outcome = checker("check", "-", *AGAINST, "--output-format", "concise", "-q")
    assert outcome.out.startswith("-:1:3: major wrong-country ")


def test_results_go_to_a_file_whole(checker: Run) -> None:
    there = checker("check", "article.ja.txt", *AGAINST, "--output-format", "jsonl", "-q")
    outcome = checker("check", "article.ja.txt", *AGAINST, "--output-format", "jsonl", "-q", "-o", "out.jsonl")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert Path("out.jsonl").read_text(encoding="utf-8") == there.out
    assert stat.S_IMODE(Path("out.jsonl").stat().st_mode) & 0o600 == 0o600
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []


def test_the_same_input_gives_the_same_bytes(checker: Run) -> None:
    runs = [checker("check", "article.ja.txt", *AGAINST, "--output-format", "json", "-q").out for _ in range(2)]
    assert runs[0] == runs[1]


def test_colour_is_asked_for_or_not(checker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in checker("check", "article.ja.txt", *AGAINST).out
    assert "\x1b[31mmajor" in checker("check", "article.ja.txt", *AGAINST, "--color", "always").out


def test_notes_go_to_standard_error(checker: Run) -> None:
    outcome = checker("check", "article.ja.txt", *AGAINST, "--output-format", "concise", "-v", "--profile")
    assert outcome.out.count("\n") == 1
    lines = outcome.err.splitlines()
    assert all(line.startswith("checker: ") for line in lines)
    assert any("article.ja.txt: version:" in line for line in lines)
    assert any(line.startswith("checker: engine lexicon") for line in lines)
    assert any(line.endswith(" s") for line in lines)
