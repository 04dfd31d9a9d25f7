"""Offices, ranks and occupations of languages with spaces, from the pack's ``roles.tsv`` (surface, ids).

A surface is written in its dictionary form, several with one meaning separated by ``|``; inflected forms are
matched by the endings of the language, feminine ones by those of class ``ending-feminine``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.deputies import says_deputy
from checker.lang.spaced.endings import PhraseStems, akin
from checker.lang.spaced.tables import Language, closed, rows, spellings
from checker.lang.spaced.words import Word, words

# A modifier stands at most so many words before its role: "der frühere irakische Ministerpräsident".
_REACH = 3


@dataclass(frozen=True, slots=True)
class _Role:
    ids: tuple[str, ...]
    traits: frozenset[str]


def find_roles(language: Language, sentence: Sentence) -> tuple[Mention, ...]:
    """Return the offices, ranks and occupations that a sentence names, in reading order."""
    row = words(sentence.text)
    found = _table(language).scan(sentence.text, row, lambda first, last, role: _fits(language, row, first, last, role))
    return tuple(
        _mention(language, sentence, row, Span(place.first, place.last), place.value)
        for place in found
        if place.value.ids
    )


@lru_cache(maxsize=64)
def _table(language: Language) -> PhraseStems[_Role]:
    ends = closed(language, "ending-role") or closed(language, "ending-noun")
    return PhraseStems.of(_entries(language), ends)


def _entries(language: Language) -> Iterator[tuple[str, _Role]]:
    feminine = sorted(closed(language, "ending-feminine"))
    for row in rows(language, "roles.tsv"):
        ids = tuple(filter(None, row["ids"].split("|")))
        traits = frozenset(row["trait"].split()) | ({"deputy"} if ids and says_deputy(ids[0]) else frozenset())
        for surface in spellings(row["surface"]):
            yield surface, _Role(ids, traits)
            yield from ((_feminine(surface, end), _Role(ids, traits)) for end in feminine if " " not in surface)


def _feminine(surface: str, rule: str) -> str:
    """Return the feminine that ``rule`` makes: "+in" adds, "er>rice" replaces; the surface itself where it does not fit."""
    old, _, new = rule.partition(">")
    if rule.startswith("+"):
        return surface.removesuffix("e") + rule[1:]
    return surface.removesuffix(old) + new if surface.endswith(old) else surface


def _fits(language: Language, row: tuple[Word, ...], first: int, last: int, role: _Role) -> bool:
    """Tell whether what stands here may be a role: a noun where nouns have capitals, and no part of a body's name."""
    if closed(language, "noun-capitals") and not row[last].is_capital:
        return False
    if "noun" in role.traits and not _is_noun(language, row, first, last):
        return False
    following = row[last + 1].low if last + 1 < len(row) else ""
    return following not in closed(language, "not-person-after")


def _is_noun(language: Language, row: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether a word that is an adjective too ("général") stands behind a small word or before a name."""
    if closed(language, "noun-capitals"):
        return True
    titled = last + 1 < len(row) and row[last + 1].is_capital
    return titled or (first > 0 and row[first - 1].low in closed(language, "function"))


def _mention(language: Language, sentence: Sentence, row: tuple[Word, ...], place: Span, role: _Role) -> Mention:
    span = Span(row[place.start].start, row[place.end].end)
    return Mention(
        kind=Kind.ROLE,
        span=span.shift(sentence.span.start),
        text=span.of(sentence.text),
        sentence=sentence.index,
        keys=role.ids,
        traits=role.traits - {"noun"} | frozenset(_modifiers(language, row, place)),
    )


def _modifiers(language: Language, row: tuple[Word, ...], place: Span) -> Iterator[str]:
    before = row[max(0, place.start - _REACH) : place.start]
    after = row[place.end + 1 : place.end + 2]
    for trait in ("former", "deputy", "acting", "elect", "candidate", "spouse"):
        known = closed(language, trait)
        if any(_is_any(language, word, known) for word in (*before, *after)):
            yield trait


def _is_any(language: Language, word: Word, known: frozenset[str]) -> bool:
    return word.low in known or any(akin(word.low, other, closed(language, "ending-noun")) for other in known)
