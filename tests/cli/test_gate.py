"""``checker gate``: small workspaces, the command, its exit code and what it prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, CLEAN, SOURCE, Run, commit, fill
from tests.cli.trials import IGNORE, TABLE, WRONG, Trial, configured, workspace


@pytest.mark.parametrize("trial", TABLE, ids=[trial.name for trial in TABLE])
def test_a_workspace(gate: Run, trial: Trial) -> None:
    if trial.before is not None:
        commit(trial.before)
        for name in trial.before:
            Path(name).unlink()
    fill(trial.files)
    outcome = gate("gate", *trial.command.split(), "--output-format", "concise")
    assert (outcome.code, outcome.out) == (trial.code, trial.out), outcome.err
    assert trial.err in outcome.err
    assert "Traceback" not in outcome.err


def test_the_baseline_new_fixed_and_stale(gate: Run) -> None:
    fill(workspace(config=configured('baseline = "known.jsonl"')))
    written = gate("baseline", "write")
    assert (written.code, written.err) == (0, "checker: known.jsonl: 1 in the baseline, 1 added, 0 taken out\n")
    known = json.loads(Path("known.jsonl").read_text(encoding="utf-8"))
    assert (known["article"], known["rule"], known["text"]) == ("ja/a.md", "wrong-country", "フランス")
    assert gate("gate", "--output-format", "concise")[:2] == (0, "")

    # What stands above may change: an entry has no position.
    fill({"ja/a.md": "会議が開かれた。\n\n" + ARTICLE})
    assert gate("gate", "--output-format", "concise")[:2] == (0, "")

    # A new one beside the old one fails alone, although the count of known ones is the same.
    fill({"ja/b.md": ARTICLE, "en/b.md": SOURCE})
    new = gate("gate", "--output-format", "concise")
    assert (new.code, new.out) == (1, WRONG.replace("a.md", "b.md"))

    # The old one is put right: its entry is stale, and says so with the command that takes it out.
    fill({"ja/a.md": CLEAN, "ja/b.md": CLEAN})
    stale = gate("gate", "--output-format", "concise")
    assert (stale.code, stale.out) == (1, "")
    assert "known.jsonl: no longer found: ja/a.md wrong-country フランス\n" in stale.err
    assert "known.jsonl: 1 stale entry; run: checker baseline prune\n" in stale.err
    assert gate("gate", "--allow-stale-baseline", "-q").code == 0
    assert gate("baseline", "prune").code == 0
    assert Path("known.jsonl").read_text(encoding="utf-8") == ""
    assert gate("gate", "-q").code == 0


def test_what_was_not_looked_at_is_not_stale(gate: Run) -> None:
    fill({**workspace(config=configured('baseline = "known.jsonl"')), "ja/b.md": CLEAN, "en/b.md": SOURCE})
    assert gate("baseline", "write").code == 0
    for arguments in (["ja/b.md"], ["--select", "wrong-date"], ["--min-severity", "critical", "--fail-on", "critical"]):
        assert gate("gate", *arguments, "-q").code == 0, arguments
    assert gate("gate", "--min-confidence", "1", "-q").code == 0
    Path("ja/a.md").unlink()
    assert "1 stale entry" in gate("gate", "ja/b.md", "-q").err


def test_a_baseline_keeps_its_reasons_and_is_not_written_by_halves(gate: Run) -> None:
    fill(workspace())
    assert 'write into checker.toml: baseline = "checker-baseline.jsonl"' in gate("baseline", "write").err
    path = Path("checker-baseline.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace('"reason": ""', '"reason": "later"'), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    assert gate("baseline", "write").err.startswith(
        "checker: checker-baseline.jsonl: 1 in the baseline, 0 added, 0 taken"
    )
    assert path.read_text(encoding="utf-8") == before
    fill({"ja/b.md": ARTICLE})
    failed = gate("baseline", "write")
    assert failed.code == 2
    assert "1 article could not be checked; the baseline was left as it is" in failed.err
    assert path.read_text(encoding="utf-8") == before


def test_what_was_suppressed_is_counted(gate: Run) -> None:
    fill(workspace(IGNORE.format(" -- the desk's decision") + ARTICLE))
    assert " · 1 suppressed (1 by comments) · " in gate("gate").out
    whole = json.loads(gate("gate", "--output-format", "json", "-q").out)
    assert whole["summary"]["suppressed"] == {"inline": 1, "terms": 0, "baseline": 0}
    (report,) = whole["reports"]
    assert report["suppressed"][0]["reason"] == "the desk's decision"
    assert report["findings"] == []


def test_a_page_of_the_gate_shows_texts_and_what_was_suppressed(gate: Run) -> None:
    fill(workspace(IGNORE.format(" -- the desk's decision") + ARTICLE))
    outcome = gate("gate", "--report", "html=page.html", "--folder", "docs", "-q")
    assert outcome.code == 0
    html = Path("page.html").read_text(encoding="utf-8")
    assert "<h1><bdi>docs/ja/a.md</bdi></h1>" in html
    assert "1 suppressed (1 by comments)" in html
    assert "by a comment in the article: <bdi>the desk&#39;s decision</bdi>" in html
    assert 'class="row' in html


def test_terms_silence_and_enforce(gate: Run) -> None:
    terms = "source\taccepted\tforbidden\nKlaus Berger\tクラウス・バーガー\t\nconference\t会談\t会議\n"
    garbled = CLEAN.replace("クラウス・ベルガー", "クラウス・バーガー").replace("ベルガー", "バーガー")
    fill({**workspace(garbled, configured('terms = "house.tsv"')), "house.tsv": terms})
    outcome = gate("gate", "--output-format", "json", "-q")
    (report,) = json.loads(outcome.out)["reports"]
    assert [(f["rule"], f["text"], f["suggestion"]) for f in report["findings"]] == [("wrong-term", "会議", "会談")]
    assert outcome.code == 1
    assert gate("gate", "--terms", "nothing.tsv").code == 2


def test_an_article_is_not_overwritten(gate: Run) -> None:
    fill(workspace())
    outcome = gate("gate", "-o", "en/a.md")
    assert (outcome.code, outcome.err.startswith("checker: en/a.md is an input")) == (2, True)


def test_names_of_files_cannot_steer_a_terminal_or_a_build_service(gate: Run) -> None:
    name = "\x1b[31m\r::error::x"
    fill(
        {**workspace(config=configured('baseline = "known.jsonl"')), f"ja/{name}.md": ARTICLE, f"en/{name}.md": SOURCE}
    )
    assert gate("baseline", "write").code == 0
    fill({f"ja/{name}.md": CLEAN, "ja/b.md": CLEAN})
    outcome = gate("gate")
    assert outcome.code == 2
    for text in (outcome.out, outcome.err):
        assert not {"\x1b", "\r"} & set(text)
        assert not any(line.startswith("::") for line in text.splitlines())
