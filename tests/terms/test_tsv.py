"""Terms files as tab-separated lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.errors import ConfigError
from checker.core.terms import Term
from checker.terms import read_terms

HEAD = "source\taccepted\tforbidden\tdo-not-translate\tlang\tnote\n"


def read(folder: Path, text: str | bytes, name: str = "t.tsv") -> tuple[Term, ...]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_terms(path)


def test_a_line_a_term(tmp_path: Path) -> None:
    lines = (
        "central bank\t中央銀行 | 中銀\tセンターバンク\t\tja\tthe desk\r\n# a remark\n\nHBO\t\tエイチビーオー\tyes\n"
    )
    assert read(tmp_path, "\ufeff" + HEAD + lines) == (
        Term("central bank", ("中央銀行", "中銀"), ("センターバンク",), "ja", "the desk"),
        Term("HBO", ("HBO",), ("エイチビーオー",)),
    )


def test_columns_in_any_order(tmp_path: Path) -> None:
    assert read(tmp_path, "Accepted\tSource\n銀行\tbank\n") == (Term("bank", ("銀行",)),)


def test_a_head_alone_has_no_terms(tmp_path: Path) -> None:
    assert read(tmp_path, HEAD) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no terms in this file; its first line names the columns"),
        ("source\tacepted\n", "t.tsv:1: unknown column 'acepted'; did you mean 'accepted'"),
        ("accepted\n銀行\n", "t.tsv:1: no column 'source'"),
        (HEAD + "\t銀行\n", "t.tsv:2: the cell 'source' is empty"),
        (HEAD + "bank\n", "t.tsv:2: 'bank' has no rendering"),
        (HEAD + "bank\t銀行\t銀行\n", "t.tsv:2: '銀行' is both accepted and forbidden"),
        (HEAD + "bank\t銀行\t\tmaybe\n", "t.tsv:2: do-not-translate is 'yes' or empty, not 'maybe'"),
        (HEAD + "bank\t銀行\nbank\t土手\n", "t.tsv:3: 'bank' is already on line 2"),
        ("source\taccepted\nbank\t銀行\tx\n", "t.tsv:2: 3 cells, but 2 columns"),
        (b"\xff\xfe", "byte 0 is not UTF-8"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(ConfigError, match=message.replace("(", r"\(")):
        read(tmp_path, text)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"format \.csv cannot be read; use \.tsv or \.tbx"):
        read(tmp_path, HEAD, "t.csv")
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read_terms(tmp_path / "missing.tsv")
