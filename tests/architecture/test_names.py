"""A file's name says what is in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, modules, project_files, relative, tree

DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "base", "manager", "managers", "stuff", "tools"}
# Words that the glossary (CONTRIBUTING.md) replaces; they would be a second name for the same thing.
SECOND_NAMES = {"hypothesis", "target_text", "backtranslation_text", "src_doc", "tgt_doc"}


def test_no_file_is_a_drawer() -> None:
    # "common_words.tsv" says what is in it; "common.tsv" and "name_utils.py" do not.
    words = {relative(path): re.split(r"[_.\-]", path.stem.lower()) for path in project_files()}
    assert [name for name, parts in words.items() if parts[-1] in DRAWERS] == []


def test_no_folder_is_a_drawer() -> None:
    folders = {part for path in project_files() for part in path.relative_to(ROOT).parts[:-1]}
    assert folders & DRAWERS == set()


@pytest.mark.parametrize("path", modules("checker"), ids=relative)
def test_a_module_has_a_plain_name_and_says_what_it_is(path: Path) -> None:
    assert re.fullmatch(r"__init__|__main__|_?[a-z][a-z0-9]*(_[a-z0-9]+)*", path.stem)
    if path.read_text(encoding="utf-8").strip():
        docstring = ast.get_docstring(tree(path))
        assert docstring, "the module has no docstring"
        assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?")), "its first line is no sentence"


@pytest.mark.parametrize("path", modules("checker"), ids=relative)
def test_nothing_has_a_second_name(path: Path) -> None:
    named = {node.arg for node in ast.walk(tree(path)) if isinstance(node, ast.arg)}
    assert named & SECOND_NAMES == set()


def test_tests_mirror_the_code() -> None:
    ours = {path.name for path in (ROOT / "checker").iterdir() if path.is_dir() and path.name != "__pycache__"}
    theirs = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert ours - theirs == set()
