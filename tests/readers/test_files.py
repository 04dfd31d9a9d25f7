"""From patterns to paths to documents."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from checker.core.errors import CheckerError, InputError, UsageError
from checker.readers.files import MAX_LINE, STDIN, expand, load

LIMIT = 10_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name in ("b.txt", "a.md", "sub/c.TXT", "sub/d.bin", ".hidden/e.txt", "sub/.f.txt", "README"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("本文です。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (["b.txt"], ["b.txt"]),
        (["."], ["a.md", "b.txt", "sub/c.TXT"]),
        (["sub"], ["sub/c.TXT"]),
        (["*.txt"], ["b.txt"]),
        (["**/*.TXT"], ["sub/c.TXT"]),
        (["*.txt", "b.txt", "./b.txt", "."], ["b.txt", "a.md", "sub/c.TXT"]),
        (["-", "-"], ["-"]),
        (["README"], ["README"]),
    ],
)
def test_patterns_become_files_each_once(patterns: list[str], expected: Any) -> None:
    assert [path.as_posix() for path in expand(patterns)] == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("patterns", "kind", "message"),
    [
        ([], UsageError, "no input files"),
        ([""], UsageError, "empty path"),
        (["missing.txt"], InputError, "missing.txt: no such file"),
        (["*.docx"], InputError, r"\*.docx: no file matches"),
        (["b.txt/c"], InputError, "no such file"),
        (["empty"], InputError, "empty: no texts in this folder; looked for .docx .htm .html .markdown .md .mqxliff "),
        (["x" * 300], InputError, "cannot be read"),
        (["a\0b"], InputError, "cannot be read"),
    ],
)
def test_patterns_that_name_nothing(patterns: list[str], kind: type[Exception], message: str) -> None:
    Path("empty").mkdir()
    with pytest.raises(kind, match=message):
        expand(patterns)


def test_a_document_is_named_as_given(folder: Path) -> None:
    assert load(Path("sub/c.TXT"), LIMIT).name == "sub/c.TXT"
    assert load(folder / "b.txt", LIMIT, "other").name == "other"


def test_crlf_and_mark_count_in_the_offsets(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("\ufeff一。\r\n二。".encode())
    document = load(file, LIMIT)
    assert document.text == "\ufeff一。\r\n二。"
    assert [(block.start, block.end) for block in document.blocks] == [(1, 3), (5, 7)]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", "\ufeff \r\n　\n".encode(), "the file is empty"),
        ("a.txt", b"\0\1\2", "binary"),
        ("a.txt", b"abc\xff", "byte 3 "),
        ("a.rtf", b"<p>a", r"format \.rtf cannot be read"),
        ("a.txt", b"short\n" + b"a" * (MAX_LINE + 1), f"line 2 has 100,001 characters, more than the {MAX_LINE:,}"),
        ("a.txt", b"a b\n" * 300, "larger than 1,000,000 bytes"),
    ],
)
def test_files_that_cannot_be_checked(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    file = tmp_path / name
    file.write_bytes(data if "larger" not in message else data * 1000)
    with pytest.raises(InputError, match=message) as caught:
        load(file, 1_000_000)
    assert str(caught.value).startswith(f"{file.as_posix()}: ")


@pytest.mark.parametrize("path", ["missing.txt", ".", "a\0b.txt", "\ud800.txt"])
def test_unreadable_paths(path: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load(Path(path), LIMIT)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_forbidden_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a")
    file.chmod(0)
    with pytest.raises(CheckerError, match="Permission denied"):
        load(file, LIMIT)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO("本文です。".encode()))
    monkeypatch.setattr("sys.stdin", stream)
    document = load(STDIN, LIMIT)
    assert (document.name, document.text) == ("-", "本文です。")


def test_a_folder_stands_for_prose_and_bilingual_files_but_not_for_records(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "c.xlf", "d.po", "e.srt", "f.json", "g.jsonl", "h.csv", "i.rtf"):
        (tmp_path / name).write_text("a", encoding="utf-8")
    assert [path.name for path in expand([str(tmp_path)])] == ["a.txt", "b.html", "c.xlf", "d.po", "e.srt"]
    assert [path.name for path in expand([str(tmp_path / "*.csv")])] == ["h.csv"]


def test_a_long_line_is_refused_only_where_lines_are_paragraphs(tmp_path: Path) -> None:
    line = "<p>本文です。</p>" * (MAX_LINE // 10)
    (tmp_path / "a.html").write_text(line, encoding="utf-8")
    (tmp_path / "a.txt").write_text(line, encoding="utf-8")
    assert len(load(tmp_path / "a.html", LIMIT).blocks) == MAX_LINE // 10
    with pytest.raises(InputError, match="line 1 has"):
        load(tmp_path / "a.txt", LIMIT)


def test_a_paragraph_that_nobody_wrote_is_refused_everywhere(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"\n<p>{'あ' * (MAX_LINE + 1)}</p>", encoding="utf-8")
    with pytest.raises(InputError, match="the paragraph on line 2 has 100,001 characters"):
        load(tmp_path / "a.html", LIMIT)
