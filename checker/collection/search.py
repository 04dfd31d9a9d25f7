"""Which few texts of a collection may tell an article's story, by what they share and how rare that is.

The rarest features of the article are looked up first and only so many texts with them are visited, so that
a search costs about the same in any collection; what is common then only ranks the best.  Ranks count in
whole numbers and are settled by the texts' hashes: the same files give the same texts, in whatever order they
were entered.

Source: inverse document frequencies of Spärck Jones 1972, pivoted length normalisation of Singhal, Buckley &
Mitra 1996 (SIGIR), and rarest terms first as in Moffat & Zobel 1996, "Self-Indexing Inverted Files for Fast
Text Retrieval" (TOIS 14:4), §5.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from checker.collection.features import WEIGHTS

# Texts that one search visits at most, and of these the best that are ranked by all they share.
VISITED = 6_000
RANKED = 40
# Share of the article's weight that a text must have in common with it.  On the development articles originals have
# .33 to .9, originals of which 40 % was cut .2 to .7 (19 of 20), strangers up to .25 (19 of 20): the pipeline tells.
LEAST_COVERED = 0.2
# Share of the best text's score that the others must reach. Where the original is there, strangers have up to .46 of
# its score (19 of 20), three of four no more than .33.
LEAST_OF_BEST = 0.4
# How much a text's length counts against it, 0 to 1.
SLOPE = 0.5
# Weights are whole numbers, so that sums do not depend on their order.
_UNIT = 1000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may tell the same story: its id, its hash, and its score (higher is likelier)."""

    text: int
    digest: str
    score: int


def candidates(database: sqlite3.Connection, features: Iterable[str], most: int) -> list[Candidate]:
    """Return at most ``most`` texts, the likeliest first.

    Args:
        database: An index, inside a transaction where it may change.
        features: What the article has, as ``features`` of this package finds it.
        most: How many are wanted.

    Raises:
        sqlite3.DatabaseError: The index is damaged.
    """
    texts, sizes = database.execute("SELECT texts, features FROM totals").fetchone()
    wanted = sorted(set(features))
    if not texts or not wanted:
        return []
    query = "SELECT id, feature, texts FROM features WHERE feature IN (SELECT value FROM json_each(?))"
    known = sorted(database.execute(query, (json.dumps(wanted),)), key=lambda row: (row[2], row[1]))
    weights = {feature: _weight(name, count, texts) for feature, name, count in known}
    missing = {*wanted} - {name for _, name, _ in known}
    # What no text has may be the article's own error or the machine's: it counts half of what one text alone has.
    total = sum(weights.values()) + sum(_weight(name, 1, texts) for name in missing) // 2
    found = _visited(database, known, weights)
    ranked = _ranked(database, found, weights)
    mean = max(1.0, sizes / texts)
    scored = [
        Candidate(text, digest, round(score / (1 - SLOPE + SLOPE * size / mean)))
        for text, digest, size, score in ranked
        if score >= LEAST_COVERED * total
    ]
    scored.sort(key=lambda candidate: (-candidate.score, candidate.digest))
    return [one for one in scored[:most] if one.score >= LEAST_OF_BEST * scored[0].score]


def _weight(feature: str, count: int, texts: int) -> int:
    return round(_UNIT * WEIGHTS.get(feature[0], 0.0) * math.log(1 + texts / max(1, count)))


def _visited(database: sqlite3.Connection, known: list[tuple[int, str, int]], weights: dict[int, int]) -> list[int]:
    """Return the texts that have most of the rarest features."""
    chosen: dict[int, int] = {}
    left = VISITED
    for feature, _, count in known:
        left -= count
        if left < 0 and chosen:
            break
        chosen[feature] = weights[feature]
    # Hashes are looked up only of the texts that are even with the last one wanted.
    query = (
        "WITH sums AS (SELECT text, sum(wanted.value) AS score FROM json_each(?) AS wanted "
        "CROSS JOIN postings ON feature = CAST(wanted.key AS INTEGER) GROUP BY text), "
        "least AS (SELECT score FROM sums ORDER BY score DESC LIMIT ?), "
        "best AS (SELECT text, score FROM sums WHERE score >= (SELECT min(score) FROM least)) "
        "SELECT text FROM best JOIN texts ON texts.id = text ORDER BY score DESC, digest LIMIT ?"
    )
    return [text for (text,) in database.execute(query, (json.dumps(chosen), RANKED, RANKED))]


def _ranked(database: sqlite3.Connection, found: list[int], weights: dict[int, int]) -> list[tuple[int, str, int, int]]:
    """Return the texts with their hash, their number of features, and the weight of all that they share."""
    query = (
        "SELECT texts.id, digest, texts.features, sum(wanted.value) FROM json_each(?) AS found "
        "CROSS JOIN texts ON texts.id = found.value CROSS JOIN json_each(?) AS wanted "
        "CROSS JOIN postings ON feature = CAST(wanted.key AS INTEGER) AND text = texts.id GROUP BY texts.id"
    )
    return database.execute(query, (json.dumps(found), json.dumps(weights))).fetchall()
