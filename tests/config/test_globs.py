"""Globs with placeholders."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config import globs
from checker.core.errors import UsageError

NAMES = st.text(st.sampled_from("ab日[*{.-"), min_size=1, max_size=4).filter(lambda name: name.strip("."))


@pytest.mark.parametrize(
    ("pattern", "path", "words"),
    [
        ("ja/{path}.md", "ja/a.md", {"path": "a"}),
        ("ja/{path}.md", "ja/b/c/a.md", {"path": "b/c/a"}),
        ("ja/{path}.md", "ja/a.txt", None),
        ("ja/{name}.md", "ja/b/a.md", None),
        ("{lang}/{path}.md", "ja/b/a.md", {"lang": "ja", "path": "b/a"}),
        ("{name}/{name}.ja.md", "a/a.ja.md", {"name": "a"}),
        ("{name}/{name}.ja.md", "a/b.ja.md", None),
        ("ja/**/*.md", "ja/a.md", {}),
        ("ja/**/*.md", "ja/b/c/a.md", {}),
        ("ja/*.md", "ja/b/a.md", None),
        ("ja/**", "ja/b/a.md", {}),
        ("ja/?.md", "ja/日.md", {}),
        ("a+b/[x].md", "a+b/[x].md", {}),
    ],
)
def test_what_a_pattern_names(pattern: str, path: str, words: dict[str, str] | None) -> None:
    assert globs.captured(pattern, path) == words
    assert globs.matches(pattern, path) == (words is not None)


@pytest.mark.parametrize("pattern", ["ja/{}.md", "ja/{Path}.md", "ja/{a b}.md"])
def test_a_placeholder_is_a_word(pattern: str) -> None:
    with pytest.raises(UsageError, match="is no placeholder; write a word in lower case"):
        globs.placeholders(pattern)


def test_files_are_found_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("ja/b/a.md", "ja/a.md", "ja/.git/x.md", "ja/.a.md", "ja/a.txt", "en/a.md", "[x]/a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert list(globs.files(tmp_path, "ja/{path}.md")) == ["ja/a.md", "ja/b/a.md"]
    assert list(globs.files(tmp_path, "{lang}/a.md")) == ["[x]/a.md", "en/a.md", "ja/a.md"]
    assert list(globs.files(tmp_path, "{lang}/a.md", {"lang": "[x]"})) == ["[x]/a.md"]
    assert list(globs.files(tmp_path, "{lang}/*.md", {"lang": "ja"})) == ["ja/a.md"]
    assert list(globs.files(tmp_path / "ja", "../en/{path}.md", {"path": "a"})) == ["../en/a.md"]
    assert list(globs.files(tmp_path, "ko/{path}.md")) == []
    assert list(globs.files(tmp_path, "ja")) == []


@pytest.mark.property
@given(st.lists(NAMES, min_size=1, max_size=3), NAMES)
def test_what_is_put_in_is_captured_again(folders: list[str], name: str) -> None:
    path = "/".join(folders)
    pattern = "content/{lang}/{path}.md"
    full = f"content/{name}/{path}.md"
    words = globs.captured(pattern, full)
    assert words is not None
    assert globs.filled(pattern, words) == full
    assert globs.concerns(pattern, words, full)
    assert not globs.concerns(pattern, words, f"{full}x")
