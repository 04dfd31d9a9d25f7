"""Clauses: a predicate and what belongs to it, said in English order (subject, verb, object, the rest)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.core.text import Span
from checker.engines.lexicon.english import Form, infinitive, present_participle, verb_phrase
from checker.engines.lexicon.ja.predicates import Predicate
from checker.engines.lexicon.phrase import PEOPLE, Phrase, definite
from checker.engines.lexicon.phrase import said as spoken
from checker.engines.lexicon.pieces import English, Piece, words

# Obliques that English puts first whatever their place in Japanese.
_LEADING = frozenset({"according to"})
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
_SUBJECTS = frozenset({"topic", "subject"})
_ADVERBS = frozenset({"adverb", "attribute"})


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a clause and its role in it.

    ``role`` is one of particles.tsv's roles, or adverb, attribute, relative, content, clause (a clause
    before another, joined by ``word``), quote, final.  ``word`` is its English preposition or conjunction and
    ``place`` where its particle stands, ``case`` the bare particle; ``comma`` tells that 、 follows.
    """

    role: str
    phrase: Phrase = field(default=Phrase(()))
    word: str = ""
    case: str = ""
    comma: bool = False
    clause: Clause | None = None
    place: Span | None = None

    @property
    def joint(self) -> English:
        """Return the word that joins this item, tied to its particle."""
        return joined(self.word, self.place)


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its items in Japanese order; ``complement`` is what X is in "X is Y"."""

    items: tuple[Item, ...]
    predicate: Predicate
    complement: Phrase | None = None

    @property
    def has_subject(self) -> bool:
        """Tell whether somebody or something is said to do it."""
        return any(item.role in _SUBJECTS or item.role == "also" for item in self.items)


def joined(word: str, place: Span | None) -> English:
    """Return a joining word tied to the place of its particle; nothing for no word."""
    return (Piece(word, place),) if word else ()


def finite(clause: Clause, form: Form | None = None, *, head: Phrase | None = None) -> English:
    """Return the clause as a sentence.

    Args:
        clause: What to say.
        form: The tense where its own says nothing (て).
        head: The noun that the clause describes and that is its subject.
    """
    form = form or clause.predicate.form
    lead, before, own = _parted(clause.items)
    subject, others = _subject(own)
    first: list[Piece] = []
    shared = subject
    for item in before:
        part = item.clause
        if part is None:
            continue
        inner = _inherited(part, item.word, form)
        if not part.has_subject and shared is not None and _before(clause.items, shared, item):
            first += _subject_words(shared)
            shared = None
        first += (*finite(part, inner), *words("" if item.word == ";" else ","), *item.joint)
    if head is not None and subject is None:
        subject = Item("topic", head)
    about = [
        piece for item in others if item.role == "remark" for piece in (*_said(item, clause.predicate), *words(","))
    ]
    others = [item for item in others if item.role != "remark"]
    body = _body(clause, form, subject, others)
    told = _subject_words(shared) if shared is not None else _dummy(others, form) if head is None else ()
    return (*lead, *first, *about, *told, *body)


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
        return (*item.joint, *finite(item.clause))
    word = item.word
    if item.role in ("oblique", "with", "object", "subject", "topic", "also", "remark"):
        word = _preposition(item, predicate)
    noun = item.phrase.pieces if item.role == "bare" else spoken(item.phrase)
    return (*joined(word, item.place), *noun)


def _preposition(item: Item, predicate: Predicate) -> str:
    """Return the preposition of an item beside this verb."""
    if item.phrase.kind == "date" and item.case in ("に", "で"):
        return item.phrase.preposition
    passive = predicate.form.passive
    if item.case == "に" and passive and item.phrase.kind in PEOPLE | {"country", "organization", "pronoun"}:
        return "by"
    default = "" if item.role in ("object", "subject", "topic") else item.word
    if item.role == "object":
        return " ".join(part for part in (predicate.verb.preposition("を", "-"), item.word) if part)
    return predicate.verb.preposition(item.case, default) if item.case else default


def _parted(items: Iterable[Item]) -> tuple[English, list[Item], list[Item]]:
    """Return what leads the clause, coordinate clauses before it, and its own items."""
    lead: list[Piece] = []
    before: list[Item] = []
    own: list[Item] = []
    for item in items:
        if item.role == "clause" and item.clause is not None and item.word in COORDINATE:
            before.append(item)
        elif item.role == "clause" or _leads(item, started=bool(own)):
            lead += _leading(item)
        else:
            own.append(item)
    return tuple(lead), before, own


COORDINATE = frozenset({"and", "but", "but also", ";"})


def _leads(item: Item, *, started: bool) -> bool:
    """Tell whether the item stands before the subject in English too."""
    if item.role == "adverb":
        return not started
    if item.role == "bare":
        return item.phrase.kind == "date" or item.comma
    return item.role == "oblique" and (item.comma or item.word in _LEADING)


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


def _subject(items: Sequence[Item]) -> tuple[Item | None, list[Item]]:
    """Return the grammatical subject and the other items; a topic beside a subject leads the clause."""
    subjects = [item for item in items if item.role == "subject"]
    topics = [item for item in items if item.role == "topic"]
    also = [item for item in items if item.role == "also"]
    found = (subjects or topics or also)[:1]
    if not found:
        return None, list(items)
    rest = [item for item in items if item is not found[0]]
    subject = found[0]
    if subject.role == "also":
        subject = replace(subject, role="topic", word=subject.word or "also")
    return subject, [_demoted(item) for item in rest]


def _demoted(item: Item) -> Item:
    """Return a topic or a second subject, which has no place of its own, as a remark after the verb."""
    if item.role == "topic":
        return replace(item, role="remark", word="as for", place=None)
    if item.role == "also":
        return replace(item, role="remark", word=item.word or "also")
    return item


def _subject_words(item: Item) -> English:
    focus = item.word if item.word in ("only", "even", "also", "etc.", "precisely") else ""
    noun = definite(item.phrase) if not item.phrase.plural else item.phrase.pieces
    if focus in ("also", "etc."):
        return (*noun, *joined(focus, item.place))
    return (*joined(focus, item.place), *noun)


def _inherited(clause: Clause, conjunction: str, form: Form) -> Form:
    """Return the tense that a clause in て has: that of the clause after it."""
    own = clause.predicate.form
    if conjunction != "and" or own.past or own.modal:
        return own
    return replace(own, past=form.past)


def _before(items: Sequence[Item], one: Item, other: Item) -> bool:
    order = list(items)
    first = next((index for index, item in enumerate(order) if item.phrase is one.phrase), len(order))
    return first < order.index(other)
