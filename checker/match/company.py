"""The company that a mention keeps: the words around it, in English on both sides.

The article's words are compared by everything that the back-translation and the dictionaries say of
them: one English word a Japanese word finds too little
(word alignment across Japanese and English is two to three times worse than among close languages,
Dou & Neubig 2021, https://aclanthology.org/2021.eacl-main.181, table 1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.core.backtranslation import BackTranslation
from checker.core.mention import Mention, Piece
from checker.core.text import Document, Span

# Words to either side that count; nearer ones count more.
REACH = 4
# Three words: "sanctions on Iran", "a claim that Chile", but not across half a sentence.
_BESIDE = 0.5
# Longer stretches of the article are clauses that the engine gave in one piece: no dictionary has them.
_LONGEST_WORD = 8
# Beginnings tell words of one family (congress, congressional) and not many others.
_STEM = 6
# A noun phrase: "Danish [frozen fish exports]"; the article's may put another country in between.
_PHRASE = 3
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+|\d[\d,.]*")
_NEXT = re.compile(r"[ -]([A-Za-z][A-Za-z-]*[a-z])")
_OWNER = re.compile(r"['’]s?(?!\w)")
_AND = re.compile(r"[\s,/&-]*(?:and |or )?(?:the )?")
_STOP = frozenset(
    "the a an and or of to in on at for by with from as that this is was are were has have had be been it its his "
    "her their he she they said says who which will would can could may might must do does did not no but also than "
    "then after before into more other there one two something someone used noun esp etc sth sb having being make "
    "become oneself one's".split()
)
# What every state has, and texts name or leave out as they like.
_EVERYBODYS = frozenset(
    "government side state people nation country authorities administration official officials leader leaders "
    "citizen citizens president minister ministry parliament military army force forces part".split()
)

Pieces = Callable[[str], tuple[Piece, ...]]
Company = tuple[tuple[frozenset[str], float], ...]
"""Words (all the ways to say each, as stems) with their weights 0..1; 1 is right beside the mention."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """What stands right after a country as its own: ``words`` are the ways to say it, as stems.

    ``phrase`` holds the stems of the whole noun phrase, ``text`` the first word in English.
    """

    country: Mention
    words: frozenset[str]
    phrase: frozenset[str]
    text: str


def in_source(document: Document, mention: Mention, others: Sequence[Mention]) -> Company:
    """Return the words around a source's mention; other mentions are left out."""
    return _around(_words_of(document, mention.sentence), mention.span, [other.span for other in others])


def beside(document: Document, mention: Mention, others: Sequence[Mention]) -> frozenset[str]:
    """Return the stems of the few words around a source's mention that no other mention parts from it."""
    place = _coordinated(document.text, mention, others)
    low = max((each.span.end for each in others if each.span.end <= place.start), default=0)
    high = min((each.span.start for each in others if each.span.start >= place.end), default=len(document.text))
    words = [(span, says) for span, says in _words_of(document, mention.sentence) if low <= span.start < high]
    near = _around(words, place, [mention.span])
    return frozenset().union(*(says for says, weight in near if weight >= _BESIDE))


def _coordinated(text: str, mention: Mention, others: Sequence[Mention]) -> Span:
    """Return the span of a mention with those that share its phrase ("Peru and [Chile] signed", "US-China trade")."""
    place = mention.span
    for other in sorted(others, key=lambda each: abs(each.span.start - mention.span.start)):
        first, last = sorted((place, other.span))
        if first.end <= last.start and _AND.fullmatch(text, first.end, last.start):
            place = place.cover(other.span)
    return place


def _words_of(document: Document, sentence: int) -> list[tuple[Span, frozenset[str]]]:
    text, base = document.sentences[sentence].text, document.sentences[sentence].span.start
    found = (m for m in _WORD.finditer(text) if m[0].lower() not in _STOP)
    return [(Span(m.start() + base, m.end() + base), frozenset({_stem(m[0])})) for m in found]


def in_article(
    article: Document, back: BackTranslation, mention: Mention, others: Sequence[Mention], pieces: Pieces
) -> Company:
    """Return the words around an article's mention, in English; other mentions are left out.

    A word's weight is the mean of two: by its place in the article, where a phrase's own words stand
    close, and by its place in the back-translation, where clauses stand in English order.
    """
    inside = article.sentences[mention.sentence].span
    place = back.back_of(mention.span)
    links = back.links_in(inside)
    says = [_senses(link.article.of(article.text), link.back.of(back.document.text), pieces) for link in links]
    hidden = [other.span for other in others]
    away = [span for span in map(back.back_of, hidden) if span]
    here = _around([(link.article, each) for link, each in zip(links, says, strict=True)], mention.span, hidden)
    there = _around([(link.back, each) for link, each in zip(links, says, strict=True)], place, away) if place else ()
    weights: dict[frozenset[str], float] = {}
    for words, weight in (*here, *there):
        weights[words] = weights.get(words, 0.0) + weight / 2
    return tuple(weights.items())


def overlap(one: Company, other: Company) -> float:
    """Return how much of their company two mentions share; 0 is nothing, higher is more."""
    return sum(max((min(w, v) for theirs, v in other if ours & theirs), default=0.0) for ours, w in one)


def belonging_in_source(document: Document, mention: Mention) -> Belonging | None:
    """Return what follows a source's country as its own ("Chilean territory"); None if nothing does."""
    found = _phrase_after(document.text, mention.span.end, _PHRASE)
    stems = frozenset(_stem(word) for word, _ in found)
    return Belonging(mention, stems, stems, found[0][0]) if found else None


def belonging_in_article(
    article: Document, back: BackTranslation, mention: Mention, pieces: Pieces
) -> Belonging | None:
    """Return what follows an article's country as its own, by its English; None if nothing does."""
    place = back.back_of(mention.span)
    found = _phrase_after(back.document.text, place.end, _PHRASE + 1) if place else []
    if not found:
        return None
    made = [(word, back.article_of(span)) for word, span in found]
    says = [_senses(span.of(article.text) if span else "", word, pieces) for word, span in made]
    words = frozenset() if found[0][0].lower() in _EVERYBODYS else says[0] - _plain(_EVERYBODYS)
    return Belonging(mention, words, frozenset().union(*says), found[0][0])


def _phrase_after(text: str, end: int, most: int) -> list[tuple[str, Span]]:
    """Return the words right after ``end`` up to the first function word or sign."""
    owner = _OWNER.match(text, end)
    place = owner.end() if owner else end
    found: list[tuple[str, Span]] = []
    while len(found) < most and (word := _NEXT.match(text, place)) and word[1].lower() not in _STOP:
        found.append((word[1], Span(*word.span(1))))
        place = word.end()
    return found


def _around(words: Sequence[tuple[Span, frozenset[str]]], place: Span, hidden: Sequence[Span]) -> Company:
    """Return the words to either side of ``place``, in any order given, that are not ``hidden``."""
    plain = sorted(
        (span, tuple(sorted(says)))
        for span, says in words
        if says and not any(span.overlaps(other) for other in hidden)
    )
    before = [says for span, says in plain if span.end <= place.start][-REACH:][::-1]
    after = [says for span, says in plain if span.start >= place.end][:REACH]
    sides = (enumerate(before), enumerate(after))
    return tuple((frozenset(says), 1.0 - distance / REACH) for side in sides for distance, says in side)


@lru_cache(maxsize=8192)
def _senses(written: str, english: str, pieces: Pieces) -> frozenset[str]:
    """Return the stems of everything that a word of the article can be in English."""
    words = _WORD.findall(english)
    if len(written) <= _LONGEST_WORD:
        words += [word for piece in pieces(written) for word in piece.latin if _WORD.fullmatch(word)]
    return frozenset(_stem(word) for word in words if word.lower() not in _STOP)


def _stem(word: str) -> str:
    return word.lower()[:_STEM]


@lru_cache(maxsize=4)
def _plain(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_stem, words))
