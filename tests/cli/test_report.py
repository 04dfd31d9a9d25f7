"""``checker report`` and ``--report``: one run, many renderings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.options import FORMATS
from checker.writers import WRITERS
from tests.cli.conftest import Run

AGAINST = ("--source", "source.en.txt")


@pytest.fixture
def manifest() -> str:
    Path("news").mkdir()
    rows = [{"id": "1", "article": "../article.ja.txt", "sources": ["../source.en.txt"]}]
    rows += [{"id": "2", "article": "../none.ja.txt", "sources": []}]
    Path("news/manifest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return "news/manifest.jsonl"


def test_help_names_every_format() -> None:
    assert set(FORMATS.replace(" or ", ", ").split(", ")) == set(WRITERS.builtins)


@pytest.mark.parametrize("form", WRITERS.builtins)
def test_stored_results_in_every_format_as_batch_writes_them(checker: Run, manifest: str, form: str) -> None:
    batch = checker("batch", manifest, "-o", "out", "-q", "--report", f"{form}=out/report")
    assert batch.code == 2
    again = checker("report", "out", "--format", form, "--folder", "news")
    assert again.code == 0
    assert again.err.startswith("checker: ../none.ja.txt: ")
    assert again.err.count("\n") == 1
    assert again.out == Path("out/report").read_bytes().decode()
    assert again.out


def test_paths_are_told_from_where_the_run_was_started(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "out", "-q", "--report", "gitlab=gitlab.json")
    (issue, failure) = json.loads(Path("gitlab.json").read_text(encoding="utf-8"))
    assert issue["location"]["path"] == "article.ja.txt"
    assert failure["severity"] == "blocker"


def test_pages_are_written_again_as_batch_wrote_them(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "out", "-q")
    again = checker("report", "out", "--pages", "again", "--min-severity", "minor")
    assert (again.code, again.out, again.err) == (0, "", "checker: pages in again/index.html\n")
    pages = sorted(path.relative_to("out") for path in Path("out").rglob("*.html"))
    assert len(pages) == 2
    for page in pages:
        assert ("again" / page).read_bytes() == ("out" / page).read_bytes()


def test_pages_show_what_changed(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "before", "-q")
    checker("batch", manifest, "-o", "after", "-q", "--ignore", "wrong-country")
    assert checker("report", "after", "--pages", "pages", "--compare", "before").code == 0
    index = Path("pages/index.html").read_text(encoding="utf-8")
    assert "since <bdi>before</bdi>" in index
    assert "<b>1</b> fixed" in index


def test_a_stored_run_as_one_page_has_the_texts(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "out", "-q")
    whole = checker("report", "out", "--format", "html", "-o", "page.html", "--folder", "news")
    assert (whole.code, whole.out) == (0, "")
    html = Path("page.html").read_text(encoding="utf-8")
    assert 'class="row' in html
    assert "Rules on this page" in html
    assert "<h1>2 articles</h1>" in html
    assert "<bdi>article.ja.txt</bdi>" in html


def test_report_reads_what_check_wrote(checker: Run) -> None:
    checker("check", "article.ja.txt", *AGAINST, "--output-format", "json", "-q", "-o", "found.json")
    direct = checker("check", "article.ja.txt", *AGAINST, "--output-format", "concise", "-q").out
    assert checker("report", "found.json", "--format", "concise").out == direct


def test_report_hides_what_is_below(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "out", "-q")
    assert checker("report", "out", "--format", "concise").out
    assert checker("report", "out", "--format", "concise", "--min-severity", "critical").out == ""


def test_report_writes_to_a_file(checker: Run, manifest: str) -> None:
    checker("batch", manifest, "-o", "out", "-q")
    there = checker("report", "out", "--format", "csv", "-o", "found.csv")
    assert (there.code, there.out) == (0, "")
    assert Path("found.csv").read_bytes().startswith(b"\xef\xbb\xbfid,status")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("none",), "none: cannot be read"),
        ((".",), "no results.jsonl here"),
        (("empty.jsonl",), "no reports in here; was the run cut off?"),
        (("article.ja.txt",), "article.ja.txt:1: not JSON"),
        (("out", "--format", "sarf"), "did you mean 'sarif'?"),
        (("empty.jsonl", "--pages", "p"), "leave it out for a file of reports"),
        ((".", "--pages", "p"), "no results.jsonl here"),
        ((".", "--pages", "p", "-o", "x"), "run checker once for each"),
        ((".", "--compare", "p"), "add --pages DIR"),
    ],
)
def test_what_cannot_be_rendered(checker: Run, arguments: tuple[str, ...], problem: str) -> None:
    Path("empty.jsonl").touch()
    outcome = checker("report", *arguments)
    assert outcome.code == 2
    assert problem in outcome.err
    assert outcome.err.count("\n") == 1


def test_check_writes_several_reports_of_one_run(checker: Run) -> None:
    plain = checker("check", "article.ja.txt", *AGAINST, "--output-format", "concise", "-q")
    outcome = checker(
        *("check", "article.ja.txt", *AGAINST, "--output-format", "concise", "-q"),
        *("--report", "sarif=found.sarif", "--report", "markdown=comment.md"),
    )
    assert outcome == plain
    assert outcome.code == 1
    rules = json.loads(Path("found.sarif").read_text(encoding="utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    assert rules[0]["help"]["text"]
    assert Path("comment.md").read_text(encoding="utf-8").startswith("<!-- checker -->")


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("major", 1), ("critical", 0)])
def test_reports_never_change_the_exit_code(checker: Run, fail_on: str, code: int) -> None:
    arguments = ("check", "article.ja.txt", *AGAINST, "-q", "--fail-on", fail_on)
    assert checker(*arguments).code == code
    assert checker(*arguments, "-o", "out.txt", "--report", "junit=j.xml", "--report", "github=-").code == code


def test_a_report_on_standard_output(checker: Run, manifest: str) -> None:
    outcome = checker("batch", manifest, "-o", "out", "-q", "--report", "github=-")
    assert outcome.out.startswith("::error file=none.ja.txt,title=not checked::")
    beside = checker("check", "article.ja.txt", *AGAINST, "-q", "-o", "full.txt", "--report", "github=-")
    assert beside.out.startswith("::error file=article.ja.txt,line=1")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--report", "sarif"), "has no path; write FORMAT=PATH"),
        (("--report", "sarif="), "has no path"),
        (("--report", "sarf=x"), "did you mean 'sarif'?"),
        (("--report", "csv=x", "--report", "sarif=./x"), "two reports would go to"),
        (("--report", "csv=-"), "results and a report would both go to standard output"),
        (("--report", "csv=x", "-o", "x"), "results and a report would both go to x"),
        (("--report", "csv=source.en.txt"), "is an input and would be overwritten; choose another --report"),
        (("--report", "csv=no/folder/x"), "no such folder"),
    ],
)
def test_what_is_refused_before_any_work(checker: Run, arguments: tuple[str, ...], problem: str) -> None:
    before = sorted(Path().iterdir())
    outcome = checker("check", "article.ja.txt", *AGAINST, *arguments)
    assert outcome.code == 2
    assert problem in outcome.err
    assert outcome.out == ""
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize("path", ["out/results.jsonl", "news/manifest.jsonl", "article.ja.txt"])
def test_batch_keeps_its_results_and_inputs(checker: Run, manifest: str, path: str) -> None:
    kept = Path("article.ja.txt").read_bytes()
    outcome = checker("batch", manifest, "-o", "out", "--report", f"csv={path}")
    assert outcome.code == 2
    assert Path("article.ja.txt").read_bytes() == kept
    assert "another" in outcome.err
