"""A script stands in the text that its language does not use.

What it does
    Looks for runs of letters from scripts that the article's language never writes (Devanagari,
    Tamil, Hangul … inside Japanese), and for Chinese characters that no Japanese standard has.

Why it matters
    Multilingual models switch language in the middle of a word: the reader sees signs, not a name.

Example
    article: フவாய்は…   → Tamil letters inside a katakana word

Not flagged
    Latin letters, Greek letters and signs as used in formulas, whole words in brackets or quotation
    marks (glosses and titles), names that a source writes in the same script.

Known false alarms
    Articles about writing systems.

Calibration
    CP932 and JIS X 0213 hold every character that Japanese news prints; a Chinese one must be in GBK
    and in neither.  No flag on the clean development news.

MQM type
    Fluency / Character encoding

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Sentence, Span
from checker.rules import Rule

# First words of the Unicode names of the letters that a language writes; formulas use Greek.
EVERYWHERE = frozenset({"LATIN", "GREEK", "MICRO", "FEMININE", "MASCULINE", "MODIFIER"})
OWN = {
    "ja": frozenset(
        {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HALFWIDTH", "FULLWIDTH", "IDEOGRAPHIC", "VERTICAL"}
    ),
}
# Windows' Japanese characters hold forms of names that JIS X 0213 unifies (髙); rarer forms (𠮷) are in neither, but
# then in no Chinese set of everyday characters either.
JAPANESE_CODES = ("cp932", "euc_jis_2004")
CHINESE_CODE = "gbk"
_BRACKETED = re.compile(r"[（(「『“\"《〈]\s*$")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield runs of letters that the article's language does not write."""
    own = OWN.get(dossier.article.document.lang)
    if own is None:
        return
    if not any(_is_strange(char, own) for char in set(dossier.article.document.text)):
        return
    known = "".join(source.document.text for source in dossier.sources)
    for sentence in dossier.article.document.sentences:
        for span in _strange_runs(sentence.text, own):
            if not _BRACKETED.search(sentence.text[: span.start]) and sentence.text[span.start] not in known:
                yield _suspicion(sentence, span)


def _strange_runs(text: str, own: frozenset[str]) -> Iterator[Span]:
    """Yield stretches of strange letters with their vowel signs; words with one space between are one stretch."""
    start = end = -1
    for at, char in enumerate(text):
        if _is_strange(char, own):
            if start < 0 or text[end:at] not in {"", " "}:
                yield from [Span(start, end)] if start >= 0 else []
                start = at
            end = at + 1
        elif start >= 0 and at == end and unicodedata.category(char) in {"Mn", "Mc", "Cf"}:
            end = at + 1
    if start >= 0:
        yield Span(start, end)


@lru_cache(maxsize=4096)
def _is_strange(char: str, own: frozenset[str]) -> bool:
    if char.isascii() or unicodedata.category(char)[0] != "L":
        return False
    # ℓ or ᵃ are only other shapes of a letter.
    scripts = {
        unicodedata.name(shape, "UNKNOWN").split()[0] for shape in (char, unicodedata.normalize("NFKC", char)[0])
    }
    if "CJK" in scripts & own:
        return _has(CHINESE_CODE, char) and not any(_has(code, char) for code in JAPANESE_CODES)
    return not scripts & (own | EVERYWHERE)


def _has(code: str, char: str) -> bool:
    try:
        char.encode(code)
    except UnicodeEncodeError:
        return False
    return True


def _suspicion(sentence: Sentence, span: Span) -> Suspicion:
    return Suspicion(
        span=span.shift(sentence.span.start),
        message=f"“{span.of(sentence.text)}” is not written with the letters of this language",
        kind="garbled",
        confidence=0.95,
    )


RULE = Rule("foreign-script", Category.OTHER, Severity.MINOR, check, needs="article")
