"""Names that stand in Latin letters in a text of another script, which many newsrooms write beside or instead of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.mention import Kind, Mention
from checker.lang.plaintext import Plain
from checker.lang.stretches import Taken, is_free

_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’.&-]*[A-Za-zÀ-ÖØ-öø-ÿ]"
_NAME = re.compile(
    rf"(?<![A-Za-z\d@#/._-]){_WORD}(?:\s(?:{_WORD}|(?:of|the|and|de|van|von|da|al|bin|el)(?=\s[A-Z])|[A-Z]\.?(?![A-Za-z])))*(?![\d@/])"
)


def find_latin(line: Plain, own: Taken) -> Iterator[Mention]:
    """Yield the Latin names of a sentence outside ``own``, other finders' mentions with their places in plain text.

    All have the traits "latin" and "accepted": whether a text in this language may leave them so is not judged.
    """
    for match in _NAME.finditer(line.text):
        if is_free(own, *match.span()):
            acronym = {"acronym"} if match[0].isupper() else set()
            yield line.mention(Kind.NAME, *match.span(), (match[0].casefold(),), {"latin", "accepted", *acronym})
