"""A model is loaded once, however many articles there are, and its files are compared with the lock once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.batch.manifest import Case
from checker.batch.run import run
from checker.cli import main
from checker.core.options import Options
from checker.engines import checkpoint, ct2, neural
from tests.engines.tiny import pairs

pytestmark = [pytest.mark.neural, pytest.mark.slow]
ENGINES = {"neural": neural, "ct2": ct2}
ARTICLES, DIFFERENT = 100, 10


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Yield an engine that has loaded nothing yet."""
    module = ENGINES[request.param]
    caches = (module._opened, checkpoint.found, module._loaded)
    for cache in caches:
        cache.cache_clear()
    yield request.param
    for cache in caches:
        cache.cache_clear()


def loads(engine: str) -> tuple[int, int]:
    """Return how often weights were loaded and files compared with the lock."""
    module = ENGINES[engine]
    return module._loaded.cache_info().misses, checkpoint.found.cache_info().misses


def write(folder: Path) -> None:
    """Write a hundred articles of one sentence with their sources; most of them were met before."""
    few = list(pairs(DIFFERENT, seed=21))
    for number in range(ARTICLES):
        pair = few[number % DIFFERENT]
        for lang, text in (("ja", pair.japanese), ("en", pair.english)):
            path = folder / lang / f"{number}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{text}\n", encoding="utf-8")


def test_a_batch_of_a_hundred_articles(model: Path, tmp_path: Path, engine: str) -> None:
    write(tmp_path)
    cases = [Case(str(n), f"ja/{n}.md", (f"en/{n}.md",), tmp_path) for n in range(ARTICLES)]
    reports = list(run(cases, Options(lang="ja", engine=engine, model=str(model))))
    assert {report.error for report in reports} == {""}
    assert {report.signature.engine.split("-")[0] for report in reports} == {engine}
    assert loads(engine) == (1, 1)


def test_a_gate_of_a_hundred_articles(
    model: Path, tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path)
    (tmp_path / "checker.toml").write_text('[[pairs]]\narticle = "ja/{path}.md"\nsource = "en/{path}.md"\n')
    monkeypatch.chdir(tmp_path)
    arguments = ("--engine", engine, "--model", str(model), "--lang", "ja", "--output-format", "json")
    assert main(["gate", *arguments]) < 2
    reports = json.loads(capsys.readouterr().out)["reports"]
    assert len(reports) == ARTICLES
    assert loads(engine) == (1, 1)


def test_languages_share_the_weights(model: Path, tmp_path: Path, engine: str) -> None:
    module = ENGINES[engine]
    one, other = (module._opened(str(model), "cpu", lang, tmp_path) for lang in ("ja", "zh"))
    assert one is not other
    assert one._model is other._model
    assert loads(engine) == (1, 1)


def test_a_run_that_remembers_everything_loads_no_weights(model: Path, tmp_path: Path, engine: str) -> None:
    write(tmp_path)
    cases = [Case(str(n), f"ja/{n}.md", (), tmp_path) for n in range(DIFFERENT)]
    options = Options(lang="ja", engine=engine, model=str(model))
    first = list(run(cases, options))
    ENGINES[engine]._loaded.cache_clear()
    ENGINES[engine]._opened.cache_clear()
    assert list(run(cases, options)) == first
    assert ENGINES[engine]._loaded.cache_info().misses == 0
