"""What English sentences assert of their mentions: who holds which office, leads, is short for, did what to whom.

Patterns over a line of symbols (``claim_items``); they take only what stands side by side, because a
wrong claim costs more than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.core.mention import Claim, Kind, Mention, Relation, by_sentence
from checker.core.text import Document, Sentence, Span
from checker.lang.en.acts import find_acts
from checker.lang.en.claim_items import Item, Line, line_of

# Named groups: n holder, r role, c country, o organisation; a 2 marks the place after the name.
_HOLDS = tuple(
    re.compile(pattern)
    for pattern in (
        # Iraqi Prime Minister X / Iraq's former prime minister X / Acme chief executive X / Prime Minister X of Iraq
        r"(?:(?P<c>C)s?)?(?:(?P<o>[OLM])s?)?F*(?P<r>R)(?P<n>[NM])(?![s]?R|gl)(?:fd?(?P<c2>C)(?![sRNM]))?",
        # the Iraqi prime minister, X,
        r"(?:(?<=d)(?P<c>C)|(?P<cs>C)s|(?P<o>[OM])s)F*(?P<r>R),(?P<n>[NM])(?=[,.)\-]|$)",
        # the prime minister of Iraq, X,
        r"(?P<r>R)fd?(?:(?P<c>C)|(?P<o>[O])),(?P<n>[NM])(?=[,.)\-]|$)",
        # X, Iraq's prime minister, / X, the prime minister of Iraq,
        r"(?P<n>[NM])(?:[,(]|-)d?F*(?:(?P<c>C)s?|(?P<o>[OM])s?)F*(?P<r>R)(?=[,.)\-;]|$|w)",
        r"(?P<n>[NM])(?:[,(]|-)d?F*(?P<r>R)(?:fd?|td?)(?:(?P<c2>C)|(?P<o2>[OM]))(?=[,.)\-;]|$|w)",
        r"(?P<n>[NM]),dF*(?P<r>R)(?=[,.]|$)",
        # X is the president of Y / X, who was Y's president / X became president
        r"(?P<n>[NM])(?:,?w)?h?b[A]*e?a?d?F*(?:(?P<c>C)s?)?F*(?P<r>R)(?:fd?(?:(?P<c2>C)|(?P<o2>O)))?(?![sNMRC])",
    )
)
_FORMER = frozenset({"former", "ex", "then", "late", "ousted", "exiled", "previous"})
_LEADS = (
    re.compile(r"(?P<c>[CLNMO])l[xCA]{0,2}?(?P<g>[gO])(?![s]?R)"),
    re.compile(r"(?P<g>[gO])lyd?(?:C?R)?(?P<c>[CLNMO])(?!s)"),
)
_EXPANDS = (
    re.compile(r"(?P<o>[OMNL])g?\((?P<n>[OM])(?:[/,co](?P<n2>[OM]))?\)"),
    re.compile(r"(?P<n>[O])\((?P<o>[OM])\)"),
    re.compile(r"(?P<n>[O]),od?(?P<o>[OMN])(?=[,.)])"),
    re.compile(r"(?P<o>[OMN]),?A?ka(?P<n>[OM])(?:o(?P<n2>[OM]))?"),
)


def find_claims(document: Document, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """Return the claims of a segmented document in reading order, at most one a holder and role."""
    own = by_sentence(mentions)
    found: list[Claim] = []
    for sentence in document.sentences:
        here = own.get(sentence.index, ())
        if here:
            found += sorted(_claims_of(sentence, here), key=lambda claim: (claim.span, claim.relation))
    return tuple(found)


def _claims_of(sentence: Sentence, mentions: tuple[Mention, ...]) -> Iterator[Claim]:
    line = line_of(sentence, mentions)
    yield from _held(line, sentence.index)
    yield from _led(line, sentence.index, mentions)
    yield from _expanded(line, sentence.index)
    yield from find_acts(line, sentence.index)


def _item(line: Line, found: re.Match[str], *groups: str) -> Item | None:
    """Return the item of the first group that took part in the match."""
    known = found.re.groupindex
    return next((line.items[found.start(name)] for name in groups if name in known and found[name]), None)


def _mention(line: Line, found: re.Match[str], *groups: str) -> Mention | None:
    item = _item(line, found, *groups)
    return item.mention if item else None


def _span(line: Line, found: re.Match[str]) -> Span:
    return line.items[found.start()].span.cover(line.items[found.end() - 1].span)


def _held(line: Line, sentence: int) -> Iterator[Claim]:
    best: dict[tuple[Mention, Span], Claim] = {}
    for pattern in _HOLDS:
        for found in pattern.finditer(line.symbols):
            holder, role = _mention(line, found, "n"), _mention(line, found, "r")
            if holder is None or role is None or not _can_hold(holder, role):
                continue
            claim = Claim(
                Relation.HOLDS,
                _span(line, found),
                sentence,
                holder=holder,
                role=_dated(role, line, found),
                country=_mention(line, found, "c", "cs", "c2"),
                organization=_mention(line, found, "o", "o2"),
            )
            key = (holder, role.span)
            if key not in best or (claim.country and not best[key].country):
                best[key] = claim
    yield from best.values()


def _can_hold(holder: Mention, role: Mention) -> bool:
    # "leaders Rovers" or "the presidency" give nobody an office; photo credits have no syntax.
    return "credit" not in holder.traits and not role.traits & {"plural", "office"}


def _dated(role: Mention, line: Line, found: re.Match[str]) -> Mention:
    """Mark a role that a "former" inside the match makes one of the past."""
    past = any(item.text in _FORMER for item in line.items[found.start() : found.end()] if item.symbol == "F")
    return replace(role, traits=role.traits | {"former"}) if past else role


def _led(line: Line, sentence: int, mentions: tuple[Mention, ...]) -> Iterator[Claim]:
    for pattern in _LEADS:
        for found in pattern.finditer(line.symbols):
            leader, group = _item(line, found, "c"), _item(line, found, "g")
            if leader is None or leader.mention is None or group is None:
                continue
            country = next((m for m in mentions if m.kind is Kind.COUNTRY and m.span == leader.span), None)
            yield Claim(
                Relation.LEADS,
                _span(line, found),
                sentence,
                holder=None if country else leader.mention,
                country=country,
                organization=group.mention or _common_body(group, sentence),
            )


def _common_body(group: Item, sentence: int) -> Mention:
    return Mention(Kind.ORGANIZATION, group.span, group.text, sentence, (group.text,), frozenset({"common"}))


def _expanded(line: Line, sentence: int) -> Iterator[Claim]:
    for pattern in _EXPANDS:
        for found in pattern.finditer(line.symbols):
            full = _mention(line, found, "o")
            shorts = [_mention(line, found, group) for group in ("n", "n2")] if full else []
            yield from (
                _expansion(sentence, short, full) for short in shorts if short and full and _abbreviates(short, full)
            )


def _expansion(sentence: int, short: Mention, full: Mention) -> Claim:
    return Claim(Relation.EXPANDS, full.span.cover(short.span), sentence, holder=short, organization=full)


def _abbreviates(short: Mention, full: Mention) -> bool:
    """Tell whether the letters of ``short`` can stand for the words of ``full``: IS, ISIS for Islamic State."""
    letters = [char.casefold() for char in short.text if char.isalnum()]
    heads = [word[0].casefold() for word in re.findall(r"\w+", full.text)]
    capitals = [word[0].casefold() for word in re.findall(r"\w+", full.text) if word[0].isupper()]
    if sum(char.isupper() for char in short.text) < 2 or len(capitals) < 2:  # noqa: PLR2004
        return False
    if set(short.keys) & set(full.keys) and short.text != full.text:
        return True
    return any(letters[: len(row)] == row or row[: len(letters)] == letters for row in (heads, capitals))
