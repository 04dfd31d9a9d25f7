"""CSV and TSV with headings: the column of texts, and beside it the columns of sources and ids, if any.

The separator is the tab, comma or semicolon that the first row has most of; fields may be quoted, quotes in
them doubled and lines broken (RFC 4180).  Columns are found by usual headings or named with
``--columns text=NAME,source=NAME,id=NAME``.  Without an id column a segment's id is its row, the headings'
being row 1.

The scanner is our own because the standard library's does not tell where a field stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece, text_of
from checker.core.text import Document
from checker.readers import markup, records
from checker.readers.extraction import Pair, Unit, bilingual, document, refuse_dense

_SEPARATORS = "\t,;"
_MOST_COLUMNS = 1_000
_INSIDE = re.compile(r'[^"]+')

Row = list[Passage]


def read(name: str, text: str, layout: Layout = USUAL) -> Document:
    """Return the texts of a table, with their sources as the document's ``source`` where it has them.

    Raises:
        InputError: A quote is never closed, a column is missing, or there is no text.
    """
    refuse_dense(name, text, {'""': "doubled quotes", "\n": "lines"})
    rows = list(_rows(name, text))
    headings = [text_of(cell).strip() for cell in rows[0]] if rows else []
    ours = _column(name, headings, layout.text_column, records.TEXTS)
    theirs = _column(name, headings, layout.source_column, records.SOURCES)
    ids = _column(name, headings, layout.id_column, records.IDS)
    if ours is None:
        raise InputError(name, f"which column is the text? Say --columns text=NAME; it has {records.listed(headings)}")
    named = [(_id(row, ids, number), row) for number, row in enumerate(rows[1:], start=2)]
    units = [Unit(id_, _blocks(name, row, ours)) for id_, row in named]
    if theirs is None:
        return document(name, text, units)
    sources = [Unit(id_, _blocks(name, row, theirs)) for id_, row in named]
    return bilingual(name, text, [Pair(*pair) for pair in zip(units, sources, strict=True)])


def _column(name: str, headings: Sequence[str], wanted: str, usual: Sequence[str]) -> int | None:
    """Return the number of a column, None when none was named and none has a usual heading."""
    if wanted:
        if wanted not in headings:
            raise InputError(name, f"has no column {wanted!r}; it has {records.listed(headings)}")
        return headings.index(wanted)
    found = records.usual(headings, usual)
    return None if found is None else headings.index(found)


def _id(row: Row, column: int | None, number: int) -> str:
    own = text_of(row[column]).strip() if column is not None and column < len(row) else ""
    return own or f"row {number}"


def _blocks(name: str, row: Row, column: int) -> tuple[Passage, ...]:
    return markup.passages(name, row[column]) if column < len(row) else ()


def _rows(name: str, text: str) -> Iterator[Row]:
    """Yield the rows that are not empty."""
    separator = _separator(text)
    plain = re.compile(rf"[^{separator}\r\n]*")
    at, row = int(text.startswith("\ufeff")), Row()
    while at < len(text):
        cell, at = _quoted(name, text, at) if text[at] == '"' else ((), at)
        rest, at = _plain(text, plain, at)  # all of a bare field; nothing, if the file is sound, behind a quoted one
        row.append((*cell, *rest))
        if len(row) > _MOST_COLUMNS:
            raise InputError(name, f"a row has more than {_MOST_COLUMNS:,} columns; is this a table?")
        if at < len(text) and text[at] == separator:
            at += 1
            if at < len(text):
                continue
        if any(row):
            yield row
        row = Row()
        at += 2 if text.startswith("\r\n", at) else 1


def _separator(text: str) -> str:
    first = re.match(r"[^\r\n]*", text)
    line = re.sub(r'"[^"]*"', "", first[0]) if first else ""
    return max(_SEPARATORS, key=line.count)


def _plain(text: str, plain: re.Pattern[str], at: int) -> tuple[Passage, int]:
    found = plain.match(text, at)
    end = found.end() if found else at
    return ((Piece(text[at:end], at, end),) if end > at else ()), end


def _quoted(name: str, text: str, start: int) -> tuple[Passage, int]:
    """Return the field whose opening quote stands at ``start``, and where it ends."""
    pieces: list[Piece] = []
    at = start + 1
    while at < len(text):
        if found := _INSIDE.match(text, at):
            pieces.append(Piece(found[0], *found.span()))
            at = found.end()
        elif text.startswith('""', at):
            pieces.append(Piece('"', at, at + 2))
            at += 2
        else:
            return tuple(pieces), at + 1
    line = text.count("\n", 0, start) + 1
    raise InputError(name, f"the quote that opens on line {line} is never closed; check the file")
