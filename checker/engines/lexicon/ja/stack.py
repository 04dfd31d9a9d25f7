"""What a noun takes from the stack of items before it, and how far down a predicate reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.engines.lexicon.ja.clauses import finite, goal, relative
from checker.engines.lexicon.ja.nodes import Item, joined
from checker.engines.lexicon.phrase import Phrase, alike, coordinated, counted, definite, objective, possessed
from checker.engines.lexicon.pieces import words

Stack = tuple[Item, ...]

_MODIFIERS = frozenset({"own", "adnominal", "attribute", "relative", "content", "and"})
# Links whose clause leaves the topic to the main clause.
_INNER = frozenset({"relative", "content", "goal-rel", "that", "quote", "whether", "sub", "goal"})
# Kinds of which A、B、C is a list.
_LISTED = frozenset({"country", "person", "name", "place", "organization", "people", "common", "quote"})
_NAMED = frozenset({"country", "person", "name", "place", "organization", "pronoun"})
_DESCRIPTIONS = frozenset({"adnominal", "attribute", "relative", "content"})
_RELATIVE = frozenset({"relative", "content", "goal-rel"})


def absorbed(stack: Stack, noun: Phrase, *, owns: bool = False) -> tuple[Stack, Phrase]:
    """Return the stack without the modifiers on its top, and the noun with them.

    A name that only owns the next noun (イラクでの米国の影響) leaves descriptions to that noun.
    """
    passed = _DESCRIPTIONS if owns and noun.kind in _NAMED else _MODIFIERS if owns and noun.kind == "number" else ()
    while stack and _modifies(stack[-1], noun) and stack[-1].role not in passed:
        noun = _modified(stack[-1], noun)
        stack = stack[:-1]
    return stack, noun


def _modifies(item: Item, noun: Phrase) -> bool:
    if item.role == "with":
        return not item.comma and alike(item.phrase, noun)
    if item.role == "bare":
        alikes = item.phrase.kind == noun.kind and noun.kind in _LISTED
        return item.comma and (alikes or (item.phrase.kind in ("role", "people") and noun.kind in ("person", "name")))
    if noun.kind == "pronoun":
        return item.role == "and"
    return item.role in _MODIFIERS


def _modified(item: Item, noun: Phrase) -> Phrase:
    if item.role == "own":
        return possessed(item.phrase, noun)
    if item.role == "bare":
        return replace(noun, pieces=(*item.phrase.pieces, *words(","), *noun.pieces), plural=True)
    if item.role in ("and", "with"):
        return coordinated(item.phrase, joined(item.word if item.role == "and" else "and", item.place), noun)
    if item.role == "attribute":
        noun = counted(noun, item.phrase.text)
        figures = (*item.phrase.pieces, *noun.figures) if noun.figures else ()
        return replace(noun, pieces=(*item.phrase.pieces, *noun.pieces), figures=figures)
    if item.role == "adnominal":
        return replace(noun, pieces=(*definite(noun), *item.joint, *objective(item.phrase)))
    return _described(item, noun)


def _described(item: Item, noun: Phrase) -> Phrase:
    """Return the noun with a clause behind it."""
    if item.clause is None:
        return noun
    if item.role == "relative":
        said = relative(item.clause, noun)
    elif item.word == "goal":
        said = goal(item.clause, item.place)
    else:
        said = (*joined(item.word or "that", item.place), *finite(item.clause))
    return replace(noun, pieces=(*definite(noun), *said))


def reach(
    stack: Stack, link: str, *, subject_follows: bool = False, equates: bool = False, describes: bool = False
) -> int:
    """Return the index of the first item that a predicate with ``link`` takes.

    Args:
        stack: The items before the predicate.
        link: How its clause goes on.
        subject_follows: The main clause has a subject of its own further right.
        describes: The predicate is an adjective, which takes nothing but a subject.
        equates: The predicate is "is" with a noun, which says nothing that could be quoted.
    """
    topics = [index for index, item in enumerate(stack) if item.role == "topic"]
    if link not in _INNER and link != "chained":
        shared = link == "and" and len(topics) > 1
        return topics[0] + 1 if shared else _after_done(stack)
    start = _after_done(stack)
    if topics and not subject_follows:
        start = max(start, (topics[0] if link in ("quote", "that") else topics[-1]) + 1)
    if equates:
        quotes = [index + 1 for index, item in enumerate(stack) if item.role == "quote"]
        start = max([start, *quotes])
    if describes and link in _RELATIVE:
        others = [index + 1 for index, item in enumerate(stack) if item.role not in ("subject", "adverb")]
        start = max([start, *others])
    return max(start, _barrier(stack, link, subject_follows=subject_follows))


def _barrier(stack: Stack, link: str, *, subject_follows: bool) -> int:
    """Return where items begin that cannot all belong to one inner predicate."""
    seen: set[str] = set()
    for index in range(len(stack) - 1, -1, -1):
        item = stack[index]
        if _key(item) in seen or _bars(item, link, subject_follows=subject_follows):
            return index + 1
        seen.add(_key(item))
    return 0


def _bars(item: Item, link: str, *, subject_follows: bool) -> bool:
    """Tell whether the item belongs to the main clause although an inner predicate comes first."""
    if item.case == "conjunction" or (item.role == "clause" and item.word == ";"):
        return True
    if link in ("quote", "that"):
        by_whom = item.role == "oblique" and item.comma and item.word == "according to"
        return by_whom or _is_told_of(item) or (item.role == "subject" and item.comma and not subject_follows)
    if link in _RELATIVE and _stops_relative(item):
        return True
    if item.role == "adverb":
        return item.comma and link in ("sub", "goal")
    return item.role == "subject" and item.comma and not subject_follows


def _is_told_of(item: Item) -> bool:
    """Tell whether the item is a clause before with the topic, whose next act is the saying: 会い、…と約束した."""
    told = item.clause.items if item.clause is not None and item.role == "clause" and item.word == "and" else ()
    return any(part.role == "topic" for part in told)


def _stops_relative(item: Item) -> bool:
    if item.role in _MODIFIERS:
        return True
    if item.role in ("clause", "quote"):
        return item.comma or (item.role == "clause" and item.word != "and")
    return item.comma


def _key(item: Item) -> str:
    """Return the slot that an item fills once, or a new key for what may repeat."""
    return item.role if item.role in ("subject", "object") else str(id(item))


def _after_done(stack: Sequence[Item]) -> int:
    done = [index for index, item in enumerate(stack) if item.role == "done"]
    return done[-1] + 1 if done else 0


def with_comma(stack: Stack) -> Stack:
    """Return the stack with a comma after its last item."""
    return (*stack[:-1], replace(stack[-1], comma=True)) if stack else stack


def with_partner(stack: Stack, noun: Phrase) -> tuple[Stack, Phrase]:
    """Return "A and B" for AとBの間: there, A is B's partner whatever it is."""
    if stack and stack[-1].role == "with":
        return stack[:-1], coordinated(stack[-1].phrase, joined("and", stack[-1].place), noun)
    return stack, noun


def loose(stack: Stack) -> tuple[Item, ...]:
    """Return the items that no predicate has taken, without what only closes a sentence."""
    return tuple(item for item in stack if item.phrase.pieces or item.clause is not None)
