"""Proper names in English text: people, places, bodies, brands, events.

A name is a run of capitalised words that the document uses as a name (``runs``, ``usage``).  Two
passes: the runs and what stands around them, then short forms linked to the full names they stand for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.text import Document, Sentence, Span
from checker.lang.en.name_traits import traits_of
from checker.lang.en.runs import Run, find_runs
from checker.lang.en.scene import Scene, scene
from checker.lang.en.usage import Style, usage
from checker.lang.en.wordlists import function_words, given_names, is_common, part
from checker.lang.en.words import Word, words

# Marks of type: what one use of a name shows holds for its other uses.
TYPES = frozenset({"person", "place", "organization"})


def find_names(document: Document, taken: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the proper names of a segmented document in reading order.

    Args:
        document: The text with its sentences.
        taken: All mentions of other kinds; firm countries, roles, organisations, numbers and dates are
            no names, and a role right before a name makes it a person's.
    """
    seen = usage(document)
    own = by_sentence(taken)
    found = [
        name
        for sentence, style in zip(document.sentences, seen.styles, strict=True)
        for name in _names_of(scene(sentence, style, seen, own.get(sentence.index, ())))
    ]
    return _linked(found)


def capitalised(sentence: Sentence) -> tuple[Word, ...]:
    """Return every capitalised word that is no function word, for lists that must miss nothing."""
    return tuple(word for word in words(sentence) if word.is_capital and word.low not in function_words())


def _names_of(view: Scene) -> list[Mention]:
    return [
        _mention(view, run)
        for run in find_runs(view)
        if any(len(word.text.rstrip(".")) > 1 for word in view.row[run.first : run.last + 1])
    ]


def _mention(view: Scene, run: Run) -> Mention:
    span = Span(view.row[run.first].span.start, view.row[run.last].span.end)
    base = view.sentence.span.start
    text = view.sentence.text[span.start - base : span.end - base]
    traits = traits_of(view, run)
    if view.style is Style.SHOUTED:
        traits |= {"shouted"}
    return Mention(Kind.NAME, span, text, view.sentence.index, keys=(_key(text),), traits=traits)


def _key(text: str) -> str:
    """Return the case-folded name without middle initials, Jr. and the like."""
    pieces = text.casefold().replace("’", "'").split()
    inner = [piece for piece in pieces[1:] if len(piece.rstrip(".")) > 1 and piece.rstrip(".") not in part("suffix")]
    return " ".join(pieces[:1] + inner)


@dataclass(frozen=True, slots=True)
class _Links:
    """Full names by their last and by their first word, in order of appearance."""

    last: Mapping[str, tuple[str, ...]]
    first: Mapping[str, tuple[str, ...]]


def _linked(names: list[Mention]) -> tuple[Mention, ...]:
    """Give short forms the keys of their full names, and all uses of a name its type."""
    links = _links(names)
    keyed = [_with_full_keys(name, links) for name in names]
    types: dict[str, set[str]] = defaultdict(set)
    for name in keyed:
        types[name.keys[0]] |= name.traits & TYPES
        # A full name whose last word alone speaks is a person's; firms and places keep their whole name.
        if {"surname", "speaker"} <= name.traits:
            types[name.keys[0]].add("person")
    return tuple(_with_types(name, types[name.keys[0]]) for name in keyed)


def _links(names: list[Mention]) -> _Links:
    last: dict[str, dict[str, None]] = defaultdict(dict)
    first: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        pieces = name.keys[0].split()
        if len(pieces) < 2 or "organization" in name.traits:  # noqa: PLR2004
            continue
        if "person" in name.traits or not is_common(pieces[-1]):
            last[_bare(pieces[-1])].setdefault(name.keys[0])
        if pieces[0] in given_names() and "place" not in name.traits:
            first[pieces[0]].setdefault(name.keys[0])
    return _Links({k: tuple(v) for k, v in last.items()}, {k: tuple(v) for k, v in first.items()})


def _bare(word: str) -> str:
    """Return a surname without its article: al-Abadi and Abadi are one."""
    head, mark, rest = word.partition("-")
    return rest if mark and head in part("article") else word


def _with_full_keys(name: Mention, links: _Links) -> Mention:
    pieces = name.keys[0].split()
    while len(pieces) > 1 and pieces[0] in part("particle"):
        pieces = pieces[1:]
    full = links.last.get(_bare(pieces[-1]), ()) if len(pieces) == 1 else ()
    if not full and len(pieces) == 1:
        first = links.first.get(pieces[0], ())
        return replace(name, keys=first) if len(first) == 1 else name
    # "acronym" keeps NASA from being the surname of anyone.
    if not full or name.keys[0] in full or "acronym" in name.traits:
        return name
    return replace(name, keys=full, traits=name.traits - {"common"} | {"surname"})


def _with_types(name: Mention, types: set[str]) -> Mention:
    traits = name.traits - {"speaker"}
    if len(types) == 1:
        return replace(name, traits=traits | types)
    return replace(name, traits=traits - {"place"} if "surname" in traits and "person" in types else traits)
