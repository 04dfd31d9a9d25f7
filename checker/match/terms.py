"""Where a term of the terms file stands in a source, and a rendering of it in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.core.terms import Term
from checker.core.text import Span

# What an English word may carry at its end and stay the same term; only terms in lower case take it.
_ENDINGS = r"(?:e?s)?"


def mentioned(terms: Iterable[Term], text: str) -> tuple[Term, ...]:
    """Return the terms that ``text`` (of a source) may have at all; a cheap first look at a list of thousands."""
    folded = text.casefold()
    return tuple(term for term in terms if _first_word(term.source) in folded)


def in_source(term: Term, text: str, *, any_case: bool = False) -> tuple[Span, ...]:
    """Return where ``text`` (of a source, or a back-translation) has the term, as a whole word.

    A term in lower case matches whatever the case, and in the plural; one with capitals only as it
    is written, or all in capitals, so that "Apple" is not found in "apple", unless ``any_case`` says so.
    """
    wanted = term.source.lower() if any_case else term.source
    return tuple(Span(*match.span()) for match in _pattern(wanted).finditer(text))


def places(rendering: str, text: str) -> tuple[Span, ...]:
    """Return where ``text`` (the article) has the rendering; in Latin letters only as a whole word."""
    return tuple(Span(*match.span()) for match in _rendering(rendering).finditer(text))


@lru_cache(maxsize=16_384)
def _first_word(term: str) -> str:
    return term.casefold().split(maxsplit=1)[0]


@lru_cache(maxsize=4096)
def _pattern(term: str) -> re.Pattern[str]:
    words = r"[\s\u00a0]+".join(re.escape(word) for word in term.split())
    if term == term.lower():
        return re.compile(rf"(?<!\w){words}{_ENDINGS}(?!\w)", re.IGNORECASE)
    capitals = r"[\s\u00a0]+".join(re.escape(word) for word in term.upper().split())
    return re.compile(rf"(?<!\w)(?:{words}|{capitals})(?!\w)")


@lru_cache(maxsize=4096)
def _rendering(rendering: str) -> re.Pattern[str]:
    # Japanese runs on without spaces; a Latin word inside another is another word.
    left = r"(?<![A-Za-z0-9])" if rendering[:1].isascii() else ""
    right = r"(?![A-Za-z0-9])" if rendering[-1:].isascii() else ""
    return re.compile(f"{left}{re.escape(rendering)}{right}")
