"""Which names of a source each name of the article stands for.

The source's names are a closed list, so matching beats generating (Knight & Graehl 1998).  Three
witnesses are asked in turn: the same letters (a name left in Latin), the dictionary's Latin spellings
of the article's name, and sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker.core.dossier import Read, Rendering
from checker.core.mention import Kind, Mention, Standing
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match.free_names import pieces
from checker.match.names import NameMatch, best_match, is_han, match_name

# A spelling from the sources says to the reader "this is that name", so it must be sure: pairs below this
# probability include garbled names one kana away from the true one (ヘスボラ for Hezbollah stands at .54).
# "Loose" words, which may be no names at all, must be as sure before they count.
SURE = 0.8
_LATIN_WORD = re.compile(r"[^\s\-‐‑–—=/]+")
_LONG_VOWELS = (("ou", "o"), ("oo", "o"), ("uu", "u"), ("oh", "o"))


@dataclass(frozen=True, slots=True)
class NameTable:
    """For each article name as written: the source names it stands for, and its best counterpart.

    ``accepted`` holds case-folded source spellings; names without any are absent.  ``spelt`` holds the
    stretch of a source name that is this name beyond reasonable doubt, as the source spells it.
    """

    accepted: Mapping[str, frozenset[str]]
    best: Mapping[str, Rendering]
    spelt: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Words:
    """A source's names by their words: as ``plain_letters`` has them, and case-folded; in the source's order."""

    plain: Mapping[str, tuple[str, ...]]
    folded: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, names: Iterable[str]) -> _Words:
        """Return the index of ``names``."""
        plain: dict[str, dict[str, None]] = defaultdict(dict)
        folded: dict[str, dict[str, None]] = defaultdict(dict)
        for name in names:
            for word in plain_letters(name).split():
                plain[word][name] = None
            for word in name.casefold().split():
                folded[word][name] = None
        return cls(*({word: tuple(found) for word, found in index.items()} for index in (plain, folded)))

    def near(self, mention: Mention) -> Iterator[str]:
        """Yield the names that share a word with a spelling of ``mention``; without one none is its own."""
        own = (plain_letters(key).split() for key in (mention.text, *mention.keys))
        yield from dict.fromkeys(name for words in own if words for name in self.plain.get(words[0], ()))


def table(article: Read, source: Read) -> NameTable:
    """Return the counterparts of the article's names among one source's."""
    theirs = _distinct(source.reading.mentions)
    words = _Words.of(theirs)
    usual = _usual_renderings(article.document.lang, theirs)
    accepted: dict[str, frozenset[str]] = {}
    best: dict[str, Rendering] = {}
    spelt: dict[str, str] = {}
    for text, mention in _distinct(article.reading.of(Kind.NAME, Kind.ORGANIZATION)).items():
        by_letters = {name: stretch for name in words.near(mention) if (stretch := _by_letters(mention, name))}
        found = frozenset(name.casefold() for name in by_letters) | usual.get(text, frozenset())
        if by_letters:
            accepted[text], spelt[text] = found, next(iter(by_letters.values()))
            continue
        if "common" in mention.traits and _is_word(article.document.lang, text):
            accepted |= {text: meant} if (meant := _meaning(article.document.lang, text, theirs)) else {}
            continue
        match = _best(article.document.lang, mention, tuple(theirs))
        if _is_accepted(match) and (match.probability >= SURE or "loose" not in mention.traits):
            found |= _also_meant(text, match, words, han=is_han(article.document.lang))
            spelt |= {text: _answered(match)} if match.probability >= SURE else {}
        if found:
            accepted[text] = found
        elif match.relation == "garbled":
            best[text] = _rendering(match)
    return NameTable(accepted, best, spelt)


def _best(lang: str, mention: Mention, theirs: tuple[str, ...]) -> NameMatch:
    """Return the best match of a name, or of what is left of it without the endings of its case (Трампом)."""
    forms = dict.fromkeys((mention.text, *(mention.keys if LANGUAGES.get(lang).copies_names else ())))
    found = [best_match(form, theirs, han=is_han(lang)) for form in forms]
    return next((match for match in found if _is_accepted(match)), found[0])


def merge(tables: Sequence[NameTable]) -> NameTable:
    """Return one table for all sources; a name that any source explains is no garble."""
    accepted: dict[str, frozenset[str]] = {}
    best: dict[str, Rendering] = {}
    spelt: dict[str, str] = {}
    for one in tables:
        spelt = {**one.spelt, **spelt}
        for text, names in one.accepted.items():
            accepted[text] = accepted.get(text, frozenset()) | names
        for text, rendering in one.best.items():
            if text not in best or rendering.probability > best[text].probability:
                best[text] = rendering
    return NameTable(accepted, {text: found for text, found in best.items() if text not in accepted}, spelt)


def _distinct(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return one mention for each spelling, in order of first appearance.

    Countries and organisations count as names too: a garbled country is a name to the article's pack.
    """
    kinds = {Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION}
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind in kinds and "code" not in mention.traits:
            found.setdefault(mention.text, mention)
    return found


def _usual_renderings(lang: str, names: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return, for each form that a dictionary gives a word of ``names``, the names with that word, case-folded."""
    lexis = LANGUAGES.get(lang).lexis
    found: dict[str, frozenset[str]] = {}
    if lexis is None:
        return found
    for name in names:
        for form in (form for word in name.split() for form in lexis.renderings(word)):
            found[form] = found.get(form, frozenset()) | {name.casefold()}
    return found


def _by_letters(mention: Mention, name: str) -> str:
    """Return the stretch of the source's name that is a dictionary spelling of the article's; "" if none."""
    plain = plain_letters(name)
    words = plain.split()
    for key in (mention.text, *mention.keys):
        own = plain_letters(key)
        if own and (own == plain or frozenset(words) == frozenset(own.split())):
            return name
        if len(own) > 2 and own in words:  # noqa: PLR2004
            return next((word for word in name.split() if plain_letters(word) == own), name)
    return ""


@lru_cache(maxsize=8192)
def plain_letters(text: str) -> str:
    """Return Latin letters without case, marks and long vowels, words apart; "" for other scripts."""
    split = unicodedata.normalize("NFKD", text.replace("-", " ").replace("'", "")).casefold()
    letters = "".join(char for char in split if (char.isascii() and char.isalpha()) or char == " ")
    for long, short in _LONG_VOWELS:
        letters = letters.replace(long, short)
    return " ".join(letters.split())


def _is_word(lang: str, text: str) -> bool:
    """Tell whether the article's word is a plain word of the dictionary, and no name at all."""
    return all(piece.standing is Standing.WORD for piece in pieces(lang, text))


def _meaning(lang: str, text: str, theirs: Iterable[str]) -> frozenset[str]:
    """Return the source names that a plain word may stand for by its meaning: アップル for Apple."""
    english = frozenset(word for piece in pieces(lang, text) for word in piece.latin)
    return frozenset(name.casefold() for name in theirs if english & set(name.casefold().split()))


def _is_accepted(match: NameMatch) -> bool:
    """Tell whether every part is right, and at least one of them is more than an initial."""
    return match.accepted and any(len(part.spelling) > 2 for part in match.parts)  # noqa: PLR2004


def _also_meant(text: str, match: NameMatch, words: _Words, *, han: bool) -> frozenset[str]:
    """Return every source name that holds the words of the best match: the surname alone, the full name."""
    core = max(match.latin.casefold().split(), key=len, default="")
    near = words.folded.get(core, ())
    return frozenset(
        name.casefold() for name in near if name == match.latin or _is_accepted(match_name(text, name, han=han))
    ) | {match.latin.casefold()}


def _answered(match: NameMatch) -> str:
    """Return the stretch of the Latin name that the article's name answers: a surname alone stays alone."""
    found = [word.span() for word in _LATIN_WORD.finditer(match.latin) if any(char.isalpha() for char in word.group())]
    numbers = [number for part in match.parts for number in part.latin]
    if not numbers or max(numbers) >= len(found):
        return match.latin
    return match.latin[found[min(numbers)][0] : found[max(numbers)][1]]


def _rendering(match: NameMatch) -> Rendering:
    worst = min(match.parts, key=lambda part: part.judgement.probability)
    return Rendering(match.latin, match.relation, round(match.kinship, 4), Span(worst.start, worst.end))
