"""Where the texts stand in files that hold more than one: records, tables, several languages."""

from __future__ import annotations

from dataclasses import dataclass


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


USUAL = Layout()
