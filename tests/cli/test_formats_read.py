"""Formats that carry their own sources, options for records, and notes, on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checker.core.xml import parse
from tests.cli.conftest import Run
from tests.readers.mutation import DATA


@pytest.fixture
def data(case: Path) -> Path:
    for path in DATA.iterdir():
        shutil.copy(path, case)
    return case


@pytest.mark.parametrize("name", ["talks.po", "talks.xlf", "talks-2.xlf", "talks.tmx", "talks.csv", "talks.jsonl"])
def test_a_bilingual_file_is_checked_alone(checker: Run, data: Path, name: str) -> None:
    outcome = checker("check", data / name, "--output-format", "json")
    assert outcome.code == 1
    (report,) = json.loads(outcome.out)["reports"]
    assert report["sources"] == [name]
    assert report["alignment"][0]["relatedness"] == "parallel"
    first = report["findings"][0]
    assert (first["rule"], first["text"]) == ("wrong-country", "ブラジル")
    assert (data / name).read_bytes().decode()[first["span"]["start"] :][:1] in {"ブ", "\\"}


def test_segments_are_named(checker: Run, data: Path) -> None:
    outcome = checker("check", data / "talks.csv")
    assert "segment news.html:12\n" in outcome.out
    assert "<" not in checker("check", data / "talks.jsonl").out  # tags stand in the file, not in the report


@pytest.mark.parametrize("name", ["talks.html", "talks.docx", "talks.ja.vtt"])
def test_a_translation_alone_is_checked_against_its_source(checker: Run, data: Path, name: str) -> None:
    source = data / "talks.en.html"
    source.write_text("<p>Portuguese Foreign Minister Helena Duarte spoke in <i>Oslo</i> on Thursday.</p>", "utf-8")
    outcome = checker("check", data / name, "--source", source, "--output-format", "concise", "-q")
    assert outcome.code == 1
    assert "the article says Brazil" in outcome.out


def test_paths_and_columns(checker: Run, data: Path) -> None:
    english, japanese = "The talks in Oslo ended in March.", "オスロでの会談は５月に終わった。"
    (data / "a.json").write_text(json.dumps({"news": [{"e": english, "j": japanese}]}), "utf-8")
    (data / "a.csv").write_text(f"e,j\n{english},{japanese}\n", "utf-8")
    paths = ("--text-path", "$.news[*].j", "--source-path", "$.news[*].e")
    for arguments in (
        ("a.json", *paths),
        ("a.csv", "--columns", "text=j,source=e"),
        ("a.csv", "--columns", "text=j", "--columns", "source=e"),
    ):
        outcome = checker("check", *arguments, "--output-format", "jsonl")
        (finding,) = json.loads(outcome.out)["findings"]
        assert (finding["rule"], finding["text"]) == ("wrong-date", "５月")
    settings = json.loads(outcome.out)["signature"]["settings"]
    assert settings["columns"] == "text=j,source=e"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("talks.csv", "--columns", "txt=a"), "--columns 'txt=a': write text=NAME"),
        (("talks.csv", "--columns", "text="), "write text=NAME"),
        (("talks.csv", "--columns", "text=x"), "talks.csv: has no column 'x'; it has location, source, target"),
        (("talks.jsonl", "--source-path", "$.x"), "--source-path needs --text-path"),
        (("talks.jsonl", "--text-path", "$.x"), "no string at $.x; strings: $.id, $.source, $.target"),
        (("talks.po", "--annotate", "out.xlf"), "talks.po is no XLIFF file; only those take notes"),
        (("talks.xlf", "--annotate", "talks.xlf"), "talks.xlf is an input and would be overwritten"),
        (("talks.xlf", "talks-2.xlf", "--annotate", "out.xlf"), "--annotate takes one article, not 2"),
        (("talks.xlf", "--annotate", "out.xlf", "-o", "out.xlf"), "name the same file"),
        (("talks.xlf", "--annotate", "none/out.xlf"), "no such folder"),
    ],
)
def test_one_line_that_says_what_to_do(checker: Run, data: Path, arguments: tuple[str, ...], message: str) -> None:
    assert data.is_dir()
    outcome = checker("check", *arguments, "--output-format", "jsonl")
    assert outcome.code == 2
    said = outcome.err + outcome.out
    assert message in said
    assert "Traceback" not in said


@pytest.mark.parametrize("name", ["talks.xlf", "talks-2.xlf"])
def test_findings_are_written_back_as_notes(checker: Run, data: Path, name: str) -> None:
    outcome = checker("check", data / name, "--annotate", data / "out.xlf", "-q")
    assert outcome.code == 1
    written = (data / "out.xlf").read_text(encoding="utf-8")
    assert parse("out.xlf", written).name == "xliff"
    assert written.count("major wrong-country: ブラジル → ポルトガル;") == 1
    again = checker("check", data / "out.xlf", "--annotate", data / "again.xlf", "-q")
    assert again.out.replace("out.xlf", name).count("wrong-") == outcome.out.count("wrong-")
    assert (data / "again.xlf").read_text(encoding="utf-8") == written


def test_align_and_back_translate_take_them_too(checker: Run, data: Path) -> None:
    aligned = checker("align", data / "talks.tmx")
    assert aligned.code == 0
    assert "talks.tmx: parallel (3 beads, coverage 1.00)" in aligned.out
    assert checker("align", data / "article.ja.txt").code == 2
    back = json.loads(checker("back-translate", data / "talks.po", "--output-format", "json").out)
    span = back["sentences"][0]["span"]
    text = (data / "talks.po").read_bytes().decode()
    assert text[span["start"] : span["end"]] == back["sentences"][0]["text"]
