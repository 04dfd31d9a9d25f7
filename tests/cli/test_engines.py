"""Engines that need what is not here say what to do, in one line."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from checker.engines import checkpoint
from tests.cli.conftest import Run

LIBRARIES = {
    "neural": ("torch", "transformers", "sentencepiece"),
    "ct2": ("ctranslate2", "transformers", "sentencepiece"),
}


@pytest.mark.parametrize("engine", LIBRARIES)
def test_a_missing_extra_or_model_is_named(checker: Run, engine: str) -> None:
    outcome = checker("check", "article.ja.txt", "--engine", engine)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    here = all(find_spec(name) for name in LIBRARIES[engine])
    way = "checker models fetch opus-mt-ja-en" if here else f"pip install 'translation-checker[{engine}]'"
    assert way in outcome.err


@pytest.mark.parametrize("engine", LIBRARIES)
def test_a_missing_library_is_named_with_its_extra(checker: Run, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "find_spec", lambda _name: None)
    outcome = checker("check", "article.ja.txt", "--engine", engine)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert f"pip install 'translation-checker[{engine}]'" in outcome.err


def test_every_engine_is_listed(checker: Run) -> None:
    listed = [line.split()[0] for line in checker("engines").out.splitlines()[1:]]
    assert listed == ["lexicon", "neural", "ct2", "recorded"]
