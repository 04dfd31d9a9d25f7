"""``checker batch``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import SOURCE, Run

MANIFEST = [
    {"id": "two", "article": "clean.ja.txt", "sources": ["source.en.txt"]},
    {"id": "bad", "article": "missing.ja.txt", "sources": ["source.en.txt"]},
    {"id": "one", "article": "article.ja.txt", "sources": ["source.en.txt"], "lang": "ja"},
]


def write_manifest(rows: Any, path: Any = "manifest.jsonl") -> Any:
    Path(path).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def results(folder: Any = "out") -> Any:
    return [json.loads(line) for line in Path(folder, "results.jsonl").read_text(encoding="utf-8").splitlines()]


def test_reports_in_manifest_order_and_the_worst_code(checker: Run) -> None:
    write_manifest(MANIFEST)
    outcome = checker("batch", "manifest.jsonl", "--output", "out", "--no-html")
    assert (outcome.code, outcome.out) == (2, "")
    reports = results()
    assert [(report["id"], report["status"]) for report in reports] == [("two", "ok"), ("bad", "error"), ("one", "ok")]
    assert reports[1]["reason"].startswith("missing.ja.txt: cannot be read: No such file")
    assert [finding["rule"] for finding in reports[2]["findings"]] == ["wrong-country"]
    lines = outcome.err.splitlines()
    assert lines[0].startswith("checker: bad: missing.ja.txt: cannot be read")
    assert lines[-1].startswith("checker: 3 articles, 1 not checked: 1 finding (1 major); results in out")
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "comparisons.jsonl",
        "results.jsonl",
        "run",
        "summary.json",
    ]


def test_codes_and_quiet(checker: Run) -> None:
    write_manifest(MANIFEST[:1])
    assert checker("batch", "manifest.jsonl", "--output", "out", "-q")[::2] == (0, "")
    write_manifest(MANIFEST[2:])
    assert checker("batch", "manifest.jsonl", "--output", "out", "-q")[::2] == (1, "")
    assert checker("batch", "manifest.jsonl", "--output", "out", "-q", "--fail-on", "never").code == 0


def test_the_same_manifest_gives_the_same_bytes(checker: Run) -> None:
    write_manifest(MANIFEST)
    for folder in ("out", "other"):
        checker("batch", "manifest.jsonl", "--output", folder)
    assert Path("out/results.jsonl").read_bytes() == Path("other/results.jsonl").read_bytes()


def test_check_and_batch_report_the_same(checker: Run) -> None:
    write_manifest([{**MANIFEST[2], "id": "article.ja.txt"}])
    checker("batch", "manifest.jsonl", "--output", "out")
    out = checker("check", "article.ja.txt", "-s", "source.en.txt", "--output-format", "jsonl").out
    assert [json.loads(line) for line in out.splitlines()] == results()


def test_results_go_to_the_workspace_unless_told(checker: Run) -> None:
    Path("checker.toml").touch()
    Path("news").mkdir()
    rows = [{**MANIFEST[0], "article": "../clean.ja.txt", "sources": ["../source.en.txt"]}]
    write_manifest(rows, "news/manifest.jsonl")
    assert checker("batch", "news/manifest.jsonl", "-q").code == 0
    assert len(results("reports/news")) == 1
    assert checker("batch", "news", "-q").code == 0


def test_a_recorded_back_translation_is_read(checker: Run) -> None:
    Path("back.en.txt").write_text(SOURCE.replace("German", "French"), encoding="utf-8")
    Path("two.en.txt").write_text("One.\nTwo.\n", encoding="utf-8")
    row = {**MANIFEST[2], "back_translation": "back.en.txt"}
    write_manifest([row, {**row, "id": "bad", "back_translation": "two.en.txt"}])
    assert checker("batch", "manifest.jsonl", "--output", "out").code == 2
    report, bad = results()
    assert report["signature"]["engine"].startswith("recorded-1-")
    assert [finding["rule"] for finding in report["findings"]] == ["wrong-country"]
    quote = report["findings"][0]["back_translation"]
    assert quote["text"][quote["start"] : quote["end"]] == "French"
    assert bad["reason"].startswith("two.en.txt: 2 lines of English for 3 lines (3 sentences)")


def test_an_engine_that_is_named_ignores_the_recording(checker: Run) -> None:
    write_manifest([{**MANIFEST[0], "back_translation": "source.en.txt"}])
    checker("batch", "manifest.jsonl", "--output", "out", "--engine", "lexicon")
    assert results()[0]["signature"]["engine"] == "lexicon-1"


def test_an_index_and_pages(checker: Run) -> None:
    write_manifest(MANIFEST)
    outcome = checker("batch", "manifest.jsonl", "--output", "out")
    assert outcome.code == 2
    assert outcome.err.splitlines()[-1].endswith("results in out/index.html")
    html = Path("out/index.html").read_text(encoding="utf-8")
    assert "1 article was not checked" in html
    pages = {path.name for path in Path("out/articles").iterdir()}
    assert {name[:3] for name in pages} == {"one", "two"}
    assert all(f"articles/{name}" in html for name in pages)


def test_trends_against_an_earlier_run(checker: Run) -> None:
    write_manifest(MANIFEST)
    checker("batch", "manifest.jsonl", "--output", "out", "-q")
    Path("article.ja.txt").write_text(Path("clean.ja.txt").read_text(encoding="utf-8"), encoding="utf-8")
    assert checker("batch", "manifest.jsonl", "--output", "out", "--compare", "out", "-q").code == 2
    html = Path("out/index.html").read_text(encoding="utf-8")
    assert "<b>0</b> new" in html
    assert "<b>1</b> fixed" in html


def test_a_comparison_that_cannot_be_made(checker: Run) -> None:
    write_manifest(MANIFEST)
    none = checker("batch", "manifest.jsonl", "--output", "out", "--compare", "nowhere")
    assert (none.code, none.err.startswith("checker: nowhere: cannot be read")) == (2, True)
    assert not Path("out").exists()
    both = checker("batch", "manifest.jsonl", "--output", "out", "--no-html", "--compare", "out")
    assert (both.code, "use checker diff instead" in both.err) == (2, True)
