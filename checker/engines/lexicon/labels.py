"""Mentions in English: what the packs have understood, said without any grammar."""

from __future__ import annotations

from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.engines.lexicon.figures import COUNTERS, amount, measure
from checker.engines.lexicon.moments import moment_text, preposition
from checker.engines.lexicon.names import Speller, is_place, is_sure
from checker.engines.lexicon.phrase import Phrase
from checker.engines.lexicon.pieces import Piece
from checker.lang.cldr import territory_names
from checker.match.names import best_match
from checker.match.roles import label as role_label

# Names that take "the", by their last word or whole.
_ARTICLED = frozenset(
    "States Kingdom Emirates Islands Netherlands Philippines Maldives Bahamas Gambia Republic Nations Union"
    " Organization Organisation Party Bank Fund Agency Committee Council Court Ministry Kremlin Pentagon".split()
)


def mention_phrase(mention: Mention, speller: Speller) -> Phrase | None:
    """Return the mention as an English noun phrase; None where only its words can say what it is."""
    if mention.kind in (Kind.NUMBER, Kind.DATE):
        return _number(mention) if mention.kind is Kind.NUMBER else _date(mention)
    if mention.keys and mention.kind is not Kind.NAME:
        return _known(mention)
    kind = "place" if is_place(mention) else "person" if "person" in mention.traits else "name"
    return _entity(mention, speller.spell(mention.text), kind)


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """Return the everyday English name of a country; the code itself where CLDR has none."""
    names = territory_names("en").get(code, ())
    return names[0] if names else code


def with_article(name: str) -> str:
    """Return a country's or body's name as it stands in a sentence: "the United States"."""
    last = name.rpartition(" ")[2]
    return f"the {name}" if last in _ARTICLED or name in _ARTICLED else name


def _country(mention: Mention) -> str:
    """Return the country, or its capital where that stands for it: the reader must see what is written."""
    capitals = _capitals().get(mention.keys[0], ()) if "capital" in mention.traits else ()
    if not capitals:
        return with_article(country_name(mention.keys[0]))
    if len(capitals) == 1:
        return capitals[0]
    match = best_match(mention.text, capitals)
    return match.latin if is_sure(match) else capitals[0]


@lru_cache(maxsize=1)
def _capitals() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("checker.lang.en", "capitals.tsv"):
        for code in row["code"].split("|") if row["kind"] == "capital" else ():
            found[code] = (*found.get(code, ()), row["form"])
    return found


def organization_name(mention: Mention) -> str:
    """Return the organisation's English name as it is usually written."""
    key = mention.keys[0]
    if mention.text.isascii():
        return mention.text
    return key.upper() if len(key) <= 5 and " " not in key else _title(key)  # noqa: PLR2004 - acronyms


def _title(name: str) -> str:
    small = {"of", "the", "for", "and", "in", "on", "to"}
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in name.split())


def _entity(mention: Mention, text: str, kind: str) -> Phrase:
    return Phrase((Piece(text, mention.span),), kind)


def _known(mention: Mention) -> Phrase:
    """Return a country, role or organisation by its identity."""
    if mention.kind is Kind.COUNTRY:
        return _entity(mention, _country(mention), "country")
    if mention.kind is Kind.ROLE:
        return _entity(mention, role_label(mention.keys[0]).partition(" (")[0], "role")
    return _entity(mention, with_article(organization_name(mention)), "organization")


def _number(mention: Mention) -> Phrase | None:
    quantity = mention.quantity
    if quantity is None:
        return None
    figures = (Piece(amount(quantity), mention.span),)
    return Phrase(
        (Piece(measure(quantity), mention.span),),
        "number",
        plural=quantity.high > 1,
        figures=figures if quantity.unit in COUNTERS else (),
    )


def _date(mention: Mention) -> Phrase | None:
    text = moment_text(mention.moment) if mention.moment else ""
    if not text or mention.moment is None:
        return None
    return Phrase((Piece(text, mention.span),), "date", preposition=preposition(mention.moment))
