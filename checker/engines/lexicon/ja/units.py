"""The units of a Japanese sentence: mentions that the pack has understood, and the morphemes between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.lang.ja.tokens import Token, tokenize

# Of two mentions that overlap the longer wins, and of equally long ones the more specific reading.
_RANK = {
    kind: rank
    for rank, kind in enumerate((Kind.DATE, Kind.NUMBER, Kind.COUNTRY, Kind.ORGANIZATION, Kind.ROLE, Kind.NAME))
}
OPENING = dict(zip("「『（(【［[〈《“‘", "」』）)】］]〉》”’", strict=True))
_COPULA = frozenset({"だ", "です"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A mention, or one morpheme.  ``token`` is the morpheme, for a mention its last one."""

    span: Span
    surface: str
    token: Token
    mention: Mention | None = None

    def is_pos(self, *levels: str) -> bool:
        """Tell whether this is a morpheme (and no mention) whose part of speech begins with ``levels``."""
        return self.mention is None and self.token.pos[: len(levels)] == levels

    @property
    def pos(self) -> str:
        """Return the first level of the part of speech, "" for a mention."""
        return "" if self.mention is not None else self.token.pos[0]

    @property
    def is_nominal(self) -> bool:
        """Tell whether this can stand in a noun phrase."""
        return self.mention is not None or _nominal(self.token)

    @property
    def is_verb(self) -> bool:
        """Tell whether this is a verb or an い-adjective."""
        return self.pos in ("動詞", "形容詞")

    @property
    def is_content(self) -> bool:
        """Tell whether the reader would miss this: everything but particles, auxiliaries and signs."""
        if self.mention is not None:
            return True
        return self.token.pos[0] not in ("助詞", "助動詞", "補助記号", "空白") or (
            self.surface.isalnum() and self.token.pos[0] == "補助記号"
        )


def _nominal(token: Token) -> bool:
    first = token.pos[0]
    if first in ("名詞", "代名詞", "接頭辞", "記号"):
        return True
    if first == "接尾辞":
        return token.pos[1] in ("名詞的", "形状詞的")
    return first == "補助記号" and token.pos[1] == "一般" and token.surface.isalnum()


def is_copula(unit: Unit) -> bool:
    """Tell whether the unit is a form of だ or です."""
    return unit.is_pos("助動詞") and unit.token.base in _COPULA


def sentence_units(tokens: Sequence[Token], mentions: Iterable[Mention]) -> tuple[Unit, ...]:
    """Return the units of a sentence in order; every code point of a token is in exactly one."""
    chosen = _disjoint(mentions)
    units: list[Unit] = []
    at = 0
    for mention in chosen:
        while at < len(tokens) and tokens[at].span.end <= mention.span.start:
            units.append(_morpheme(tokens[at]))
            at += 1
        units += _before(tokens[at : at + 1], mention)
        last = at
        while at < len(tokens) and tokens[at].span.start < mention.span.end:
            last, at = at, at + 1
        if last < len(tokens):
            units.append(Unit(mention.span, mention.text, tokens[last], mention))
            units += _after(tokens[last], mention, chosen)
    return (*units, *(_morpheme(token) for token in tokens[at:]))


def _disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    ranked = sorted(mentions, key=lambda m: (-len(m.span), _RANK[m.kind], m.span))
    chosen: list[Mention] = []
    for mention in ranked:
        if not any(mention.span.overlaps(other.span) for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.span)


def _morpheme(token: Token) -> Unit:
    return Unit(token.span, token.surface, token)


def _before(tokens: Sequence[Token], mention: Mention) -> list[Unit]:
    """Return what stands before the mention in the token that it begins in."""
    return [unit for token in tokens for unit in _part(token, token.span.start, mention.span.start)]


def _after(token: Token, mention: Mention, chosen: Sequence[Mention]) -> list[Unit]:
    """Return what stands after the mention in its last token, up to the next mention there."""
    later = [m.span.start for m in chosen if m.span.start >= mention.span.end]
    return _part(token, mention.span.end, min([token.span.end, *later]))


def _part(token: Token, start: int, end: int) -> list[Unit]:
    if start >= end or start < token.span.start:
        return []
    text = token.surface[start - token.span.start : end - token.span.start]
    cut = tokenize(text)
    return [_morpheme(Token(t.surface, t.span.shift(start), t.pos, t.base, t.normal, t.reading, t.known)) for t in cut]
