"""The noun phrases of a sentence: which mentions stand inside the same one, and where it ends.

A country belongs to an office or person only inside one noun phrase: の or nothing stands between
them, never は, が or a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.ja.surroundings import Surroundings
from checker.lang.ja.tokens import Token

_MODIFIER = r"(?:元|前|新|現|現職|次期|暫定|故|歴代|初代)?"
# Bodies of a state that stand between its name and an office (イラク政府報道官, ロシア軍司令官).
_BODY = r"(?:政府|軍|陸軍|海軍|空軍|当局|議会|国営)?"
_TO_COUNTRY = re.compile(rf"{_BODY}[の・]?{_MODIFIER}$")
# These make a country the place or aim of an office and not its owner (駐イラク大使, 対シリア政策).
_NOT_OWNER = frozenset("駐対訪在反親")
# What may follow the name of a body before の and its officer (ロイター|通信|の).
_TO_BODY = re.compile(rf"(?:社|紙|誌|大学|党|銀行|新聞|通信|放送|テレビ|大)?の?{_MODIFIER}$")
_NOMINAL = frozenset({"名詞", "接頭辞", "接尾辞", "形状詞"})
_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Phrases:
    """One sentence with its mentions, for asking which of them belong together.

    ``ends`` maps an offset in the document to the mentions that end there, longest first.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    ends: dict[int, tuple[Mention, ...]]
    around: Surroundings

    @classmethod
    def of(
        cls, sentence: Sentence, tokens: tuple[Token, ...], mentions: tuple[Mention, ...], around: Surroundings
    ) -> Phrases:
        """Return the phrases of a sentence."""
        ends: dict[int, tuple[Mention, ...]] = {}
        for mention in sorted(mentions, key=lambda each: -len(each.span)):
            ends[mention.span.end] = (*ends.get(mention.span.end, ()), mention)
        return cls(sentence, tokens, mentions, ends, around)

    def of_kind(self, *kinds: Kind) -> Iterable[Mention]:
        """Return the mentions of these kinds in reading order."""
        return (mention for mention in self.mentions if mention.kind in kinds)

    def text(self, start: int, end: int) -> str:
        """Return what stands between two offsets of the document."""
        base = self.sentence.span.start
        return self.sentence.text[max(0, start - base) : max(0, end - base)]

    def after(self, offset: int) -> str:
        """Return the rest of the sentence from ``offset``."""
        return self.sentence.text[offset - self.sentence.span.start :]

    def country_of(self, offset: int) -> Mention | None:
        """Return the country that owns the phrase beginning at ``offset``, or None."""
        for country in self._nearby(offset, Kind.COUNTRY):
            owner = not country.traits & {"metonym", "region"} and not self._is_aim(country)
            if owner and _TO_COUNTRY.fullmatch(self.text(country.span.end, offset)):
                return country
        return None

    def body_of(self, offset: int) -> Mention | None:
        """Return the organisation or company that owns the phrase beginning at ``offset``, or None."""
        for body in self._nearby(offset, Kind.ORGANIZATION, Kind.NAME):
            is_body = body.kind is Kind.ORGANIZATION or "organization" in body.traits
            if is_body and _TO_BODY.fullmatch(self.text(body.span.end, offset)):
                return body
        return None

    def _nearby(self, offset: int, *kinds: Kind) -> Iterable[Mention]:
        for end in range(offset, offset - _LONGEST_GAP, -1):
            yield from (mention for mention in self.ends.get(end, ()) if mention.kind in kinds)

    def _is_aim(self, country: Mention) -> bool:
        before = self.text(country.span.start - 1, country.span.start)
        return bool(before) and before in _NOT_OWNER

    def nominal_from(self, offset: int) -> Span | None:
        """Return the longest stretch of nouns that begins at ``offset``, or None."""
        end = offset
        for token in self.tokens:
            if token.span.start == end and is_nominal(token):
                end = token.span.end
        return Span(offset, end) if end > offset else None

    def nominal_to(self, offset: int) -> Span | None:
        """Return the longest stretch of nouns that ends at ``offset``, or None."""
        start = offset
        for token in reversed(self.tokens):
            if token.span.end == start and is_nominal(token):
                start = token.span.start
        return Span(start, offset) if start < offset else None


def is_nominal(token: Token) -> bool:
    """Tell whether a token can be a piece of a compound noun."""
    return token.pos[0] in _NOMINAL or token.surface in {"・", "＝"}
