"""The forms of the verbs and nouns of ``acts.tsv``, and the small words between a party and its verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.core.tables import Row, read_table
from checker.lang.en.wordlists import PACKAGE, part


@dataclass(frozen=True, slots=True)
class Act:
    """One word that says who did what to whom.

    ``act`` is the id shared with other languages, ``before`` the words that must stand before the
    object (none: it follows at once), ``reverse`` whether the object did it to the subject.
    ``form`` is "finite", "participle", "ing" or "noun".
    """

    act: str
    before: frozenset[str]
    reverse: bool
    form: str


# Between a subject and its verb: the act may be done, planned, promised, announced or tried.
CHAIN = frozenset(
    "will would to may might could can shall should must has have had is was are were be been being did does do "
    "it he she they itself also again already now just has then later "
    "agreed agrees plans planned planning decided decides wants wanted hopes hoped intends intended promised promises "
    "vowed vows threatened threatens offered offers tried tries trying attempted seeks sought continues continued began "
    "begun started set due ready expected likely able forced moved moves going poised keen said says announced "
    "announces confirmed confirms".split()
)
# Words after which a new clause, and so a subject, begins.
CLAUSE = part("speech") | frozenset(
    "after as when while because since although though before if but whereas where once until announced confirmed "
    "and or".split()
)
NEGATIONS = frozenset("not never no n't nor without cannot".split())
# What a country's name may own and still stand for: its government, forces and teams.
BODIES = frozenset(
    "government governments ministry army military forces force troops police officials authorities side team "
    "administration parliament navy regime embassy prosecutors diplomats leaders leadership officers".split()
)
# Adjectives that stand between a country and such a body ("Peru's foreign ministry").
BODY_ADJECTIVES = frozenset(
    "foreign defence defense interior finance trade federal central national armed security military health "
    "state women's men's football rugby cricket".split()
)


@lru_cache(maxsize=1)
def act_words() -> Mapping[str, tuple[Act, ...]]:
    """Return every form of every verb and noun of the table, lower case."""
    forms: dict[str, list[Act]] = defaultdict(list)
    for row in read_table(PACKAGE, "acts.tsv"):
        for text, form in _forms(row):
            before = frozenset(row["object"].split("|")) if row["object"] else frozenset()
            forms[text].append(Act(row["act"], before, "reverse" in row["voice"], form))
    return {text: tuple(acts) for text, acts in forms.items()}


def _forms(row: Row) -> Iterator[tuple[str, str]]:
    word = row["verb"]
    if row["voice"].endswith("noun"):
        yield word, "noun"
        return
    past = row["past"] or _with_ending(word, "ed")
    third = f"{word[:-1]}ies" if _has_y(word) else word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
    for text in dict.fromkeys((word, third, past)):
        yield text, "finite"
    yield row["participle"] or past, "participle"
    yield _with_ending(word, "ing"), "ing"


def _with_ending(word: str, ending: str) -> str:
    if word.endswith("e"):
        return word[:-1] + ending if ending == "ed" or not word.endswith("ee") else word + ending
    return f"{word[:-1]}ied" if ending == "ed" and _has_y(word) else word + ending


def _has_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in "aeou"
