"""Clauses before they are said: a predicate, its items, and what each item is to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.core.text import Span
from checker.engines.lexicon.english import Form
from checker.engines.lexicon.ja.predicates import Predicate
from checker.engines.lexicon.phrase import PEOPLE, Phrase, definite
from checker.engines.lexicon.pieces import English, Piece

# Obliques that English puts first whatever their place in Japanese.
_LEADING = frozenset({"according to"})


# 誰も and 何も: their も is no "also".
_ANY = frozenset({"anyone", "anything"})
_SUBJECTS = frozenset({"topic", "subject"})


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


def preposition(item: Item, predicate: Predicate) -> str:
    """Return the preposition of an item beside this verb."""
    if item.phrase.kind == "date" and item.case in ("に", "で"):
        return item.phrase.preposition
    passive = predicate.form.passive and "に" not in dict(predicate.verb.takes)
    if item.case == "に" and passive and item.phrase.kind in PEOPLE | {"country", "organization", "pronoun"}:
        return "by"
    default = "" if item.role in ("object", "subject", "topic") else item.word
    if item.role == "object":
        return " ".join(part for part in (predicate.verb.preposition("を", "-"), item.word) if part)
    return predicate.verb.preposition(item.case, default) if item.case else default


COORDINATE = frozenset({"and", "but", "but also", ";"})


def leads(item: Item, *, started: bool) -> bool:
    """Tell whether the item stands before the subject in English too."""
    if item.role == "adverb":
        return not started
    if item.role == "bare":
        return item.phrase.kind == "date" or item.comma
    return item.role == "oblique" and (item.comma or item.word in _LEADING)


def subject_of(items: Sequence[Item]) -> tuple[Item | None, list[Item]]:
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
        subject = replace(subject, role="topic", word=subject.word or ("" if subject.phrase.text in _ANY else "also"))
    return subject, [_demoted(item) for item in rest]


def _demoted(item: Item) -> Item:
    """Return a topic or a second subject, which has no place of its own, as a remark after the verb."""
    if item.role == "topic":
        return replace(item, role="remark", word="as for", place=None)
    if item.role == "also":
        anyone = item.phrase.text in _ANY
        return replace(item, role="object" if anyone else "remark", word=item.word or ("" if anyone else "also"))
    return item


def subject_words(item: Item) -> English:
    """Return the subject with its "only", "even" or "also"."""
    focus = item.word if item.word in ("only", "even", "also", "etc.", "precisely") else ""
    noun = definite(item.phrase) if not item.phrase.plural else item.phrase.pieces
    if focus in ("also", "etc."):
        return (*noun, *joined(focus, item.place))
    return (*joined(focus, item.place), *noun)


def inherited(clause: Clause, conjunction: str, form: Form) -> Form:
    """Return the tense that a clause in て has: that of the clause after it."""
    own = clause.predicate.form
    if conjunction != "and" or own.past or own.modal:
        return own
    return replace(own, past=form.past)


def stands_before(items: Sequence[Item], one: Item, other: Item) -> bool:
    """Tell whether ``one`` stands before ``other``."""
    order = list(items)
    first = next((index for index, item in enumerate(order) if item.phrase is one.phrase), len(order))
    return first < order.index(other)
