"""Names of a bead that nothing on the other side can stand for.

A name is free on the article's side when no name and no word of the source's sentences (and those
beside them) sounds like it; on the source's side when no name of the article's sentences does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention, Piece, Standing
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match.names import is_han, judge, match_name
from checker.match.nicknames import is_same_given_name

# Marks of article names that are no full witness: rendered otherwise, or no names at all.
UNCERTAIN = frozenset({"accepted", "code", "credit", "gloss", "latin", "mixed"})
# Probability from which a word explains a part of a name: far below acceptance, because a name that
# might be explained must not be accused.
EXPLAINS = 0.3
# A word of fewer letters begins too many others.
SHORTEST_STEM = 4
# Beginnings and ends of fewer letters sound like too many names.
SHORTEST_END = 5

# What many places are called, and what therefore makes no two of them one.
GENERIC = frozenset(
    "sea ocean gulf bay strait river lake falls mount mountain mountains hill hills valley desert island islands "
    "peninsula cape coast beach city town village county province state district region street road avenue square "
    "bridge park airport station port harbour harbor university college school hospital church cathedral castle "
    "palace stadium tower house hall saint new old north south east west upper lower great little".split()
)

_KATAKANA = re.compile("[ァ-ヺー]")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")


@lru_cache(maxsize=8192)
def pieces(lang: str, name: str) -> tuple[Piece, ...]:
    """Return what the dictionaries of ``lang`` know of each piece of a name, in order."""
    lexis = LANGUAGES.get(lang).lexis
    return lexis.pieces(name) if lexis else (Piece(Span(0, len(name)), Standing.UNKNOWN),)


def is_unknown(dossier: Dossier, name: str) -> bool:
    """Tell whether no dictionary has the name as it stands: some piece is unknown, or it fell into pieces.

    Where the language has no dictionaries, nothing is known to be unknown.
    """
    if LANGUAGES.get(dossier.article.document.lang).lexis is None:
        return False
    found = pieces(dossier.article.document.lang, name)
    parted = any(before.span.end < after.span.start for before, after in pairwise(found))
    fell_apart = len(found) > 1 and not parted
    return fell_apart or any(piece.standing is Standing.UNKNOWN for piece in found)


def is_known(dossier: Dossier, name: str) -> bool:
    """Tell whether dictionaries have the name as it stands; False where the language has none."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    return lexis is not None and not is_unknown(dossier, name)


def is_word(dossier: Dossier, mention: Mention) -> bool:
    """Tell whether the name is nothing but ordinary words, and no title makes it a name (サンカ首相)."""
    found = pieces(dossier.article.document.lang, mention.text)
    return "titled" not in mention.traits and all(piece.standing is Standing.WORD for piece in found)


def is_free(dossier: Dossier, encounter: Encounter, mention: Mention, *, word: bool = False) -> bool:
    """Tell whether nothing in or beside the source's sentences explains the article's name; ``word``: it may be one."""
    if mention.traits & UNCERTAIN or not _has_a_sound(mention):
        return False
    source = dossier.sources[encounter.source]
    said = {m.text.casefold() for m in source.reading.mentions if m.sentence in encounter.reach}
    if said & dossier.names.get(mention.text, frozenset()):
        return False
    words = spoken_words(dossier, encounter)
    found = pieces(dossier.article.document.lang, mention.text)
    if not word and is_word(dossier, mention):
        return False
    if means(dossier.article.document.lang, mention.text, words):
        return False
    parts = [mention.text, *(piece.span.of(mention.text) for piece in found)]
    names = [word for word in words if word[0].isupper()]
    han = is_han(dossier.article.document.lang)
    if any(_may_be(part, word, han=han) for part in parts for word in names):
        return False
    # Ordinary words may explain a loan word, but then all of it: "course" is no half of クリス・クーンズ.
    return not all(
        any(_may_be(piece.span.of(mention.text), word, han=han) for word in _sayable(piece, words, names))
        for piece in found
    )


def _sayable(piece: Piece, words: Sequence[str], names: Sequence[str]) -> Sequence[str]:
    """Return the words of the source that a piece may be said for: what is a name and no word renders names alone."""
    return names if piece.standing is Standing.NAME else words


def means(lang: str, text: str, words: Iterable[str]) -> bool:
    """Tell whether a dictionary gives some piece of ``text`` the meaning or the spelling of one of the English words."""
    said = [word.casefold() for word in words if word.casefold() not in GENERIC]
    return any(_akin(word, latin) for piece in pieces(lang, text) for latin in piece.latin for word in said)


def goes_on(dossier: Dossier, mention: Mention) -> bool:
    """Tell whether more katakana follows the name, so that this is but the beginning of a longer one."""
    return bool(_KATAKANA.match(dossier.article.document.text, mention.span.end))


def is_inside(name: str, word: str) -> bool:
    """Tell whether a Latin word begins or ends with what the name sounds like: プレミア and Premiership."""
    ends = {end for at in range(SHORTEST_END, len(word)) for end in (word[:at], word[-at:])}
    return any(_may_be(name, end) for end in sorted(ends))


def _may_be(part: str, word: str, *, han: bool = False) -> bool:
    return judge(part, word, han=han).probability >= EXPLAINS


def _has_a_sound(mention: Mention) -> bool:
    """Tell whether the name can be compared at all: kanji have many readings, but 黒海 is the Black Sea."""
    if "kanji" not in mention.traits:
        return True
    words = {word for key in mention.keys for word in key.split()}
    return "place" in mention.traits and bool(words & GENERIC) and len(words) > 1


def _akin(word: str, latin: str) -> bool:
    """Tell whether one begins the other, or is short for it: Juve and Juventus, Kate and Katherine."""
    begins = word.startswith(latin) or latin.startswith(word)
    alike = begins if min(len(word), len(latin)) >= SHORTEST_STEM else word == latin
    return alike or is_same_given_name(word, latin)


def spoken_words(dossier: Dossier, encounter: Encounter) -> tuple[str, ...]:
    """Return the words of the source's sentences, and neighbouring words joined ("longrough"), each once."""
    found: dict[str, None] = {}
    for number in encounter.bead.source:
        words = _WORD.findall(dossier.sources[encounter.source].document.sentences[number].text)
        found |= dict.fromkeys([*words, *(first + second for first, second in pairwise(words))])
    return tuple(found)


def is_unnamed(dossier: Dossier, encounter: Encounter, witness: Witness, besides: str = "") -> bool:
    """Tell whether no name of the article's sentences can stand for the source's name, right or garbled.

    The name ``besides`` does not count: it is the one in question.
    """
    inside = set(encounter.bead.article)
    said = [m for m in dossier.article.reading.of(Kind.NAME) if m.sentence in inside and m.text != besides]
    name = witness.mention.text
    rivals = {other.mention.text for other in encounter.source_only(Kind.NAME)} - {name}
    return not any(_stands_for(dossier, mention, name, rivals) for mention in said)


def _stands_for(dossier: Dossier, mention: Mention, name: str, rivals: Iterable[str]) -> bool:
    """Tell whether an article name is, or may be a garbled form of, ``name`` rather than of one of its ``rivals``."""
    answered = dossier.names.get(mention.text)
    if answered:
        return name.casefold() in answered
    found = pieces(dossier.article.document.lang, mention.text)
    words = [word for word in name.casefold().split() if word not in GENERIC]
    if any(_akin(word, latin) for piece in found for latin in piece.latin for word in words):
        return True
    han = is_han(dossier.article.document.lang)
    kin = match_name(mention.text, name, han=han).kinship
    return kin >= EXPLAINS and all(match_name(mention.text, rival, han=han).kinship <= kin for rival in rivals)
