"""Names that a language copies letter by letter, compared by their letters.

Such are German, French and Spanish, and Latin names in Russian text.  A word of the article is misspelt when no word of any source accounts for it, no dictionary of its language has it,
and it is near to a name's word of the answering sentence that nothing in the article's sentence says.  What
accounts for a word: the same letters without marks, an ending more or less, the same sound in another
transcription (Poutine, Putin; Chruschtschow, Khrushchev), or the same consonants (Selenskyj, Zelensky).

Source: the edit distance with exchanges of Damerau 1964, "A technique for computer detection and correction of
spelling errors", CACM 7(3), https://doi.org/10.1145/363958.363994.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.lang import LANGUAGES, LanguagePack
from checker.match.script import latin_key, letter_script

# Likeness (0..1) of two words of one length from which one is the other misspelt, and of words of two lengths, which
# the forms of one name in two languages often are (Lissabon, Lisbon).
LEAST_ALIKE = 0.59
LEAST_ALIKE_UNEVEN = 0.72
# With another first letter it is more likely another word.
LEAST_ALIKE_OTHER_INITIAL = 0.8
SHORTEST = 4
# An ending of a name in another language has so many letters at most.
LONGEST_ENDING = 2
# "Titicacasee" begins with the lake's own name; a shorter beginning may be chance.
SHORTEST_OF_COMPOUND = 5
# Consonants alone tell nothing of a word with fewer.
FEWEST_CONSONANTS = 3

_WORD = re.compile(r"[^\W\d_]+")
# Transcriptions of one sound in the languages of Europe, in the order in which they are made one.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("schtsch|shch|chtch", "s"), ("tsch|tch|dsch|dj|sch|sh|ch|cz|sz|zh", "s"), ("ph", "f"), ("kh|ck|qu|q|k|c(?![eiy])|x", "k"),
        ("gh", "g"), ("th|dt", "t"), ("w|v|f", "v"), ("tz|ts|z|c|s", "s"), ("j|y|ie", "i"), ("ou|oo|u", "u"), ("ee|ea", "i"),
        ("h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS = re.compile("[aeiouy]")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word of the article, inside ``name``, with the source's word that it misspells; ``likeness`` 0..1."""

    span: Span
    text: str
    name: str
    right: str
    witness: Witness
    likeness: float


def is_latin(text: str) -> bool:
    """Tell whether all letters of a name are Latin ones."""
    return all(letter_script(char) == "latin" for char in text if char.isalpha())


def misspellings(dossier: Dossier) -> Iterator[Misspelling]:
    """Yield the misspelt words of names in the article, each once, in the order of the beads."""
    pack = LANGUAGES.get(dossier.article.document.lang)
    if not pack.copies_names:
        return
    spoken = _spoken(dossier)
    seen: set[Span] = set()
    for encounter in dossier.close():
        for found in _of_bead(dossier, encounter, spoken):
            if found.span not in seen and not _is_word(pack, found, spoken):
                seen.add(found.span)
                yield found


def _is_word(pack: LanguagePack, found: Misspelling, spoken: frozenset[str]) -> bool:
    """Tell whether the word is one of the article's language; without a dictionary, whether it may be the source's word.

    Related languages write many words nearly alike (Commission, Kommissie), but names are hardly ever words.
    """
    if pack.is_ordinary is not None:
        return any(map(pack.is_ordinary, _translated(found, spoken)))
    common = LANGUAGES.get("en").is_ordinary
    return found.likeness < LEAST_ALIKE_UNEVEN or (common is not None and common(found.right))


def _translated(found: Misspelling, spoken: frozenset[str]) -> Iterator[str]:
    """Yield the words that show a translation where a dictionary has them: the word, and those joined to it, not copied.

    Croix is no misspelt Cross in Croix-Rouge.
    """
    yield found.text
    compound = next(part for part in found.name.split() if found.text in part)
    for match in _WORD.finditer(compound):
        if match[0] != found.text and len(match[0]) >= SHORTEST and not any(same(match[0], word) for word in spoken):
            yield match[0]


def _spoken(dossier: Dossier) -> frozenset[str]:
    """Return every word of the related sources, once each."""
    texts = (dossier.sources[number].document.text for number in dossier.related())
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _of_bead(dossier: Dossier, encounter: Encounter, spoken: frozenset[str]) -> list[Misspelling]:
    """Return the misspelt words of one bead: every right word is misspelt by one word at most, the likest."""
    theirs = [word for word in _theirs(dossier, encounter) if len(word.text) >= SHORTEST]
    ours = [place for place in _ours(dossier, encounter) if not any(same(place.text, word) for word in spoken)]
    free = _free(theirs, _said(dossier, encounter)) if ours else []
    ranked = sorted(
        ((likeness(place.text, word.text), place, word) for place in ours for word in free),
        key=lambda each: (-each[0], each[1].span, each[2].witness.mention.span),
    )
    found: list[Misspelling] = []
    for score, place, word in ranked:
        taken = any(
            other.span == place.span or (other.right == word.text and other.text != place.text) for other in found
        )
        if not taken and is_near(place.text, word.text):
            found.append(Misspelling(place.span, place.text, place.name, word.text, word.witness, score))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class _Theirs:
    text: str
    witness: Witness


def _ours(dossier: Dossier, encounter: Encounter) -> Iterator[_Place]:
    """Yield the capitalised Latin words of the bead's names in the article."""
    for mention in dossier.article.reading.of(Kind.NAME):
        if mention.sentence not in encounter.bead.article:
            continue
        for match in _WORD.finditer(mention.text):
            word = match[0]
            if len(word) >= SHORTEST and word[0].isupper() and not word.isupper() and is_latin(word):
                yield _Place(Span(*match.span()).shift(mention.span.start), word, mention.text)


def _theirs(dossier: Dossier, encounter: Encounter) -> Iterator[_Theirs]:
    """Yield the capitalised words of the bead's sentences in the source, each as a mention of its own."""
    document = dossier.sources[encounter.source].document
    for number in encounter.bead.source:
        sentence = document.sentences[number]
        for match in _WORD.finditer(sentence.text):
            if match[0][0].isupper():
                span = Span(*match.span()).shift(sentence.span.start)
                yield _Theirs(match[0], Witness(encounter.source, Mention(Kind.NAME, span, match[0], number)))


def _said(dossier: Dossier, encounter: Encounter) -> tuple[str, ...]:
    sentences = (dossier.article.document.sentences[number] for number in encounter.bead.article)
    return tuple(word for sentence in sentences for word in _WORD.findall(sentence.text))


def _free(theirs: list[_Theirs], said: tuple[str, ...]) -> list[_Theirs]:
    """Return the words that the source has more often than the article, each time it has them."""
    found = []
    for word in dict.fromkeys(each.text for each in theirs):
        uses = [each for each in theirs if each.text == word]
        if len(uses) > sum(same(other, word) for other in said):
            found += uses
    return found


@lru_cache(maxsize=131_072)
def same(article: str, source: str) -> bool:
    """Tell whether a word of the article may be the source's word, whatever its ending and transcription."""
    ours, theirs = latin_key(article), latin_key(source)
    if ours == theirs:
        return True
    if not ours or not theirs or min(len(ours), len(theirs)) < SHORTEST - 1:
        return False
    short, long = sorted((ours, theirs), key=len)
    if long.startswith(short) and len(long) - len(short) <= LONGEST_ENDING:
        return True
    compound = ours.startswith(theirs) and len(theirs) >= SHORTEST_OF_COMPOUND
    return compound or _sound(ours) == _sound(theirs) or _same_consonants(ours, theirs)


def _same_consonants(one: str, other: str) -> bool:
    bare = [_VOWELS.sub("", _sound(key)) for key in (one, other)]
    return (
        bare[0] == bare[1]
        and len(bare[0]) >= FEWEST_CONSONANTS
        and OSA.normalized_similarity(one, other) >= LEAST_ALIKE
    )


@lru_cache(maxsize=65_536)
def _sound(key: str) -> str:
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key.rstrip("e")


@lru_cache(maxsize=65_536)
def likeness(article: str, source: str) -> float:
    """Return how much of two words is alike, 0..1: one less the edits by the longer word's letters."""
    return float(OSA.normalized_similarity(latin_key(article), latin_key(source)))


def is_near(article: str, source: str) -> bool:
    """Tell whether a word that nothing accounts for is near enough to the source's to be that word misspelt."""
    ours, theirs = latin_key(article), latin_key(source)
    if not ours or not theirs:
        return False
    if ours[0] != theirs[0]:
        return likeness(article, source) >= LEAST_ALIKE_OTHER_INITIAL
    least = LEAST_ALIKE if len(ours) == len(theirs) else LEAST_ALIKE_UNEVEN
    return likeness(article, source) >= least
