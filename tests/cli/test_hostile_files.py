"""A hostile article under a hostile name, from the file to every format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checker.writers import WRITERS
from tests.cli.conftest import ARTICLE, SOURCE, Run
from tests.writers.schema import json_errors, junit_errors, sarif_errors
from tests.writers.test_hostile import COMMANDS, OBEYED

# The slash of the end tag is a folder's.
NAME = "=cmd()@all\r::stop-commands::t\n##[error]\x1b[31m\u202e<script>alert(1)</script>記 事#1.ja.txt"
HARM = "\x1b]0;x\x07\u2066=cmd()<script>alert(1)</script>::stop-commands::t [x](javascript:y) @all"


@pytest.fixture
def hostile(case: Path) -> Path:
    article = case / NAME
    article.parent.mkdir(parents=True)
    text = ARTICLE.replace("首相は、東京", f"首相は、{HARM}東京")
    article.write_text(f"::stop-commands::t\n{text}", encoding="utf-8", newline="\n")
    (case / "=source@all<b>.en.txt").write_text(SOURCE.replace("Tokyo", f"Tokyo {HARM}"), encoding="utf-8")
    return article


def test_no_format_does_what_files_say(checker: Run, hostile: Path) -> None:
    reports = [argument for name in WRITERS.builtins for argument in ("--report", f"{name}={name}.out")]
    outcome = checker("check", hostile, "-s", "=source@all<b>.en.txt", "-v", *reports)
    assert outcome.code == 1
    assert OBEYED.search(outcome.out + outcome.err) is None
    assert COMMANDS.search(outcome.out + outcome.err) is None
    written = {name: Path(f"{name}.out").read_text(encoding="utf-8") for name in WRITERS.builtins}
    for text in written.values():
        assert "France" in text
        assert OBEYED.search(text) is None
        assert COMMANDS.search(text) is None
    assert sarif_errors(written["sarif"]) == []
    assert junit_errors(written["junit"]) == []
    assert json_errors("gitlab", written["gitlab"]) == []
    assert json_errors("rdjson", written["rdjson"]) == []
    assert "<script>" not in re.sub(r"`[^`\n]*`", "", written["markdown"])
    assert json.loads(written["jsonl"])["article"] == hostile.as_posix()  # and nothing is lost


def test_a_hostile_file_that_cannot_be_read(checker: Run, hostile: Path) -> None:
    hostile.write_bytes(b"")
    outcome = checker("check", hostile, "--report", "github=-", "-o", "out.txt")
    assert outcome.code == 2
    assert outcome.out.startswith("::error file=")
    assert OBEYED.search(outcome.out + outcome.err) is None
    assert COMMANDS.search(outcome.err) is None
    assert outcome.err.count("\n") == 1
