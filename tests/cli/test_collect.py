"""``checker collect``, and what check, batch and gate do with a collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.collection import offer
from tests.cli.conftest import ARTICLE, CLEAN, SOURCE, UNRELATED, Run, fill

FLAG = "a.ja.txt:1:3: major wrong-country the source's words say Germany; the article says France\n"


@pytest.fixture(autouse=True)
def _sources(case: Path) -> None:
    assert case.is_dir()
    offer.brought.cache_clear()
    fill({"a.ja.txt": ARTICLE, "wire/1.txt": SOURCE, "wire/2.md": UNRELATED, "wire/3.ja.txt": CLEAN})


def test_collect_says_what_it_did(checker: Run) -> None:
    outcome = checker("collect", "wire")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith(
        "checker: wire/.checker/sources.en.sqlite: 3 files, 1 in another language; 3 read in "
    )
    assert "; 0 read in " in checker("collect", "wire").err
    assert checker("collect", "wire", "--quiet").err == ""


def test_what_cannot_be_read_is_named(checker: Run) -> None:
    fill({"wire/4.html": "<p></p>"})
    outcome = checker("collect", "wire")
    assert outcome.code == 2
    assert "checker: wire/4.html: there is no text in this file; nothing to check\n" in outcome.err
    assert ", 1 that cannot be read; " in outcome.err


@pytest.mark.parametrize("jobs", [1, 2])
def test_check_finds_its_source(checker: Run, jobs: int) -> None:
    assert checker("collect", "wire", "--index", "i.sqlite", "--jobs", jobs).code == 0
    outcome = checker("check", "a.ja.txt", "--source-collection", "i.sqlite", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (1, FLAG)
    shown = json.loads(checker("check", "a.ja.txt", "--source-collection", "wire", "--output-format", "json").out)
    assert shown["reports"][0]["sources"] == ["wire/1.txt"]


def test_batch_finds_sources_by_option_and_by_manifest(checker: Run) -> None:
    line = {"id": "a", "article": "../a.ja.txt", "sources": []}
    fill({"set/1.jsonl": json.dumps(line), "set/2.jsonl": json.dumps({**line, "source_collection": "../wire"})})
    assert checker("batch", "set/1.jsonl", "-o", "out1", "--no-html", "--source-collection", "wire").code == 1
    assert checker("batch", "set/2.jsonl", "-o", "out2", "--no-html").code == 1
    first, second = (Path(folder, "results.jsonl").read_text("utf-8") for folder in ("out1", "out2"))
    assert first == second
    assert json.loads(first)["sources"] == ["../wire/1.txt"]


def test_the_gate_finds_sources_by_its_configuration(checker: Run) -> None:
    config = 'source-collection = "wire"\n[[pairs]]\narticle = "ja/{path}.md"\n'
    fill({"site/checker.toml": config, "site/ja/a.md": ARTICLE, "site/wire/1.txt": SOURCE})
    fill({"site/ja/b.md": "鉄鋼の生産は、昨年より落ち込んだ。\n"})
    outcome = checker("gate", "--config", "site/checker.toml", "--output-format", "concise")
    assert outcome.code == 2
    assert "ja/a.md:1:3: major wrong-country" in outcome.out
    assert "ja/b.md: no text of site/wire is related to it; add its source" in outcome.err
    assert checker("gate", "--config", "site/checker.toml", "--allow-missing-source").code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("collect", "none"), "checker: none: no such folder of sources; check the path\n"),
        (("collect", "wire", "--source-lang", "xx"), "unknown language 'xx'"),
        (
            ("collect", "wire", "--index", "a.ja.txt"),
            "checker: a.ja.txt: the index cannot be read (file is not a database)",
        ),
        (
            ("check", "a.ja.txt", "--source-collection", "none"),
            "checker: none: no such folder of sources; check the path\n",
        ),
        (("check", "a.ja.txt", "--source-collection", "a.ja.txt"), "checker: a.ja.txt: the index cannot be read ("),
    ],
)
def test_bad_input_is_one_line(checker: Run, arguments: tuple[str, ...], message: str) -> None:
    outcome = checker(*arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.err.count("\n") == 1
    assert Path("a.ja.txt").read_text("utf-8") == ARTICLE
