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
    JIS X 0213 holds every character that Japanese news prints: no flag on the clean development news.

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
_WORD = re.compile(r"[^\W\d_]+")
_BRACKETED = re.compile(r"[（(「『“\"]\s*$")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield runs of letters that the article's language does not write."""
    own = OWN.get(dossier.article.document.lang)
    if own is None:
        return
    known = "".join(source.document.text for source in dossier.sources)
    for sentence in dossier.article.document.sentences:
        for match in _WORD.finditer(sentence.text):
            strange = [at for at, char in enumerate(match[0]) if _is_strange(char, own)]
            if strange and not _BRACKETED.search(sentence.text[: match.start()]) and match[0][strange[0]] not in known:
                yield _suspicion(sentence, match, strange)


@lru_cache(maxsize=4096)
def _is_strange(char: str, own: frozenset[str]) -> bool:
    script = unicodedata.name(char, "UNKNOWN").split()[0]
    if script == "CJK" and "CJK" in own:
        return not _is_japanese(char)
    return script not in own and script not in EVERYWHERE


def _is_japanese(char: str) -> bool:
    try:
        char.encode("euc_jis_2004")
    except UnicodeEncodeError:
        return False
    return True


def _suspicion(sentence: Sentence, match: re.Match[str], strange: list[int]) -> Suspicion:
    span = Span(match.start() + strange[0], match.start() + strange[-1] + 1)
    return Suspicion(
        span=span.shift(sentence.span.start),
        message=f"“{span.of(sentence.text)}” is not written with the letters of this language",
        kind="garbled",
        confidence=0.95,
    )


RULE = Rule("foreign-script", Category.OTHER, Severity.MINOR, check, needs="article")
