"""Numbers in English text that count nothing: telephone numbers, model names, web addresses.

They are read so that their digits are not taken for quantities, and so that they can be compared as written.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lang.figures import CODE, Figure, exact

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+|(?<!\w)[@#][A-Za-z_]\w*|\b\w+\.(?:com|org|net|co\.uk)\b\S*"
)
_CODE = re.compile(
    r"(?<![\w$£€])(?:"
    r"(?!(?:Mid|Pre|Post|Top|Sub|Non|Under|Over|Late|Early|No)-?\d)(?=[a-z]*[A-Z])[A-Za-z]{1,9}-?\d{1,15}[A-Za-z]{0,9}(?:-\d{1,9}[A-Z]{0,9}){0,3}"
    r"|\d{1,15}[A-Z]{1,3}\d{0,9}|24/7"
    r")(?!\w)"
)
_PHONE = re.compile(r"(?<![\w.,])(?:\+\d{1,3}[- ]|0|1-)\d{1,4}(?:[- ]\d{2,5}){1,4}(?!\w)|(?<!\w)\d{3}-\d{4}(?!\w)")


# What every address has; most sentences have none of it.
_ADDRESSED = re.compile(r"[@#]|http|www\.|\.(?:com|org|net|co\.uk)\b")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=2048)
def read_codes(text: str) -> tuple[Figure, ...]:
    """Return codes, and as empty figures the addresses whose digits say nothing."""
    return (*(_addresses(text) if _ADDRESSED.search(text) else ()), *(_codes(text) if _DIGIT.search(text) else ()))


def _addresses(text: str) -> Iterator[Figure]:
    for match in _ADDRESS.finditer(text):
        yield Figure(match.start(), match.end())


def _codes(text: str) -> Iterator[Figure]:
    for pattern in (_CODE, _PHONE):
        for match in pattern.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            quantity = exact(Fraction(digits), match[0], "code")
            yield Figure(match.start(), match.end(), quantity, traits=frozenset({CODE}))
