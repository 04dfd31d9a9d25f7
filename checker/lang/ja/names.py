"""Names in Japanese text: people, places, brands, in katakana, kanji or left in Latin script.

Ordinary katakana words are mentions, too, marked "common": who compares names must be able to tell
that a stretch of katakana is no name.  Countries, offices and numbers belong to other finders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.text import Document, Span
from checker.lang.ja.latin import LatinRun, find_latin
from checker.lang.ja.names_kanji import find_kanji
from checker.lang.ja.names_katakana import KatakanaName, Scene, find_katakana
from checker.lang.ja.surroundings import Surroundings
from checker.lang.ja.tokens import sentence_tokens

_BRACKETS = {"「": "」", "『": "』", "“": "”", "《": "》"}
# Two Latin letters after katakana are a type (モデルX, プランBB), three a word.
_SHORTEST_LATIN_HALF = 3


def find_names(document: Document, taken: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the names of a segmented document in reading order.

    Args:
        document: The segmented article.
        taken: All mentions that other finders made; countries and offices decide what a name is.
    """
    around = Surroundings.of(document.text, taken)
    found: list[Mention] = []
    own = by_sentence(taken)
    for sentence in document.sentences:
        scene = Scene(sentence, sentence_tokens(sentence), own.get(sentence.index, ()), around)
        found += _sentence_names(scene)
    return _known_people(found)


def _known_people(found: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions with ordinary words turned to names where the text calls a person so.

    トランプ is a pack of cards until an article that has a トランプ氏 uses it.
    """
    people = {part for mention in found if "person" in mention.traits for part in re.split(r"[・＝ 　]", mention.text)}
    return tuple(
        replace(mention, traits=mention.traits - {"common"} | {"person"})
        if {"common", "known"} <= mention.traits and mention.text in people
        else mention
        for mention in found
    )


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    keys: tuple[str, ...]
    traits: frozenset[str]


def _sentence_names(scene: Scene) -> list[Mention]:
    latin = [run for run in find_latin(scene.sentence, scene.tokens) if not _is_taken(scene, run)]
    katakana = find_katakana(scene)
    mixed = _mixed(scene, katakana, latin)
    names: list[_Found] = [
        _Found(name.span, name.keys, name.traits)
        for name in (*katakana, *find_kanji(scene))
        if not any(each.span.overlaps(name.span) for each in mixed)
    ]
    names += [_latin(scene, run) for run in latin if not any(each.span.overlaps(run.span) for each in mixed)]
    return [_mention(scene, found) for found in sorted((*names, *mixed), key=lambda found: found.span)]


def _is_taken(scene: Scene, run: LatinRun) -> bool:
    """Tell whether another finder explained this run: a unit, an office (CEO), a body (NATO)."""
    return bool(scene.covering(run.span)) and "code" not in run.traits


def _mixed(scene: Scene, katakana: tuple[KatakanaName, ...], latin: list[LatinRun]) -> list[_Found]:
    """Return names half in katakana and half in Latin script (マルコBIANCHI)."""
    found = []
    for run in latin:
        if "accepted" in run.traits or len(run.text) < _SHORTEST_LATIN_HALF or not run.text[0].isupper():
            continue
        halves = [name for name in katakana if _adjoins(scene, name.span, run.span) and _may_be_half(name)]
        if halves:
            span = run.span.cover(halves[0].span)
            traits = (halves[0].traits & {"person", "place", "organization"}) | {"mixed", "latin", "katakana"}
            found.append(_Found(span, halves[0].keys, frozenset(traits | _person_trait(scene, span))))
    return found


def _may_be_half(name: KatakanaName) -> bool:
    return "common" not in name.traits or "known" in name.traits


def _adjoins(scene: Scene, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return first.end <= second.start and scene.text(Span(first.end, second.start)) in {"", "・", "＝", "-"}


def _latin(scene: Scene, run: LatinRun) -> _Found:
    suffix = scene.around.suffix_trait(run.span.end)
    traits = run.traits | ({suffix} if suffix else _person_trait(scene, run.span))
    return _Found(run.span, (run.text.casefold(),), frozenset(traits))


def _person_trait(scene: Scene, span: Span) -> set[str]:
    return {"person"} if scene.around.is_person(span) else set()


def _mention(scene: Scene, found: _Found) -> Mention:
    text = scene.text(found.span)
    traits = found.traits | ({"quoted"} if _is_quoted(scene, found.span) else set())
    return Mention(Kind.NAME, found.span, text, scene.sentence.index, found.keys, frozenset(traits))


def _is_quoted(scene: Scene, span: Span) -> bool:
    start = span.start - scene.sentence.span.start
    end = span.end - scene.sentence.span.start
    after = scene.sentence.text[end : end + 1]
    return bool(after) and start > 0 and _BRACKETS.get(scene.sentence.text[start - 1]) == after
