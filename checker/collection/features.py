"""By what a text is found across languages: its countries, figures, dates, bodies and names as flat features.

Names count word by word, because a text says "Abadi" where another says "Haider al-Abadi": by their Latin
letters, where both texts or a dictionary give them, and by their sound.  A feature is a short string; what
is the same in two languages is the same string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align.names import plain_letters
from checker.collection.sounds import sound_keys
from checker.core.mention import Kind, Mention, Moment, Quantity, Reading
from checker.match.script import script_of

# How much a shared feature of each kind counts beside its rarity: letters are surer than sound, and what
# every report of a day has (weekdays, offices) says little.
WEIGHTS = {"w": 1.0, "s": 0.8, "c": 0.8, "o": 1.0, "n": 1.0, "d": 1.0, "t": 0.4, "r": 0.3}

# Words of names, whatever stands between them.
_WORD = re.compile(r"[^\s・･\-‐‑–—=＝/,.'’]+")
# Shorter ones are particles and initials.
_SHORTEST_WORD = 3


def features(reading: Reading) -> frozenset[str]:
    """Return the features of a text: a letter for the kind, as in ``WEIGHTS``, a colon, and what it is."""
    return frozenset(feature for mention in reading.mentions for feature in _of(mention))


def _of(mention: Mention) -> Iterator[str]:
    if mention.kind is Kind.NAME:
        yield from _name(mention)
    elif mention.kind is Kind.COUNTRY:
        yield from (f"c:{key}" for key in mention.keys[:1])
    elif mention.kind is Kind.ORGANIZATION:
        yield from (f"o:{key}" for key in mention.keys[:2])
    elif mention.kind is Kind.ROLE:
        yield from (f"r:{key}" for key in mention.keys[:1])
    elif mention.quantity and not mention.traits & {"code", "weak"}:
        yield from _number(mention.quantity)
    elif mention.moment and "weak" not in mention.traits:
        yield from _moment(mention.moment)


def _name(mention: Mention) -> Iterator[str]:
    if mention.traits & {"code", "credit"}:
        return
    for spelling in (mention.text, *mention.keys):
        for word in _WORD.findall(spelling):
            if len(plain := plain_letters(word)) >= _SHORTEST_WORD:
                yield f"w:{plain}"
    # A word of the dictionary is no spelt-out name, and in Latin letters the text itself is heard.
    if "common" not in mention.traits or script_of(mention.text) == "latin":
        for word in _WORD.findall(mention.text):
            yield from (f"s:{key}" for key in sound_keys(word))


def _number(quantity: Quantity) -> Iterator[str]:
    value = float(quantity.low)
    if quantity.low == quantity.high and not 0 <= value <= 10:  # noqa: PLR2004 -- every text has some of these
        yield f"n:{value:g}"


def _moment(moment: Moment) -> Iterator[str]:
    if moment.month is not None and moment.day is not None:
        yield f"d:{moment.month}-{moment.day}"
    if moment.year is not None:
        yield f"d:{moment.year}"
    parts = (("m", moment.month), ("d", moment.day), ("w", moment.weekday), ("h", moment.hour))
    yield from (f"t:{letter}{value}" for letter, value in parts if value is not None)
