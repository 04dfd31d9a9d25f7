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
    begins at ``context_start``.  ``extracted`` is the place in the text that was taken out of a file's
    markup, and ``context_start`` counts there; None where the two are one.
    """

    source: str
    text: str
    span: Span
    line: int
    context: str = ""
    context_start: int = 0
    extracted: Span | None = None

    @property
    def in_text(self) -> Span:
        """Return the place in the text that was compared, which has no markup."""
        return self.extracted or self.span


@dataclass(frozen=True, slots=True)
class BackQuote:
    """The back-translation of the sentence that a finding stands in, the finding's place marked."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a finding begins in its line for programs that do not count code points; both are 1-based."""

    utf16: int
    """In UTF-16 code units, as the language server protocol and most editors count."""
    utf8: int
    """In bytes of UTF-8, as reviewdog counts."""


def columns_after(line: str) -> Columns:
    """Return the columns of what follows ``line``, the part of its line that stands before it."""
    return Columns(
        len(line.encode("utf-16-le", "surrogatepass")) // 2 + 1, len(line.encode("utf-8", "surrogatepass")) + 1
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """One error: where, what, what it should be, and why we say so.

    ``span`` lies in the file's text, ``text`` is what it says there without markup.  ``expected`` is
    English, ``suggestion`` in the article's language.  ``confidence`` is 0..1, higher is surer.  ``fingerprint`` is free of positions, so that it survives edits elsewhere.
    ``column`` counts code points, ``columns`` holds the same place in other units.  ``context`` is the
    sentence around the finding, or around its beginning, and begins at ``context_start``.  None: not known.
    ``extracted`` is the place in the text that was taken out of a file's markup, and ``context_start``
    counts there; None where the two are one.  ``segment`` is the id of the segment that it stands in, ""
    where the format has none.
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
    columns: Columns | None = None
    context_start: int | None = None
    extracted: Span | None = None
    segment: str = ""

    @property
    def in_text(self) -> Span:
        """Return the place in the text that was judged, which has no markup."""
        return self.extracted or self.span


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
