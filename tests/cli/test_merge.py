"""``checker merge``; that it gives the same bytes is in ``test_batch_survives``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_batch import MANIFEST, results, write_manifest


def test_the_worst_code_and_all_reports(checker: Run) -> None:
    write_manifest(MANIFEST)
    for number in (1, 2):
        checker("batch", "manifest.jsonl", "-o", f"part{number}", "--shard", f"{number}/2", "-q", "--no-html")
    outcome = checker("merge", "part1", "part2", "-o", "all", "--report", "csv=all.csv", "--no-html", "--parquet")
    assert outcome.code == 2
    assert [report["id"] for report in results("all")] == ["two", "bad", "one"]
    lines = outcome.err.splitlines()
    assert lines[0].startswith("checker: bad: missing.ja.txt: cannot be read")
    assert lines[1] == "checker: 3 articles, 1 not checked: 1 finding (1 major); results in all"
    assert "wrong-country" in Path("all.csv").read_text(encoding="utf-8")
    assert json.loads(Path("all/summary.json").read_text())["run"]["shard"] == "1/1"
    assert (Path("all/articles.parquet").is_file(), Path("all/index.html").exists()) == (True, False)


def test_what_cannot_be_merged(checker: Run) -> None:
    write_manifest(MANIFEST[:2])
    for folder, shard, rest in (("one", "1/2", []), ("two", "2/2", []), ("other", "2/2", ["--ignore", "wrong-date"])):
        checker("batch", "manifest.jsonl", "-o", folder, "--shard", shard, "-q", "--no-html", *rest)
    for folders, reason in (
        (["one"], "shard 2/2 is missing; name its folder, too"),
        (["one", "one"], "a shard is there twice"),
        (["one", "other"], 'other: is no shard of the run in one: ignore (["wrong-date"], now [])'),
        (["one", "nowhere"], "nowhere: no run of this version here"),
    ):
        outcome = checker("merge", *folders, "-o", "all")
        assert (outcome.code, reason in outcome.err) == (2, True), outcome.err
    for output in ("one", "other"):
        assert checker("merge", "one", "two", "-o", output).code == 2
    assert not Path("all").exists()
    assert checker("merge", "one", "two", "-o", "all", "-q", "--no-html").code == 2
    assert checker("merge", "two", "one", "-o", "all", "-q", "--no-html").code == 2
    record = json.loads(Path("one/run/run.json").read_text())
    Path("one/run/run.json").write_text(json.dumps({**record, "finished": False}))
    assert "one: its run was broken off" in checker("merge", "one", "two", "-o", "all").err
