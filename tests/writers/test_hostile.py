"""Whatever an article, a source or a file name holds: no format lets it do anything."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.manual import known_page
from checker.writers import WRITERS, Rendering
from checker.writers.csv import COLUMNS
from tests.writers.hostile import TEXTS, hostile
from tests.writers.schema import json_errors, junit_errors, sarif_errors

# Control characters but tabs and the line ends that formats are made of, and what reorders text or ends lines unseen.
OBEYED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
COMMANDS = re.compile(r"^\s*::(?!error file=|warning file=|notice file=)|##\[|^\s*##vso\[", re.MULTILINE)

everywhere = pytest.mark.parametrize("name", WRITERS.builtins)
everything = pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))


def write(name: str, text: str, **rendering: Any) -> str:
    return WRITERS.get(name)(hostile(text), Rendering(page=known_page, **rendering))


@everywhere
@everything
def test_no_terminal_and_no_build_service_obeys(name: str, text: str) -> None:
    written = write(name, text)
    assert OBEYED.search(written) is None
    assert "\r" not in written.replace("\r\n", "\n")
    assert COMMANDS.search(written) is None
    assert written.encode("utf-8")


@everywhere
@everything
def test_stored_results_are_as_harmless(name: str, text: str) -> None:
    stored = [replace(report, document=None) for report in hostile(text)]
    written = WRITERS.get(name)(stored, Rendering(page=known_page))
    assert OBEYED.search(written) is None
    assert COMMANDS.search(written) is None


def _markdown(name: str, text: str) -> list[str]:
    """Return the Markdown that a format consists of, or carries."""
    written = write(name, text)
    if name == "markdown":
        return [written]
    if name == "rdjson":
        return [diagnostic["message"] for diagnostic in json.loads(written)["diagnostics"]]
    return [result["message"]["markdown"] for result in json.loads(written)["runs"][0]["results"]]


def _tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("name", ["markdown", "rdjson", "sarif"])
@everything
def test_markdown_links_nothing_and_notifies_nobody(name: str, text: str) -> None:
    for whole in _markdown(name, text):
        tokens = list(_tokens(whole))
        assert {token.type for token in tokens} & {"link_open", "image", "table_open", "em_open", "s_open"} == set()
        assert {token.content for token in tokens if token.type == "html_inline"} <= {"<br>"}
        shown = "".join(token.content for token in tokens if token.type == "text")
        assert re.search(r"@\w|#\d|://\w|www\.\w", shown, re.IGNORECASE) is None


@everything
def test_a_comment_keeps_its_parts(text: str) -> None:
    tokens = list(_tokens(write("markdown", text)))
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == ["checker"]
    blocks = [re.sub(r"<code>[^<>]*</code>", "", t.content).strip() for t in tokens if t.type == "html_block"]
    assert blocks == ["<!-- checker -->", "<details open><summary>: 1 critical</summary>", "</details>"]


@everything
def test_xml_and_pages_hold_no_script(text: str) -> None:
    for name in {"junit", "html"} & set(WRITERS.builtins):
        assert "<script>alert" not in write(name, text)
        assert "<img src=x" not in write(name, text)


@everything
def test_no_cell_is_a_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(write("csv", text).removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == 3
    for row in rows[1:]:
        assert [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))] == []


@everything
def test_schemas_still_hold(text: str) -> None:
    assert sarif_errors(write("sarif", text)) == []
    assert junit_errors(write("junit", text)) == []
    assert json_errors("gitlab", write("gitlab", text)) == []
    assert json_errors("rdjson", write("rdjson", text)) == []


@everything
def test_a_workflow_command_is_one_line_a_finding(text: str) -> None:
    lines = write("github", text).splitlines()
    assert len(lines) == 2
    for line in lines:
        properties = line.removeprefix("::error ").partition("::")[0]
        assert {part.partition("=")[0] for part in properties.split(",")} <= {
            *("file", "line", "endLine", "col", "endColumn", "title")
        }


@pytest.mark.property
@pytest.mark.parametrize("name", WRITERS.builtins)
@given(text=st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_is_written_and_harmless(name: str, text: str) -> None:
    written = write(name, text)
    assert OBEYED.search(written) is None
    assert written.encode("utf-8")
    assert written.endswith("\n")
