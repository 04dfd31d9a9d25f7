"""Japanese noun phrases without particles: names with titles, compounds, counted things, brackets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from checker.core.mention import Kind
from checker.core.text import Span
from checker.engines.lexicon.english import is_plural, plural
from checker.engines.lexicon.ja.elements import Element, composed, country_adjective, people
from checker.engines.lexicon.ja.units import OPENING, Unit
from checker.engines.lexicon.ja.words import adjective, listed, noun, noun_token, suffix
from checker.engines.lexicon.labels import mention_phrase
from checker.engines.lexicon.names import Speller
from checker.engines.lexicon.phrase import Phrase
from checker.engines.lexicon.pieces import English, Piece, words

# JMdict has no headword of interest that is longer than this many morphemes.
_LONGEST_COMPOUND = 6
# A bracket that has not closed after this many morphemes is taken as a sign alone.
_LONGEST_BRACKET = 400
_QUOTES = frozenset("「『“‘")
_MIDDLE_DOTS = frozenset("・／/")
_RANGES = frozenset("～〜~")
_HONORIFICS = frozenset({"氏", "さん", "様", "さま", "ちゃん", "くん", "君", "殿"})
# Last signs of words for people and bodies that act.
_PEOPLE = tuple(
    "者 人 兵 士 員 官 隊 軍 派 団 民 家族 警察 政府 議会 裁判所 当局 選手 監督 男性 女性 少年 少女 子ども 子供 人々 学生 生徒 医師 教授 親 父 母 夫 妻 男 女 先生 教師 友達 仲間 兄弟 姉妹".split()
)
_QUALIFIERS: Mapping[str, str] = MappingProxyType(
    {
        "以上": "at least",
        "以下": "at most",
        "未満": "less than",
        "近く": "nearly",
        "超": "over",
        "余り": "over",
        "余": "over",
        "程度": "about",
        "前後": "around",
        "弱": "just under",
        "強": "just over",
    }
)
_MANY = frozenset({"たち", "達", "ら"})

Inner = Callable[[Sequence[Unit]], English]


@dataclass(frozen=True, slots=True)
class Nominal:
    """A run of elements; ``end`` is the index of the unit after it."""

    elements: tuple[Element, ...]
    end: int

    @property
    def phrase(self) -> Phrase:
        """Return the whole run in English."""
        return composed(self.elements)


def read_nominal(
    units: Sequence[Unit], at: int, stop: Callable[[int], bool], speller: Speller, inner: Inner
) -> Nominal:
    """Return the noun phrase at ``at``.

    Args:
        units: The sentence.
        at: Where the phrase begins.
        stop: Tells whether the unit at an index is a particle although it looks like a noun.
        speller: Spells names.
        inner: Translates what stands in brackets.
    """
    elements: list[Element] = []
    start = at
    while at < len(units):
        unit = units[at]
        closing = _closing(units, at)
        if closing:
            elements.append(_bracketed(units, at, closing, inner))
            at = closing + 1
        elif at > start and stop(at):
            break
        elif unit.mention is not None and (phrase := mention_phrase(unit.mention, speller)) is not None:
            elements.append(_mentioned(unit, phrase))
            at += 1
        elif _is_word(units, at):
            element, at = _word(units, at, stop)
            elements = _extended(elements, element)
        elif elements and unit.surface in _RANGES and at + 1 < len(units) and units[at + 1].mention is not None:
            elements.append(Element(Phrase((Piece("to", unit.span),)), unit.surface, unit.span))
            at += 1
        elif elements and unit.surface in _MIDDLE_DOTS and at + 1 < len(units) and _is_word(units, at + 1):
            at += 1
        else:
            break
    return Nominal(tuple(elements), at)


def _mentioned(unit: Unit, phrase: Phrase) -> Element:
    mention = unit.mention
    traits = mention.traits if mention else frozenset[str]()
    if mention and mention.kind is Kind.ROLE and "former" in traits and unit.surface[0] in "元前旧":
        phrase = replace(phrase, pieces=(*words("former"), *phrase.pieces))
    if mention and mention.kind is Kind.COUNTRY and unit.surface.endswith("語"):
        phrase = Phrase(country_adjective(phrase), "common", plural=True)
    if mention and mention.kind is Kind.COUNTRY and "demonym" in traits and unit.surface.endswith("人"):
        phrase = Phrase((*country_adjective(phrase), *words("people")), "common", plural=True)
    return Element(phrase, unit.surface, unit.span, title=phrase.kind == "role")


def _word(units: Sequence[Unit], at: int, stop: Callable[[int], bool]) -> tuple[Element, int]:
    """Return the longest compound at ``at`` that a dictionary has, else the one morpheme."""
    unit = units[at]
    for size in range(_compound_size(units, at, stop), 1, -1):
        run = units[at : at + size]
        surface = "".join(part.surface for part in run)
        english = noun(surface)
        if english is not None:
            span = run[0].span.cover(run[-1].span)
            return _element(english, surface, span, run[-1]), at + size
    asked = f"{unit.surface}も"
    if listed(asked, "p") is not None and at + 1 < len(units) and units[at + 1].surface == "も":
        return _element(listed(asked, "p") or "", asked, unit.span, unit), at + 1
    if at and unit.is_pos("接尾辞"):
        return _element(suffix(unit.token), unit.surface, unit.span, unit), at + 1
    if unit.is_pos("形状詞") or unit.surface.endswith("的"):
        english = adjective(unit.surface, unit.token.normal)
        return replace(_element(english, unit.surface, unit.span, unit), adjectival=True), at + 1
    if unit.is_pos("接頭辞"):
        return _element(adjective(unit.surface), unit.surface, unit.span, unit), at + 1
    return _element(noun_token(unit.token), unit.surface, unit.span, unit), at + 1


def _element(english: str, surface: str, span: Span, unit: Unit) -> Element:
    pronoun = listed(surface, "p") is not None
    kind = (
        "pronoun"
        if pronoun
        else "time"
        if unit.is_pos("名詞", "普通名詞", "副詞可能")
        else "people"
        if surface.endswith(_PEOPLE) and not surface.isascii()
        else "common"
    )
    pieces = (Piece(english, span),) if english else ()
    many = is_plural(english) or (pronoun and english in ("we", "they", "these", "those"))
    return Element(Phrase(pieces, kind, plural=many), surface, span, verbal=unit.is_pos("名詞", "普通名詞", "サ変可能"))


def _extended(elements: list[Element], element: Element) -> list[Element]:
    """Return the elements with one more; たち and 者たち make the word before plural, 氏 says nothing."""
    if element.surface in _MANY and elements and elements[-1].phrase.pieces:
        last = elements[-1]
        head = last.phrase.pieces[-1]
        said = (
            head.text
            if is_plural(head.text) or last.phrase.kind not in ("common", "people", "role")
            else plural(head.text)
        )
        pieces = (*last.phrase.pieces[:-1], Piece(said, head.span))
        return [*elements[:-1], replace(last, phrase=replace(last.phrase, pieces=pieces, plural=True))]
    if element.surface in _QUALIFIERS and elements and elements[-1].phrase.kind == "number":
        return [*elements[:-1], _qualified(elements[-1], element)]
    if element.surface == "人" and elements and elements[-1].phrase.kind == "country":
        return [*elements[:-1], replace(element, phrase=people(elements[-1].phrase, element.span))]
    if element.surface in _HONORIFICS and elements:
        return elements
    return [*elements, element]


def _qualified(number: Element, element: Element) -> Element:
    """Return a number with what Japanese says behind it and English before it: "at least 15 people"."""
    word = Piece(_QUALIFIERS[element.surface], element.span)
    phrase = number.phrase
    figures = (word, *phrase.figures) if phrase.figures else ()
    return replace(number, phrase=replace(phrase, pieces=(word, *phrase.pieces), figures=figures))


def _compound_size(units: Sequence[Unit], at: int, stop: Callable[[int], bool]) -> int:
    """Return how many units from ``at`` on can be one compound."""
    size = 0
    for index in range(at, min(len(units), at + _LONGEST_COMPOUND)):
        if units[index].mention is not None or not _is_word(units, index) or (size and stop(index)):
            break
        size += 1
    return size


def _is_word(units: Sequence[Unit], at: int) -> bool:
    """Tell whether the unit belongs to a noun phrase: na-adjectives do before nouns and endings."""
    unit = units[at]
    return unit.is_nominal or unit.pos == "形状詞"


def _closing(units: Sequence[Unit], at: int) -> int:
    """Return the index of the bracket that closes the one at ``at``; 0 where none opens or closes."""
    opening = units[at].surface
    if opening not in OPENING or units[at].mention is not None:
        return 0
    depth = 0
    for index in range(at, min(len(units), at + _LONGEST_BRACKET)):
        depth += (units[index].surface == opening) - (units[index].surface == OPENING[opening])
        if depth == 0:
            return index
    return 0


def _bracketed(units: Sequence[Unit], at: int, closing: int, inner: Inner) -> Element:
    opening = units[at].surface
    left, right = ("“", "”") if opening in _QUOTES else ("(", ")")
    pieces = (*words(left), *inner(units[at + 1 : closing]), *words(right))
    span = units[at].span.cover(units[closing].span)
    return Element(Phrase(pieces, "quote"), opening, span)
