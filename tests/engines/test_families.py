"""The architectures of the cards beside Marian, from the file to the finding, in both engines."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.engines import checkpoint as loading
from checker.hub.store import find
from tests.engines.families import FAMILIES, SAID, make

pytestmark = [pytest.mark.neural, pytest.mark.slow]
ARTICLE, SOURCE = "フランスの警察は12人を逮捕した。\n", "German police arrested 12 people.\n"
ENGINES = pytest.mark.parametrize("engine", ["neural", "ct2"])


@pytest.fixture(scope="session", params=FAMILIES)
def family(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a checkpoint of each architecture."""
    for library in ("torch", "transformers", "sentencepiece", "ctranslate2"):
        pytest.importorskip(library)
    folder = tmp_path_factory.mktemp("families") / str(request.param)
    make(request.param, folder)
    return folder


@pytest.fixture(autouse=True)
def nothing_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what other tests translated away."""
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))


def check(folder: Path, model: Path, engine: str, capsys: pytest.CaptureFixture[str]) -> Any:
    (folder / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "s.en.txt").write_text(SOURCE, encoding="utf-8")
    files = (str(folder / "a.ja.txt"), "-s", str(folder / "s.en.txt"))
    code = main(["check", *files, "--engine", engine, "--model", str(model), "--output-format", "json"])
    out, err = capsys.readouterr()
    assert code == 1, err
    return json.loads(out)["reports"][0]


@ENGINES
def test_a_planted_country_is_found(
    family: Path, tmp_path: Path, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report = check(tmp_path, family, engine, capsys)
    assert report["signature"]["engine"].startswith(f"{engine}-1-{family.name}-")
    (finding,) = report["findings"]
    assert (finding["rule"], finding["text"], finding["suggestion"]) == ("wrong-country", "フランス", "ドイツ")
    quote = finding["back_translation"]
    assert quote["text"] == SAID
    assert quote["text"][quote["start"] : quote["end"]] == "French"


def test_both_engines_find_the_same(family: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = (check(tmp_path, family, engine, capsys)["findings"] for engine in ("neural", "ct2"))
    assert one == other


def test_the_card_tells_what_the_model_is_asked(family: Path) -> None:
    asked = loading.Checkpoint(find(str(family), Path.cwd()), "ja")
    use = asked.model.card.use
    pieces = asked.tokenizer.convert_ids_to_tokens(asked.tokenizer(asked.asked("会議")).input_ids)
    assert asked.tokenizer.unk_token not in pieces
    assert all(mark in "".join(pieces) for mark in (use.prefix.strip(), dict(use.source).get("ja", "")))
    assert (asked.target is None) == (use.target == "")


@ENGINES
def test_words_come_from_the_sentence_and_not_from_what_stands_before_it(family: Path, engine: str) -> None:
    module = pytest.importorskip(f"checker.engines.{engine}")
    decoder = module._opened(str(family), "cpu", "ja", Path.cwd())
    (made,) = decoder.decode([ARTICLE.strip()], careful=False)
    assert made.text == SAID
    assert not made.cut
    assert -0.1 < made.score <= 0.0
    assert all(0 <= here.start < here.end <= len(ARTICLE.strip()) for here, _ in made.links)
    assert all(there.of(SAID).isalnum() for _, there in made.links)


@ENGINES
def test_a_tokenizer_without_the_cards_token_is_refused(
    family: Path, engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if "target" not in (card := (family / "card.toml").read_text(encoding="utf-8")):
        pytest.skip("this card names no token")
    folder = tmp_path / "wrong"
    shutil.copytree(family, folder)
    (folder / "card.toml").write_text(card.replace("target = ", "target = 'xx' # "), encoding="utf-8")
    (tmp_path / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["check", str(tmp_path / "a.ja.txt"), "--engine", engine, "--model", str(folder)]) == 2
    assert "its tokenizer has no token 'xx'" in capsys.readouterr().err
