"""Which language a text is in, for the languages that no pack recognises by its own words.

Source: Lui & Baldwin 2012, "langid.py: An Off-the-shelf Language Identification Tool" (ACL demonstrations),
https://aclanthology.org/P12-3005, in its kept successor py3langid (BSD-3-Clause, 97 languages, 5 MB, offline).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# So many characters decide; more only take time.
_LONGEST = 5000


def identify(text: str, codes: Iterable[str]) -> str:
    """Return the one of ``codes`` that the text is most likely in; "" where the identifier knows none of them."""
    identifier = _identifier()
    known = sorted(set(codes) & set(identifier.nb_classes))
    if not known or not text.strip():
        return ""
    ranked = identifier.rank(text[:_LONGEST])
    return next((str(code) for code, _ in ranked if code in known), "")


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
