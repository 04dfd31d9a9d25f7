"""Tells whether two organisations are the same: by name, by acronym, by the words they share."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.mention import Mention

# Share of the rarer words that two names must have in common (of the longer name's).  At 0.6 "House Judiciary
# Committee" still meets "Judiciary Committee", and "Labour Party" no longer meets "Green Party".
SHARED_WORDS = 0.6

_SMALL = frozenset("of the and for in on to a an de la & us u.s. uk british american national royal".split())
# Words that say what kind of body it is, not which.
_KINDS = frozenset(
    "party ministry department office bureau agency commission committee council union association authority "
    "organization organisation federation league institute university bank court board service group".split()
)


def same(article: Mention, source: Mention) -> bool:
    """Tell whether two mentions may name one organisation: a key in common, initials, or most words."""
    if set(article.keys) & set(source.keys):
        return True
    return any(_same_name(a, s) for a in article.keys for s in source.keys)


@lru_cache(maxsize=20_000)
def _same_name(first: str, second: str) -> bool:
    if _is_acronym_of(first, second) or _is_acronym_of(second, first):
        return True
    a, b = _words(first), _words(second)
    telling_a, telling_b = a - _KINDS, b - _KINDS
    if not telling_a or not telling_b:
        return False
    return len(telling_a & telling_b) / max(len(telling_a), len(telling_b)) >= SHARED_WORDS


def _is_acronym_of(short: str, long: str) -> bool:
    """Tell whether ``short`` has the initials of ``long``, with or without its small words."""
    if " " in short or len(short) < 2 or " " not in long:  # noqa: PLR2004
        return False
    parts = [part for part in re.split(r"[\s-]+", long) if part[:1].isalnum()]
    every = "".join(part[0] for part in parts)
    telling = "".join(part[0] for part in parts if part not in {"of", "the", "and", "for", "in", "on", "to"})
    return short.replace(".", "") in {every, telling}


def _words(name: str) -> frozenset[str]:
    found = re.findall(r"[^\W_]+", name)
    return frozenset(word.removesuffix("s") for word in found if word not in _SMALL)
