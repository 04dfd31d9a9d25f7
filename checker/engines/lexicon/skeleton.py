"""A sentence of a language without grammar here: what was understood in English, the rest as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.mention import Mention
from checker.core.text import Sentence, Span
from checker.engines.lexicon.labels import mention_phrase
from checker.engines.lexicon.names import Speller
from checker.engines.lexicon.pieces import English, Piece


def skeleton(sentence: Sentence, mentions: Sequence[Mention], speller: Speller) -> English:
    """Return the mentions in English, in the order of the article, with the words between them quoted.

    Words that are "loose", and may be no names at all, are quoted, too, unless the sources spell them.
    """
    said = [mention for mention in mentions if "loose" not in mention.traits or speller.in_sources(mention.text)]
    return tuple(_pieces(sentence, longest(said), speller))


def longest(mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions that do not overlap, the longer ones first, in reading order."""
    chosen: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.span), m.span, m.kind)):
        if not any(mention.span.overlaps(other.span) for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.span)


def _pieces(sentence: Sentence, mentions: Sequence[Mention], speller: Speller) -> Iterator[Piece]:
    at = sentence.span.start
    for mention in mentions:
        yield from _raw(sentence, Span(at, mention.span.start))
        phrase = mention_phrase(mention, speller)
        yield from phrase.pieces if phrase is not None else (Piece(mention.text, mention.span),)
        at = mention.span.end
    yield from _raw(sentence, Span(at, sentence.span.end))


def _raw(sentence: Sentence, gap: Span) -> Iterator[Piece]:
    """Yield the words of a gap one by one, so that each keeps its place."""
    text = gap.shift(-sentence.span.start).of(sentence.text) if gap.start >= sentence.span.start else ""
    at = gap.start
    for word in text.split():
        at += text[at - gap.start :].index(word)
        yield Piece(word, Span(at, at + len(word)))
        at += len(word)
