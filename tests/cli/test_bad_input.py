"""Whatever is wrong with the input: one line that says what to do, exit code 2, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

FILES = {
    "empty.ja.txt": b"",
    "blank.ja.txt": "\ufeff 　\r\n".encode(),
    "binary.ja.txt": b"\x89PNG\r\n\x1a\n\0\0\0",
    "broken.ja.txt": "首相は東京".encode() + b"\xff\xfe\xfd",
    "line.ja.txt": "首相は述べた。".encode() * 200_000,
    "huge.ja.txt": b"a" * 10_000_001,
    "page.rtf": b"<p>a</p>",
    "two.en.txt": b"One.\nTwo.\n",
    "manifest.jsonl": b'{"id": "a", "article": "article.ja.txt", "sources": []}\n{"id": "b", "article": \n',
    "missing.jsonl": b'{"id": "a", "article": "article.ja.txt"}\n',
}
AGAINST = ["--source", "source.en.txt"]

TABLE = [
    (["check"], "Missing argument 'ARTICLE'"),
    (["check", "missing.txt", *AGAINST], "missing.txt: no such file or folder"),
    (["check", "*.docx", *AGAINST], "*.docx: no file matches this pattern"),
    (["check", "nothing", *AGAINST], "nothing: no texts in this folder"),
    (["check", "empty.ja.txt", *AGAINST], "empty.ja.txt: the file is empty"),
    (["check", "blank.ja.txt", *AGAINST], "blank.ja.txt: the file is empty"),
    (["check", "binary.ja.txt", *AGAINST], "binary.ja.txt: this is a binary file (byte 8 is NUL)"),
    (["check", "broken.ja.txt", *AGAINST], "broken.ja.txt: byte 15 cannot be decoded"),
    (["check", "line.ja.txt", *AGAINST], "line.ja.txt: line 1 has 1,400,000 characters"),
    (["check", "huge.ja.txt", *AGAINST], "huge.ja.txt: larger than 10,000,000 bytes"),
    (["check", "page.rtf", *AGAINST], "page.rtf: files of format .rtf cannot be read"),
    (["check", "source.en.txt", "-s", "unrelated.en.txt"], "source.en.txt: expected "),
    (["check", "source.en.txt", "--lang", "ja", "-s", "unrelated.en.txt"], "source.en.txt: expected "),
    (["check", "article.ja.txt", "-s", "clean.ja.txt"], "clean.ja.txt: expected "),
    (["check", "article.ja.txt", "-s", "missing.txt"], "missing.txt: no such file or folder"),
    (["check", "article.ja.txt", "-s", ""], "an empty path names no file"),
    (["check", "article.ja.txt", "-s", "article.ja.txt"], "every source is also an article"),
    (["check", "-", "-s", "-"], "standard input cannot be both"),
    (["check", "article.ja.txt", "--select", "wrong-contry"], "did you mean 'wrong-country'?"),
    (["check", "article.ja.txt", "--ignore", "wrong-country,,"], "an empty rule name"),
    (["check", "article.ja.txt", "--engine", "lexicn"], "did you mean 'lexicon'?"),
    (["check", "article.ja.txt", "--engine", "recorded"], "name it with --back FILE"),
    (["check", "article.ja.txt", "--back", "missing.txt"], "missing.txt: cannot be read"),
    (["check", "article.ja.txt", "--back", "two.en.txt"], "two.en.txt: 2 lines of English for 3 lines (3 sentences)"),
    (["check", "article.ja.txt", "--back", "two.en.txt", "--engine", "lexicon"], "does not read --back"),
    (["check", "article.ja.txt", "clean.ja.txt", "--back", "two.en.txt"], "the English of one article, not of 2"),
    (["check", "article.ja.txt", "--back", "two.en.txt", "-o", "two.en.txt"], "two.en.txt is an input"),
    (["back-translate", "article.ja.txt", "--back", "two.en.txt"], "2 lines of English for 3 lines"),
    (["models", "fetch", "opus-mt-ja"], "did you mean 'opus-mt-ja-en'?"),
    (["models", "verify"], "no model is locked in models.lock; fetch one"),
    (["check", "article.ja.txt", "--lang", "jp"], "unknown language 'jp'"),
    (["check", "article.ja.txt", "--output-format", "jsn"], "did you mean 'json'?"),
    (["check", "article.ja.txt", "--fail-on", "mayor"], "'mayor' is not one of"),
    (["check", "article.ja.txt", "--min-confidence", "2"], "--min-confidence"),
    (["check", "article.ja.txt", "--sources", "x"], "--sources"),
    (["check", "article.ja.txt", *AGAINST, "-o", "no/such/folder.json"], "cannot be written"),
    (["check", "article.ja.txt", *AGAINST, "-o", "source.en.txt"], "source.en.txt is an input"),
    (["chek", "article.ja.txt"], "No such command 'chek'"),
    (["explain", "wrong-contry"], "did you mean 'wrong-country'?"),
    (["align", "article.ja.txt"], "nothing to align with"),
    (["back-translate", "article.ja.txt", "--output-format", "concise"], "unknown output format 'concise'"),
    (["back-translate", "missing.txt"], "missing.txt: no such file"),
    (["batch", "missing-manifest.jsonl", "--output", "out"], "missing-manifest.jsonl: cannot be read"),
    (["batch", "manifest.jsonl", "--output", "out"], "manifest.jsonl:2: not JSON"),
    (["batch", "missing.jsonl", "--output", "out"], "missing.jsonl:1: key 'sources' is missing"),
    (["batch", "nothing", "--output", "out"], "nothing: no cases here"),
]


@pytest.mark.parametrize(("arguments", "message"), TABLE, ids=[" ".join(arguments) for arguments, _ in TABLE])
def test_one_line_and_exit_code_2(checker: Run, arguments: list[str], message: str) -> None:
    for name, data in FILES.items():
        Path(name).write_bytes(data)
    Path("nothing").mkdir()
    outcome = checker(*arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert outcome.err.startswith("checker: ")
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


def test_file_names_cannot_steer_the_terminal(checker: Run) -> None:
    outcome = checker("check", "\x1b[31m\r::error::.txt")
    assert outcome.code == 2
    assert "\x1b" not in outcome.err
    assert "\r" not in outcome.err
