"""Tells whether two offices, ranks or occupations are the same.

Role ids, their families and what may stand for what are in ``roles.tsv``.  A general word (leader,
official) never contradicts a specific one; two specific ones contradict each other unless one is the
other's broader term or news translates them by one another (the groups in column ``near``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checker.core.tables import read_table


class Verdict(StrEnum):
    """What a comparison found."""

    SAME = "same"
    """At least one reading of both is the same role."""
    COMPATIBLE = "compatible"
    """One says the other less exactly, or the two are each other's usual translation."""
    CONFLICT = "conflict"
    """Every reading of one contradicts every reading of the other."""
    UNKNOWN = "unknown"
    """Nothing can be said."""


@dataclass(frozen=True, slots=True)
class Role:
    """One row of ``roles.tsv``; ``broader`` holds all broader ids, the indirect ones included.

    A ``title`` goes with any office (Lord, Dr, Professor), so it contradicts only its own family.
    """

    id: str
    family: str
    general: bool
    title: bool
    broader: frozenset[str]
    near: frozenset[str]
    label: str


# Families whose offices machines and careless editors take for one another; a family is confusable with itself.
_NEIGHBOURS = (
    frozenset({"head-of-government", "head-of-state", "minister", "local", "government", "party", "royalty"}),
    frozenset({"minister", "official", "diplomacy", "legislature", "party"}),
    frozenset({"military", "command", "police", "crime"}),
    frozenset({"police", "justice", "official"}),
    frozenset({"business", "official", "head-of-state", "party"}),
    frozenset({"academia", "media", "arts", "education", "health"}),
)
# A rank and a post go together: an admiral commands, a general is chief of staff.
_TOGETHER = frozenset({"military", "command"})
# Marks of a role mention that may excuse a difference but never makes one: the office without its holder, an
# everyday word, the 選手 after every athlete's name, a candidate for the office, its holder's wife or husband.
DOUBTFUL = frozenset({"office", "word", "honorific", "candidate", "spouse"})

# Two texts conflict when one has a mark of a pair and the other its opposite.
_OPPOSITES = (("former", "current"), ("former", "elect"))
# Marks that make another office of it, so that their absence on the other side counts too, and what answers them.
_CHANGING = (
    ("deputy", {"deputy", "vice", "assistant"}),
    ("vice", {"deputy", "vice", "assistant"}),
    ("shadow", {"shadow"}),
)


def compare(article_keys: Iterable[str], source_keys: Iterable[str]) -> Verdict:
    """Compare the role ids of a mention in the article with those of one in a source."""
    verdicts = {_compare(a, s) for a in article_keys for s in source_keys}
    for verdict in (Verdict.SAME, Verdict.COMPATIBLE, Verdict.UNKNOWN, Verdict.CONFLICT):
        if verdict in verdicts:
            return verdict
    return Verdict.UNKNOWN


def confusable(first: str, second: str) -> bool:
    """Tell whether two role ids are of the same or neighbouring families, as a king and a president are."""
    a, b = roles().get(first), roles().get(second)
    if a is None or b is None:
        return False
    return a.family == b.family or any({a.family, b.family} <= group for group in _NEIGHBOURS)


def label(role_id: str) -> str:
    """Return the English words for a role id; an unknown id with its hyphens as spaces."""
    role = roles().get(role_id)
    return role.label if role else role_id.replace("-", " ")


def is_general(role_id: str) -> bool:
    """Tell whether a role id is too general to contradict another (leader, official, player)."""
    role = roles().get(role_id)
    return role is None or role.general


def modifiers_conflict(article_traits: Iterable[str], source_traits: Iterable[str]) -> str:
    """Return the modifier in which two mentions of one role differ ("former", "deputy" …), or "".

    "former" counts only against a clear opposite: news drops it too often.  Modifiers that make it
    another office (deputy, vice, shadow) count when the other side has nothing like them.
    """
    article, source = frozenset(article_traits), frozenset(source_traits)
    for one, other in _OPPOSITES:
        if (one in article and other in source) or (other in article and one in source):
            return one
    for mark, answers in _CHANGING:
        if (mark in article and not answers & source) or (mark in source and not answers & article):
            return mark
    return ""


@lru_cache(maxsize=1)
def roles() -> Mapping[str, Role]:
    """Return every role by its id."""
    rows = {row["id"]: row for row in read_table("checker.match", "roles.tsv", unique="id")}
    parents = {name: frozenset(row["broader"].split()) for name, row in rows.items()}
    return {
        name: Role(
            id=name,
            family=row["family"],
            general=row["rank"] == "general",
            title=row["rank"] == "title",
            broader=_all_broader(name, parents),
            near=frozenset(row["near"].split()),
            label=row["label"],
        )
        for name, row in rows.items()
    }


def _all_broader(name: str, parents: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    todo = list(parents[name])
    while todo:
        parent = todo.pop()
        if parent not in found:
            found.add(parent)
            todo += parents[parent]
    return frozenset(found)


@lru_cache(maxsize=8192)
def _compare(first: str, second: str) -> Verdict:
    if first == second:
        return Verdict.SAME
    a, b = roles().get(first), roles().get(second)
    if a is None or b is None:
        return Verdict.UNKNOWN
    if first in b.broader or second in a.broader or a.near & b.near:
        return Verdict.COMPATIBLE
    if {a.family, b.family} == _TOGETHER:
        return Verdict.COMPATIBLE
    apart = (a.title or b.title) and a.family != b.family
    return Verdict.UNKNOWN if a.general or b.general or apart else Verdict.CONFLICT
