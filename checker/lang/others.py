"""The languages of CLDR that have no folder here: which there are, and the pack that CLDR alone makes of one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.core.tables import Row, read_table
from checker.lang import LanguagePack
from checker.lang.spaced import spaced_pack


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Row]:
    return {row["code"]: row for row in read_table("checker.lang", "others.tsv", unique="code")}


@cache
def pack(code: str) -> LanguagePack:
    """Return the pack of one of the languages of ``others.tsv``."""
    row = _rows()[code]
    return spaced_pack(code, row["name"], latin=row["script"] == "Latn", dictionary=bool(row["dictionary"]))
