"""The gate on files that carry their own source."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import ARTICLE, SOURCE, Run, fill
from tests.readers.mutation import DATA

CONFIG = '[[pairs]]\narticle = "i18n/{name}.po"\n[[pairs]]\narticle = "i18n/{name}.xlf"\n[[pairs]]\narticle = "i18n/{name}.csv"\n'


@pytest.fixture(autouse=True)
def _workspace(gate: Run) -> None:
    assert gate
    fill({"checker.toml": CONFIG, "i18n/README": ""})


def test_bilingual_files_need_no_source(gate: Run) -> None:
    for name in ("talks.po", "talks.xlf", "talks.csv"):
        shutil.copy(DATA / name, "i18n")
    outcome = gate("gate", "--output-format", "concise")
    assert outcome.code == 1
    for name in ("talks.po", "talks.xlf", "talks.csv"):
        assert f"i18n/{name}:" in outcome.out
    assert outcome.out.count("major wrong-country") == 3


def test_an_article_that_carries_none_is_not_checked(gate: Run) -> None:
    fill({"checker.toml": '[[pairs]]\narticle = "ja/{name}.md"\n', "ja/a.md": ARTICLE})
    outcome = gate("gate", "--output-format", "concise")
    assert (outcome.code, outcome.out) == (2, "")
    assert (
        "ja/a.md: it carries no source and its [[pairs]] names none; add source there, or pass --allow" in outcome.err
    )
    assert gate("gate", "--allow-missing-source").code == 0


def test_a_table_of_one_language_is_not_checked(gate: Run) -> None:
    fill({"i18n/a.csv": "id,text\n1,先月フランスのベルガー首相は会議に出席した。\n"})
    assert "it carries no source" in gate("gate").err


def test_a_source_that_is_named_must_be_there_all_the_same(gate: Run) -> None:
    shutil.copy(DATA / "talks.po", "i18n")
    fill({"checker.toml": '[[pairs]]\narticle = "i18n/{name}.po"\nsource = "wire/{name}.txt"\n'})
    outcome = gate("gate")
    assert outcome.code == 2
    assert "its source is missing: wire/talks.txt; add it" in outcome.err
    fill({"wire/talks.txt": SOURCE})
    assert gate("gate").code == 1
