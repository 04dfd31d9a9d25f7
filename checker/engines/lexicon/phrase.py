"""A noun phrase in English: its pieces and what the grammar must know of it to join it to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from checker.engines.lexicon.english import is_plural, plural
from checker.engines.lexicon.pieces import English, Piece, words

# Kinds of heads.  Those that own things with 's; "B of A" is for the others.
OWNERS = frozenset({"person", "name", "role", "country", "place", "organization", "pronoun"})
PEOPLE = frozenset({"person", "role", "people"})
_ALIKE: Mapping[str, str] = MappingProxyType(
    {"role": "person", "pronoun": "person", "place": "country", "organization": "country"}
)
_POSSESSIVE: Mapping[str, str] = MappingProxyType(
    {
        "I": "my",
        "we": "our",
        "you": "your",
        "he": "his",
        "she": "her",
        "they": "their",
        "it": "its",
        "oneself": "one's own",
    }
)
_OBJECTIVE: Mapping[str, str] = MappingProxyType({"I": "me", "we": "us", "he": "him", "she": "her", "they": "them"})
_GENITIVES = frozenset(_POSSESSIVE.values())
# Words after which no "the" may stand.
_DETERMINERS = frozenset(
    "the this that these those such each every all a an its both some which so-called no many most few several much"
    " first last next certain other one what who nothing everyone".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    ``kind`` is person, name (of any kind), role, people, country, place, organization, number, date, time (an adverbial
    noun), pronoun, quote, clause
    or common.
    ``figures`` holds a number without the unit that merely counts ("3" beside "3 people"), and
    ``preposition`` what a date takes as an adverbial.
    """

    pieces: English
    kind: str = "common"
    plural: bool = False
    figures: English = ()
    preposition: str = ""

    @property
    def text(self) -> str:
        """Return the words, for small decisions."""
        return " ".join(piece.text for piece in self.pieces)


def alike(one: Phrase, other: Phrase) -> bool:
    """Tell whether "A and B" is likely: both name things of one kind, or one is a name of unknown kind."""
    if "name" in (one.kind, other.kind):
        return not {one.kind, other.kind} & {"number", "date", "time"}
    return _ALIKE.get(one.kind, one.kind) == _ALIKE.get(other.kind, other.kind)


def possessed(owner: Phrase, thing: Phrase) -> Phrase:
    """Return ``owner`` の ``thing``: "A's B", "A B" in apposition, or "B of A"."""
    if owner.kind == "number" and thing.kind != "number":
        return _counted(owner, thing)
    if owner.kind == "role" and thing.kind in ("person", "name"):
        return replace(thing, pieces=(*owner.pieces, *thing.pieces))
    if owner.kind in ("common", "people") and thing.kind in ("person", "name"):
        return replace(thing, pieces=(*owner.pieces, *thing.pieces))
    if owner.kind == "date" and not owner.preposition:
        return replace(thing, pieces=(*owner.pieces, *words("'s"), *thing.pieces))
    if owner.kind in OWNERS and (thing.kind != "number" or owner.kind == "pronoun"):
        return replace(thing, pieces=(*genitive(owner), *thing.pieces))
    return replace(thing, pieces=(*definite(thing), *words("of"), *owner.pieces))


def genitive(owner: Phrase) -> English:
    """Return the owner as a possessive: "Iraq's", "his"."""
    last = owner.pieces[-1]
    if last.text in ("these", "those"):
        return owner.pieces
    if owner.kind == "pronoun" and last.text in _POSSESSIVE:
        return (*owner.pieces[:-1], Piece(_POSSESSIVE[last.text], last.span))
    return (*owner.pieces, *words("'" if last.text.startswith("the ") and last.text.endswith("s") else "'s"))


def objective(phrase: Phrase) -> English:
    """Return the phrase as an object: "him" for "he"."""
    if phrase.kind != "pronoun" or phrase.pieces[-1].text not in _OBJECTIVE:
        return phrase.pieces
    last = phrase.pieces[-1]
    return (*phrase.pieces[:-1], Piece(_OBJECTIVE[last.text], last.span))


def definite(phrase: Phrase) -> English:
    """Return the phrase with "the", unless it is a name or has a determiner."""
    texts = [piece.text for piece in phrase.pieces]
    bare = phrase.kind in ("common", "role", "people") and bool(texts)
    if not bare or "'s" in texts[:4] or texts[0].split()[0].casefold() in _DETERMINERS | _GENITIVES:
        return phrase.pieces
    if not texts[0][:1].isalpha() or (texts[0][:1].isupper() and len(texts) == 1):
        return phrase.pieces
    return (*words("the"), *phrase.pieces)


def said(phrase: Phrase) -> English:
    """Return the phrase as a subject or object: one common thing gets "the"."""
    return objective(phrase) if phrase.plural or phrase.kind in ("role", "pronoun") else definite(phrase)


def coordinated(one: Phrase, joint: English, other: Phrase) -> Phrase:
    """Return "A and B", "A or B", with the word of ``joint`` between them."""
    kind = one.kind if one.kind == other.kind else other.kind
    return Phrase((*one.pieces, *joint, *other.pieces), kind, plural=True)


def counted(thing: Phrase, determiner: str) -> Phrase:
    """Return the thing in the plural behind a word like "these" or "many"."""
    several = determiner in ("these", "those", "many", "more many", "several", "few", "various", "both")
    if not several or thing.kind not in ("common", "people") or not thing.pieces or is_plural(thing.pieces[-1].text):
        return thing
    last = thing.pieces[-1]
    return replace(thing, pieces=(*thing.pieces[:-1], Piece(plural(last.text), last.span)), plural=True)


def _counted(number: Phrase, thing: Phrase) -> Phrase:
    """Return "3 diplomats" for counts and "14% of the citizens" for shares and measures."""
    if number.figures:
        thing = counted(thing, "several") if number.plural else thing
        return replace(thing, pieces=(*number.figures, *thing.pieces), plural=number.plural)
    share = number.pieces[-1].text.endswith("%")
    return replace(thing, pieces=(*number.pieces, *words("of"), *(definite(thing) if share else thing.pieces)))
