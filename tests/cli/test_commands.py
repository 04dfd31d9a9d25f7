"""The smaller commands."""

from __future__ import annotations

import json

import pytest

from checker.manual import page
from checker.rules import RULES
from tests.cli.conftest import Run

AGAINST = ("--source", "source.en.txt")


def test_back_translate_shows_each_sentence_with_its_english(checker: Run) -> None:
    outcome = checker("back-translate", "article.ja.txt", *AGAINST)
    assert outcome.code == 0
    parts = outcome.out.strip().split("\n\n")
    assert len(parts) == 3
    assert parts[0].splitlines()[:2] == [
        "article.ja.txt:1:1",
        "    先月フランスのクラウス・ベルガー首相は、東京で開かれた会議に出席した。",
    ]
    assert "France" in parts[0] or "French" in parts[0]


def test_back_translate_as_json(checker: Run) -> None:
    whole = json.loads(checker("back-translate", "article.ja.txt", "--output-format", "json").out)
    assert list(whole) == ["article", "lang", "engine", "sentences"]
    lines = checker("back-translate", "article.ja.txt", "--output-format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == whole["sentences"]
    assert [sentence["span"]["line"] for sentence in whole["sentences"]] == [1, 2, 3]


def test_align_shows_beads_and_relatedness(checker: Run) -> None:
    outcome = checker("align", "clean.ja.txt", *AGAINST, "-s", "unrelated.en.txt")
    assert outcome.code == 0
    assert "source.en.txt: parallel (" in outcome.out
    assert "unrelated.en.txt: unrelated (" in outcome.out
    assert "\n[0]:[0]:" in outcome.out
    assert "    Last month German Prime Minister" in outcome.out


def test_rules_lists_every_rule(checker: Run) -> None:
    outcome = checker("rules")
    lines = outcome.out.splitlines()
    assert outcome.code == 0
    assert lines[0].split()[:4] == ["RULE", "CATEGORY", "SEVERITY", "STATUS"]
    assert [line.split()[0] for line in lines[1:]] == list(RULES.names())
    assert all(len(line.split()) > 4 for line in lines[1:])


@pytest.mark.parametrize("rule", RULES.names())
def test_explain_prints_the_documentation(checker: Run, rule: str) -> None:
    outcome = checker("explain", rule)
    assert outcome.code == 0
    assert outcome.out.startswith(f"{rule}  ")
    assert "What it does" in outcome.out


def test_explain_tells_how_well_with_examples_and_how_to_allow_it(checker: Run) -> None:
    out = checker("explain", "wrong-country").out
    measure = page("wrong-country").measure
    assert measure is not None
    assert f"Precision {measure.precision:.2f} ({measure.right} of {measure.right + measure.wrong} findings" in out
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings[-4:] == ["Measured", "Examples: flagged", "Examples: left alone", "How to allow it"]
    assert "    flagged  ヨルダン → エジプト\n" in out
    ways = out.partition("How to allow it\n")[2]
    assert "        <!-- checker: ignore[wrong-country] -- reason -->\n" in ways
    assert "        checker baseline write\n" in ways
    assert ways.endswith("        --ignore wrong-country\n")


@pytest.mark.parametrize(
    ("rule", "way"), [("wrong-term", "PREFERRED|ALSO FINE"), ("unused-ignore", "take the comment")]
)
def test_explain_of_what_the_user_wrote(checker: Run, rule: str, way: str) -> None:
    assert way in checker("explain", rule).out


def test_help_cuts_no_sentence_short(checker: Run) -> None:
    assert "..." not in checker("--help").out.partition("Commands:")[2]


def test_explain_of_a_preview_rule(checker: Run) -> None:
    outcome = checker("explain", "missing-mention")
    assert outcome.out.startswith("missing-mention  other  ") or "  preview\n" in outcome.out
    assert "Not measured" in outcome.out


def test_explain_suggests_the_nearest(checker: Run) -> None:
    outcome = checker("explain", "wrong-contry")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean 'wrong-country'?" in outcome.err


def test_languages_and_engines(checker: Run) -> None:
    assert "ja    Japanese" in checker("languages").out
    assert checker("engines").out.splitlines()[1].startswith("lexicon  ")


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("batch", "-h"), ("--version",)])
def test_help_has_no_colour_even_on_build_services(
    checker: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("FORCE_COLOR", "1")
    outcome = checker(*arguments)
    assert outcome.code == 0
    assert "\x1b" not in outcome.out
    assert outcome.out


def test_without_a_command_the_help_is_shown(checker: Run) -> None:
    outcome = checker()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Usage: checker")
