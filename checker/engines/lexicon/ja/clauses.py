"""Clauses: a predicate and what belongs to it, said in English order (subject, verb, object, the rest)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.core.text import Span
from checker.engines.lexicon.english import Form, infinitive, present_participle, verb_phrase
from checker.engines.lexicon.ja.nodes import (
    COORDINATE,
    Clause,
    Item,
    inherited,
    joined,
    leads,
    preposition,
    stands_before,
    subject_of,
    subject_words,
)
from checker.engines.lexicon.ja.predicates import Predicate
from checker.engines.lexicon.phrase import PEOPLE, Phrase
from checker.engines.lexicon.phrase import said as spoken
from checker.engines.lexicon.pieces import English, Piece, words

# Conjunctions that take an -ing form where the clause has no subject of its own.
_WITH_PARTICIPLE = frozenset(
    {
        "while",
        "when",
        "after",
        "before",
        "since",
        "without",
        "right after",
        "right before",
        "rather than",
        "by the fact that",
    }
)
_ADVERBS = frozenset({"adverb", "attribute"})


def reported(clause: Clause) -> English:
    """Return the clause as something said or done, with "they" or "it" where Japanese leaves the subject open."""
    return finite(clause, open_subject=not clause.has_subject)


def finite(
    clause: Clause, form: Form | None = None, *, head: Phrase | None = None, open_subject: bool = False
) -> English:
    """Return the clause as a sentence.

    Args:
        clause: What to say.
        form: The tense where its own says nothing (て).
        head: The noun that the clause describes and that is its subject.
        open_subject: Whether English needs a pronoun that Japanese does without.
    """
    form = form or clause.predicate.form
    lead, before, own = _parted(clause.items)
    subject, others = subject_of(own)
    first: list[Piece] = []
    shared = subject
    for item in before:
        part = item.clause
        if part is None:
            continue
        inner = inherited(part, item.word, form)
        if not part.has_subject and shared is not None and stands_before(clause.items, shared, item):
            first += subject_words(shared)
            shared = None
        first += (*finite(part, inner), *words("" if item.word == ";" else ","), *item.joint)
    if open_subject and subject is None:
        subject = shared = _pronoun(clause, others, form)
    if head is not None and subject is None:
        subject = Item("topic", head)
    about = [
        piece for item in others if item.role == "remark" for piece in (*_said(item, clause.predicate), *words(","))
    ]
    others = [item for item in others if item.role != "remark"]
    body = _body(clause, form, subject, others)
    told = subject_words(shared) if shared is not None else _dummy(others, form) if head is None else ()
    return (*lead, *first, *about, *told, *body)


def _pronoun(clause: Clause, others: Sequence[Item], form: Form) -> Item:
    states = clause.complement is not None or clause.predicate.verb.base.startswith("be ") or _dummy(others, form)
    return Item("topic", Phrase(words("it"), "pronoun") if states else Phrase(words("they"), "pronoun", plural=True))


def _dummy(items: Sequence[Item], form: Form) -> English:
    """Return "it" for what is said, seen or thought by nobody in particular."""
    return words("it") if form.passive and any(item.role == "quote" for item in items) else ()


def relative(clause: Clause, head: Phrase) -> English:
    """Return the clause as it follows the noun ``head`` that it describes."""
    if clause.has_subject:
        return (*words("that"), *finite(clause))
    word = "who" if head.kind in PEOPLE else "that"
    return (*words(word), *finite(clause, _undergone(clause, head), head=head))


def _undergone(clause: Clause, head: Phrase) -> Form:
    """Return the form with the noun as its subject: a thing is what was bought, no buyer."""
    form, verb = clause.predicate.form, clause.predicate.verb
    objects = any(item.role in ("object", "quote") for item in clause.items)
    acted = verb.transitive and not objects and not form.chain and not form.modal and head.kind in ("common", "clause")
    return replace(form, passive=True, state=False) if acted and clause.complement is None else form


def subordinate(clause: Clause, conjunction: str, place: Span | None = None) -> English:
    """Return the clause behind its conjunction: "because X left", "after holding talks"."""
    if conjunction in _WITH_PARTICIPLE and not clause.has_subject and not clause.predicate.form.modal:
        word = "by" if conjunction == "by the fact that" else conjunction
        return (*joined(word, place), *_bare(clause, participle=True))
    return (*joined(conjunction, place), *finite(clause))


def goal(clause: Clause, place: Span | None = None) -> English:
    """Return ため: "in order to win", or "because X won" after the past."""
    form = clause.predicate.form
    if form.past or form.state or clause.complement is not None or clause.predicate.adjectival:
        return subordinate(clause, "because", place)
    if clause.has_subject:
        return subordinate(clause, "so that", place)
    return (*joined("in order to", place), *_bare(clause))


def _bare(clause: Clause, *, participle: bool = False) -> English:
    """Return the clause from its verb on, as an infinitive or an -ing form."""
    lead, before, own = _parted(clause.items)
    verb = infinitive(clause.predicate.verb.base, clause.predicate.form)
    if participle:
        negative = clause.predicate.form.negative
        verb = ("not " if negative else "") + present_participle(verb.removeprefix("not "))
    first = [piece for item in before if item.clause for piece in (*finite(item.clause), *item.joint)]
    adverbs = [piece for item in own if item.role in _ADVERBS for piece in item.phrase.pieces]
    tail = _tail(clause, own)
    return (*adverbs, Piece(verb, clause.predicate.span), *tail, *words("," if first or lead else ""), *lead, *first)


def _body(clause: Clause, form: Form, subject: Item | None, others: Sequence[Item]) -> English:
    """Return the verb and what follows it."""
    adverbs = [piece for item in others if item.role in _ADVERBS for piece in item.phrase.pieces]
    speaks = clause.predicate.verb.base == "talk" and any(item.role == "quote" for item in others)
    text = verb_phrase(
        "say" if speaks else clause.predicate.verb.base,
        form,
        plural=subject is not None and subject.phrase.plural,
        subject=subject.phrase.text if subject is not None else "",
    )
    rest = clause.predicate.verb.base.removeprefix("be")
    if adverbs and clause.predicate.verb.base.startswith("be") and text.endswith(rest) and not form.chain:
        verb = Piece(text.removesuffix(rest) if rest else text, clause.predicate.span)
        return (verb, *adverbs, Piece(rest.strip(), clause.predicate.span), *_tail(clause, others))
    return (*adverbs, Piece(text, clause.predicate.span), *_tail(clause, others))


def _tail(clause: Clause, items: Sequence[Item]) -> English:
    """Return what follows the verb: complement, objects, quantities, what was said, obliques."""
    parts: list[Piece] = [*(clause.complement.pieces if clause.complement else ())]
    ordered = sorted((item for item in items if item.role not in _ADVERBS), key=lambda item: _PLACE.get(item.role, 2))
    for item in ordered:
        parts += _said(item, clause.predicate)
    return tuple(parts)


_PLACE = {"object": 0, "bare": 1, "oblique": 2, "with": 2, "quote": 3}


def _said(item: Item, predicate: Predicate) -> English:
    """Return one item after the verb."""
    if item.clause is not None and item.word == "goal":
        return goal(item.clause, item.place)
    if item.clause is not None:
        return (*item.joint, *reported(item.clause))
    word = item.word
    if item.role in ("oblique", "with", "object", "subject", "topic", "also", "remark"):
        word = preposition(item, predicate)
    noun = item.phrase.pieces if item.role == "bare" else spoken(item.phrase)
    return (*joined(word, item.place), *noun)


def _parted(items: Sequence[Item]) -> tuple[English, list[Item], list[Item]]:
    """Return what leads the clause, coordinate clauses before it, and its own items."""
    lead: list[Piece] = []
    before: list[Item] = []
    subjects = sum(item.role in ("topic", "subject", "also") for item in items)
    own: list[Item] = []
    for item in items:
        if item.role == "clause" and item.clause is not None and item.word in COORDINATE:
            before.append(item)
        elif item.role == "clause" or leads(item, started=bool(own)):
            lead += _leading(item)
        elif item.role == "topic" and item.phrase.kind in ("date", "time") and subjects > 1:
            lead += _leading(replace(item, role="bare", word="", place=None))
        else:
            own.append(item)
    return tuple(lead), before, own


def _leading(item: Item) -> English:
    if item.clause is not None:
        made = goal(item.clause, item.place) if item.word == "goal" else subordinate(item.clause, item.word, item.place)
        return (*made, *words(","))
    word = item.word
    if item.phrase.kind == "date" and (item.role == "bare" or item.case in ("に", "で")):
        word = item.phrase.preposition
    noun = spoken(item.phrase) if item.phrase.kind != "date" else item.phrase.pieces
    comma = "," if item.comma or item.role in ("bare", "oblique") else ""
    return (*joined(word, item.place), *noun, *words(comma))
