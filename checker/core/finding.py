"""One error in the article, with its evidence."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from checker.core.text import Span


class Severity(StrEnum):
    """MQM's levels; ``rank`` orders them."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """Return 0 for neutral up to 3 for critical."""
        return tuple(Severity).index(self)


class Category(StrEnum):
    """What the error is about; each rule's documentation gives its MQM type."""

    COUNTRY = "country"
    PLACE = "place"
    PERSON = "person"
    ROLE = "role"
    ORGANIZATION = "organization"
    NUMBER = "number"
    DATE = "date"
    RELATION = "relation"
    UNTRANSLATED = "untranslated"
    OTHER = "other"


class Blame(StrEnum):
    """Whose error a finding is: the translation's, or only the back-translating engine's."""

    TRANSLATION = "translation"
    ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a source that speak against the article.

    ``span`` lies in the source's file, ``line`` is 1-based; ``context`` is the sentence around it, which
    begins at ``context_start``, so that ``span.start - context_start`` is the words' place in it: of a file
    with markup, where the sentence would begin if none stood between.
    """

    source: str
    text: str
    span: Span
    line: int
    context: str = ""
    context_start: int = 0


@dataclass(frozen=True, slots=True)
class BackQuote:
    """The back-translation of the sentence that a finding stands in, the finding's place marked."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: where, what, what it should be, and why we say so.

    ``span`` lies in the file's text, ``text`` is what it says there without markup.  ``expected`` is English, ``suggestion`` in the article's language.  ``confidence`` is 0..1,
    higher is surer.  ``fingerprint`` is free of positions, so that it survives edits elsewhere.
    ``context`` is the sentence around it, and ``span.start - context_start`` its place in that.
    ``segment`` is the id of the segment that it stands in, "" where the format has none.
    """

    rule: str
    category: Category
    kind: str
    severity: Severity
    confidence: float
    message: str
    span: Span
    line: int
    column: int
    text: str
    expected: str = ""
    suggestion: str | None = None
    back: BackQuote | None = None
    evidence: tuple[Evidence, ...] = ()
    blame: Blame = Blame.TRANSLATION
    fingerprint: str = ""
    context: str = ""
    context_start: int = 0
    segment: str = ""


def fingerprint(rule: str, article: str, text: str, sentence: str, occurrence: int) -> str:
    """Return 32 hex digits that stay the same when other parts of the article change.

    Args:
        rule: The rule's id.
        article: The article's name with forward slashes.
        text: The words that the finding points at.
        sentence: The sentence that they stand in.
        occurrence: 0 for the first finding with all of the above equal, then 1, 2, …
    """
    plain = "".join(unicodedata.normalize("NFKC", sentence).split())
    parts = ("v1", rule, article, unicodedata.normalize("NFKC", text), plain, str(occurrence))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
