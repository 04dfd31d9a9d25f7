"""Terms as tab-separated lines, as every spreadsheet writes them.

The first line names the columns: ``source`` and one or more of ``accepted``, ``forbidden``,
``do-not-translate``, ``lang`` and ``note``.  Several renderings stand in one cell between ``|``, the
preferred one first.  ``do-not-translate`` is ``yes`` where the term stays as the source writes it,
``lang`` the article language that a line is for, any when empty.  Blank lines and lines that begin
with ``#`` are skipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from checker.core.errors import ConfigError
from checker.core.terms import Term

COLUMNS = ("source", "accepted", "forbidden", "do-not-translate", "lang", "note")
# A file to start from: no term, and two lines that show how one is written.
START = """\
# How terms of the sources are to be rendered; several renderings stand between |, the preferred one first.
source\taccepted\tforbidden\tdo-not-translate\tnote
# central bank\t中央銀行|中銀\tセンターバンク\t\twhat the desk decided
# HBO\t\t\tyes\tstays as it is
"""
_YES, _NO = frozenset({"yes", "y", "true", "1", "x"}), frozenset({"", "no", "n", "false", "0"})


def read(path: Path, data: bytes, _source_lang: str) -> tuple[Term, ...]:
    """Return the terms of the file.

    Raises:
        ConfigError: It is not UTF-8, a column is unknown, or a line is no term; the line is named.
    """
    columns: tuple[str, ...] = ()
    terms: dict[tuple[str, str], tuple[Term, int]] = {}
    for number, line in enumerate(_text(path, data).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if not columns:
            columns = _columns(path, number, line)
            continue
        term = _term(path, number, _row(path, number, line, columns))
        known = terms.setdefault((term.source, term.lang), (term, number))
        if known[1] != number:
            raise ConfigError(path, f"{term.source!r} is already on line {known[1]}; join the two lines", number)
    if not columns:
        raise ConfigError(path, f"no terms in this file; its first line names the columns: {', '.join(COLUMNS)}")
    return tuple(term for term, _ in terms.values())


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"byte {error.start} is not UTF-8; save the terms file as UTF-8") from error


def _columns(path: Path, number: int, line: str) -> tuple[str, ...]:
    columns = tuple(cell.strip().lower() for cell in line.split("\t"))
    for column in columns:
        if column not in COLUMNS:
            near = get_close_matches(column, COLUMNS, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(COLUMNS)}"
            raise ConfigError(path, f"unknown column {column[:40]!r}; {hint}", number)
    if "source" not in columns:
        raise ConfigError(path, "no column 'source'; the first line names the columns, between tabs", number)
    return columns


def _row(path: Path, number: int, line: str, columns: tuple[str, ...]) -> dict[str, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        raise ConfigError(path, f"{len(cells)} cells, but {len(columns)} columns; take out the extra tabs", number)
    return dict(zip(columns, [*cells, *[""] * (len(columns) - len(cells))], strict=True))


def _term(path: Path, number: int, row: Mapping[str, str]) -> Term:
    source, kept = row["source"], row.get("do-not-translate", "").lower()
    accepted, forbidden = (_several(row.get(column, "")) for column in ("accepted", "forbidden"))
    if not source:
        raise ConfigError(path, "the cell 'source' is empty; write the term there", number)
    if kept not in _YES | _NO:
        raise ConfigError(path, f"do-not-translate is 'yes' or empty, not {kept[:40]!r}", number)
    if kept in _YES:
        accepted = (source, *(rendering for rendering in accepted if rendering != source))
    if not accepted and not forbidden:
        raise ConfigError(path, f"{source!r} has no rendering; fill in accepted, forbidden or do-not-translate", number)
    if both := set(accepted) & set(forbidden):
        raise ConfigError(path, f"{min(both)!r} is both accepted and forbidden; take one out", number)
    return Term(source, accepted, forbidden, row.get("lang", "").lower(), row.get("note", ""))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split("|") if part.strip()))
