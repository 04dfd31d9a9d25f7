"""The elements of a noun phrase, and how they join: titles before names, owners before things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from checker.core.tables import read_table
from checker.core.text import Span
from checker.engines.lexicon.english import is_plural, plural
from checker.engines.lexicon.labels import country_name, with_article
from checker.engines.lexicon.phrase import OWNERS, Phrase, coordinated, counted, genitive
from checker.engines.lexicon.pieces import English, Piece, words

_DIRECTIONS: Mapping[str, str] = MappingProxyType(
    {
        **{side: f"{side}ern" for side in "north south east west northeast northwest southeast southwest".split()},
        "centre": "central",
    }
)


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a noun phrase: its English, its spelling and place, and what else it could be."""

    phrase: Phrase
    surface: str
    span: Span
    verbal: bool = False
    adjectival: bool = False
    title: bool = False


def composed(elements: Sequence[Element]) -> Phrase:
    """Return the elements as one phrase in English order: titles before names, owners before things."""
    people = [at for at, element in enumerate(elements) if element.phrase.kind in ("person", "name")]
    if people and any(element.title for element in elements[people[-1] + 1 :]):
        return _titled(elements, people[-1])
    phrase = Phrase((), "common")
    for element in elements:
        phrase = _compound(phrase, element.phrase)
    return phrase


def _titled(elements: Sequence[Element], at: int) -> Phrase:
    """Return "Iraq's prime minister Haider al-Abadi" for the name at ``at`` with its title after it."""
    name = elements[at].phrase
    after = [element for element in elements[at + 1 :] if element.phrase.pieces]
    last = max(index for index, element in enumerate(after) if element.title)
    title, rest = composed(after[: last + 1]), composed(after[last + 1 :])
    before = composed(elements[:at])
    lead = genitive(before) if before.pieces and before.kind in OWNERS else before.pieces
    return Phrase((*lead, *title.pieces, *name.pieces, *rest.pieces), rest.kind if rest.pieces else "person")


def _compound(left: Phrase, right: Phrase) -> Phrase:
    if not left.pieces:
        return right
    if not right.pieces:
        return left
    if left.kind in ("country", "place", "organization"):
        return _of_place(left, right)
    if left.kind == "number" and right.kind != "number":
        figures = left.figures or left.pieces
        return replace(right, pieces=(*figures, *_many(right, left).pieces), plural=left.plural)
    if right.kind == "number" and right.figures and left.kind in ("people", "role"):
        many = counted(replace(left, kind="people"), "several") if right.plural else left
        return replace(many, pieces=(*right.figures, *many.pieces), plural=right.plural)
    figures = (*left.pieces, *right.figures) if right.figures else ()
    return replace(right, pieces=(*left.pieces, *right.pieces), figures=figures)


def _of_place(left: Phrase, right: Phrase) -> Phrase:
    """Return a country, place or body with the word behind it: "northern Syria", "Iraqi army", "UN's chief"."""
    if left.kind == "country" and right.kind == "country":
        return coordinated(left, words("and"), right)
    if left.kind != "organization" and right.text in _DIRECTIONS:
        return replace(left, pieces=(Piece(_DIRECTIONS[right.text], right.pieces[0].span), *left.pieces))
    if left.kind == "country" and right.kind in ("common", "people", "organization"):
        return replace(right, pieces=(*country_adjective(left), *right.pieces))
    lead = genitive(left) if right.kind == "role" else left.pieces
    return replace(right, pieces=(*lead, *right.pieces))


def _many(thing: Phrase, number: Phrase) -> Phrase:
    """Return the counted thing in the plural where the number has figures of its own."""
    last = thing.pieces[-1]
    if not number.plural or not number.figures or thing.kind not in ("common", "people") or is_plural(last.text):
        return thing
    return replace(thing, pieces=(*thing.pieces[:-1], Piece(plural(last.text), last.span)), plural=True)


def country_adjective(country: Phrase) -> English:
    """Return the country as an adjective ("Iraqi") where it stands alone."""
    if len(country.pieces) != 1:
        return genitive(country)
    piece = country.pieces[0]
    found = demonyms().get(piece.text)
    return (Piece(found, piece.span),) if found else country.pieces


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Return the adjective of each country by the country's English name."""
    found: dict[str, str] = {}
    for row in read_table("checker.lang.en", "demonyms.tsv"):
        found.setdefault(with_article(country_name(row["code"].partition("|")[0])), row["form"])
    return found


def people(country: Phrase, span: Span) -> Phrase:
    """Return a people: the country as an adjective and 人."""
    return Phrase((*country_adjective(country), Piece("people", span)), "people", plural=True)
