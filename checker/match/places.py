"""Tells whether two countries are the same; keys are ISO 3166 codes as the language packs give them.

The United Kingdom holds its nations: "British" may answer "Scottish", but "Scottish" never "Welsh".
Hong Kong, Macau and Taiwan are told apart from China, and the European Union from its members.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# What each place lies in, where a text may name the one for the other.
PARTS: Mapping[str, str] = {"GB-ENG": "GB", "GB-SCT": "GB", "GB-WLS": "GB", "GB-NIR": "GB"}

# Pairs whose names or histories make one a careless writer's word for the other; neither proves an error.
_BLURRED = frozenset(
    {
        frozenset({"IE", "GB-NIR"}),
        frozenset({"CN", "HK"}),
        frozenset({"CN", "MO"}),
        frozenset({"US", "PR"}),
        frozenset({"US", "GU"}),
        frozenset({"IL", "PS"}),
    }
)


def same_country(a_keys: Iterable[str], b_keys: Iterable[str]) -> bool:
    """Tell whether a reading of one is a reading of the other, or one lies in the other."""
    a, b = frozenset(a_keys), frozenset(b_keys)
    return bool(a & b) or any(contains(x, y) or contains(y, x) for x in a for y in b)


def contains(whole: str, part: str) -> bool:
    """Tell whether ``part`` lies in ``whole``, as Scotland lies in the United Kingdom."""
    return PARTS.get(part) == whole


def blurred(first: str, second: str) -> bool:
    """Tell whether texts blur the two (Hong Kong and China), so that a swap of them needs more evidence."""
    return frozenset({first, second}) in _BLURRED
