"""Latin script inside Japanese: left over from the original, or what Japanese news writes so anyway.

Acronyms, brands, units, addresses, picture credits and glosses in brackets are *accepted*; picture
codes glued to words are *code*; the rest is text that nobody translated.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.ja import latin_cues
from checker.lang.ja.tokens import Token

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏＡ-Ｚａ-ｚ"
_WORD = rf"(?:[{_LETTER}]\.){{2,}}|[{_LETTER}](?:[{_LETTER}0-9０-９'’_+]|[&.\-‐](?=[{_LETTER}0-9]))*[!.]?"
_RUN = re.compile(rf"(?:{_WORD})(?: (?:& )?(?:{_WORD}))*")
_ADDRESS = re.compile(
    r"https?://[!-~]+|www\.[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[A-Za-z.]+|(?<![A-Za-z0-9])[@＠]\w+|[#＃][A-Za-z]\w*"
    r"|(?<![A-Za-z0-9-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|jp|gov|edu|info|co\.uk|io)\b",
    re.ASCII,
)
# Agencies name pictures by letters and digits in turns (ABC12XY3) or by a name and a long number.
# Seven signs and three changes, or six digits, keep model numbers (F-35, A380, RTX3090) out.
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?:(?=[A-Z0-9]{7})[A-Z]{2,}\d+[A-Z]+\d+[A-Z0-9]*|[A-Za-z]{4,}[-_]\d{6,}|[A-Z]{2,}\d{6,})"
)
_ACRONYM = re.compile(r"(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,}|[A-Z]&[A-Z])")
_MODEL = re.compile(r"[A-Za-z]{1,6}-?\d{1,4}[A-Za-z]{0,2}")
_ROMAN = re.compile(r"[IVXLCⅠ-Ⅻ]+")
# Names of two words in capitals are rather people than two acronyms when a word is as long as this.
_LONG_CAPITALS = 4
# Capitals glued to katakana: up to four letters are a type or a body (モデルABX, サッカーNFL), five rather a surname.
_LONGEST_GLUED = 5
_KEPT = frozenset({"brand", "media", "league", "agency"})
_NARROW = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF01, 0xFF5F)}
_SLASHED = re.compile(rf"(?<![{_LETTER} .'’\-])[{_LETTER} .'’\-]+(?:[ 　]*[/／][ 　]*[{_LETTER} .'’\-]+)+")
_CREDIT_WORD = re.compile(
    r"(?:写真|画像|撮影|提供|クレジット|Photo(?:graph)?(?: by)?|Credit|©|\(c\))[ 　]*[:：=／/]?[ 　]*$", re.IGNORECASE
)
_BRACKETS = {"(": ")", "（": "）"}
_QUOTES = {"「": "」", "『": "』", "“": "”", '"': '"', "《": "》", "〈": "〉"}


@dataclass(frozen=True, slots=True)
class LatinRun:
    """One stretch of Latin letters; ``span`` lies in the document."""

    span: Span
    text: str
    traits: frozenset[str]


def find_latin(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[LatinRun, ...]:
    """Return the Latin runs of a sentence in order, each with the traits that explain it."""
    if not re.search(rf"[{_LETTER}]", sentence.text):
        return ()
    known = frozenset(token.surface for token in tokens if token.known and token.has_pos("名詞", "固有名詞", "一般"))
    credited = _credit_spans(sentence.text)
    runs = []
    for match, fixed in _matches(sentence.text):
        span = Span(*match.span())
        traits = fixed or _traits(sentence.text, span, known, credited)
        cues = () if "accepted" in traits else latin_cues.traits(sentence.text, span)
        runs.append(LatinRun(span.shift(sentence.span.start), match.group(), frozenset({"latin", *traits, *cues})))
    return tuple(runs)


_Explained = tuple[re.Match[str], tuple[str, ...]]


def _matches(text: str) -> Iterator[_Explained]:
    """Yield addresses and codes with their traits, and the runs between them without."""
    fixed: list[_Explained] = [(match, ("accepted",)) for match in _ADDRESS.finditer(text)]
    fixed += [(match, ("accepted", "code")) for match in _CODE.finditer(text) if not _within(match, fixed)]
    fixed += [(match, ("mixed",)) for match in latin_cues.PARTICLE.finditer(text) if not _within(match, fixed)]
    fixed.sort(key=lambda item: item[0].start())
    at = 0
    for match, traits in fixed:
        yield from ((run, ()) for run in _RUN.finditer(text, at, match.start()))
        yield match, traits
        at = match.end()
    yield from ((run, ()) for run in _RUN.finditer(text, at))


def _within(match: re.Match[str], others: list[_Explained]) -> bool:
    return any(other.start() < match.end() and match.start() < other.end() for other, _ in others)


def _traits(text: str, span: Span, known: frozenset[str], credited: tuple[Span, ...]) -> tuple[str, ...]:
    run = span.of(text)
    acronym = ("acronym",) if _is_acronym(run) else ()
    if why := _typeset(text, span, credited):
        return ("accepted", why, *(acronym if why in {"gloss", "wide"} else ()))
    if is_half_name(text, span):
        return ()
    words = plain(run).split(" ")
    if acronym or plain(run).casefold() in _accepted() or _all_words(words, known):
        return ("accepted", *acronym)
    return ("branded",) if any(_accepted().get(word.casefold()) in _KEPT for word in words) else ()


def _typeset(text: str, span: Span, credited: tuple[Span, ...]) -> str:
    """Return what the signs around a run or the width of its letters make it, "" if nothing.

    Full width is a Japanese typesetter's choice; engines copy what the original had.
    """
    run, before, after = span.of(text), text[: span.start], text[span.end :]
    if run != plain(run):
        return "wide"
    if any(credit.contains(span) for credit in credited) or _CREDIT_WORD.search(before):
        return "credit"
    if _BRACKETS.get(before[-1:]) == after[:1] and after and before[:-1].strip():
        return "gloss"
    # A title has a capital; a lower-case word in quotes is one that the engine could not translate.
    return "quoted" if _QUOTES.get(before[-1:]) == after[:1] and after and run[0].isupper() else ""


def _all_words(words: list[str], known: frozenset[str]) -> bool:
    return all(is_accepted(word, known, alone=len(words) == 1) for word in words)


def is_explained(text: str, span: Span) -> bool:
    """Tell whether something other than a lack of translation accounts for the Latin letters at ``span``."""
    return "accepted" in _traits(text, span, frozenset(), _credit_spans(text))


def plain(run: str) -> str:
    """Return a run with full-width letters as ASCII; the length stays."""
    return run.translate(_NARROW)


def _is_acronym(run: str) -> bool:
    return bool(_ACRONYM.fullmatch(plain(run)))


def is_half_name(text: str, span: Span) -> bool:
    """Tell whether capitals stand right after katakana like a surname (オマールHADDAD) and abbreviate nothing known."""
    word = plain(span.of(text))
    glued = bool(latin_cues.KATAKANA.fullmatch(text[span.start - 1 : span.start]))
    return glued and word.isupper() and len(word) >= _LONGEST_GLUED and word.casefold() not in _accepted()


def is_accepted(word: str, known: frozenset[str] = frozenset(), *, alone: bool = True) -> bool:
    """Tell whether Japanese news writes this word in Latin letters.

    Args:
        word: One word without spaces.
        known: Words that SudachiDict knows as brands or works.
        alone: False inside a longer run, where long capitals are rather a person's name.
    """
    word = plain(word)
    if len(word) == 1 or word in known or word.casefold() in _accepted():
        return True
    if _ACRONYM.fullmatch(word):
        return alone or len(word) < _LONG_CAPITALS
    return bool(_MODEL.fullmatch(word) or _ROMAN.fullmatch(word)) or ("-" in word and _all_accepted(word, known))


def _all_accepted(word: str, known: frozenset[str]) -> bool:
    return all(is_accepted(piece, known) for piece in word.split("-") if piece)


@lru_cache(maxsize=1)
def _accepted() -> dict[str, str]:
    return {row["surface"].casefold(): row["kind"] for row in read_table("checker.lang.ja", "accepted_latin.tsv")}


def _credit_spans(text: str) -> tuple[Span, ...]:
    """Return stretches such as NAME / AGENCY: Latin between slashes with an agency among them."""
    return tuple(Span(*match.span()) for match in _SLASHED.finditer(text) if _has_agency(match.group()))


def _has_agency(credit: str) -> bool:
    return any(_accepted().get(word.casefold()) == "agency" for word in re.split(r"[ 　/／]+", credit) if word)
