"""Both engines with a model of their own, from the file to the finding."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.cli import main
from checker.core.backtranslation import BackTranslation
from checker.core.options import Options
from checker.core.text import Document, Span
from tests.engines.tiny import pairs
from tests.stories import article

pytestmark = [pytest.mark.neural, pytest.mark.slow]
ENGINES = pytest.mark.parametrize("engine", ["neural", "ct2"])

ARTICLE = "フランスのベルガー首相は月曜日、東京を訪れた。\n会議はリマで12日間続いた。\n"
SOURCE = "German Prime Minister Berger visited Tokyo on Monday.\nThe conference in Lima lasted 12 days.\n"


def translated(body: str, model: Path, engine: str) -> tuple[Document, BackTranslation]:
    return pipeline.back_translate(article(body), [], Options(lang="ja", engine=engine, model=str(model)))


def lines(back: BackTranslation) -> list[str]:
    return [sentence.text for sentence in back.document.sentences]


def check(folder: Path, model: Path, engine: str, capsys: pytest.CaptureFixture[str], body: str = ARTICLE) -> Any:
    (folder / "a.ja.txt").write_text(body, encoding="utf-8")
    (folder / "s.en.txt").write_text(SOURCE, encoding="utf-8")
    paths = ("check", str(folder / "a.ja.txt"), "-s", str(folder / "s.en.txt"))
    code = main([*paths, "--engine", engine, "--model", str(model), "--output-format", "json"])
    return code, json.loads(capsys.readouterr().out)["reports"][0]


@ENGINES
def test_a_planted_country_is_found(
    model: Path, tmp_path: Path, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, report = check(tmp_path, model, engine, capsys)
    assert code == 1
    assert report["signature"]["engine"].startswith(f"{engine}-1-{model.name}-")
    finding = report["findings"][0]
    assert (finding["rule"], finding["text"], finding["suggestion"]) == ("wrong-country", "フランス", "ドイツ")
    quote = finding["back_translation"]
    assert quote["text"] == "French Prime Minister Berger visited Tokyo on Monday."
    assert quote["text"][quote["start"] : quote["end"]] == "French"


def test_both_engines_find_the_same(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = (check(tmp_path, model, engine, capsys)[1] for engine in ("neural", "ct2"))
    assert one["findings"] == other["findings"]
    assert len(one["findings"]) == 1


@ENGINES
def test_the_page_marks_the_english_of_the_wrong_words(
    model: Path, tmp_path: Path, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    check(tmp_path, model, engine, capsys)
    paths = ("check", str(tmp_path / "a.ja.txt"), "-s", str(tmp_path / "s.en.txt"))
    main([*paths, "--engine", engine, "--model", str(model), "--output-format", "html", "-o", str(tmp_path / "a.html")])
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert re.search(r'<mark class="mark major[^>]*><u>French</u></mark>', page)


@ENGINES
def test_most_sentences_are_right(model: Path, engine: str) -> None:
    wanted = list(pairs(60, seed=5))
    _, back = translated("\n".join(pair.japanese for pair in wanted), model, engine)
    right = sum(made == pair.english for made, pair in zip(lines(back), wanted, strict=True))
    assert right >= 54
    assert len(back.scores) == 60
    assert max(back.scores) <= 0.0


@ENGINES
def test_words_lead_back_to_their_places(model: Path, engine: str) -> None:
    wanted = list(pairs(40, seed=6))
    document, back = translated("\n".join(pair.japanese for pair in wanted), model, engine)
    asked = right = 0
    for pair, ours, theirs in zip(wanted, document.sentences, back.document.sentences, strict=True):
        for (a, b), (c, d) in pair.slots if theirs.text == pair.english else ():
            origin = back.article_of(Span(c, d).shift(theirs.span.start))
            asked += 1
            right += origin is not None and origin.overlaps(Span(a, b).shift(ours.span.start))
    assert asked > 90
    assert right >= 0.95 * asked


@ENGINES
def test_odd_sentences_harm_no_other(model: Path, engine: str) -> None:
    body = "会議はリマで12日間続いた。\n🎉🎉\n＊＊＊\n\ud83d会議は東京で5日間続いた。\n"
    document, back = translated(body, model, engine)
    made = dict(zip((s.text for s in document.sentences), lines(back), strict=True))
    assert made["会議はリマで12日間続いた。"] == "The conference in Lima lasted 12 days."
    assert made["🎉🎉"] == "🎉🎉"
    assert not {0, 1, 2} & back.failed.keys()


@ENGINES
def test_a_sentence_of_5000_characters_is_translated_in_pieces(model: Path, engine: str) -> None:
    clause = "会議はリマで12日間続いた、"
    body = clause * (5000 // len(clause)) + "会議は東京で5日間続いた。\n会議はリマで12日間続いた。"
    _, back = translated(body, model, engine)
    assert lines(back)[-1] == "The conference in Lima lasted 12 days."
    assert lines(back)[0].count("conference") > 100 or 0 in back.failed
    assert len(lines(back)[0]) > 2000


@ENGINES
def test_the_same_input_gives_the_same_english(model: Path, engine: str) -> None:
    sentences = [pair.japanese for pair in pairs(20, seed=8)]
    _, forward = translated("\n".join(sentences), model, engine)
    assert lines(translated("\n".join(sentences), model, engine)[1]) == lines(forward)
    assert lines(translated(sentences[0], model, engine)[1]) == lines(forward)[:1]


@ENGINES
def test_what_was_translated_is_remembered(model: Path, engine: str, tmp_path: Path) -> None:
    _, first = translated(ARTICLE, model, engine)
    assert (tmp_path / "cache" / "translations.sqlite").is_file()
    _, again = translated(ARTICLE, model, engine)
    assert again == first


@ENGINES
def test_a_folder_with_pickles_alone_is_refused(
    model: Path, engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pickled"
    shutil.copytree(model, folder)
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    (tmp_path / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["check", str(tmp_path / "a.ja.txt"), "--engine", engine, "--model", str(folder)]) == 2
    said = capsys.readouterr().err
    assert "has only pickled weights (pytorch_model.bin)" in said
    assert said.count("\n") == 1


@ENGINES
@pytest.mark.parametrize(("line", "what"), [("layer = 2", "layers"), ("head = -5", "heads")])
def test_a_card_that_names_what_the_model_does_not_have(
    model: Path, tmp_path: Path, engine: str, line: str, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "odd"
    shutil.copytree(model, folder)
    (folder / "card.toml").write_text(f'name = "odd"\n[use]\n{line}\n', encoding="utf-8")
    (tmp_path / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["check", str(tmp_path / "a.ja.txt"), "--engine", engine, "--model", str(folder)]) == 2
    said = capsys.readouterr().err
    assert f"decoder {what} and none of number" in said
    assert said.count("\n") == 1


@ENGINES
@pytest.mark.parametrize("device", ["mps", "cuda:9", "tpu"])
def test_a_device_that_is_not_here(
    model: Path, engine: str, device: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import torch

    if device == "mps" and torch.backends.mps.is_available():
        pytest.skip("this machine has it")
    (tmp_path / "a.ja.txt").write_text(ARTICLE, encoding="utf-8")
    arguments = ["check", str(tmp_path / "a.ja.txt"), "--engine", engine, "--model", str(model), "--device", device]
    assert main(arguments) == 2
    assert f"--device {device} is not" in capsys.readouterr().err


def test_what_the_length_limit_cuts_off_is_said(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("GROWTH", 0.0), ("ROOM", 3)):
        monkeypatch.setattr(f"checker.engines.neural.{name}", value)
    _, back = translated(ARTICLE, model, "neural")
    assert back.failed == dict.fromkeys((0, 1), "the English was cut off at the length limit")
