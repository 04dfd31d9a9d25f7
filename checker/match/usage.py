"""Renderings of names that are in use although their letters do not tell the sound: アラダイス for Allardyce."""

from __future__ import annotations

from functools import lru_cache

from checker.core.tables import parse_table
from checker.match.names_weights import model_file
from checker.match.script import latin_key


def in_use(word: str) -> tuple[str, ...]:
    """Return the katakana renderings in use of one Latin word that the sound model finds unlikely; mostly none.

    Raises:
        ModelMissing: the list is not installed.
    """
    return _usage().get(latin_key(word), ())


@lru_cache(maxsize=1)
def _usage() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in parse_table(model_file("names-katakana", "usage.tsv")):
        found[row["latin"]] = (*found.get(row["latin"], ()), row["katakana"])
    return found
