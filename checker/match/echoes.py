"""Which words of an English sentence answer which words of the article's: word links without a translation model.

Three witnesses, the surest first: names, by the sources' spelling or by sound; countries, roles,
organisations, numbers and dates, by what they mean; all other words, by what the dictionaries of the
article's language say of them.  A word of either side is linked at most once.

Source: the lexical links of Melamed 2000, "Models of Translational Equivalence among Words" (CL 26(2)),
§3, competitive linking: best pairs first, each word once, https://aclanthology.org/J00-2004.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.core.backtranslation import Link
from checker.core.mention import Kind, Mention, Piece, Reading, by_sentence
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.match.likeness import ALIKE
from checker.match.names import match_name

_WORD = re.compile(r"[^\W\d_][\w'’-]+")
# Six letters make "announced", "announces" and "announcement" one word.
_STEM = 6


@dataclass(frozen=True, slots=True)
class Echo:
    """What one sentence of English says of one sentence of the article.

    ``asked`` counts the article's telling words and mentions, ``answered`` those with a counterpart;
    ``invented`` are the figures and countries of the English that the article does not have.
    """

    links: tuple[Link, ...]
    asked: int
    answered: int
    invented: tuple[Mention, ...] = ()


def echoes(article: Document, reading: Reading, english: Document, spellings: Mapping[str, str]) -> tuple[Echo, ...]:
    """Return an echo for each sentence of the article.

    Args:
        article: The segmented article.
        reading: What its pack read in it.
        english: Its English, with one sentence for each of the article's.
        spellings: How the sources spell names of the article.
    """
    ours = by_sentence(reading.mentions)
    theirs = by_sentence(LANGUAGES.get("en").read(english).mentions)
    pairs = zip(article.sentences, english.sentences, strict=True)
    return tuple(
        _echo(article.lang, pair, ours.get(pair[0].index, ()), theirs.get(pair[1].index, ()), spellings)
        for pair in pairs
    )


def _echo(
    lang: str,
    pair: tuple[Sentence, Sentence],
    ours: Sequence[Mention],
    theirs: Sequence[Mention],
    spellings: Mapping[str, str],
) -> Echo:
    links = [*_names(ours, theirs, pair[1], spellings), *_meanings(ours, theirs)]
    lexis = LANGUAGES.get(lang).lexis
    pieces = lexis.glosses(pair[0]) if lexis and lexis.glosses else ()
    free = [piece for piece in pieces if not any(piece.span.overlaps(mention.span) for mention in ours)]
    words = list(_words(free, pair[1], [link.back for link in links]))
    invented = tuple(
        mention
        for mention in theirs
        if mention.kind in (Kind.COUNTRY, Kind.NUMBER) and not any(link.back.overlaps(mention.span) for link in links)
    )
    return Echo(tuple(sorted({*links, *words})), len(ours) + len(free), len(links) + len(words), invented)


def _names(
    ours: Sequence[Mention], theirs: Sequence[Mention], english: Sentence, spellings: Mapping[str, str]
) -> Iterator[Link]:
    for mention in ours:
        if mention.kind is not Kind.NAME:
            continue
        spelt = spellings.get(mention.text, "")
        at = english.text.casefold().find(spelt.casefold()) if spelt else -1
        if at >= 0:
            yield Link(mention.span, Span(at, at + len(spelt)).shift(english.span.start))
            continue
        heard = next((their for their in theirs if _sounds(mention, their)), None)
        if heard:
            yield Link(mention.span, heard.span)


def _sounds(mention: Mention, their: Mention) -> bool:
    if their.kind is not Kind.NAME:
        return False
    return mention.text == their.text or match_name(mention.text, their.text).accepted


def _meanings(ours: Sequence[Mention], theirs: Sequence[Mention]) -> Iterator[Link]:
    """Yield mentions that say the same, the most alike first and each once."""
    scored = sorted(
        (-score, our.span, their.span)
        for our in ours
        for their in theirs
        if our.kind is their.kind and our.kind in ALIKE and (score := ALIKE[our.kind](our, their)) > 0.0
    )
    taken: set[Span] = set()
    for _, here, there in scored:
        if not {here, there} & taken:
            taken |= {here, there}
            yield Link(here, there)


def _words(pieces: Sequence[Piece], english: Sentence, taken: Sequence[Span]) -> Iterator[Link]:
    """Yield words that the dictionaries explain by a word of the English, in order and each once."""
    base = english.span.start
    words = [(Span(m.start() + base, m.end() + base), _stem(m[0].casefold())) for m in _WORD.finditer(english.text)]
    free = [(span, stem) for span, stem in words if not any(span.overlaps(other) for other in taken)]
    for piece in pieces:
        stems = {_stem(word) for word in piece.latin}
        found = next(((span, stem) for span, stem in free if stem in stems), None)
        if found:
            free.remove(found)
            yield Link(piece.span, found[0])


def _stem(word: str) -> str:
    return word[:_STEM].rstrip("es") or word
