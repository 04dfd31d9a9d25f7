"""Items that the parser pushes, made of elements, units and clauses; and small tests of what it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.core.mention import Kind
from checker.engines.lexicon.english import Form
from checker.engines.lexicon.ja.elements import Element, composed
from checker.engines.lexicon.ja.nodes import Clause, Item
from checker.engines.lexicon.ja.predicates import FINAL
from checker.engines.lexicon.ja.stack import Stack, absorbed
from checker.engines.lexicon.ja.units import Unit
from checker.engines.lexicon.ja.words import adjective, beginnings, listed
from checker.engines.lexicon.phrase import Phrase
from checker.engines.lexicon.pieces import Piece

COMMAS = frozenset("、,，")
# No adverb of the table has more morphemes than this.
_LONGEST_EXPRESSION = 4


def clause_item(clause: Clause) -> Item:
    """Return a finished clause as an item whose role its link decides."""
    predicate = clause.predicate
    if predicate.link == "relative" and predicate.adjectival and not clause.items and predicate.form == Form():
        return Item("attribute", Phrase((Piece(predicate.verb.base.removeprefix("be "), predicate.span),)))
    role, word = {
        "relative": ("relative", ""),
        "content": ("content", predicate.conjunction),
        "goal-rel": ("content", "goal"),
        "goal": ("clause", "goal"),
        "quote": ("quote", "that"),
        FINAL: ("final", ""),
    }.get(predicate.link, ("clause", predicate.conjunction))
    return Item(role, word=word, clause=clause, place=predicate.joint)


def attribute(text: str, unit: Unit) -> Item:
    """Return a word that describes the next noun."""
    return Item("attribute", Phrase((Piece(text, unit.span),)))


def as_adjectives(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements with the last one as an adjective (静か, 国際的)."""
    last = elements[-1]
    if last.adjectival or not last.phrase.pieces or last.phrase.kind != "common":
        return tuple(elements)
    piece = Piece(adjective(last.surface), last.span)
    return (*elements[:-1], replace(last, phrase=Phrase((piece,))))


def with_rest(stack: Stack, elements: Sequence[Element]) -> Stack:
    """Return the stack with what stands before a noun of action in its compound."""
    rest = composed(elements[:-1])
    if not rest.pieces:
        return stack
    stack, rest = absorbed(stack, rest)
    return (*stack, Item("bare", rest))


def times_apart(stack: Stack, elements: Sequence[Element]) -> tuple[Stack, Sequence[Element]]:
    """Push a date that only stands before a name: 先月イスラエルの首相."""
    while len(elements) > 1 and elements[0].phrase.kind == "date" and elements[1].phrase.kind != "common":
        stack, phrase = absorbed(stack, elements[0].phrase)
        stack, elements = (*stack, Item("bare", phrase)), elements[1:]
    return stack, elements


def is_gradable(unit: Unit) -> bool:
    """Tell whether an adverb right before the unit belongs to it: 最も大きな, より多くの."""
    if unit.mention is not None:
        return unit.mention.kind is Kind.NUMBER
    return unit.is_pos("形容詞") or unit.is_pos("形状詞") or unit.is_pos("連体詞") or unit.surface in ("多く", "多数")


def can_act(element: Element) -> bool:
    """Tell whether する can make a verb of the element."""
    return element.phrase.kind in ("common", "people")


def comma_at(units: Sequence[Unit], at: int) -> bool:
    """Tell whether a comma stands at an index."""
    return at < len(units) and units[at].surface in COMMAS


def fixed_expression(units: Sequence[Unit], at: int) -> tuple[Item, int] | None:
    """Return an adverb of several morphemes (少なくとも, その後) and the index behind it; None where none stands."""
    if units[at].surface not in beginnings("d"):
        return None
    for size in range(_LONGEST_EXPRESSION, 1, -1):
        run = units[at : at + size]
        text = "".join(unit.surface for unit in run)
        found = listed(text, "d") if len(run) == size and not any(unit.mention for unit in run) else None
        if found is not None:
            span = run[0].span.cover(run[-1].span)
            following = units[at + size] if at + size < len(units) else None
            if following is not None and text.endswith("に") and following.token.base in ("する", "なる"):
                return None
            owns = following is not None and following.surface == "の"
            counts = following is not None and following.mention is not None and is_gradable(following)
            item = Item("attribute" if owns or counts else "adverb", Phrase((Piece(found, span),), "adverb"))
            return item, at + size + owns
    return None
