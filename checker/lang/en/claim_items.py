"""A sentence as a string of symbols, one a mention, word or sign, for the patterns of claims.

C country, R role, N person, M name of unknown type, L place, O organisation, D number or date; l "led",
g a group that can be led; the letters of ``parts.tsv`` (symbol …) for closed classes; A adverbs, p other
function words, x any other word; s the possessive; signs stand for themselves, q for quotes, - for dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.en.wordlists import PACKAGE, function_words, part
from checker.lang.en.words import Word, words

_SIGN = re.compile(r"(?P<s>(?<=\w)['’]s?(?!\w))|(?P<q>[\"“”‘’'])|(?P<dash>\s[-–—]+\s|—|–)|(?P<sign>[,;:.!?()/])")
_DOUBTFUL = frozenset({"metonym", "ambiguous", "region"})


@dataclass(frozen=True, slots=True)
class Item:
    """One symbol with its place; ``mention`` for C R N M L O D, ``text`` lower case."""

    symbol: str
    span: Span
    text: str = ""
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The items of one sentence; ``symbols`` has one character an item."""

    items: tuple[Item, ...]
    symbols: str


def line_of(sentence: Sentence, mentions: tuple[Mention, ...]) -> Line:
    """Return the items of a sentence; of overlapping mentions the longest speaks."""
    chosen = _chosen(mentions)
    speaking = _without_bracket_twins(sentence, chosen)
    named = [Item(_mention_symbol(mention), mention.span, mention.text.casefold(), mention) for mention in speaking]
    taken = {at for mention in chosen for at in range(mention.span.start, mention.span.end)}
    rest = [item for item in _plain_items(sentence) if taken.isdisjoint(range(item.span.start, item.span.end))]
    items = tuple(sorted(named + rest, key=lambda item: (item.span.start, item.span.end)))
    return Line(items, "".join(item.symbol for item in items))


def _chosen(mentions: tuple[Mention, ...]) -> list[Mention]:
    # At equal length a doubtful country ("Moscow") yields to the name, a firm one to nothing but roles.
    ranked = sorted(
        mentions, key=lambda m: (-len(m.span), bool(m.traits & _DOUBTFUL), m.kind is Kind.NAME, m.span.start)
    )
    chosen: list[Mention] = []
    for mention in ranked:
        if len(mention.span) and not any(mention.span.overlaps(other.span) for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.span)


def _without_bracket_twins(sentence: Sentence, chosen: list[Mention]) -> list[Mention]:
    """Drop the given name in "[Syrian president Bashar] Assad": the surname holds the office."""
    base = sentence.span.start
    kept = chosen[:1]
    for mention in chosen[1:]:
        between = sentence.text[kept[-1].span.end - base : mention.span.start - base]
        if between == "] " and kept[-1].kind is Kind.NAME is mention.kind and " " not in mention.text:
            kept.pop()
        kept.append(mention)
    return kept


def _mention_symbol(mention: Mention) -> str:
    fixed = {Kind.ROLE: "R", Kind.ORGANIZATION: "O", Kind.NUMBER: "D", Kind.DATE: "D"}
    if mention.kind in fixed:
        return fixed[mention.kind]
    if mention.kind is Kind.COUNTRY:
        return "C" if "demonym" in mention.traits or not mention.traits & _DOUBTFUL else "x"
    kinds = {"person": "N", "place": "L", "organization": "O", "acronym": "O"}
    return next((symbol for trait, symbol in kinds.items() if trait in mention.traits), "M")


def _plain_items(sentence: Sentence) -> Iterator[Item]:
    row = words(sentence)
    for word in row:
        yield Item(_word_symbol(word.text, word.low), word.span, word.low)
    yield from _signs(sentence, row)


def _signs(sentence: Sentence, row: tuple[Word, ...]) -> Iterator[Item]:
    base = sentence.span.start
    edges = [base, *(edge for word in row for edge in (word.span.start, word.span.end)), sentence.span.end]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        for found in _SIGN.finditer(sentence.text, low - base, high - base):
            symbol = "s" if found["s"] else "q" if found["q"] else "-" if found["dash"] else found[0]
            yield Item(symbol, Span(base + found.start(), base + found.end()))


@lru_cache(maxsize=16_384)
def _word_symbol(text: str, low: str) -> str:
    if low in part("group") and text.islower():
        return "g"
    if symbol := _closed_classes().get(low):
        return symbol
    if low[0].isdigit():
        return "D"
    if low.endswith("ly"):
        return "A"
    return "p" if low in function_words() else "x"


@lru_cache(maxsize=1)
def _closed_classes() -> Mapping[str, str]:
    rows = read_table(PACKAGE, "parts.tsv")
    return {row["word"]: row["class"][-1] for row in rows if row["class"].startswith("symbol ")}
