"""What a stretch of katakana is made of: dictionary words, dictionary names, and the rest.

A *run* is a maximal stretch of katakana with its connectors (・ ＝ - and single spaces); a *part* is
a piece of a run between connectors or, where several words were written together, between words.
Look-alikes and half-width forms are folded, and every span still counts in the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checker.core.text import Span
from checker.lang.ja.lexicon import is_word, names, senses
from checker.lang.ja.segmentation import split_compound
from checker.lang.ja.tokens import tokenize

_KANA = "ァ-ヺーヽヾㇰ-ㇿｦ-ﾟ"
# Katakana, or a sign that passes for katakana between two of them (へ べ ぺ り, dashes for ー).
_PIECE = rf"[ァ-ヺㇰ-ㇿｦ-ｯｱ-ﾝ](?:[{_KANA}]|[へべぺり](?=[{_KANA}]))*"
_CONNECTOR = r"(?:[・･·•＝=゠‐‑–\-－]|[ 　])"
_RUN = re.compile(rf"{_PIECE}(?:[ 　]?{_CONNECTOR}[ 　]?{_PIECE})*")
# A へ that no noun or verb precedes cannot be the particle, so it opens the word.
_LEADING = re.compile(rf"(?:(?<=^)|(?<=[\s、。「『（(]))[へべぺ](?=[{_KANA}]{{2}})")
_SPLIT = re.compile(rf"[{_KANA}へべぺり]+")
_LOOKALIKE = str.maketrans("へべぺりｰ", "ヘベペリー")
_DASHES = str.maketrans(dict.fromkeys("-－‐‑–", "ー"))


class Status(StrEnum):
    """What the dictionaries know of a part."""

    WORD = "known-word"
    NAME = "known-name"
    BOTH = "both"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a katakana run.

    ``span`` counts from the run's first code point; ``text`` is folded to full-width katakana.
    ``glosses`` are JMdict's English meanings, ``spellings`` Latin spellings from JMnedict, most
    usual first.  ``joined`` is true when nothing stands between this part and the one before.
    """

    text: str
    span: Span
    status: Status
    glosses: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()
    joined: bool = False

    @property
    def known(self) -> bool:
        """Tell whether any dictionary has this part."""
        return self.status is not Status.UNKNOWN


def find_runs(text: str) -> tuple[Span, ...]:
    """Return the katakana runs of ``text`` in order."""
    leading = {match.start() for match in _LEADING.finditer(text)}
    runs = (span for match in _RUN.finditer(text) for span in _without_particles(match))
    return tuple(Span(run.start - 1, run.end) if run.start - 1 in leading else run for run in runs)


def _without_particles(run: re.Match[str]) -> tuple[Span, ...]:
    """Return the run, cut at every へ that is the particle: all but those inside known words."""
    text, at = run.group(), run.start()
    if "へ" not in text or is_word(fold(text)) or names(fold(text)):
        return (Span(at, run.end()),)
    return tuple(Span(at + piece.start(), at + piece.end()) for piece in re.finditer("[^へ]+", text))


def fold(text: str) -> str:
    """Return katakana in its plain form: full-width, look-alikes replaced; the length may change."""
    return unicodedata.normalize("NFKC", text).translate(_LOOKALIKE)


@lru_cache(maxsize=8192)
def analyse(run: str) -> tuple[Part, ...]:
    """Return the parts of a katakana run in order."""
    parts: list[Part] = []
    for match in _SPLIT.finditer(_dashes_as_length(run)):
        parts += _piece_parts(match.group(), match.start())
    return tuple(parts)


@lru_cache(maxsize=8192)
def classify(word: str) -> Part:
    """Return the word, folded, as one undivided part."""
    known = names(word)
    # JMdict also holds names (ヒズボラ, マンチェスター): their glosses begin with a capital.
    glosses = tuple(gloss for sense in senses(word) for gloss in sense.glosses)
    named = bool(known) or _is_proper(word) or (bool(glosses) and glosses[0][:1].isupper())
    common = (bool(glosses) and not glosses[0][:1].isupper()) or _is_common(word)
    spellings = tuple(dict.fromkeys(latin_spelling(name.latin) for name in known))
    types = frozenset(kind for name in known for kind in name.types)
    return Part(word, Span(0, len(word)), _STATUSES[common, named], glosses, spellings, types)


def latin_spelling(entry: str) -> str:
    """Return the bare name of a JMnedict entry: no years, countries, descriptions or macrons."""
    bare = re.sub(r"\s*\([^)]*\)", "", entry).split(", ")[0].strip()
    return "".join(char for char in unicodedata.normalize("NFD", bare) if not unicodedata.combining(char))


_STATUSES = {
    (True, True): Status.BOTH,
    (True, False): Status.WORD,
    (False, True): Status.NAME,
    (False, False): Status.UNKNOWN,
}


def _is_proper(word: str) -> bool:
    tokens = tokenize(word)
    return len(tokens) == 1 and tokens[0].known and tokens[0].has_pos("名詞", "固有名詞")


def _is_common(word: str) -> bool:
    tokens = tokenize(word)
    return len(tokens) == 1 and tokens[0].known and not tokens[0].has_pos("名詞", "固有名詞")


def _dashes_as_length(run: str) -> str:
    """Return the run with a dash read as ー where only that makes a word (スーパ-)."""
    if not re.search(r"[-－‐‑–]", run):
        return run
    long = run.translate(_DASHES)
    whole = re.sub(r"[・･·•＝=゠ 　]", "", fold(long))
    return long if is_word(whole) or names(whole) else run


def _piece_parts(piece: str, at: int) -> list[Part]:
    folded = fold(piece)
    offsets = _offsets(piece)
    parts: list[Part] = []
    for start, end in split_compound(folded):
        span = Span(at + offsets[start], at + offsets[end])
        part = classify(folded[start:end])
        joined = start > 0
        parts.append(Part(part.text, span, part.status, part.glosses, part.spellings, part.types, joined))
    return parts


def _offsets(piece: str) -> list[int]:
    """Return where each folded code point begins in the piece; half-width voicing marks merge."""
    offsets: list[int] = []
    for at, char in enumerate(piece):
        if char not in "ﾞﾟ" or len(fold(piece[: at + 1])) > len(fold(piece[:at])):
            offsets.append(at)
    return [*offsets, len(piece)]
