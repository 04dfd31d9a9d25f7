"""Where the texts stand in files that hold more than one: records, tables, several languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.core.errors import UsageError

_COLUMNS = ("text", "source", "id")
# Headings may hold commas themselves.
_BETWEEN_COLUMNS = re.compile(r",\s*(?=(?:text|source|id)=)")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file cannot say of itself; empty means: as usual, see each reader.

    ``text_path`` and ``source_path`` lead to the texts of JSON files (``$.items[*].ja``); the columns
    are headings of tables; ``lang`` and ``source_lang`` choose among the languages of a file.
    """

    text_path: str = ""
    source_path: str = ""
    text_column: str = ""
    source_column: str = ""
    id_column: str = ""
    lang: str = ""
    source_lang: str = "en"


def layout(text_path: str, source_path: str, columns: Iterable[str]) -> Layout:
    """Return where texts stand in files of records, as a user says it.

    Args:
        text_path: Leads to the article's text in JSON; "" as usual.
        source_path: Leads to its source; "" as usual.
        columns: Headings of tables, each ``KEY=NAME`` or several of them with commas between.

    Raises:
        UsageError: A column is named that we have no use for, or none is.
    """
    named: dict[str, str] = {}
    for part in (part for value in columns for part in _BETWEEN_COLUMNS.split(value)):
        key, sign, heading = part.partition("=")
        if key.strip() not in _COLUMNS or not sign or not heading.strip():
            raise UsageError(f"--columns {part!r}: write text=NAME, source=NAME or id=NAME")
        named[f"{key.strip()}_column"] = heading.strip()
    if source_path and not text_path:
        raise UsageError("--source-path needs --text-path; say where the article's text is, too")
    return Layout(text_path=text_path, source_path=source_path, **named)


USUAL = Layout()
