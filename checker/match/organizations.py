"""Tells whether two organisations are the same: by name, by acronym, by the words they share."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.mention import Mention

# Share of the rarer words that two names must have in common (of the longer name's).  At 0.6 "House Judiciary
# Committee" still meets "Judiciary Committee", and "Labour Party" no longer meets "Green Party".
SHARED_WORDS = 0.6

# Letters that words of one root share (champion, championship), and others rarely do (liberal, libertarian share six).
_TELLING = 7

_SMALL = frozenset("of the and for in on to a an de la & us u.s. uk british american national royal".split())
# Words that say what kind of body it is, not which.
_KINDS = frozenset(
    "party ministry department office bureau agency commission committee council union association authority "
    "organization organisation federation league institute university bank court board service group".split()
)
# Administrative bodies whose kinds languages do not tell apart alike: 局 is a bureau, an office or an authority.
_AUTHORITIES = frozenset(
    "ministry department office bureau agency commission authority administration board service directorate "
    "secretariat council committee".split()
)
# Spellings and endings that do not make another body (Transport, Transportation; Labor, Labour).
_ENDINGS = (("ation", ""), ("isation", "ization"), ("our", "or"), ("ence", "ense"), ("tre", "ter"), ("s", ""))


def same(article: Mention, source: Mention) -> bool:
    """Tell whether two mentions may name one organisation: a key in common, initials, or most words."""
    if set(article.keys) & set(source.keys):
        return True
    return any(_same_name(a, s) for a in article.keys for s in source.keys)


def share_a_word(article: Mention, source: Mention) -> bool:
    """Tell whether two bodies' names share the beginning of a telling word: champions, Championship."""
    ours = {word[:_TELLING] for key in article.keys for word in _words(key) - _KINDS}
    theirs = {word[:_TELLING] for key in source.keys for word in _words(key) - _KINDS}
    return bool(ours & theirs)


def may_say(english: str, name: str) -> bool:
    """Tell whether a piece of a back-translation may stand for a body: it says what kind, or one of the telling words.

    Args:
        english: The English made from the article's words.
        name: The body's name in the source.
    """
    said, meant = _words(english.casefold()), _words(name.casefold())
    if (said & meant) - _KINDS:
        # A shared word is not enough where the head is no kind of body: "Islamic armed group" is no Islamic State.
        head = _words(name.casefold().rpartition(" ")[2])
        return not head or bool(head & (said | _KINDS | _AUTHORITIES))
    return bool(said & _AUTHORITIES and meant & _AUTHORITIES and not (meant - _KINDS - _AUTHORITIES))


@lru_cache(maxsize=8192)
def _same_name(first: str, second: str) -> bool:
    if _is_acronym_of(first, second) or _is_acronym_of(second, first):
        return True
    if _is_short_for(first, second) or _is_short_for(second, first):
        return True
    a, b = _words(first), _words(second)
    telling_a, telling_b = a - _KINDS, b - _KINDS
    if not telling_a or not telling_b:
        return False
    return len(telling_a & telling_b) / max(len(telling_a), len(telling_b)) >= SHARED_WORDS


def _is_short_for(short: str, long: str) -> bool:
    """Tell whether one word stands for a longer name: the coalition of the willing, the Commonwealth of Australia."""
    return " " not in short and long.startswith(f"{short} of ")


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
    return frozenset(_stem(word) for word in found if word not in _SMALL)


def _stem(word: str) -> str:
    if word in _KINDS:
        return word
    ending, instead = next(((end, new) for end, new in _ENDINGS if word.endswith(end)), ("", ""))
    return word.removesuffix(ending) + instead if len(word) > len(ending) + 2 else word
