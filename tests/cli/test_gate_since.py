"""``checker gate --since``: what git says has changed, renamed and deleted files included."""

from __future__ import annotations

import json

import pytest

from checker.collection import offer
from tests.cli.conftest import ARTICLE, CLEAN, PAIRS, SOURCE, UNRELATED, Run, commit, fill, git

WRONG = "ja/two.md:1:3: major wrong-country the source's words say Germany; the article says France\n"


@pytest.fixture
def repository(gate: Run) -> Run:
    """Return the command in a repository with four pairs, committed on ``main``."""
    names = ["one", "two", "three", "日本"]
    commit({"checker.toml": PAIRS, **{f"ja/{n}.md": ARTICLE for n in names}, **{f"en/{n}.md": SOURCE for n in names}})
    return gate


def checked(run: Run, *arguments: str) -> tuple[int, list[str]]:
    outcome = run("gate", "--since", "main", "--output-format", "jsonl", "-q", *arguments)
    return outcome.code, [json.loads(line)["article"] for line in outcome.out.splitlines()]


def test_since_nothing_changed(repository: Run) -> None:
    outcome = repository("gate", "--since", "main", "--output-format", "concise")
    assert outcome[:2] == (0, "")
    assert "nothing to check: none of 4 articles changed since main" in outcome.err


def test_since_an_article_or_a_source_was_edited(repository: Run) -> None:
    fill({"ja/one.md": ARTICLE + "会議は終わった。\n", "en/日本.md": SOURCE + "The conference ended.\n"})
    assert checked(repository) == (1, ["ja/one.md", "ja/日本.md"])
    git("commit", "-qam", "edit")
    assert checked(repository) == (0, [])
    assert checked(repository, "--since", "HEAD~1") == (1, ["ja/one.md", "ja/日本.md"])


def test_since_files_were_renamed(repository: Run) -> None:
    git("mv", "ja/one.md", "ja/uno.md")
    outcome = repository("gate", "--since", "main", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (2, "")
    assert "ja/uno.md: its source is missing: en/uno.md" in outcome.err
    git("mv", "en/one.md", "en/uno.md")
    assert checked(repository) == (1, ["ja/uno.md"])


def test_since_files_were_deleted(repository: Run) -> None:
    git("rm", "-q", "ja/one.md")
    assert checked(repository) == (0, [])
    git("rm", "-q", "en/two.md")
    outcome = repository("gate", "--since", "main", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (2, "")
    assert "ja/two.md: its source is missing: en/two.md" in outcome.err


def test_since_new_files_and_the_configuration(repository: Run) -> None:
    fill({"ja/new/four.md": CLEAN, "en/new/four.md": SOURCE})
    assert checked(repository) == (0, ["ja/new/four.md"])
    fill({"checker.toml": PAIRS + "# edited\n"})
    assert checked(repository)[0] == 1
    assert len(checked(repository)[1]) == 5


def test_since_the_branch_began_and_not_what_others_did(repository: Run) -> None:
    git("checkout", "-qb", "topic")
    fill({"ja/one.md": CLEAN})
    git("commit", "-qam", "topic")
    git("checkout", "-q", "main")
    fill({"ja/two.md": CLEAN})
    git("commit", "-qam", "main")
    git("checkout", "-q", "topic")
    assert checked(repository) == (0, ["ja/one.md"])


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", ""])
def test_since_a_commit_that_git_does_not_know(repository: Run, ref: str) -> None:
    outcome = repository("gate", f"--since={ref}")
    assert outcome.code == 2
    assert outcome.err.startswith("checker: ")
    assert outcome.err.count("\n") == 1


def test_from_a_folder_below(repository: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fill({"ja/one.md": CLEAN})
    monkeypatch.chdir("ja")
    assert checked(repository) == (0, ["ja/one.md"])
    outcome = repository("gate", "two.md", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (1, WRONG)


def test_a_workspace_that_is_a_folder_of_the_repository(repository: Run) -> None:
    outcome = repository("gate", "ja/two.md", "--folder", "docs", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (1, f"docs/{WRONG}")


def test_a_text_of_the_collection_concerns_all_articles(repository: Run) -> None:
    offer.brought.cache_clear()
    fill({"checker.toml": 'source-collection = "wire"\n[[pairs]]\narticle = "ja/{path}.md"\n', "wire/1.txt": SOURCE})
    git("add", "-A")
    git("commit", "-qm", "collect")
    assert checked(repository) == (0, [])
    fill({"wire/2.txt": UNRELATED})
    assert checked(repository) == (1, ["ja/one.md", "ja/three.md", "ja/two.md", "ja/日本.md"])
    assert "wire/.checker" not in git("status", "--porcelain", "--untracked-files=all")
