"""The verbs of ``acts.tsv``, and acts that a noun says: ロシアのウクライナ侵攻, 米国の対イラン制裁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.lang.ja.phrases import Phrases

# Between an act's noun and its object: 対イラン|制裁, イランへの|制裁, イラン|侵攻.
_TO_NOUN = re.compile(r"(?:へ|に対する|に向けた)の?[^、。はがを]{0,6}")
_FROM_NOUN = re.compile(r"からの[^、。はがを]{0,6}")
_BY = re.compile(r"(?:政府|軍|側)?(?:の|による|からの)対?|[のが]?対")


@dataclass(frozen=True, slots=True)
class Verb:
    """A row of ``acts.tsv``: the act, the particle of its object, and "active" or "reverse"."""

    act: str
    object: str
    voice: str


@lru_cache(maxsize=1)
def verbs() -> dict[str, Verb]:
    """Return the verbs of the table by dictionary form."""
    rows = read_table("checker.lang.ja", "acts.tsv", unique="verb")
    return {row["verb"]: Verb(row["act"], row["object"], row["voice"]) for row in rows}


def parties(phrases: Phrases) -> Iterator[Mention]:
    """Return the mentions of a sentence that can act: names, countries, organisations."""
    found = phrases.of_kind(Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION)
    return (each for each in found if not each.traits & {"common", "code"})


def find_nominal(phrases: Phrases, at: int, verb: Verb) -> tuple[Mention, Mention] | None:
    """Return who did it to whom by the noun at token ``at``, as in ペルーへのチリの輸出; None where it is open."""
    start = phrases.tokens[at].span.start
    gap = _FROM_NOUN if verb.object == "から" else _TO_NOUN
    for patient in parties(phrases):
        rest = phrases.text(patient.span.end, start)
        if patient.span.end > start or not ((not rest and verb.object != "から") or gap.fullmatch(rest)):
            continue
        agent = _agent_before(phrases, patient.span.start) or _agent_between(phrases, patient.span.end, start)
        if agent and agent != patient:
            return (patient, agent) if verb.voice == "reverse" else (agent, patient)
    return None


def _agent_before(phrases: Phrases, start: int) -> Mention | None:
    found = (e for e in parties(phrases) if e.span.end < start and _BY.fullmatch(phrases.text(e.span.end, start)))
    return next(found, None)


def _agent_between(phrases: Phrases, start: int, end: int) -> Mention | None:
    inside = (each for each in parties(phrases) if start < each.span.start and each.span.end < end)
    return next((each for each in inside if phrases.text(each.span.end, end) in {"の", "による"}), None)
