"""Which words of an English sentence answer which words of the article's: word links without a translation model.

Three witnesses, the surest first: names, by the sources' spelling, as they stand or by sound; countries, roles,
organisations, numbers and dates, by what they mean; all other words, and names that are words (チーム), by what the
dictionaries of the article's language say of them.  A word of either side is linked at most once.

Source: the lexical links of Melamed 2000, "Models of Translational Equivalence among Words" (CL 26(2)),
§3, competitive linking: best pairs first, each word once, https://aclanthology.org/J00-2004.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.core.backtranslation import Link
from checker.core.mention import Kind, Mention, Piece, Reading, by_sentence
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.en import find_mentions
from checker.lang.en.wordlists import function_words
from checker.match.descent import GROUNDED, SAID, bits
from checker.match.likeness import ALIKE
from checker.match.names import match_name

_WORD = re.compile(r"[^\W\d_][\w'’-]+")
# Six letters make "announced", "announces" and "announcement" one word.
_STEM = 6
# Shorter words of the English stand in anything.
_TELLING = 3

_Witness = tuple[Kind | None, bool]
"""A piece of either side: what kind of mention it is, if it is one, and whether the other side echoes it."""


@dataclass(frozen=True, slots=True)
class Echo:
    """What one sentence of English says of one sentence of the article.

    ``answered`` counts the article's telling words and mentions that have a counterpart.  ``said`` is what all of
    them say on whether the English was made from the sentence, ``grounded`` what the mentions and telling words of
    the English say, in bits (see ``match.descent``): below 0 they speak against it.  ``explained`` tells whether
    dictionaries had a say in this, or mentions alone.
    """

    links: tuple[Link, ...] = ()
    answered: int = 0
    said: float = 0.0
    grounded: float = 0.0
    explained: bool = False


class _Word(NamedTuple):
    """A word of the English: where it stands, its letters case-folded, and its stem."""

    span: Span
    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence of the article and its English, each with its mentions."""

    lang: str
    article: Sentence
    english: Sentence
    ours: Sequence[Mention]
    theirs: Sequence[Mention]


def echoes(article: Document, reading: Reading, english: Document, spellings: Mapping[str, str]) -> tuple[Echo, ...]:
    """Return an echo for each sentence of the article.

    Args:
        article: The segmented article.
        reading: What its pack read in it.
        english: Its English, with one sentence for each of the article's.
        spellings: How the sources spell names of the article.
    """
    ours = by_sentence(reading.mentions)
    theirs = by_sentence(find_mentions(english))
    pairs = (
        _Pair(article.lang, one, other, ours.get(one.index, ()), theirs.get(other.index, ()))
        for one, other in zip(article.sentences, english.sentences, strict=True)
    )
    return tuple(_echo(pair, spellings) for pair in pairs)


def _echo(pair: _Pair, spellings: Mapping[str, str]) -> Echo:
    links = [*_names(pair, spellings), *_meanings(pair.ours, pair.theirs)]
    pieces = _explained(pair)
    free = [piece for piece in pieces if not any(piece.span.overlaps(mention.span) for mention in pair.ours)]
    words = _english_words(pair.english)
    left = [word for word in words if not _touched(word.span, links)]
    links += _words(_parts(pair, links), left)
    links += _words(free, left)
    answers: list[_Witness] = [(mention.kind, _is_linked(mention.span, links)) for mention in pair.ours]
    answers += [(None, _is_linked(piece.span, links)) for piece in free]
    stems = frozenset(stem for piece in (*pieces, *_parts(pair, ())) for stem in _stems(piece.latin))
    touched = {word.span for word in words if word.stem in stems or _touched(word.span, links)}
    grounds = [*_grounded(pair, words, touched, links), *(_told(pair, words, touched) if pieces else ())]
    return Echo(
        links=tuple(sorted(set(links))),
        answered=sum(answered for _, answered in answers),
        said=bits(_witnesses(answers, pieces), SAID),
        grounded=bits(_witnesses(grounds, pieces), GROUNDED),
        explained=bool(pieces),
    )


def _witnesses(pieces: Iterable[_Witness], explained: Sequence[Piece]) -> list[_Witness]:
    """Return the pieces that may speak: what looks like a name may be any word to a language without dictionaries."""
    return [(kind, echoed) for kind, echoed in pieces if explained or echoed or kind is not Kind.NAME]


def _explained(pair: _Pair) -> tuple[Piece, ...]:
    """Return what the dictionaries explain of the article's sentence."""
    lexis = LANGUAGES.get(pair.lang).lexis
    return lexis.glosses(pair.article) if lexis and lexis.glosses else ()


def _parts(pair: _Pair, links: Sequence[Link]) -> Iterator[Piece]:
    """Yield the pieces of names that nothing answers yet, spans in the document."""
    lexis = LANGUAGES.get(pair.lang).lexis
    for mention in pair.ours:
        if lexis and mention.kind is Kind.NAME and not _is_linked(mention.span, links):
            for piece in lexis.pieces(mention.text):
                yield Piece(piece.span.shift(mention.span.start), piece.standing, piece.latin)


def _is_linked(span: Span, links: Sequence[Link]) -> bool:
    return any(link.article.overlaps(span) for link in links)


def _touched(span: Span, links: Sequence[Link]) -> bool:
    return any(link.back.overlaps(span) for link in links)


def _names(pair: _Pair, spellings: Mapping[str, str]) -> Iterator[Link]:
    for mention in pair.ours:
        if mention.kind is not Kind.NAME:
            continue
        spelt = spellings.get(mention.text, "") or (mention.text if mention.text.isascii() else "")
        at = pair.english.text.casefold().find(spelt.casefold()) if spelt else -1
        if at >= 0:
            yield Link(mention.span, Span(at, at + len(spelt)).shift(pair.english.span.start))
            continue
        heard = next((their for their in pair.theirs if _sounds(mention, their)), None)
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


def _english_words(english: Sentence) -> list[_Word]:
    base, found = english.span.start, _WORD.finditer(english.text)
    spoken = ((Span(match.start() + base, match.end() + base), match[0].casefold()) for match in found)
    return [_Word(span, text, _stem(text)) for span, text in spoken]


def _words(pieces: Iterable[Piece], words: list[_Word]) -> Iterator[Link]:
    """Yield what the dictionaries explain by a word of the English, in order; taken words leave ``words``."""
    for piece in pieces:
        stems = _stems(piece.latin)
        found = next((word for word in words if word.stem in stems), None)
        if found:
            words.remove(found)
            yield Link(piece.span, found.span)


def _grounded(
    pair: _Pair, words: Sequence[_Word], touched: AbstractSet[Span], links: Sequence[Link]
) -> Iterator[_Witness]:
    """Yield for every mention of the English whether the article has it, or a word of it."""
    for mention in pair.theirs:
        inside = (word.span in touched for word in words if word.span.overlaps(mention.span))
        yield mention.kind, any(inside) or _touched(mention.span, links)


def _told(pair: _Pair, words: Sequence[_Word], touched: AbstractSet[Span]) -> Iterator[_Witness]:
    """Yield for every telling word of the English that is no mention whether the article has it."""
    text = pair.article.text.casefold()
    for word in words:
        telling = len(word.text) >= _TELLING and word.text not in function_words()
        if telling and not any(word.span.overlaps(mention.span) for mention in pair.theirs):
            yield None, word.span in touched or word.text in text


@lru_cache(maxsize=8192)
def _stems(latin: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_stem, latin))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Return what the forms of a word share: "chose" and "choosing" are one word, too."""
    from simplemma import lemmatize

    lemma = lemmatize(word, lang="en").casefold()
    return lemma[:_STEM].rstrip("es") or lemma
