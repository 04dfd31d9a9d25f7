"""What the user prescribes: how a term of the source is to be rendered, and how not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """One term of the sources' language with its renderings in the article's.

    Attributes:
        source: The term as the source writes it.
        accepted: The renderings that are right, the preferred one first; the term itself where it
            must not be translated.
        forbidden: Renderings that are wrong whatever else stands there.
        lang: The article language that the renderings are in; "" means any.
        note: Why, in the user's words.
    """

    source: str
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    lang: str = ""
    note: str = ""

    @property
    def kept(self) -> bool:
        """Tell whether the term stays as the source writes it."""
        return self.accepted == (self.source,)


def of_language(terms: Iterable[Term], lang: str) -> tuple[Term, ...]:
    """Return the terms whose renderings are in ``lang``, those without a language included."""
    return tuple(term for term in terms if term.lang in {"", lang})


def digest(terms: Iterable[Term]) -> str:
    """Return 8 hex digits that change with any term; for the report's signature."""
    cells = ((t.source, *t.accepted, "\x01", *t.forbidden, "\x01", t.lang) for t in sorted(terms))
    return hashlib.sha256("\x02".join("\0".join(row) for row in cells).encode("utf-8", "surrogatepass")).hexdigest()[:8]
