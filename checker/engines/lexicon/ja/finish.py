"""The end of a sentence: what no predicate has taken is said too, so that nothing gets lost."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.text import Span
from checker.engines.lexicon.english import Form
from checker.engines.lexicon.ja.clauses import finite, goal, subordinate
from checker.engines.lexicon.ja.nodes import COORDINATE, Clause, Item, joined
from checker.engines.lexicon.ja.predicates import Predicate
from checker.engines.lexicon.ja.words import Verb
from checker.engines.lexicon.phrase import Phrase, definite
from checker.engines.lexicon.pieces import English, Piece, words


def finished(stack: Sequence[Item]) -> English:
    """Return the items of the stack in order, "X is Y" where a topic meets a bare noun."""
    start = max((index + 1 for index, item in enumerate(stack) if item.role == "done"), default=0)
    last_item = stack[-1] if stack else None
    if last_item is not None and last_item.role == "bare" and any(item.role == "topic" for item in stack[start:]):
        return (*_listed(stack[:start]), *_equated(stack[start:-1], last_item.phrase))
    return _listed(stack)


def _equated(items: Sequence[Item], complement: Phrase) -> English:
    """Return "X is Y" for Xは…Y at the end of a sentence."""
    place = next((piece.span for piece in complement.pieces if piece.span is not None), Span(0, 0))
    return finite(Clause(tuple(items), Predicate(Verb("be"), Form(), place, 0), complement))


def _listed(stack: Sequence[Item]) -> English:
    pieces: list[Piece] = []
    for index, item in enumerate(stack):
        pieces += _alone(item)
        last = index == len(stack) - 1
        if not last and (item.comma or item.role in ("clause", "topic")) and item.role != "done":
            pieces += words(",")
    return tuple(pieces)


def _alone(item: Item) -> English:
    """Return one item without a predicate."""
    if item.clause is None:
        return _noun(item)
    if item.role == "clause" and item.word == "goal":
        return goal(item.clause, item.place)
    if item.role == "clause" and item.word not in COORDINATE:
        return subordinate(item.clause, item.word, item.place)
    if item.role == "content" and item.word == "goal":
        return goal(item.clause, item.place)
    if item.role in ("quote", "content"):
        return (*joined(item.word, item.place), *finite(item.clause))
    return finite(item.clause)


def _noun(item: Item) -> English:
    if item.role in ("own", "topic", "subject", "object", "done", "quote", "attribute", "adverb"):
        return item.phrase.pieces
    if item.role in ("and", "also"):
        return (*item.phrase.pieces, *item.joint)
    word = item.phrase.preposition if item.phrase.kind == "date" and item.role in ("bare", "oblique") else item.word
    return (*joined(word, item.place), *(item.phrase.pieces if item.role == "bare" else definite(item.phrase)))
