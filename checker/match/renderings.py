"""Whether the rendering of a name is an odd one: near the spelling, but not what usage writes.

Three witnesses: the dictionaries' renderings of the same Latin word (`usage`); how much rarer the form is than the likeliest
one (`rendering_model`); and how likely it is to be this name by sound (`names_judge`).  A dictionary that has the article's form (as a name or
as a word) speaks for it, so that it must be odder then.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from math import log

from rapidfuzz.distance import OSA

from checker.core.dossier import Dossier, Witness
from checker.core.mention import Kind, Mention, Standing
from checker.core.tables import read_table
from checker.lang import LANGUAGES
from checker.match.free_names import goes_on, is_unknown, means, pieces
from checker.match.names import PartMatch, judge, match_name
from checker.match.names_model import SCRIPTS
from checker.match.names_parts import PARTICLES, written_words
from checker.match.rendering_model import loss
from checker.match.script import script_of
from checker.match.usage import in_use, is_divided, written

# Oddity (`oddity`) above which a form that no dictionary has is odd, unless it is known to be in use.
MOST_UNKNOWN = 0.75
# The same for a form that a dictionary has for another name or as a word.
MOST_KNOWN = 0.8
# The same for such a form of a name that dictionaries write in several ways: グラム beside グレアム and グラハム.
MOST_DIVIDED = 1.2
# The same for the form of an ordinary word, which English says in its own way.
MOST_ORDINARY = 1.5
_PLURALS = (("s", ""), ("es", ""), ("ies", "y"))
# How much a doubling of the odds that sound gives for the form makes up for, in nats a kana of its rarity: .1 ln 2.
_SOUND_WEIGHT = 0.1
# Odds further out say no more.
_SUREST = 0.99
# A form that a dictionary has for a word so few edits away is no odd rendering of this one: モリシー for Morrisey.
_NEAR_WORD = 1
# A rendering of fewer kana has too many neighbours that are right as well.
SHORTEST = 3
_ACUTE = "\u0301"
_JOINT = re.compile(r"[a-z](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a source's name: as written, whether it is an ordinary one as well, and how dictionaries write it."""

    text: str
    ordinary: bool
    usual: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OddRendering:
    """A stretch of an article name that renders one word of a source's name oddly.

    Attributes:
        start: first code point of the stretch in the name.
        end: one past its last code point.
        word: the word as the source writes it.
        usual: how dictionaries write it; "" when they do not have it.
    """

    start: int
    end: int
    word: str
    usual: str


def odd_renderings(dossier: Dossier, mention: Mention, witness: Witness) -> tuple[OddRendering, ...]:
    """Return the parts of a name that usage writes otherwise, in order, given the name that it answers."""
    lang = dossier.article.document.lang
    if LANGUAGES.get(lang).lexis is None:
        return ()
    words = written_words(witness.mention.text)
    theirs = LANGUAGES.get(dossier.sources[witness.source].document.lang)
    found: list[OddRendering] = []
    for part in match_name(mention.text, witness.mention.text).parts:
        text = mention.text[part.start : part.end]
        if not part.judgement.accepted or len(part.latin) != 1 or not _is_telling(text):
            continue
        if part.end == len(mention.text) and goes_on(dossier, mention):
            continue
        word = words[part.latin[0]]
        # Most forms are the dictionary's own; the other look-ups are dearer.
        if _is_meant(lang, text, {part.spelling}) or _has_other_name(text, word):
            continue
        ordinary = theirs.is_ordinary is not None and theirs.is_ordinary(word)
        usual = written(lang, word)
        odd = _is_odd(dossier, text, part, _Word(word, ordinary, usual))
        if odd and not _is_other(dossier, witness, text, word):
            forms = usual or in_use(part.spelling)
            found.append(OddRendering(part.start, part.end, word, forms[0] if forms else ""))
    return tuple(found)


def _is_telling(text: str) -> bool:
    return len(text) >= SHORTEST and script_of(text) in SCRIPTS


def _is_odd(dossier: Dossier, text: str, part: PartMatch, word: _Word) -> bool:
    """Tell whether usage writes the word of ``part`` otherwise than ``text``."""
    lang = dossier.article.document.lang
    if text in word.usual:
        return False
    unknown = is_unknown(dossier, text)
    if word.usual and unknown:
        return not _is_variant(lang, text, word.usual)
    if not _is_judged_by_sound(lang, text, part, word):
        return False
    odd = oddity(text, word.text, part.judgement.probability) > _least(dossier, word, known=not unknown)
    return odd and not _is_variant(lang, text, in_use(part.spelling))


def _is_judged_by_sound(lang: str, text: str, part: PartMatch, word: _Word) -> bool:
    """Tell whether the form renders the word's sound, and the letters of the word tell it."""
    if script_of(text) != "katakana" or not _is_spoken_as_spelt(word.text):
        return False
    if _is_for_a_near_word(lang, text, part.spelling) or _is_of_unknown_meaning(lang, text):
        return False
    return not word.ordinary or bool(word.usual) or not _may_mean(lang, text, part.spelling)


def _least(dossier: Dossier, word: _Word, *, known: bool) -> float:
    """Return the oddity above which a form of the word is odd; ``known``: a dictionary has the form."""
    if word.ordinary and not word.usual:
        return MOST_ORDINARY
    if not known:
        return MOST_UNKNOWN
    return MOST_DIVIDED if is_divided(dossier.article.document.lang, word.text) else MOST_KNOWN


def _is_variant(lang: str, text: str, forms: Iterable[str]) -> bool:
    lexis = LANGUAGES.get(lang).lexis
    return lexis is not None and any(text == form or lexis.is_variant(text, form) for form in forms)


def _is_of_unknown_meaning(lang: str, text: str) -> bool:
    """Tell whether a dictionary has the form but does not tell whose it is: it may be this very word's (ペリリュー, Peleliu)."""
    return any(piece.standing is not Standing.UNKNOWN and not piece.latin for piece in pieces(lang, text))


def _may_mean(lang: str, text: str, word: str) -> bool:
    """Tell whether the form may be a translation of an ordinary word: カナリア for Canaries."""
    return means(lang, text, [word, *(word.removesuffix(end) + new for end, new in _PLURALS if word.endswith(end))])


def oddity(form: str, word: str, probability: float) -> float:
    """Return how odd a katakana form is for a Latin word, higher is odder; about 0 where sound is undecided.

    Args:
        form: one part of an article's name.
        word: the word of the source that it answers.
        probability: 0..1 that the two are one name by sound (`names.judge`).

    Raises:
        ModelMissing: the model of renderings is not installed.
    """
    kept = min(max(probability, 1 - _SUREST), _SUREST)
    return loss(form, word) - _SOUND_WEIGHT * log(kept / (1 - kept))


def _is_for_a_near_word(lang: str, text: str, spelling: str) -> bool:
    """Tell whether a dictionary has the form for a word that differs from this one in a letter."""
    spelt = [latin for piece in pieces(lang, text) for latin in piece.latin if len(latin) > SHORTEST]
    return any(OSA.distance(latin, spelling) <= _NEAR_WORD for latin in spelt)


def _is_meant(lang: str, text: str, spellings: AbstractSet[str]) -> bool:
    """Tell whether a dictionary has the form for one of these very words."""
    return any(piece.latin & spellings for piece in pieces(lang, text) if piece.standing is not Standing.UNKNOWN)


def _is_spoken_as_spelt(word: str) -> bool:
    """Tell whether the letters say what the sound model takes them for.

    Brands join two words (EasyJet), each said in its own way; Mc, Le and other particles make no second word.  Letters
    with an acute are many languages', Irish among them, which reads them otherwise (Micheál).
    """
    joint = _JOINT.search(word)
    acute = _ACUTE in unicodedata.normalize("NFD", word)
    return not acute and (joint is None or word[: joint.end()].casefold() in PARTICLES)


def _is_other(dossier: Dossier, witness: Witness, text: str, word: str) -> bool:
    """Tell whether a dictionary has the form for another word of the source's names: ジョン beside Jane is John."""
    names = dossier.sources[witness.source].reading.of(Kind.NAME)
    words = {each.casefold() for mention in names for each in written_words(mention.text)} - {word.casefold()}
    return _is_meant(dossier.article.document.lang, text, words)


def _has_other_name(text: str, word: str) -> bool:
    """Tell whether the place is called otherwise as well, and the rendering follows that name."""
    return any(judge(text, other).accepted for other in _other_names().get(word, ()))


@lru_cache(maxsize=1)
def _other_names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for row in read_table("checker.match", "renamed.tsv"):
        for one, other in ((row["name"], row["other"]), (row["other"], row["name"])):
            names[one] = (*names.get(one, ()), other)
    return names
