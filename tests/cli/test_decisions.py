"""What was decided before holds for ``check`` and ``batch`` as for the gate: configuration, terms, baseline, comments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, SOURCE, Run, fill

AGAINST = ("-s", "en/a.md", "--output-format", "jsonl", "-q")
COMMENT = "<!-- checker: file-ignore[wrong-country] -- the desk's decision -->\n\n"
TERMS = "source\taccepted\nGerman\tフランス\n"


@pytest.fixture
def checker_in(gate: Run) -> Run:
    fill({"ja/a.md": ARTICLE, "en/a.md": SOURCE, "ja/b.md": COMMENT + ARTICLE, "t.tsv": TERMS, "checker.toml": ""})
    rows = [{"id": name, "article": f"ja/{name}.md", "sources": ["en/a.md"]} for name in ("a", "b")]
    fill({"manifest.jsonl": "".join(json.dumps(row) + "\n" for row in rows)})
    return gate


def check(run: Run, *arguments: str) -> tuple[int, int, list[str]]:
    outcome = run("check", *arguments, *AGAINST)
    (report,) = map(json.loads, outcome.out.splitlines())
    return outcome.code, len(report["findings"]), [item["by"] for item in report["suppressed"]]


def test_terms(checker_in: Run) -> None:
    assert check(checker_in, "ja/a.md") == (1, 1, [])
    assert check(checker_in, "ja/a.md", "--terms", "t.tsv") == (0, 0, ["terms"])
    fill({"checker.toml": 'terms = "t.tsv"'})
    assert check(checker_in, "ja/a.md") == (0, 0, ["terms"])
    assert check(checker_in, "ja/a.md", "--isolated") == (1, 1, [])


def test_terms_are_part_of_the_signature(checker_in: Run) -> None:
    reports = [json.loads(checker_in("check", "ja/a.md", *AGAINST, *more).out) for more in ((), ("--terms", "t.tsv"))]
    settings = [report["signature"]["settings"] for report in reports]
    assert "terms" not in settings[0]
    assert len(settings[1]["terms"]) == 8


def test_comments(checker_in: Run) -> None:
    assert check(checker_in, "ja/b.md") == (0, 0, ["inline"])
    assert check(checker_in, "ja/b.md", "--no-inline-ignore") == (1, 1, [])
    assert check(checker_in, "ja/b.md", "--config", "inline-ignore=false") == (1, 1, [])


def test_the_baseline_of_a_gate(checker_in: Run) -> None:
    fill({"checker.toml": '[[pairs]]\narticle = "ja/a.md"\nsource = "en/a.md"\n'})
    assert checker_in("baseline", "write", "--baseline", "known.jsonl").code == 0
    assert check(checker_in, "ja/a.md", "--baseline", "known.jsonl") == (0, 0, ["baseline"])
    assert checker_in("batch", "manifest.jsonl", "-o", "out", "--baseline", "known.jsonl").code == 0


def test_overrides_by_path_from_any_folder(checker_in: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fill({"checker.toml": '[[overrides]]\npaths = ["ja/*.md"]\nfail-on = "critical"\n'})
    assert check(checker_in, "ja/a.md") == (0, 1, [])
    monkeypatch.chdir("ja")
    assert checker_in("check", "a.md", "-s", "../en/a.md", "-q").code == 0


def test_a_batch(checker_in: Run) -> None:
    outcome = checker_in("batch", "manifest.jsonl", "--output", "out")
    assert outcome.code == 1
    assert outcome.err == "checker: 2 articles: 1 finding (1 major), 1 suppressed; results in out/index.html\n"
    assert checker_in("batch", "manifest.jsonl", "--output", "out", "--config", "fail-on=never", "-q").code == 0
    assert checker_in("batch", "manifest.jsonl", "--output", "out", "--terms", "t.tsv", "-q").code == 0
    rows = [json.loads(line) for line in Path("out/results.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["suppressed"][0]["by"] for row in rows] == ["terms", "terms"]


def test_the_library_has_the_same_decisions(checker_in: Run) -> None:
    import checker

    assert checker_in("check", "ja/b.md", "-s", "en/a.md", "-q").code == 0
    report = checker.check("ja/b.md", "en/a.md")
    assert (report.findings, report.suppressed[0].reason) == ((), "the desk's decision")
    assert len(checker.check("ja/b.md", "en/a.md", checker.Options(inline_ignore=False)).findings) == 1
