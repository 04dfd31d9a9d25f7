"""Who did what to whom in an English sentence: X beat Y, Y was beaten by X, X's 3-1 win over Y.

Subject, verb and object must stand where only small words can part them; everything else abstains.
Done, planned, announced and promised acts count alike, denied ones do not.  A ministry, army or
government of a country counts as that country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.mention import Claim, Kind, Mention, Relation
from checker.lang.en.act_words import BODIES, BODY_ADJECTIVES, CHAIN, CLAUSE, NEGATIONS, Act, act_words
from checker.lang.en.claim_items import Line

_NAMED = frozenset("CNMOL")
# What may stand before the head of a noun phrase, and how much of it.
_BEFORE_HEAD = frozenset("dRFgxDsC")
_LONGEST_PHRASE = 6
# Between a verb and its preposition: export [50,000 tonnes of beef] to Brazil.
_LONGEST_GOODS = 7
_LONGEST_ASIDE = 8
# Acts whose noun belongs to the subject of the sentence: "X rose to third with a 2-0 win over Y".
_OWN_NOUNS = frozenset({"defeat", "sanction"})
_EDGE = re.compile(r"[,;:.!?()/q\-]")


def find_acts(line: Line, sentence: int) -> Iterator[Claim]:
    """Yield the acts of one sentence in reading order."""
    for at, item in enumerate(line.items):
        if item.mention is None:
            for word in act_words().get(item.text, ()):
                yield from _act(line, at, word, sentence)


def _act(line: Line, at: int, word: Act, sentence: int) -> Iterator[Claim]:
    found = {"noun": _nominal, "participle": _passive}.get(word.form, _active)(line, at, word)
    if found is None:
        return
    subject, other, passive = found
    holder, patient = (other, subject) if passive != word.reverse else (subject, other)
    if holder != patient:
        span = min(holder.span, patient.span).cover(max(holder.span, patient.span)).cover(line.items[at].span)
        yield Claim(Relation.ACTS, span, sentence, holder=holder, patient=patient, act=word.act)


Found = tuple[Mention, Mention, bool] | None


def _active(line: Line, at: int, word: Act) -> Found:
    other = _object(line, at, word)
    subject = _subject(line, at, word.form) if other else None
    return (subject, other, False) if subject and other else None


def _passive(line: Line, at: int, word: Act) -> Found:
    """Return the parties of "Y was beaten by X" and "Y, beaten by X"."""
    if word.before or line.symbols[at + 1 : at + 2] != "y":
        return None
    other = _party_from(line, at + 2)
    before = at - 1
    if _symbol(line, before) == "," or (other and _symbol(line, before) in _NAMED):
        subject = _party_to(line, before - (_symbol(line, before) == ","))
    else:
        subject = _subject(line, at, "finite") if _has_be(line, at) else None
    return (subject, other, True) if subject and other else None


def _has_be(line: Line, at: int) -> bool:
    return any(_symbol(line, before) == "b" for before in range(max(0, at - 3), at))


def _nominal(line: Line, at: int, word: Act) -> Found:
    """Return the parties of "X's win over Y", "Danish exports to Peru" and "X … with a win over Y"."""
    if at + 1 >= len(line.items) or line.items[at + 1].text not in word.before:
        return None
    other = _party_from(line, at + 2, "dRFgxDAc-")
    first = at - 1
    while first > 0 and line.symbols[first] in "xDFA":
        first -= 1
    owner = None
    ends = next((place for place in range(at, len(line.items)) if line.items[place].mention is other), at)
    if _symbol(line, ends + 1) == "y":
        owner = _party_from(line, ends + 2)
    elif _symbol(line, first) == "s":
        owner = _party_to(line, first - 1)
    elif _symbol(line, first) == "C":
        owner = line.items[first].mention
    elif _symbol(line, first) == "d" and word.act in _OWN_NOUNS:
        owner = _opening_party(line)
    return (owner, other, False) if owner and other else None


def _object(line: Line, at: int, word: Act) -> Mention | None:
    if not word.before:
        return _party_from(line, at + 1)
    for place in range(at + 1, min(at + 2 + _LONGEST_GOODS, len(line.items))):
        if line.items[place].text in word.before:
            return _party_from(line, place + 1)
        if line.symbols[place] in _NAMED or _EDGE.match(line.symbols[place]):
            return None
    return None


def _party_from(line: Line, start: int, before: str = "") -> Mention | None:
    """Return the party whose noun phrase begins at ``start``, after nothing but ``before``."""
    at = start
    before = before or ("dRFgxD-" if _symbol(line, at) == "d" else "dRFgD")
    while at < min(start + _LONGEST_PHRASE, len(line.items)):
        symbol = line.symbols[at]
        if symbol in _NAMED or (symbol == "x" and line.items[at].mention is not None):
            return _whole_party(line, at)
        if symbol not in before:
            return None
        at += 1
    return None


def _whole_party(line: Line, at: int) -> Mention | None:
    """Return the party at ``at`` unless more of its noun phrase follows that makes it something else."""
    mention = line.items[at].mention
    after = _symbol(line, at + 1)
    if mention and mention.kind is Kind.COUNTRY and _body_end(line, at):
        return mention
    if after == "R" and _symbol(line, at) == "C":
        named = _symbol(line, at + 2)
        return line.items[at + 2].mention if named in {"N", "M"} else None
    if after == "c" and _symbol(line, at + 2) in _NAMED | {"d"}:
        return None
    if mention is None or _is_adjective(mention) or after in _NAMED | {"s", "g", "R"}:
        return None
    # A verb may follow a country (exports to Peru rose); what follows US or a firm may be its own (US firms).
    is_noun = mention.kind is Kind.COUNTRY and not mention.text.replace(".", "").isupper()
    return mention if is_noun or after != "x" else None


def _body_end(line: Line, at: int) -> int:
    """Return the place of the body that a country owns ("Peru's foreign ministry"); 0 if there is none."""
    place = at + 1 + (_symbol(line, at + 1) == "s")
    while place < len(line.items) and line.items[place].text in BODY_ADJECTIVES:
        place += 1
    return place if place < len(line.items) and line.items[place].text in BODIES else 0


def _subject(line: Line, at: int, form: str) -> Mention | None:
    """Return the party that the verb at ``at`` is said of."""
    place = at - 1
    while place >= 0 and (
        line.symbols[place] in "Ahb" or line.items[place].text in CHAIN or line.symbols[place] == "T"
    ):
        place -= 1
    if any(item.text in NEGATIONS for item in line.items[max(0, place) : at]):
        return None
    symbol = _symbol(line, place)
    if form == "ing":
        return _opening_party(line) if symbol == "," or line.items[max(place, 0)].text in CLAUSE else None
    if symbol == "w" or (place > 0 and line.items[place].text == "which"):
        return _party_to(line, place - 1 - (_symbol(line, place - 1) == ","))
    if symbol == "c":
        return _opening_party(line)
    if symbol == ",":
        return _before_aside(line, place)
    origin = re.search(r"[NMO]fd?$", line.symbols[: max(place, 0)]) if symbol == "C" else None
    head = origin.start() if origin else place  # [Acme] of the United States said it would …
    return _party_to(line, head) if _opens_clause(line, head) else None


def _before_aside(line: Line, comma: int) -> Mention | None:
    """Return X of "X, Peru's president, accused …"."""
    first = line.symbols.rfind(",", max(0, comma - _LONGEST_ASIDE), comma)
    if first <= 0 or not re.fullmatch(r"[dwCORFfsxgDLM]+", line.symbols[first + 1 : comma]):
        return None
    return _party_to(line, first - 1) if _opens_clause(line, first - 1) else None


def _party_to(line: Line, end: int) -> Mention | None:
    """Return the party whose noun phrase ends at ``end``."""
    if end < 0:
        return None
    for at in range(end, max(-1, end - _LONGEST_PHRASE), -1):
        mention = line.items[at].mention
        if mention and (mention.kind is Kind.COUNTRY) and at < end and _body_end(line, at) == end:
            return mention
    mention = line.items[end].mention
    is_party = line.symbols[end] in _NAMED or (mention is not None and line.symbols[end] == "x")
    return mention if is_party and mention and not _is_adjective(mention) else None


def _opens_clause(line: Line, end: int) -> bool:
    """Tell whether the noun phrase that ends at ``end`` begins its clause."""
    at = end - 1
    while at >= 0 and end - at < _LONGEST_PHRASE and line.symbols[at] in _BEFORE_HEAD and not _starts(line, at):
        at -= 1
    return at < 0 or _starts(line, at)


def _starts(line: Line, at: int) -> bool:
    return line.symbols[at] in "qTc" or _EDGE.match(line.symbols[at]) is not None or line.items[at].text in CLAUSE


def _opening_party(line: Line) -> Mention | None:
    """Return the party of the noun phrase that the sentence begins with."""
    for at, symbol in enumerate(line.symbols[:_LONGEST_PHRASE]):
        if symbol in _NAMED and _symbol(line, at + 1) not in _NAMED | {"R", "s", "c", "g"}:
            plural = _symbol(line, at + 1) == "x" and line.items[at + 1].text.endswith("s")
            return None if plural else _party_to(line, at)
        if symbol not in _BEFORE_HEAD | _NAMED | {"q", "-"}:
            return None
    return None


def _symbol(line: Line, at: int) -> str:
    return line.symbols[at] if 0 <= at < len(line.symbols) else ""


def _is_adjective(mention: Mention) -> bool:
    return mention.kind is Kind.COUNTRY and "demonym" in mention.traits and not mention.text.endswith("s")
