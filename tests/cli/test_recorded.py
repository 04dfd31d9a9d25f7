"""Recorded back-translations on the command line: record, read again, tell the engine's errors from the article's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import SOURCE, Run


def findings(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)["reports"][0]["findings"]
    return found


def check(checker: Run, article: str, back: str, *arguments: str) -> Any:
    Path("back.en.txt").write_text(back, encoding="utf-8")
    case = (article, "--source", "source.en.txt", "--back", "back.en.txt", "--output-format", "json")
    return checker("check", *case, *arguments)


def test_what_was_recorded_is_read_again(checker: Run) -> None:
    recorder = ("back-translate", "article.ja.txt", "--source", "source.en.txt", "--output-format")
    checker(*recorder, "jsonl", "-o", "back.jsonl")
    first = json.loads(checker(*recorder, "json").out)
    again = json.loads(checker(*recorder, "json", "--back", "back.jsonl").out)
    assert again["engine"].startswith("recorded-1-")
    for one, other in zip(first["sentences"], again["sentences"], strict=True):
        assert other["back_translation"] == one["back_translation"]
        assert {tuple(link[:2]) for link in other["links"]} >= {tuple(link[:2]) for link in one["links"]}


def test_the_article_errs_and_the_english_follows(checker: Run) -> None:
    outcome = check(checker, "article.ja.txt", SOURCE.replace("German", "French"))
    assert outcome.code == 1
    assert [(f["rule"], f["blame"]) for f in findings(outcome.out)] == [("wrong-country", "translation")]


def test_the_article_errs_and_the_english_repairs_it(checker: Run) -> None:
    assert [f["rule"] for f in findings(check(checker, "article.ja.txt", SOURCE).out)] == ["wrong-country"]


def test_the_engine_alone_errs(checker: Run) -> None:
    back = SOURCE.replace("German", "French")
    assert check(checker, "clean.ja.txt", back).code == 0
    outcome = check(
        checker, "clean.ja.txt", back, "--min-severity", "neutral", "--select", "unfaithful-back-translation"
    )
    assert outcome.code == 0
    blamed = [(f["rule"], f["severity"], f["blame"], f["text"]) for f in findings(outcome.out)]
    assert blamed == [("unfaithful-back-translation", "neutral", "engine", "ドイツ")]


def test_a_loop_is_said_in_the_report(checker: Run) -> None:
    back = "(Music) (Music) (Music) (Music)\n" + SOURCE.partition("\n")[2]
    report = json.loads(check(checker, "clean.ja.txt", back).out)["reports"][0]
    said = [item for item in report["unchecked"] if item["what"].startswith("the back-translation of 1 of 3")]
    assert said[0]["reason"].startswith("not believed: the same words over and over (1)")


def test_a_failed_sentence_is_marked_when_shown(checker: Run) -> None:
    Path("back.en.txt").write_text("(Music)\n" + SOURCE.partition("\n")[2], encoding="utf-8")
    out = checker("back-translate", "clean.ja.txt", "--back", "back.en.txt").out
    assert "(not believed: a subtitle's stage direction) (Music)" in out
