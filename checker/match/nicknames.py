"""Short forms of given names: Kate is Katherine, and a translation may write either."""

from __future__ import annotations

from functools import lru_cache

from checker.core.tables import read_table


def full_names(word: str) -> frozenset[str]:
    """Return the given names, case-folded, that a case-folded word is short for; mostly none."""
    return _short().get(word, frozenset())


def is_same_given_name(one: str, other: str) -> bool:
    """Tell whether one of two case-folded given names is short for the other."""
    return other in full_names(one) or one in full_names(other)


@lru_cache(maxsize=1)
def _short() -> dict[str, frozenset[str]]:
    return {row["short"]: frozenset(row["full"].split("|")) for row in read_table("checker.match", "nicknames.tsv")}
