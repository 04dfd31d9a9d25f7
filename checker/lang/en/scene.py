"""One sentence as the reading of names sees it: its words, and which of them other mentions claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence
from checker.lang.en.usage import Style, Usage, clause_starts, gap
from checker.lang.en.wordlists import given_names, nouns, part, titles
from checker.lang.en.words import Word, words

_SPACE = re.compile(r"[^\S\n]+|[^\S\n]*\n[^\S\n]*")
_STOPPED = re.compile(r"\.\s+")
_AMPERSAND = re.compile(r"\s?&\s?")


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with all that judging its capitals needs.

    ``taken`` maps word indices to mentions that are no names; ``bodies`` to well-known organisations,
    which are names as well.
    """

    sentence: Sentence
    row: tuple[Word, ...]
    taken: Mapping[int, Mention]
    bodies: Mapping[int, Mention]
    usage: Usage
    style: Style
    starts: frozenset[int]

    def joins(self, i: int) -> bool:
        """Tell whether word ``i`` and the next stand side by side: a space, "St. " or " & " between."""
        if i + 1 >= len(self.row):
            return False
        between = gap(self.sentence, self.row[i], self.row[i + 1])
        if _SPACE.fullmatch(between) or _AMPERSAND.fullmatch(between):
            return True
        return self.row[i].low in part("abbreviation") and _STOPPED.fullmatch(between) is not None

    def next_capital(self, i: int) -> Word | None:
        """Return the capitalised word right after word ``i``, if there is one and nothing else claims it."""
        if not self.joins(i) or (i + 1) in self.taken or not self.row[i + 1].is_capital:
            return None
        return self.row[i + 1]


def scene(sentence: Sentence, style: Style, usage: Usage, taken: tuple[Mention, ...]) -> Scene:
    """Return a sentence with the words that other mentions leave no doubt about marked as taken."""
    row = words(sentence)
    firm = [mention for mention in taken if _is_firm(mention)]
    owner = {i: m for i, word in enumerate(row) for m in firm if _claims(m, word)}
    known = [m for m in taken if m.kind is Kind.ORGANIZATION and "known" in m.traits and "word" not in m.traits]
    bodies = {i: m for i, word in enumerate(row) for m in known if m.span.overlaps(word.span)}
    bare = Scene(sentence, row, owner, bodies, usage, style, clause_starts(sentence))
    kept = {i: m for i, m in owner.items() if not _is_surname(bare, i, m) and not _opens_body(bare, i, m)}
    return Scene(sentence, row, kept, bodies, usage, style, bare.starts)


def _claims(mention: Mention, word: Word) -> bool:
    # The 30 of "Su-30" is no number.
    inner = mention.kind is Kind.NUMBER and mention.span.start > word.span.start
    return mention.span.overlaps(word.span) and not inner


def _is_firm(mention: Mention) -> bool:
    if mention.kind is Kind.ORGANIZATION:
        return False
    return mention.kind is not Kind.COUNTRY or not mention.traits & {"metonym", "ambiguous", "region"}


def _is_surname(scene: Scene, i: int, mention: Mention) -> bool:
    """Tell whether a taken word ends a name after all: Theresa May, Stephen King and later King, Formula One."""
    word = scene.row[i]
    if not word.is_capital or mention.kind is Kind.COUNTRY or mention.span.end > word.span.end:
        return False
    before = scene.row[i - 1] if i and scene.joins(i - 1) else None
    if mention.kind is not Kind.NUMBER and scene.next_capital(i) is None and word.low in scene.usage.surnames:
        return before is None or before.low != "the"
    if before is None or not before.is_capital or (i - 1) in scene.taken:
        return False
    if mention.kind is Kind.NUMBER:
        return not word.text[0].isdigit() and (i - 1) not in scene.starts
    return before.low in given_names() | titles() and scene.next_capital(i) is None


def _opens_body(scene: Scene, i: int, mention: Mention) -> bool:
    """Tell whether a role is only part of a body's or place's name: Premier League, Queen Street."""
    if mention.kind is not Kind.ROLE or not scene.row[i].is_capital or mention.span.end != scene.row[i].span.end:
        return False
    after = scene.next_capital(i)
    return after is not None and after.low in (nouns("organization", "tail") | nouns("place", "tail")) - part("surname")
